"""Whether a database is whole: its pages, its references, and every office in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from itadesk.errors import ItadeskError
from itadesk.storage import sqlite
from itadesk.storage.database import Database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import BrokenDatabase


@dataclass(frozen=True, slots=True)
class Defect:
    """Something in the database that is not as it should be.

    Attributes:
        office_id: the office that it was found in; None for the database as a whole.
        failure: what was found.
    """

    office_id: int | None
    failure: ItadeskError

    def sentence(self) -> str:
        """What was found, and what to do."""
        return self.failure.sentence()


def verify(database: Database) -> list[Defect]:
    """Everything that is wrong with a database; nothing is changed."""
    return [*_as_far_as_possible(_whole(database)), *_as_far_as_possible(_offices(database))]


def _as_far_as_possible(defects: Iterator[Defect]) -> Iterator[Defect]:
    """The defects, the last one being what kept the others from being looked for."""
    try:
        yield from defects
    except ItadeskError as failure:
        yield Defect(None, failure)


def _whole(database: Database) -> Iterator[Defect]:
    if database.path is not None:
        with at_the_door(database.where), database.engine.connect() as connection:
            for detail in sqlite.defects(connection):
                yield Defect(None, BrokenDatabase(database.where, detail))


def _offices(database: Database) -> Iterator[Defect]:
    with database.look() as work:
        for summary in work.offices.summaries():
            try:
                work.offices.get(summary.office_id)
            except ItadeskError as failure:
                yield Defect(summary.office_id, failure)

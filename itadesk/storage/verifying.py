"""Whether a database is whole: its pages, its references, and every office in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from itadesk.errors import ItadeskError
from itadesk.ita.quoting import quoted
from itadesk.language import _
from itadesk.storage import sqlite
from itadesk.storage.database import Database
from itadesk.storage.doors import at_the_door


@dataclass(frozen=True, slots=True)
class Defect:
    """Something in the database that is not as it should be.

    Attributes:
        office_id: the office that it was found in; None for the database as a whole.
        detail: what was found, in the words of the database or as a sentence.
    """

    office_id: int | None
    detail: str

    def sentence(self) -> str:
        """Says what to do."""
        if self.office_id is None:
            return _("The database is not whole ({detail}): restore your last backup.").format(
                detail=quoted(self.detail)
            )
        return self.detail


def verify(database: Database) -> list[Defect]:
    """Everything that is wrong with a database; nothing is changed."""
    try:
        return [*_whole(database), *_offices(database)]
    except ItadeskError as failure:
        return [Defect(None, failure.sentence())]


def _whole(database: Database) -> Iterator[Defect]:
    if database.path is not None:
        with at_the_door(database.where), database.engine.connect() as connection:
            for detail in sqlite.defects(connection):
                yield Defect(None, detail)


def _offices(database: Database) -> Iterator[Defect]:
    with database.look() as work:
        for summary in work.offices.summaries():
            try:
                work.offices.get(summary.office_id)
            except ItadeskError as failure:
                yield Defect(summary.office_id, failure.sentence())

"""Whether a database is whole: its pages, references, offices, files, what was issued, its log, and its index."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select

from itadesk.errors import EnvironmentFailure, ItadeskError
from itadesk.storage import log_verifying, search_filling, search_threes, sqlite
from itadesk.storage.content_verifying import content_failures
from itadesk.storage.database import Database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import (
    BrokenDatabase,
    ChangedFile,
    ChangedPaper,
    DamagedDatabase,
    IndexOutOfStep,
    MissingNumbers,
)
from itadesk.storage.kept_tables import FILES, ISSUED_PAPERS, NUMBER_SERIES
from itadesk.storage.kept_verifying import kept_failures
from itadesk.storage.schema_check import wrong_triggers


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


Look = Callable[[Database], Iterator[Defect]]

UNREADABLE_VALUES: Final = (ValueError, TypeError, ArithmeticError, LookupError)
"""What reading a value raises that this program did not write."""


def verify(database: Database, *, as_logged: bool = True) -> list[Defect]:
    """Everything that is wrong with a database; nothing is changed.

    Takes:
        as_logged: whether what offices have entered is compared with what the log says of it as well.

    Raises:
        EnvironmentFailure: the computer cannot look at it now, so nothing is known of it.
    """
    looks = (_whole, _offices, _issued, _numbers, _files, _log)
    found = [defect for look in looks for defect in _as_far_as_possible(database, look)]
    last = (_triggers, _index, _content) if as_logged else (_triggers, _index)
    return found or [defect for look in last for defect in _as_far_as_possible(database, look)]


def _as_far_as_possible(database: Database, look: Look) -> Iterator[Defect]:
    """The defects, the last one being what kept the others from being looked for."""
    try:
        yield from look(database)
    except EnvironmentFailure:
        raise
    except ItadeskError as failure:
        yield Defect(None, failure)
    except UNREADABLE_VALUES:
        yield Defect(None, DamagedDatabase(database.where))  # values that this program did not write


def _whole(database: Database) -> Iterator[Defect]:
    if database.path is not None:
        with at_the_door(database.where), database.engine.connect() as connection:
            for detail in sqlite.defects(connection.exec_driver_sql):
                yield Defect(None, BrokenDatabase(database.where, detail))


def _offices(database: Database) -> Iterator[Defect]:
    with database.look() as work:
        for summary in work.offices.summaries():
            try:
                work.offices.get(summary.office_id)
            except EnvironmentFailure:
                raise
            except ItadeskError as failure:
                yield Defect(summary.office_id, failure)


def _issued(database: Database) -> Iterator[Defect]:
    """Issued papers whose bytes are not those that were issued. They are read one by one: together they may be large."""
    columns = ISSUED_PAPERS.c
    names = (columns.id, columns.office_id, columns.kind, columns.year, columns.number, columns.sha256)
    with at_the_door(database.where), database.engine.connect() as connection:
        for row in connection.execute(select(*names).order_by(columns.id)).all():
            pdf = connection.scalar(select(columns.pdf).where(columns.id == row.id))
            if hashlib.sha256(pdf or b"").hexdigest() != row.sha256:
                yield Defect(row.office_id, ChangedPaper(database.where, row.kind, f"{row.number}/{row.year}"))


def _numbers(database: Database) -> Iterator[Defect]:
    """Series in which a paper is missing, at either end or between."""
    series, issued = NUMBER_SERIES.c, ISSUED_PAPERS.c
    of_series = (
        (issued.office_id == series.office_id)
        & (issued.kind == series.kind)
        & (issued.year == series.year)
        & issued.number.between(series.first, series.last)
    )
    found = select(func.count()).where(of_series).scalar_subquery()
    wanted = series.last - series.first + 1
    with at_the_door(database.where), database.engine.connect() as connection:
        for row in connection.execute(select(NUMBER_SERIES).where(found != wanted)):
            yield Defect(row.office_id, MissingNumbers(database.where, row.kind, row.year, f"{row.first}-{row.last}"))


def _files(database: Database) -> Iterator[Defect]:
    """Files whose bytes are not those that they are called by."""
    columns = FILES.c
    with at_the_door(database.where), database.engine.connect() as connection:
        for row in connection.execute(select(columns.office_id, columns.sha256)).all():
            mine = (columns.office_id == row.office_id) & (columns.sha256 == row.sha256)
            if hashlib.sha256(connection.scalar(select(columns.data).where(mine)) or b"").hexdigest() != row.sha256:
                yield Defect(row.office_id, ChangedFile(database.where, row.sha256))


def _log(database: Database) -> Iterator[Defect]:
    """Where the log is not as it was written."""
    with at_the_door(database.where), database.engine.connect() as connection:
        for failure in log_verifying.log_failures(connection, database.where, database.path):
            yield Defect(None, failure)


def _triggers(database: Database) -> Iterator[Defect]:
    """Triggers that are not the program's own."""
    if database.path is not None:
        with at_the_door(database.where), database.engine.connect() as connection:
            for name in wrong_triggers(connection):
                yield Defect(None, BrokenDatabase(database.where, name))


def _content(database: Database) -> Iterator[Defect]:
    """Whether another program has changed what offices entered."""
    for look in (content_failures, kept_failures):
        for office_id, failure in look(database):
            yield Defect(office_id, failure)


def _index(database: Database) -> Iterator[Defect]:
    """Whether the search finds what is stored; looked at last, since it cannot agree with what is damaged itself."""
    if _is_out_of_step(database):
        yield Defect(None, IndexOutOfStep(database.where))


def _is_out_of_step(database: Database) -> bool:
    with at_the_door(database.where), database.engine.connect() as connection:
        can_check = database.writable and database.path is not None
        if can_check and search_threes.differ(connection.execution_options(writing=True)):
            return True
    with database.look() as work:
        for summary in work.offices.summaries():
            record = work.offices.get(summary.office_id)
            if search_filling.differs(work.index, work.register, summary.office_id, record):
                return True
    return False

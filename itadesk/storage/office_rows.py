"""New offices as rows that every database takes as they stand: texts and whole numbers, made before a transaction begins.

Rows that somebody else's process has made are put in many times as fast as records: nothing is left to do but to put them in.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import sqlite

from itadesk.ita.findables import findables
from itadesk.ita.record_changes import LISTS, parts_of
from itadesk.ita.records import OfficeRecord
from itadesk.storage import tables
from itadesk.storage.content_digests import digests_of_parts
from itadesk.storage.rows import Row, record_of, rows_of
from itadesk.storage.search import search_rows
from itadesk.storage.search_tables import SEARCH_TEXTS

PlainRow = tuple[str | int | None, ...]
"""The values of a row in the order of its table's columns, without the number of its office and its own."""

FILLED: Final = (*(table for table in tables.OF_RECORDS if table is not tables.OFFICES), SEARCH_TEXTS)
"""The tables that have rows of an office, those that others belong to first."""

_PLAIN: Final[Dialect] = sqlite.dialect()
"""The dialect whose values are texts and whole numbers; servers read dates and times from texts, too."""

_NUMBERS: Final = frozenset({"id", "office_id"})

Process = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class OfficeRows:
    """An office that is ready to be stored.

    Attributes:
        office: the row of the office itself.
        rows: all others by the names of their tables, as far as there are any.
        digests: of its parts, for the log.
    """

    full_name: str
    office: PlainRow
    rows: Mapping[str, Sequence[PlainRow]]
    digests: Mapping[str, str]

    def record(self) -> OfficeRecord:
        """Everything that the office has entered, as it was before it was made ready."""
        rows = {table: self._read(table, self.rows.get(table.name, ())) for table in tables.OF_RECORDS}
        return record_of({**rows, tables.OFFICES: self._read(tables.OFFICES, [self.office])})

    @staticmethod
    def _read(table: Table, plain: Sequence[PlainRow]) -> list[Row]:
        readers = _readers(table)
        return [
            {name: read(value) if read else value for (name, read), value in zip(readers, row, strict=True)}
            for row in plain
        ]


def office_rows(record: OfficeRecord) -> OfficeRows:
    """Makes an office ready."""
    rows: defaultdict[str, list[PlainRow]] = defaultdict(list)
    for kind in LISTS:
        for ordinal, part in enumerate(parts_of(record, kind)):
            for table, row in rows_of(0, part, ordinal):
                rows[table.name].append(_plain(table, row))
    rows[SEARCH_TEXTS.name] = [
        _plain(SEARCH_TEXTS, row) for part in record.parts() for row in search_rows(0, findables(part))
    ]
    ((_offices, own),) = rows_of(0, record.office, 0)
    office = _plain(tables.OFFICES, {**own, "revision": 0})
    return OfficeRows(record.office.full_name, office, dict(rows), digests_of_parts(record))


def put_offices(connection: Connection, offices: Sequence[OfficeRows]) -> list[int]:
    """Stores new offices themselves, and gives the numbers that they get."""
    statement = f"{_statement(tables.OFFICES, connection.dialect)} RETURNING id"
    return [connection.exec_driver_sql(statement, each.office).scalar_one() for each in offices]


def put_rows(connection: Connection, table: Table, numbers: Sequence[int], offices: Sequence[OfficeRows]) -> None:
    """Stores the rows that offices have in a table, under their numbers."""
    rows = [
        (number, *row) for number, each in zip(numbers, offices, strict=True) for row in each.rows.get(table.name, ())
    ]
    if rows:
        connection.exec_driver_sql(_statement(table, connection.dialect, "office_id"), rows)


def _plain(table: Table, row: Row) -> PlainRow:
    values, writers = _writers(table)
    plain = list(values(row))
    for place, write in writers:
        if plain[place] is not None:
            plain[place] = write(plain[place])
    return tuple(plain)


def _values(table: Table) -> Iterator[Any]:
    return (column for column in table.c if column.name not in _NUMBERS)


@cache
def _writers(table: Table) -> tuple[Callable[[Row], tuple[Any, ...]], Sequence[tuple[int, Process]]]:
    """What takes the values of a table out of a row, and what writes those that do not stand in it as they are."""
    columns = list(_values(table))
    written = [each.type.dialect_impl(_PLAIN).bind_processor(_PLAIN) for each in columns]
    return itemgetter(*(each.name for each in columns)), [
        (place, write) for place, write in enumerate(written) if write
    ]


@cache
def _readers(table: Table) -> tuple[tuple[str, Process | None], ...]:
    return tuple((each.name, each.type.dialect_impl(_PLAIN).result_processor(_PLAIN, None)) for each in _values(table))


def _statement(table: Table, dialect: Dialect, *before: str) -> str:
    """The statement that puts a row into a table, in the language of the driver."""
    names = [*before, *(each.name for each in _values(table))]
    columns = ", ".join(map(dialect.identifier_preparer.quote, names))
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    return f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join([mark] * len(names))})"  # noqa: S608  names of its own

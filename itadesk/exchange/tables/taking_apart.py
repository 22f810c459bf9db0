"""From a record to tables whose cells hold the texts that machines read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from itadesk.exchange.office_file.description import RECORD
from itadesk.exchange.tables.layout import ALL_TABLES, TABLES, Column, Table
from itadesk.ita.records import OfficeRecord

Row = tuple[str, ...]
"""The cells of a row in the order of the table's columns; empty where nothing was entered."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A table and its rows."""

    table: Table
    rows: list[Row] = field(default_factory=list)


def tables_of(record: OfficeRecord) -> Sequence[Filled]:
    """All tables of a record in their order, empty ones among them."""
    written = RECORD.write(record)
    filled = {table.name: Filled(table) for table in ALL_TABLES}
    for table in TABLES:
        _fill(table, written.get(table.way[-1]), (), filled)
    return tuple(filled.values())


def _fill(table: Table, found: object, parents: Row, filled: Mapping[str, Filled]) -> None:
    """Puts things into their table, and what belongs to them into its tables."""
    for number, thing in enumerate(_things(table, found), 1):
        row = (*parents, *((str(number),) if table.number else ()), *(_cell(thing, column) for column in table.own))
        filled[table.name].rows.append(row)
        known_by = row[table.columns.index(table.known_by)]
        for child in table.children:
            _fill(child, thing.get(child.way[-1]), (*parents, known_by), filled)


def _things(table: Table, found: object) -> Iterator[dict[str, Any]]:
    """The things in a value of the exchange file, None among them."""
    match found:
        case dict() if table.texts:
            yield from ({"slot": slot, "text": text} for slot, text in found.items())
        case dict():
            yield found
        case list():
            yield from found


def _cell(thing: dict[str, Any], column: Column) -> str:
    """What a machine reads in a column of a thing; nothing where nothing was entered."""
    for step in column.way[:-1]:
        thing = thing.get(step, {})
    value = thing.get(column.way[-1])
    return "" if value is None else column.kind.write(value)

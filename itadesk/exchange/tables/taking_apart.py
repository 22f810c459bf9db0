"""From a record to tables whose cells hold the texts that machines read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from itadesk.exchange.office_file.description import RECORD
from itadesk.exchange.tables.layout import ALL_TABLES, TABLES, Column, Table, Way
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


def _things(table: Table, found: Any) -> Iterator[dict[str, Any]]:
    """The things in a value of the exchange file, None among them."""
    if table.texts:
        yield from ({"slot": slot, "text": text} for slot, text in (found or {}).items())
    elif table.single:
        yield found
    else:
        yield from found or ()


def _cell(thing: dict[str, Any], column: Column) -> str:
    value = _at(thing, column.way)
    return "" if value is None else column.kind.write(value)


def _at(thing: dict[str, Any], way: Way) -> Any:
    """The value that a way leads to; None where nothing was entered."""
    for step in way[:-1]:
        thing = thing.get(step, {})
    return thing.get(way[-1])

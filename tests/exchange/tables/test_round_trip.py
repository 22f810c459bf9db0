"""Every office goes into tables and out of them again, whatever people typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given

from itadesk.exchange.office_json import read_office, write_office
from itadesk.exchange.tables.found import FoundTable, Values
from itadesk.exchange.tables.layout import Table
from itadesk.exchange.tables.putting_together import gather
from itadesk.exchange.tables.spots import Spot
from itadesk.exchange.tables.taking_apart import Row, tables_of
from itadesk.ita.records import OfficeRecord
from tests.full_office import FULL
from tests.strategies import records
from tests.surroundings import shared_cases


@dataclass(frozen=True)
class Here(Spot):
    """A spot of a table in memory."""

    table: str
    row: int
    column: int

    def in_words(self) -> str:
        return f"{self.table}:{self.row}:{self.column}"


class InMemory(FoundTable):
    """A table with its heads and rows."""

    def __init__(self, name: str, rows: Sequence[Values]) -> None:
        self.name, self._rows = name, rows

    def rows(self) -> Iterator[tuple[int, Values]]:
        yield from enumerate(self._rows, 1)

    def spot(self, row: int, column: int) -> Spot:
        return Here(self.name, row, column)

    def whole(self) -> Spot:
        return Here(self.name, 0, 0)


def shown_to_people(table: Table, row: Row) -> list[str]:
    """A row as people see it, numbers and days as text."""
    return [str(column.kind.show(cell)) if cell else "" for column, cell in zip(table.columns, row, strict=True)]


def again(record: OfficeRecord, *, people: bool) -> OfficeRecord:
    """The record out of its tables: with Thai heads and what people see, or as machines read it."""
    found = []
    for filled in tables_of(record):
        heads = [column.titles.thai if people else column.name for column in filled.table.columns]
        rows = [shown_to_people(filled.table, row) if people else list(row) for row in filled.rows]
        found.append(InMemory(filled.table.titles.thai if people else filled.table.name, [heads, *rows]))
    gathered = gather(found)
    assert [(spot and spot.in_words(), str(error)) for spot, error in gathered.faults] == []
    return gathered.record


@pytest.mark.parametrize("people", [False, True])
def test_an_office_with_everything_comes_back(people: bool) -> None:
    assert again(FULL, people=people) == FULL


@pytest.mark.parametrize("people", [False, True])
@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_real_cases_come_back(people: bool) -> None:
    for file in shared_cases():
        record = read_office(file.read_bytes(), file.name)
        assert write_office(again(record, people=people)) == write_office(record)


@given(records())
def test_every_office_comes_back_from_what_machines_read(record: OfficeRecord) -> None:
    assert write_office(again(record, people=False)) == write_office(record)


@given(records())
def test_every_office_comes_back_from_what_people_see(record: OfficeRecord) -> None:
    assert write_office(again(record, people=True)) == write_office(record)

"""Parts become rows and rows become parts again, without a database in between."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, settings
from sqlalchemy import Table

from itadesk.ita.instruments import Instrument
from itadesk.ita.people import Capacity
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord, Part, PartKind, key_of
from itadesk.ita.results import Result
from itadesk.storage import tables
from itadesk.storage.rows import TABLE_OF, Row, record_of, rows_of
from tests.full_office import CLERK, FULL, HEAD, MEASURE, MEETING, PAPER, PLAN, RESULT
from tests.strategies import records


def rows_by_table(record: OfficeRecord) -> dict[Table, list[Row]]:
    """All rows of a record, as a database would give them."""
    rows: defaultdict[Table, list[Row]] = defaultdict(list)
    rows[tables.OFFICES] = []
    for _kind, parts in groupby(record.parts(), key=lambda part: key_of(part).kind):
        for ordinal, part in enumerate(parts):
            for table, row in rows_of(7, part, ordinal):
                rows[table].append({"id": 7, **row} if table is tables.OFFICES else row)
    return rows


def names_of(part: Part) -> list[str]:
    """The tables that a part stands in, in the order of its rows."""
    return [table.name for table, _row in rows_of(7, part, 0)]


@settings(max_examples=40)
@given(records())
def test_a_record_comes_back_from_its_rows(record: OfficeRecord) -> None:
    assert record_of(rows_by_table(record)) == record


@pytest.mark.parametrize("part", [CLERK, HEAD, RESULT, PLAN, MEETING, PAPER], ids=lambda part: type(part).__name__)
def test_every_row_fills_the_columns_of_its_table_and_no_others(part: Part) -> None:
    for table, row in rows_of(7, part, 3):
        assert set(row) == set(table.columns.keys()), table.name


def test_the_number_of_an_office_is_given_by_the_database() -> None:
    ((table, row),) = rows_of(7, FULL.office, 0)
    assert set(table.columns.keys()) - set(row) == {"id", "revision"}


def test_rows_come_after_those_that_they_belong_to() -> None:
    assert names_of(RESULT) == ["results", *["scores"] * 5, *["findings"] * 2]
    assert names_of(PLAN) == ["plans", "measures", "progress", "measures"]
    assert names_of(PAPER) == ["papers", "paper_texts", "paper_texts"]


def test_each_kind_of_part_begins_in_the_table_that_is_named_for_it() -> None:
    assert set(TABLE_OF) == set(PartKind)
    for part in FULL.parts():
        assert next(iter(rows_of(7, part, 0)))[0] is TABLE_OF[key_of(part).kind]


def test_progress_names_its_measure_by_its_place_in_the_plan() -> None:
    plan = Plan(fiscal_year=2569, measures=(replace(MEASURE, progress=()), MEASURE, MEASURE))
    progress = [row for table, row in rows_of(7, plan, 0) if table is tables.PROGRESS]
    assert [(row["measure"], row["ordinal"]) for row in progress] == [(1, 0), (2, 0)]


def test_somebody_who_acts_for_nobody_has_no_capacity() -> None:
    ((_table, row),) = rows_of(7, HEAD, 4)
    assert (row["capacity"], row["for_position"], row["ordinal"]) == (None, None, 4)
    ((_table, row),) = rows_of(7, CLERK, 0)
    assert (row["capacity"], row["for_position"]) == (Capacity.ACTING, "นายกเทศมนตรีตำบลบ้านสวน")


def test_scores_come_back_in_official_order_however_they_lie() -> None:
    result = Result(
        fiscal_year=2568,
        instruments={Instrument.IIT: Decimal(90), Instrument.OIT: Decimal(80)},
        indicators={2: Decimal(70), 10: Decimal(60)},
    )
    rows = rows_by_table(OfficeRecord(office=FULL.office, results=(result,)))
    rows[tables.SCORES].reverse()
    (found,) = record_of(rows).results
    assert list(found.instruments) == [Instrument.IIT, Instrument.OIT]
    assert list(found.indicators) == [2, 10]


def test_years_do_not_take_each_others_rows() -> None:
    years = (replace(RESULT, fiscal_year=2567, findings=()), RESULT)
    record = replace(FULL, results=years, plans=(Plan(fiscal_year=2568), PLAN))
    assert record_of(rows_by_table(record)) == record


def broken(table: Table, **changes: Any) -> Mapping[Table, list[Row]]:  # noqa: ANN401
    """The rows of the full office, those of one table changed as the program never would."""
    rows = rows_by_table(FULL)
    return {**rows, table: [{**row, **changes} for row in rows[table]]}


@pytest.mark.parametrize(
    ("rows", "failure"),
    [
        ({**rows_by_table(FULL), tables.OFFICES: []}, ValueError),
        (broken(tables.MEETINGS, chairman="ก"), TypeError),
        (broken(tables.PEOPLE, kind="ก"), TypeError),
    ],
)
def test_rows_of_another_make_are_not_read(rows: Mapping[Table, list[Row]], failure: type[Exception]) -> None:
    with pytest.raises(failure):
        record_of(rows)

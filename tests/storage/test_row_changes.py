"""Writing only the rows that differ leaves the same behind as writing all of them, in a file and on a server."""

from collections.abc import Iterator
from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, event

from itadesk.ita.papers import WorkingGroup
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord, Part, PartKind, key_of
from itadesk.storage import search_filling, tables
from itadesk.storage.database import Database
from itadesk.storage.row_changes import row_changes
from itadesk.storage.work import StoredWork
from tests.full_office import FULL, MEASURE, ORDER, PLAN, RESULT
from tests.strategies import measures, records

MANY = replace(PLAN, measures=tuple(replace(MEASURE, title=f"มาตรการที่ {number}") for number in range(50)))


@pytest.fixture
def work(either: Database) -> Iterator[StoredWork]:
    """One transaction."""
    with either.start() as begun:
        yield begun


def tables_of(rows: object) -> list[str]:
    assert isinstance(rows, dict)
    return sorted(table.name for table, many in rows.items() for _row in many if isinstance(table, Table))


def test_of_fifty_measures_the_row_of_the_one_that_was_edited_is_written() -> None:
    edited = replace(MANY.measures[7], title="แก้ไข")
    changes = row_changes(1, MANY, replace(MANY, measures=(*MANY.measures[:7], edited, *MANY.measures[8:])))
    assert (changes.gone, tables_of(changes.changed), changes.new) == ({}, ["measures"], {})
    (row,) = changes.changed[tables.MEASURES]
    assert (row["ordinal"], row["title"]) == (7, "แก้ไข")


def test_what_says_the_same_in_other_objects_is_not_written() -> None:
    assert row_changes(1, PLAN, replace(PLAN, measures=tuple(map(replace, PLAN.measures)))) == row_changes(
        1, PLAN, PLAN
    )


def test_other_decimals_of_an_equal_score_are_written() -> None:
    scores = {number: score.quantize(Decimal("0.1")) for number, score in RESULT.indicators.items()}
    whole = replace(RESULT, indicators={number: score.quantize(Decimal("0.01")) for number, score in scores.items()})
    changes = row_changes(1, replace(whole, indicators=scores), whole)
    assert tables_of(changes.changed) == ["scores"] * len(scores)


def test_rows_that_belong_to_new_ones_come_after_them(work: StoredWork) -> None:
    """A report about a measure that was there already, and a new measure with reports of its own."""
    known = replace(PLAN, measures=(replace(MEASURE, progress=()),))
    office_id = work.offices.add(replace(FULL, plans=(known,)))
    wanted = replace(PLAN, measures=(MEASURE, MEASURE, MEASURE))
    for before, after in ((known, wanted), (wanted, known)):
        work.offices.put(office_id, after, known=before)
        assert work.offices.part(office_id, key_of(after)) == after


def test_groups_go_with_their_members(work: StoredWork) -> None:
    office_id = work.offices.add(replace(FULL, papers=(ORDER,)))
    without = replace(ORDER, groups=(WorkingGroup(title="คณะทำงาน"),))
    for before, after in ((ORDER, without), (without, ORDER)):
        work.offices.put(office_id, after, known=before)
        assert work.offices.part(office_id, key_of(after)) == after


def test_an_edit_of_one_measure_of_fifty_asks_as_little_as_one_of_two(either: Database) -> None:
    asked: list[str] = []
    counts = []
    for plan in (replace(MANY, measures=MANY.measures[:2]), MANY):
        with either.start() as work:
            office_id = work.offices.add(replace(FULL, plans=(plan,)))
            wanted = replace(plan, measures=(replace(MEASURE, title="แก้ไข"), *plan.measures[1:]))
            event.listen(either.engine, "before_cursor_execute", lambda *sent: asked.append(str(sent[2])))
            asked.clear()
            work.offices.put(office_id, wanted, known=plan)
            counts.append(len({*asked}))
            assert not [each for each in asked if each.startswith("DELETE FROM measures")]
            assert work.offices.part(office_id, key_of(wanted)) == wanted
    assert counts[0] == counts[1]


def edited(part: Part, other: Part, chance: st.DataObject) -> Part:
    """A part with some of the attributes of another one, and the measures of plans partly its own."""
    names = [field.name for field in fields(part) if field.name not in {"key", "fiscal_year", "name"}]
    taken = chance.draw(st.lists(st.sampled_from(names), unique=True), label="taken")
    made = replace(part, **{name: getattr(other, name) for name in taken})
    if isinstance(part, Plan) and isinstance(made, Plan):
        pool: list[Measure] = [*part.measures, chance.draw(measures(), label="new measure")]
        kept = chance.draw(st.lists(st.sampled_from(pool), max_size=4), label="measures")
        made = replace(made, measures=tuple(kept))
    return made


@settings(max_examples=60, deadline=None)
@given(records(), records(), st.data())
def test_any_edit_leaves_the_same_as_writing_the_part_whole(
    shared: Database, first: OfficeRecord, second: OfficeRecord, data: st.DataObject
) -> None:
    """What is stored, and what can be found in it."""
    with shared.start() as work:
        office_id = work.offices.add(first)
        record = first
        for _edit in range(data.draw(st.integers(1, 3), label="edits")):
            part = data.draw(st.sampled_from(record.parts()), label="part")
            of_kind = [each for each in second.parts() if type(each) is type(part)]
            wanted = edited(part, data.draw(st.sampled_from([*of_kind, part]), label="other"), data)
            work.offices.put(office_id, wanted, known=part)
            record = work.offices.get(office_id)
            assert work.offices.part(office_id, key_of(part)) == wanted
            assert [key_of(each) for each in record.parts()] == [key_of(each) for each in first.parts()]
        assert not search_filling.differs(work.index, work.register, office_id, record)
        assert {key_of(each).kind for each in record.parts()} <= set(PartKind)

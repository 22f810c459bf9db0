"""What is stored comes back as it was, and each part can be changed by itself, in a file and on a server."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text

from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.record_changes import LISTS, changed
from itadesk.ita.records import OfficeRecord, PartKey, PartKind, key_of
from itadesk.ita.results import Result
from itadesk.services.ports import OfficeMissing, Offices, Picture
from itadesk.storage import tables
from itadesk.storage.database import Database
from itadesk.storage.failures import DamagedOffice
from tests.full_office import CLERK, FULL, HEAD, MEASURE, MEETING, PAPER, PLAN, RESULT
from tests.strategies import records

NEWS = Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569)
MEMO = Paper(key="memo-2569", kind=PaperKind.MEMO, plan_year=2569)


@pytest.fixture
def offices(either: Database) -> Iterator[Offices]:
    """The offices within one transaction."""
    with either.start() as work:
        yield work.offices


def test_an_office_comes_back_as_it_was_stored(offices: Offices) -> None:
    assert offices.get(offices.add(FULL)) == FULL


def test_scores_come_back_with_the_decimals_that_were_entered(offices: Offices) -> None:
    scores = {1: Decimal("97.50"), 2: Decimal("97.5"), 3: Decimal(100), 4: Decimal("0.00")}
    office_id = offices.add(replace(FULL, results=(replace(RESULT, indicators=scores),)))
    stored = offices.get(office_id).results[0].indicators
    assert [str(score) for score in stored.values()] == ["97.50", "97.5", "100", "0.00"]


@settings(max_examples=40)
@given(st.lists(records(), min_size=1, max_size=2))
def test_made_up_offices_come_back_as_they_were_stored(shared: Database, made_up: list[OfficeRecord]) -> None:
    with shared.start() as work:
        numbers = [work.offices.add(record) for record in made_up]
        assert [work.offices.get(number) for number in numbers] == made_up


@settings(max_examples=40)
@given(records(), records(), st.data())
def test_any_part_can_be_put_and_removed(
    shared: Database, first: OfficeRecord, second: OfficeRecord, data: st.DataObject
) -> None:
    part = data.draw(st.sampled_from(second.parts()), label="part")
    position = data.draw(st.none() | st.integers(0, 3), label="position")
    with shared.start() as work:
        office_id = work.offices.add(first)
        work.offices.put(office_id, part, position)
        assert work.offices.get(office_id) == changed(first, key_of(part), part, position)
        assert work.offices.part(office_id, key_of(part)) == part
        if key_of(part).kind is not PartKind.OFFICE:
            work.offices.remove(office_id, key_of(part))
            assert work.offices.get(office_id) == changed(first, key_of(part), None)


def test_a_part_is_put_in_the_place_of_the_one_with_its_key(offices: Offices) -> None:
    office_id = offices.add(replace(FULL, papers=(PAPER, NEWS)))
    dated = replace(PAPER, dated=None, texts={"closing": "จึงประกาศ"})
    offices.put(office_id, dated, position=1)
    assert offices.get(office_id).papers == (dated, NEWS)


def test_a_new_part_goes_where_it_is_told_to_even_where_others_were_removed(offices: Offices) -> None:
    office_id = offices.add(replace(FULL, papers=(PAPER, NEWS, MEMO)))
    offices.remove(office_id, key_of(NEWS))
    offices.put(office_id, NEWS, position=1)
    assert offices.get(office_id).papers == (PAPER, NEWS, MEMO)
    offices.remove(office_id, key_of(PAPER))
    offices.put(office_id, PAPER, position=0)
    assert offices.get(office_id).papers == (PAPER, NEWS, MEMO)


def test_the_parts_of_a_removed_part_do_not_come_back(offices: Offices) -> None:
    office_id = offices.add(FULL)
    offices.remove(office_id, key_of(PLAN))
    offices.put(office_id, replace(PLAN, measures=(Measure(title="ใหม่"),)))
    assert offices.get(office_id).plans[0].measures == (Measure(title="ใหม่"),)


def test_measures_keep_their_own_progress(offices: Offices) -> None:
    second = replace(MEASURE, title="สอง", progress=MEASURE.progress * 2)
    plans = (replace(PLAN, fiscal_year=2568, measures=(second,)), replace(PLAN, measures=(MEASURE, second)))
    assert offices.get(offices.add(replace(FULL, plans=plans))).plans == plans


def test_results_and_plans_lie_in_the_order_of_their_years(offices: Offices) -> None:
    office_id = offices.add(FULL)
    offices.put(office_id, Result(fiscal_year=2566))
    offices.put(office_id, Plan(fiscal_year=2567), position=5)
    record = offices.get(office_id)
    assert [result.fiscal_year for result in record.results] == [2566, 2568]
    assert [plan.fiscal_year for plan in record.plans] == [2567, 2569]


def test_removing_what_is_not_there_changes_nothing(offices: Offices) -> None:
    office_id = offices.add(FULL)
    offices.remove(office_id, PartKey(PartKind.PERSON, "nobody"))
    offices.remove(office_id, PartKey(PartKind.PLAN, "2500"))
    assert offices.get(office_id) == FULL


def test_the_office_itself_is_not_removed_as_a_part(offices: Offices) -> None:
    with pytest.raises(ValueError, match="office"):
        offices.remove(offices.add(FULL), PartKey(PartKind.OFFICE))


def test_offices_do_not_mix(offices: Offices) -> None:
    first, second = offices.add(FULL), offices.add(replace(FULL, people=(CLERK, HEAD), papers=()))
    offices.put(first, replace(MEETING, place="ห้องเล็ก"))
    offices.remove(first, key_of(RESULT))
    assert offices.get(second) == replace(FULL, people=(CLERK, HEAD), papers=())


def test_a_deleted_office_leaves_nothing_behind(either: Database) -> None:
    with either.start() as work:
        office_id = work.offices.add(FULL)
        work.offices.put_emblem(office_id, Picture(data=b"<svg/>"))
        work.offices.delete(office_id)
        work.commit()
    with either.engine.connect() as connection:
        for kind in (
            *LISTS.values(),
            "offices",
            "scores",
            "findings",
            "measures",
            "progress",
            "paper_texts",
            "pictures",
        ):
            assert connection.scalar(text(f"SELECT count(*) FROM {kind}")) == 0, kind  # noqa: S608  names of our own


def test_the_number_of_a_deleted_office_is_not_given_away(offices: Offices) -> None:
    first = offices.add(FULL)
    offices.delete(first)
    assert offices.add(FULL) != first


def test_an_office_that_is_not_there_is_missing_for_everything(offices: Offices) -> None:
    for use in (
        lambda: offices.get(7),
        lambda: offices.part(7, key_of(HEAD)),
        lambda: offices.put(7, HEAD),
        lambda: offices.put(7, FULL.office),
        lambda: offices.put_emblem(7, None),
        lambda: offices.emblem(7),
    ):
        with pytest.raises(OfficeMissing):
            use()


def test_an_emblem_is_kept_to_the_byte(offices: Offices) -> None:
    office_id = offices.add(FULL)
    assert offices.emblem(office_id) is None
    offices.put_emblem(office_id, Picture(data=bytes(range(256)), width=29.7))
    assert offices.emblem(office_id) == Picture(data=bytes(range(256)), width=29.7)
    offices.put_emblem(office_id, Picture(data=b"<svg/>"))
    assert offices.emblem(office_id) == Picture(data=b"<svg/>")
    offices.put_emblem(office_id, None)
    assert offices.emblem(office_id) is None


def test_offices_are_found_by_name_with_or_without_their_kind(offices: Offices) -> None:
    municipality = offices.add(FULL)
    council = offices.add(replace(FULL, office=replace(FULL.office, kind="องค์การบริหารส่วนตำบล")))
    assert offices.named("บ้านสวน") == [municipality, council]
    assert offices.named("องค์การบริหารส่วนตำบลบ้านสวน") == [council]
    assert offices.named("บ้าน") == []


def test_summaries_name_the_years_and_follow_the_thai_alphabet(offices: Offices) -> None:
    for name in ("โพน", "พลา", "เก่า", "ขาม"):
        offices.add(OfficeRecord(office=replace(FULL.office, name=name)))
    offices.put(1, Result(fiscal_year=2566))
    offices.put(1, Plan(fiscal_year=2566))
    offices.put(1, Plan(fiscal_year=2567))
    summaries = offices.summaries()
    assert [summary.full_name for summary in summaries] == [
        "เทศบาลตำบลเก่า",
        "เทศบาลตำบลขาม",
        "เทศบาลตำบลพลา",
        "เทศบาลตำบลโพน",
    ]
    assert [(summary.office_id, summary.years) for summary in summaries if summary.years] == [(1, (2566, 2567))]
    assert summaries[0].place == "อำเภอเมือง จังหวัดชลบุรี"


def test_a_list_of_offices_takes_two_queries_and_an_office_one_a_table(database: Database) -> None:
    asked: list[str] = []
    with database.start() as work:
        numbers = [work.offices.add(FULL) for _ in range(3)]
        event.listen(database.engine, "before_cursor_execute", lambda *sent: asked.append(sent[2]))
        work.offices.summaries()
        assert len(asked) == 2
        work.offices.get(numbers[0])
        assert len(asked) == 2 + len(tables.OF_RECORDS)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE scores SET score = 'ดี'",
        "UPDATE scores SET scope = 'LPA' WHERE scope = 'IIT'",
        "UPDATE papers SET kind = 'letter'",
        "UPDATE measures SET methods = '[1'",
        "UPDATE measures SET starts = '2569'",
        "UPDATE people SET capacity = 'แทน'",
        "UPDATE meetings SET held_on = 'เมื่อวาน'",
    ],
)
def test_rows_that_the_program_did_not_write_are_told(database: Database, damage: str) -> None:
    with database.start() as work:
        office_id = work.offices.add(FULL)
        work._connection.execute(text(damage))
        with pytest.raises(DamagedOffice):
            work.offices.get(office_id)

"""What a paper is about is found in the record, and what is not there stays silent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.documents.matter import day, matter_of, score
from itadesk.documents.templates import UnknownField
from itadesk.ita.criteria import BOOK, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from tests.examples import ANNOUNCEMENT, CLERK, HEAD, MEETING, NEWS, OFFICE, PLAN, RECORD, RESULT
from tests.strategies import records

BARE = OfficeRecord(office=Office(kind="เทศบาลตำบล", name="ริมธาร"))


def fields_with(result: Result, *earlier: Result) -> Mapping[str, str]:
    """The fields of the announcement after these results."""
    return matter_of(replace(RECORD, results=(*earlier, result)), ANNOUNCEMENT).fields


def apart(result: Result, *measures: Measure) -> tuple[int, ...]:
    """The indicators that no instrument has."""
    record = replace(RECORD, results=(result,), plans=(replace(PLAN, measures=measures),))
    return matter_of(record, ANNOUNCEMENT).indicators_apart


def test_the_plan_of_the_paper_and_the_result_that_it_answers_are_found() -> None:
    matter = matter_of(RECORD, ANNOUNCEMENT)
    assert (matter.plan, matter.result, matter.signer) == (PLAN, RESULT, HEAD)
    assert (matter.criteria.fiscal_year, matter.meeting, matter.chair) == (2568, None, None)


def test_measures_that_somebody_numbered_are_numbered_once() -> None:
    titled = replace(PLAN, measures=(Measure(title="1. เปิดเผยข้อมูล"), Measure(title="๒) รับฟังประชาชน")))
    matter = matter_of(replace(RECORD, plans=(titled,)), ANNOUNCEMENT)
    assert [measure.title for measure in matter.plan.measures] == ["เปิดเผยข้อมูล", "รับฟังประชาชน"]


def test_a_plan_may_answer_another_year_than_the_one_before() -> None:
    record = replace(RECORD, plans=(replace(PLAN, result_year=2566),))
    matter = matter_of(record, ANNOUNCEMENT)
    assert matter.result == Result(fiscal_year=2566)
    assert (matter.fields["result_year"], matter.fields["plan_year"]) == ("2566", "2569")


def test_a_plan_and_a_result_that_were_not_entered_are_empty_ones_of_the_right_year() -> None:
    matter = matter_of(BARE, ANNOUNCEMENT)
    assert (matter.plan, matter.result) == (Plan(fiscal_year=2569), Result(fiscal_year=2568))
    assert {name for name, value in matter.fields.items() if value} == {
        *("office", "office_kind", "office_name", "plan_year", "result_year"),
        *("dated", "day", "target", "measure_count", "indicator_count"),
        *("addressee", "order_number", "item", "item_name", "item_year"),
    }


def test_the_meeting_brings_its_chair_and_who_assigned_it() -> None:
    matter = matter_of(RECORD, NEWS)
    assert (matter.meeting, matter.chair, matter.assigner) == (MEETING, CLERK, HEAD)
    assert {name: matter.fields[name] for name in matter.fields if name.startswith("meeting_")} == {
        "meeting_weekday": "วันจันทร์",
        "meeting_date": "5 มกราคม พ.ศ. 2569",
        "meeting_time": "09.30",
        "meeting_place": "ห้องประชุมใหญ่",
        "meeting_name": "การประชุมคณะทำงาน ITA",
        "meeting_body": "",
    }
    assert matter.fields["chair_position"] == "ปลัดเทศบาลตำบลริมธาร รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร"


def test_people_and_meetings_that_nobody_entered_are_none() -> None:
    matter = matter_of(RECORD, replace(NEWS, meeting="may", signer="deputy"))
    assert (matter.meeting, matter.chair, matter.assigner, matter.signer) == (None, None, None, None)
    assert matter.fields["meeting_date"] == matter.fields["signer"] == matter.fields["signer_position"] == ""


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        ("90", "91.30", "เพิ่มขึ้น 1.30 คะแนน"),
        ("91.31", "91.30", "ลดลง 0.01 คะแนน"),
        ("91.3", "91.30", "เท่าเดิม"),
        (None, "91.30", ""),
        ("90", None, ""),
    ],
)
def test_the_change_against_the_year_before(before: str | None, now: str | None, change: str) -> None:
    earlier = Result(fiscal_year=2567, total=None if before is None else Decimal(before))
    fields = fields_with(replace(RESULT, total=None if now is None else Decimal(now)), earlier)
    assert fields["change"] == change
    assert bool(fields["earlier_year"]) == bool(fields["earlier_total"]) == bool(change)


def test_a_year_further_back_is_no_year_before() -> None:
    assert fields_with(RESULT, Result(fiscal_year=2566, total=Decimal(50)))["change"] == ""


def test_instruments_are_listed_in_official_order_whatever_order_they_came_in() -> None:
    scores = {Instrument.OIT: Decimal(100), Instrument.IIT: Decimal("95.1")}
    fields = fields_with(replace(RESULT, instruments=scores))
    assert fields["instrument_scores"] == "แบบวัด IIT 95.10 คะแนน และแบบวัด OIT 100.00 คะแนน"


def test_a_line_end_in_a_name_does_not_cut_sentences_but_a_meeting_may_have_paragraphs() -> None:
    record = replace(
        RECORD,
        office=replace(OFFICE, name="ริม\r\nธาร"),
        meetings=(replace(MEETING, place=" ห้องประชุม\u2028ใหญ่ ", body="\nข้อหนึ่ง\nข้อสอง\n"),),
    )
    fields = matter_of(record, NEWS).fields
    assert (fields["office"], fields["meeting_place"]) == ("เทศบาลตำบลริม ธาร", "ห้องประชุม ใหญ่")
    assert fields["meeting_body"] == "ข้อหนึ่ง\nข้อสอง"


@pytest.mark.parametrize(("target", "written"), [("85.00", "85"), ("100", "100"), ("87.50", "87.5")])
def test_the_target_is_written_without_decimals_that_say_nothing(target: str, written: str) -> None:
    BOOK.adopt(replace(criteria_for(2568), target=Decimal(target)))
    try:
        assert matter_of(RECORD, ANNOUNCEMENT).fields["target"] == written
    finally:
        BOOK.drop(2568)


def test_indicators_under_no_instrument_are_named_wherever_the_office_speaks_of_them() -> None:
    assert apart(RESULT) == ()
    old = Result(
        fiscal_year=2568, indicators={11: Decimal(90)}, findings=(Finding(scope=13), Finding(scope=Instrument.IIT))
    )
    assert apart(old, Measure(title="อบรม", indicators=(12, 9))) == (11, 12, 13)


def test_in_years_of_another_system_every_indicator_is_apart_and_goes_by_its_number() -> None:
    record = replace(
        RECORD, plans=(replace(PLAN, result_year=2560, measures=()),), results=(replace(RESULT, fiscal_year=2560),)
    )
    matter = matter_of(record, ANNOUNCEMENT)
    assert matter.indicators_apart == tuple(range(1, 11))
    assert matter.indicator_name(7) == matter.numbered_indicator(7) == "ตัวชี้วัดที่ 7"
    assert matter.instrument_title(Instrument.EIT) == "แบบวัด EIT"


def test_indicators_and_instruments_go_by_their_official_names() -> None:
    matter = matter_of(RECORD, ANNOUNCEMENT)
    assert matter.numbered_indicator(7) == f"ตัวชี้วัดที่ 7 {matter.indicator_name(7)}"
    assert matter.indicator_name(7) == "ประสิทธิภาพการสื่อสาร"
    assert matter.instrument_title(Instrument.IIT).endswith(" (IIT)")


def test_the_wording_of_the_office_uses_the_same_fields_and_knows_its_place() -> None:
    matter = matter_of(
        RECORD, replace(ANNOUNCEMENT, texts={"closing": "{{office}} {{more}}", "preamble": "{{budget}}"})
    )
    assert matter.text("closing", more="ขอเชิญ") == "เทศบาลตำบลริมธาร ขอเชิญ"
    assert matter.wording_place("closing") == "paper/announcement-2569/texts/closing"
    with pytest.raises(UnknownField, match="budget"):
        matter.text("preamble")


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (Decimal(0), "0.00"), (Decimal("97.5"), "97.50"), (Decimal(100), "100.00")]
)
def test_a_score_has_two_decimals_or_is_not_there(value: Decimal | None, text: str) -> None:
    assert score(value) == text


def test_a_day_is_written_as_signed_papers_do() -> None:
    assert (day(date(2026, 1, 5)), day(None)) == ("5 มกราคม พ.ศ. 2569", "")


@settings(max_examples=25)
@given(records(), st.integers(2550, 2650))
def test_every_paper_has_the_same_fields_and_none_breaks_a_line(record: OfficeRecord, year: int) -> None:
    matter = matter_of(record, replace(ANNOUNCEMENT, plan_year=year))
    assert matter.fields.keys() == matter_of(RECORD, NEWS).fields.keys()
    assert all(len(value.splitlines()) <= 1 for name, value in matter.fields.items() if name != "meeting_body")

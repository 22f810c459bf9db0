"""What papers and meetings say of scores that are entered otherwise."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from itadesk.ita.instruments import Instrument
from itadesk.ita.meetings import Meeting
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.reading.said_scores import check
from tests.examples import NEWS, RECORD

BEFORE = Result(fiscal_year=2567, total=Decimal("86.85"), level="ผ่าน", instruments={Instrument.OIT: Decimal("70.38")})
OFFICE = replace(RECORD, results=(BEFORE, *RECORD.results))


def with_wording(text: str) -> OfficeRecord:
    """The office, whose result of 2568 has a total of 91.30 and the level ผ่าน, with news that say something."""
    return replace(OFFICE, papers=(replace(NEWS, texts={"opening": text}),))


@pytest.mark.parametrize(
    "text",
    [
        "สำนักงานมีผลคะแนนรวม ๙๑.๓๐ คะแนน อยู่ในระดับ ผ่าน",
        "มีคะแนนรวม 91.3 คะแนน",
        "ปีงบประมาณ พ.ศ. 2567 มีคะแนนรวม 86.85 คะแนน",
        "ตัวชี้วัดการใช้งบประมาณได้ 88.66 คะแนน",
        "ตั้งเป้าหมายคะแนนไม่ต่ำกว่า 95 คะแนน",
        "จัดประชุมเมื่อวันที่ 5 มกราคม 2569",
    ],
)
def test_what_agrees_or_says_nothing_of_a_result(text: str) -> None:
    assert list(check(with_wording(text))) == []


def test_a_total_with_turned_digits_is_mended_in_the_digits_of_the_text() -> None:
    (seen,) = check(with_wording("เทศบาลมีผลคะแนนรวมอยู่ที่ ๙๑.๐๓ คะแนน"))
    assert seen.place == ("papers", 0, "texts", "opening")
    assert "91.30" in seen.sentence()
    assert seen.mended == "เทศบาลมีผลคะแนนรวมอยู่ที่ ๙๑.๓๐ คะแนน"
    (seen,) = check(with_wording("เทศบาลมีคะแนนรวม 91.03 คะแนน"))
    assert seen.mended == "เทศบาลมีคะแนนรวม 91.30 คะแนน"


def test_a_score_of_the_year_that_the_text_names() -> None:
    (seen,) = check(with_wording("ปีงบประมาณ พ.ศ. 2567 มีคะแนนรวม 88.65 คะแนน"))
    assert "2567" in seen.sentence()
    assert "86.85" in seen.sentence()


def test_a_level_that_was_not_announced_is_told_but_not_mended() -> None:
    (seen,) = check(with_wording("ผลคะแนนรวม 91.30 คะแนน ระดับผ่านดีเยี่ยม"))
    assert (seen.mended, "ผ่านดีเยี่ยม" in seen.sentence()) == (None, True)


def test_an_indicator_and_an_instrument() -> None:
    (indicator,) = check(with_wording("ตัวชี้วัดการใช้งบประมาณได้ 68.68 คะแนน"))
    assert indicator.mended == "ตัวชี้วัดการใช้งบประมาณได้ 88.66 คะแนน"
    (instrument,) = check(with_wording("ปี 2567 ผลคะแนน OIT ได้ 73.08 คะแนน"))
    assert instrument.mended == "ปี 2567 ผลคะแนน OIT ได้ 70.38 คะแนน"


def test_words_about_a_meeting_are_about_the_result_that_its_papers_answer() -> None:
    said = "ที่ประชุมรับทราบคะแนนรวม 19.30 คะแนน"
    meeting = Meeting(key="spring", held_on=date(2026, 3, 2), body=said)
    free, named = replace(OFFICE, meetings=(meeting,)), replace(NEWS, meeting="spring", plan_year=2568)
    assert [seen.mended for seen in check(free)] == [said.replace("19.30", "91.30")]
    assert [seen.mended for seen in check(replace(free, papers=(named,)))] == [said.replace("19.30", "86.85")]


def test_nothing_is_compared_with_a_result_that_is_not_entered() -> None:
    assert list(check(replace(with_wording("คะแนนรวม 10.00 คะแนน"), results=()))) == []

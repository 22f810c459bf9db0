from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.desktop.forms.pasted_scores import LONGEST, LONGEST_HTML, read_pasted
from itadesk.desktop.writing import score_text
from itadesk.ita.instruments import Instrument

SCORES = st.lists(st.decimals(0, 100, places=2), min_size=2, max_size=10)


def test_a_table_is_read_with_the_words_that_each_value_came_from() -> None:
    found = read_pasted("ปีงบประมาณ 2568\nคะแนนรวม 88.51 ระดับ ผ่าน\nIIT 91.20\n2. การใช้งบประมาณ\t๘๐.๐๐")

    assert (found.fiscal_year, found.total, found.level) == (2568, Decimal("88.51"), "ผ่าน")
    assert (found.instruments, found.indicators) == ({Instrument.IIT: Decimal("91.20")}, {2: Decimal("80.00")})
    assert found.words["2"] == "2. การใช้งบประมาณ ๘๐.๐๐"
    assert found.doubts == ()


def test_what_could_not_be_taken_is_said() -> None:
    found = read_pasted("2. การใช้งบประมาณ\t80.00\n3. การใช้อำนาจ\t192.50")

    assert found.indicators == {2: Decimal("80.00")}
    assert len(found.doubts) == 1
    assert "๑๙๒.๕๐" in found.doubts[0]


@given(scores=SCORES)
def test_a_bare_column_is_counted_from_the_first_indicator_in_either_digits(scores: list[Decimal]) -> None:
    found = read_pasted("\r\n".join(map(score_text, scores)))

    assert list(found.indicators.items()) == list(enumerate(scores, 1))
    assert found.in_order_from == 1


@pytest.mark.parametrize(("text", "first", "taken"), [("90.00\t91.00", 9, [9, 10]), ("90\n91\n92", 6, [6, 7, 8])])
def test_bare_numbers_begin_at_the_field_that_they_were_pasted_into(text: str, first: int, taken: list[int]) -> None:
    assert list(read_pasted(text, first=first).indicators) == taken


@pytest.mark.parametrize(
    "text", ["90.00\n91.00\n92.00", "90.00\n192.50", "เรียน นายก\nตามที่", "", "\n".join(["90"] * 11)]
)
def test_what_cannot_be_understood_says_what_would_be(text: str) -> None:
    found = read_pasted(text, first=9)

    assert not found.has_scores
    assert len(found.doubts) == 1
    assert "๙๓.๒๕" in found.doubts[0]


def test_of_another_assessment_the_reason_is_said_first() -> None:
    found = read_pasted("ผลการประเมิน LPA\nด้านที่ 1 การบริหารจัดการ\t93.25\nด้านที่ 2 การบริหารงานบุคคล\t90.00")

    assert not found.has_scores
    assert "การประเมินอื่น" in found.doubts[0]
    assert "๙๓.๒๕" in found.doubts[-1]


def test_a_text_that_is_too_long_is_not_read() -> None:
    found = read_pasted("1. การปฏิบัติหน้าที่ 90.00\n" * (LONGEST // 20))

    assert not found.has_scores
    assert "คัดลอกเฉพาะ" in found.doubts[0]


def test_of_a_page_that_is_mostly_style_the_scores_are_read() -> None:
    style = "<style>p { margin: 0 }</style>" * 20_000
    page = "<table><tr><td>การใช้อำนาจ</td><td>99.64</td></tr></table>"

    assert read_pasted("การใช้อำนาจ 99.64", style + page).indicators == {3: Decimal("99.64")}
    assert read_pasted("การใช้อำนาจ 99.64", " " * LONGEST_HTML + page).indicators == {3: Decimal("99.64")}


def test_what_stands_in_the_place_of_a_score_is_named() -> None:
    found = read_pasted("93.25\n86.90 (ผ่าน)\nabc\n90.10")

    assert found.indicators == {1: Decimal("93.25"), 4: Decimal("90.10")}
    assert [doubt.split("”")[0] for doubt in found.doubts] == ["“๘๖.๙๐ (ผ่าน)", "“abc"]
    assert read_pasted("93.25\t\t90.10").doubts == ("ช่องของตัวชี้วัดที่ ๒ ว่างอยู่",)


def test_what_has_no_score_between_others_is_named() -> None:
    found = read_pasted("1. การปฏิบัติหน้าที่\t93.25\n2. การใช้งบประมาณ\t86.90 (ผ่าน)\n3. การใช้อำนาจ\t88.10")
    instruments = read_pasted("IIT\t90.10\nEIT\tabc\nOIT\t91.00")

    assert found.doubts == ("ไม่พบคะแนนของ ๒ โปรดตรวจข้อความที่คัดลอกมา แล้วพิมพ์คะแนนเอง",)
    assert instruments.doubts == ("ไม่พบคะแนนของ EIT โปรดตรวจข้อความที่คัดลอกมา แล้วพิมพ์คะแนนเอง",)

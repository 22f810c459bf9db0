"""What people type into cells, and what is understood by it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.errors import UserError
from itadesk.exchange.tables.failures import UnusableNumber
from itadesk.exchange.tables.titles import choice_words
from itadesk.exchange.tables.values import (
    ChoiceKind,
    DayKind,
    Kind,
    ListKind,
    NumbersKind,
    PeriodKind,
    ScopeKind,
    ScoreKind,
    TextKind,
    TimeKind,
    Value,
    WholeKind,
)
from itadesk.ita.faults import UnknownIndicator
from itadesk.ita.years import UnusableYear
from tests.strategies import lists_of_texts
from tests.surroundings import in_english

YEAR = WholeKind(UnusableYear)
KIND_OF_PAPER = ChoiceKind(choice_words("documentKind"))
INDICATORS = NumbersKind(UnknownIndicator)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


@pytest.mark.parametrize(
    ("kind", "value", "meant"),
    [
        (TextKind(), " ๐ ๓๘๑๒ ", " ๐ ๓๘๑๒ "),
        (TextKind(), Decimal(38123456), "38123456"),
        (YEAR, "2569", 2569),
        (YEAR, " ๒๕๖๙ ", 2569),
        (YEAR, Decimal(2569), 2569),
        (YEAR, Decimal("2569.0"), 2569),
        (ScoreKind(), "88.51", "88.51"),
        (ScoreKind(), "๘๘.๕๑ ", "88.51"),
        (ScoreKind(), Decimal("97.50"), "97.50"),
        (ScoreKind(), Decimal("88.510000000000005"), "88.51"),
        (ScoreKind(), Decimal("1E+2"), "100"),
        (ScoreKind(), Decimal("99.999999999999999"), "100"),
        (DayKind(), "2026-01-05", "2026-01-05"),
        (DayKind(), "5 ม.ค. 2569", "2026-01-05"),
        (DayKind(), "๕ มกราคม ๒๕๖๙ ", "2026-01-05"),
        (DayKind(), "5/1/2569", "2026-01-05"),
        (DayKind(), Decimal(46027), "2026-01-05"),
        (DayKind(), Decimal("46027.75"), "2026-01-05"),
        (DayKind(), Decimal(244354), "2026-01-05"),  # 5/1/2569 typed where years are Gregorian
        (PeriodKind(), "ม.ค. 2569", "2026-01"),
        (PeriodKind(), "1/2569", "2026-01"),
        (PeriodKind(), "2026-01", "2026-01"),
        (PeriodKind(), "5 ม.ค. 69", "2026-01-05"),
        (PeriodKind(), Decimal(46027), "2026-01-05"),
        (TimeKind(), "09:30", "09:30"),
        (TimeKind(), "9.30 น.", "09:30"),
        (TimeKind(), "๑๓.๐๐", "13:00"),
        (TimeKind(), Decimal("0.395833333333333"), "09:30"),
        (ScopeKind(), "iit", "IIT"),
        (ScopeKind(), Decimal(7), "7"),
        (ScopeKind(), "ตัวชี้วัดที่ ๗", "7"),
        (KIND_OF_PAPER, "ประกาศ ", "announcement"),
        (KIND_OF_PAPER, "Announcement", "announcement"),
        (INDICATORS, "1, 2", [1, 2]),
        (INDICATORS, "๗\n๘", [7, 8]),
        (INDICATORS, "[7, 8]", [7, 8]),
        (INDICATORS, Decimal(7), [7]),
        (ListKind(), "หนึ่ง\r\nสอง \n\n", ["หนึ่ง", "สอง"]),
        (ListKind(), '["หนึ่ง\\nสอง"]', ["หนึ่ง\nสอง"]),
        (ListKind(), "[ร่าง] แผน", ["[ร่าง] แผน"]),
        (ListKind(), "[1]", ["[1]"]),
        (ListKind(), "[" * 100_000, ["[" * 100_000]),
    ],
)
def test_it_is_understood(kind: Kind, value: Value, meant: object) -> None:
    assert kind.read(value) == meant


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (YEAR, "สองพัน", "“สองพัน” is not a Buddhist fiscal year"),
        (YEAR, Decimal("2569.5"), "“2569.5” is not a Buddhist fiscal year"),
        (WholeKind(UnusableNumber), "ก", "“ก” is not a number in a list"),
        (ScoreKind(), "๑๙๒.๕", "“192.5” is not a score"),
        (ScoreKind(), Decimal("88.512"), "“88.512” is not a score"),
        (ScoreKind(), Decimal("1E+300"), "is not a score"),
        (ScoreKind(), Decimal(-1), "“-1” is not a score"),
        (DayKind(), "เมื่อวาน", "“เมื่อวาน” is not a date"),
        (DayKind(), "30 ก.พ. 2569", "The calendar has no day"),
        (DayKind(), Decimal(0), "“0” is not a date"),
        (DayKind(), Decimal("1E+90"), "is not a date"),
        (PeriodKind(), "ต้นปี", "“ต้นปี” is not a date"),
        (TimeKind(), "เช้า", "“เช้า” is not a time of day"),
        (TimeKind(), Decimal("9.5"), "“9.5” is not a time of day"),
        (ScopeKind(), "ทุกตัว", "“ทุกตัว” is neither an instrument"),
        (KIND_OF_PAPER, "จดหมาย", "choose one of ประกาศ, ข่าวประชาสัมพันธ์"),
        (INDICATORS, "1 และ 2", "“และ” is not an indicator"),
        (TextKind(), UnusableNumber("?"), "“?” is not a number in a list"),
    ],
)
def test_what_cannot_be_meant_says_so(kind: Kind, value: Value, said: str) -> None:
    with pytest.raises(UserError) as refused:
        kind.read(value)
    assert said in refused.value.sentence()


def test_a_score_is_the_same_number_in_every_cell() -> None:
    """All 10,001 of them, with two decimals and as few as there can be, and as programs with floats save them."""
    kind = ScoreKind()
    for cents in range(10_001):
        score = Decimal(cents).scaleb(-2)
        shown = kind.show(f"{score:f}")
        assert isinstance(shown, Decimal)
        assert kind.read(shown) == f"{score:f}"
        saved = Decimal(f"{float(score):.17g}")
        assert Decimal(str(kind.read(saved))) == score


def test_people_see_numbers_days_and_thai_words() -> None:
    assert ScoreKind().show("97.50") == Decimal("97.50")
    assert YEAR.show("2569") == 2569
    assert DayKind().show("2026-01-05") == PeriodKind().show("2026-01-05") == date(2026, 1, 5)
    assert PeriodKind().show("2026-01") == "ม.ค. 2569"
    assert KIND_OF_PAPER.show("memo") == "บันทึกข้อความ"
    assert INDICATORS.show("[7, 8]") == "7, 8"
    assert ListKind().show('["หนึ่ง", "สอง"]') == "หนึ่ง\nสอง"


@pytest.mark.parametrize("texts", [["หนึ่ง\nสอง"], [" เยื้อง"], ['["ก"]'], ["ก", "\u2028ข"]])
def test_a_list_that_lines_would_blur_is_shown_as_machines_read_it(texts: list[str]) -> None:
    kind = ListKind()
    assert kind.show(kind.write(texts)) == kind.write(texts)


@given(lists_of_texts(), st.booleans())
def test_every_list_is_read_as_it_was(texts: tuple[str, ...], people: bool) -> None:
    kind = ListKind()
    written = kind.write(list(texts))
    assert kind.read(str(kind.show(written)) if people else written) == list(texts)

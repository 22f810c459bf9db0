import datetime as dt
from decimal import Decimal

import pytest

from itadesk.desktop import writing
from itadesk.desktop.forms.faults import UnusableTime
from itadesk.language import SPEECH


def test_the_window_writes_thai_digits_in_thai_and_arabic_ones_in_english() -> None:
    assert writing.score_text(Decimal("88.5")) == "๘๘.๕๐"
    assert writing.shown("ข้อ 3 ของ O13") == "ข้อ ๓ ของ O13"
    assert writing.shown_digits("5/1/66") == "๕/๑/๖๖"

    SPEECH.use("en")

    assert writing.score_text(Decimal("88.5")) == "88.50"
    assert writing.shown_digits("๕/๑/๖๖") == "5/1/66"


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("month", range(1, 13))
def test_every_date_is_read_as_it_is_written(language: str, month: int) -> None:
    SPEECH.use(language)
    day = dt.date(2025, month, 17)

    assert writing.read_date(writing.date_text(day)) == day


def test_dates_are_in_the_language_and_buddhist_in_both() -> None:
    day = dt.date(2023, 1, 5)
    assert writing.date_text(day) == "๕ ม.ค. ๒๕๖๖"

    SPEECH.use("en")

    assert writing.date_text(day) == "5 Jan 2566"
    assert writing.tidy_date("๕ ม.ค. ๒๕๖๖") == "5 Jan 2566"


def test_nothing_is_written_for_what_is_not_there() -> None:
    assert (writing.score_text(None), writing.date_text(None), writing.time_text(None)) == ("", "", "")
    assert (writing.read_date(" "), writing.read_time("")) == (None, None)


def test_a_date_is_tidied_when_it_can_be_read() -> None:
    assert writing.tidy_date("5/1/66") == "๕ ม.ค. ๒๕๖๖"
    assert writing.tidy_date("เมื่อวาน") == "เมื่อวาน"


@pytest.mark.parametrize(
    ("typed", "tidy"), [("9.30 น.", "๐๙:๓๐"), ("๑๓:๐๕", "๑๓:๐๕"), ("8", "๐๘:๐๐"), ("24:00", "24:00")]
)
def test_a_time_is_tidied_when_it_can_be_read(typed: str, tidy: str) -> None:
    assert writing.tidy_time(typed) == tidy


def test_a_time_is_read_or_refused_with_a_sentence() -> None:
    assert writing.read_time("๙.๓๐") == dt.time(9, 30)
    with pytest.raises(UnusableTime, match="09:61"):
        writing.read_time("09:61")


def test_examples_are_of_the_year_that_is_worked_on() -> None:
    assert writing.example_day(2569, 11) == "๕ พ.ย. ๒๕๖๘"
    assert writing.example_day(2569, 3) == "๕ มี.ค. ๒๕๖๙"
    assert writing.example_period(2570) == "ต.ค. ๒๕๖๙ – ก.ย. ๒๕๗๐"

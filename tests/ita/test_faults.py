"""Every fault says in both languages what was found and what to do about it."""

from collections.abc import Sequence
from datetime import date

import pytest

from itadesk.errors import UserError
from itadesk.ita import faults as of
from itadesk.ita.instruments import Instrument
from itadesk.ita.periods import MonthOrDay
from itadesk.language import SPEECH

JANUARY, MARCH = MonthOrDay(2026, 1), MonthOrDay(2026, 3, 31)

FAULTS: list[tuple[UserError, Sequence[str], str, str]] = [
    (of.BlankText(), (), "fill it in", "กรอก"),
    (of.UnusableText("\0"), (r"\x00",), "delete it", "ลบ"),
    (of.UnusableText("\ud800"), (r"\ud800",), "type the text anew", "พิมพ์"),
    (of.UnlikelyDay(date(2569, 1, 5)), ("2569-01-05", "2026-01-05"), "Did you mean", "หมายถึง"),
    (of.UnlikelyDay(MonthOrDay(2569, 1)), ("2569-01", "2026-01"), "Did you mean", "หมายถึง"),
    (of.UnlikelyDay(date(1957, 1, 5)), ("1957-01-05", "2000", "2199"), "Gregorian", "คริสต์"),
    (of.EndsBeforeStart(MARCH, JANUARY), ("2026-03-31", "2026-01"), "change one of the two", "แก้"),
    (of.PeriodTwice(), (), "keep one of the two", "เพียงแบบเดียว"),
    (of.UnknownPerson("deputy", ("head", "clerk", "head")), ("deputy", "head, clerk"), "choose one of", "เลือก"),
    (of.UnknownPerson("deputy", ()), ("deputy",), "add the person first", "เพิ่ม"),
    (of.UnknownMeeting("may", ("january",)), ("may", "january"), "choose one of", "เลือก"),
    (of.UnknownMeeting("may", ()), ("may",), "add the meeting first", "เพิ่ม"),
    (of.KeyTwice("head"), ("head",), "another key", "รหัส"),
    (of.YearTwice(2569), ("2569",), "keep one of the two", "รายการเดียว"),
    (of.ScopeTwice(Instrument.IIT), ("IIT",), "put the two together", "รวม"),
    (of.ScopeTwice(7), ("7",), "put the two together", "รวม"),
    (of.UnknownScope("LPA"), ("LPA", "IIT, EIT, OIT", "1", "10"), "nor an indicator", "ตัวชี้วัด"),
    (of.UnknownIndicator(11), ("11", "1", "10"), "enter a number", "กรอก"),
    (of.SignerTwice("head"), ("head",), "take one of the two", "นำออก"),
    (of.MissingMember(), (), "choose a person", "เลือก"),
    (of.TooManyPhotographs(5), ("4", "5"), "take some out", "นำภาพ"),
    (of.UnusablePercent(101), ("101", "0", "100"), "enter a whole number", "กรอก"),
]


@pytest.mark.parametrize(
    ("fault", "values", "english", "thai"), FAULTS, ids=[f"{type(fault).__name__}-{place}" for place, (fault, *_) in enumerate(FAULTS)]
)  # fmt: skip
def test_it_names_what_was_found_and_what_to_do(
    fault: UserError, values: Sequence[str], english: str, thai: str
) -> None:
    for language, remedy in (("en", english), ("th", thai)):
        SPEECH.use(language)
        sentence = fault.sentence()
        assert remedy in sentence
        assert all(value in sentence for value in values), sentence
        assert sentence == str(fault)
        assert sentence.isprintable()
        assert "{" not in sentence
        assert sentence.count("“") == sentence.count("”")


def test_no_fault_is_forgotten_here() -> None:
    classes = {each for each in vars(of).values() if isinstance(each, type) and issubclass(each, UserError)}
    assert {type(fault) for fault, *_ in FAULTS} == classes - {UserError}


@pytest.mark.parametrize(
    ("day", "guess"),
    [
        (date(2543, 1, 1), "2000-01-01"),
        (date(2742, 12, 31), "2199-12-31"),
        (date(2568, 2, 28), "2025-02-28"),
        (date(2568, 2, 29), None),
        (MonthOrDay(2568, 2, 29), None),
        (MonthOrDay(2568, 2), "2025-02"),
        (date(2542, 12, 31), None),
        (date(2743, 1, 1), None),
        (date(1999, 12, 31), None),
    ],
)
def test_only_a_day_that_can_be_meant_is_guessed(day: date | MonthOrDay, guess: str | None) -> None:
    SPEECH.use("en")
    sentence = of.UnlikelyDay(day).sentence()
    assert sentence.endswith(f"Did you mean {guess}?") if guess else "Did you mean" not in sentence


def test_a_key_of_any_length_is_quoted_short_and_the_choice_stays_readable() -> None:
    sentence = of.UnknownPerson("ก" * 500 + "\n", ["ข" * 500, "head"]).sentence()
    assert "“" + "ก" * 59 + "…”" in sentence
    assert "ข" * 59 + "…, head" in sentence


def test_only_what_a_writer_passes_through_counts_as_unfinished() -> None:
    passing = {type(fault) for fault, *_ in FAULTS if isinstance(fault, of.UNFINISHED)}
    assert passing == {of.BlankText, of.EndsBeforeStart, of.MissingMember, of.PeriodTwice, of.UnlikelyDay}
    assert not isinstance(of.UnknownPerson("deputy", ()), of.UNFINISHED)

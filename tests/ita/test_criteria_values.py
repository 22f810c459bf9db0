from decimal import Decimal

import pytest

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument

NOW, LETTERS = criteria_for(2568), criteria_for(2565)


@pytest.mark.parametrize(
    ("total", "letter"),
    [
        ("100", "AA"),
        ("95.00", "AA"),
        ("94.99", "A"),
        ("85", "A"),
        ("75", "B"),
        ("65", "C"),
        ("55", "D"),
        ("50", "E"),
        ("49.99", "F"),
        ("0", "F"),
    ],
)
def test_a_letter_follows_from_the_total_alone(total: str, letter: str) -> None:
    assert LETTERS.possible_levels(Decimal(total), {}) == (letter,)


@pytest.mark.parametrize(
    ("total", "scores", "levels"),
    [
        ("96", ("95", "95", "97"), ("ผ่านดีเยี่ยม",)),
        ("96", ("94.99", "95", "97"), ("ผ่านดี",)),
        ("89", ("85", "85", "95"), ("ผ่านดี",)),
        ("89", ("84.99", "85", "95"), ("ผ่าน",)),
        ("84.99", ("100", "100", "62.47"), ("ต้องปรับปรุง",)),
        ("70", ("70", "70", "70"), ("ต้องปรับปรุง",)),
        ("69.99", ("70", "70", "70"), ("ต้องปรับปรุงโดยด่วน",)),
    ],
)
def test_a_level_also_asks_every_instrument(total: str, scores: tuple[str, ...], levels: tuple[str, ...]) -> None:
    instruments = dict(zip(Instrument, map(Decimal, scores), strict=True))
    assert NOW.possible_levels(Decimal(total), instruments) == levels


def test_without_the_instruments_several_levels_are_possible() -> None:
    assert NOW.possible_levels(Decimal("86.85"), {}) == ("ผ่านดี", "ผ่าน")
    assert NOW.possible_levels(Decimal("99.85"), {}) == ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน")
    assert NOW.possible_levels(Decimal("86.85"), {Instrument.OIT: Decimal("70.38")}) == ("ผ่าน",)
    assert criteria_for(2561).possible_levels(Decimal(90), {}) == ()


def test_indicators_by_number_and_by_instrument() -> None:
    assert NOW.indicator(7).name == "ประสิทธิภาพการสื่อสาร"
    assert [found.number for found in NOW.indicators_of(Instrument.EIT)] == [6, 7, 8]


def test_names_of_what_findings_are_about() -> None:
    assert NOW.scope_name(Instrument.OIT) == "แบบวัดการเปิดเผยข้อมูลสาธารณะ"
    assert NOW.scope_name(10) == "การป้องกันการทุจริต"
    assert NOW.scope_name(11) == ""
    assert NOW.instrument(Instrument.IIT).english == "Internal Integrity and Transparency Assessment"


def test_what_a_finding_is_measured_with() -> None:
    assert NOW.instrument_of(Instrument.OIT) is Instrument.OIT
    assert NOW.instrument_of(6) is Instrument.EIT
    assert NOW.instrument_of(11) is None

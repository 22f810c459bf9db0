from decimal import Decimal

from itadesk.ita.computing import computed_instruments, computed_level, computed_total, known_instruments, rounded
from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result


def scores(*written: str) -> dict[int, Decimal]:
    """Scores of the indicators from 1 on."""
    return {number: Decimal(score) for number, score in enumerate(written, 1)}


PHON = Result(
    fiscal_year=2565,
    total=Decimal("88.51"),
    level="A",
    indicators=scores("92.41", "88.66", "88.66", "84.58", "87.57", "76.23", "74.22", "74.51", "97.50", "100"),
)
PHLA = Result(
    fiscal_year=2568,
    total=Decimal("89.44"),
    level="ผ่าน",
    indicators=scores("93.25", "95.82", "99.64", "83.20", "92.42", "89.38", "83.69", "82.13", "85.00", "95.00"),
)
LETTERS, NOW = criteria_for(2565), criteria_for(2568)


def test_the_total_of_2565_comes_out_as_announced() -> None:
    assert computed_instruments(PHON, LETTERS) == {
        Instrument.IIT: Decimal("88.38"),
        Instrument.EIT: Decimal("74.99"),
        Instrument.OIT: Decimal("98.75"),
    }
    assert computed_total(PHON, LETTERS) == Decimal("88.51")
    assert computed_level(PHON, LETTERS) == "A"


def test_the_total_of_2568_comes_out_a_little_lower_than_announced() -> None:
    assert computed_total(PHLA, NOW) == Decimal("89.38")
    assert computed_level(PHLA, NOW) == "ผ่านดี"


def test_an_announced_instrument_goes_before_the_mean() -> None:
    result = Result(fiscal_year=2568, indicators=PHLA.indicators, instruments={Instrument.EIT: Decimal("84.00")})
    assert known_instruments(result, NOW)[Instrument.EIT] == Decimal("84.00")
    assert computed_total(result, NOW) == Decimal("89.06")
    assert computed_level(result, NOW) == "ผ่าน"


def test_a_missing_part_leaves_the_rest_open() -> None:
    indicators = {number: score for number, score in PHLA.indicators.items() if number != 7}
    result = Result(fiscal_year=2568, indicators=indicators)
    assert Instrument.EIT not in computed_instruments(result, NOW)
    assert computed_total(result, NOW) is None
    assert computed_level(result, NOW) is None


def test_a_total_without_instruments_may_leave_the_level_open() -> None:
    assert computed_level(Result(fiscal_year=2568, total=Decimal("86.85")), NOW) is None
    assert computed_level(Result(fiscal_year=2568, total=Decimal("69.99")), NOW) == "ต้องปรับปรุงโดยด่วน"


def test_years_of_another_system_have_no_total() -> None:
    assert computed_total(PHON, criteria_for(2561)) is None


def test_halves_go_upwards() -> None:
    assert rounded(Decimal("88.505")) == Decimal("88.51")

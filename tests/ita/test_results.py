from decimal import Decimal

from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Finding, Result, Verdict


def test_a_finding_is_looked_up_by_what_it_is_about() -> None:
    about_iit = Finding(scope=Instrument.IIT, verdict=Verdict.IMPROVE)
    about_seven = Finding(scope=7, text="เผยแพร่ให้ทั่วถึง")
    result = Result(fiscal_year=2568, findings=(about_iit, about_seven))
    assert result.finding(Instrument.IIT) is about_iit
    assert result.finding(7) is about_seven
    assert result.finding(8) is None


def test_one_number_of_any_kind_is_a_score() -> None:
    assert not Result(fiscal_year=2568, level="ผ่าน").has_scores
    assert Result(fiscal_year=2568, total=Decimal(0)).has_scores
    assert Result(fiscal_year=2568, instruments={Instrument.OIT: Decimal("70.38")}).has_scores
    assert Result(fiscal_year=2568, indicators={1: Decimal(90)}).has_scores

from itadesk.desktop.forms.findings import finding_sheet, measure_for, scopes_in_order
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.plans import Measure
from itadesk.ita.results import Finding, Result, Verdict

ORDER: tuple[Scope, ...] = (Instrument.IIT, 1, 2, Instrument.EIT, 6)
SHEET = finding_sheet(ORDER)
EMPTY = Result(fiscal_year=2568)


def test_each_instrument_is_followed_by_its_indicators() -> None:
    assert scopes_in_order([(Instrument.IIT, (1, 2)), (Instrument.EIT, (6,))]) == ORDER


def test_a_new_finding_takes_its_place_in_the_official_order() -> None:
    after = SHEET.read({"6.text": "หก"}, EMPTY)
    after = SHEET.read({"2.verdict": "urgent"}, after)
    after = SHEET.read({"IIT.text": "รวม"}, after)

    assert [finding.scope for finding in after.findings] == [Instrument.IIT, 2, 6]
    assert after.finding(2) == Finding(scope=2, verdict=Verdict.URGENT)


def test_findings_that_stand_in_another_order_stay_there() -> None:
    before = Result(fiscal_year=2568, findings=(Finding(scope=6, text="หก"), Finding(scope=1, text="หนึ่ง")))

    after = SHEET.read({"1.text": "หนึ่งใหม่"}, before)

    assert [finding.scope for finding in after.findings] == [6, 1]


def test_an_emptied_finding_is_taken_out() -> None:
    before = Result(fiscal_year=2568, findings=(Finding(scope=1, verdict=Verdict.MAINTAIN, text="ดี"),))

    without_text = SHEET.read({"1.text": ""}, before)
    without_both = SHEET.read({"1.text": "", "1.verdict": ""}, before)

    assert without_text.findings == (Finding(scope=1, verdict=Verdict.MAINTAIN),)
    assert without_both.findings == ()


def test_a_blank_where_nothing_was_makes_no_finding() -> None:
    assert SHEET.read({"1.text": "  ", "1.verdict": ""}, EMPTY) == EMPTY


def test_a_finding_about_something_unknown_is_kept() -> None:
    before = Result(fiscal_year=2568, findings=(Finding(scope=9, text="เก้า"),))

    after = SHEET.read({"1.text": "หนึ่ง"}, before)

    assert [finding.scope for finding in after.findings] == [1, 9]


def test_a_measure_is_made_of_a_finding() -> None:
    groups = {Instrument.EIT: range(6, 9)}

    assert measure_for(Finding(scope=2, text="ชี้แจง\nงบประมาณ"), groups) == Measure(
        title="ชี้แจง งบประมาณ", indicators=(2,)
    )
    assert measure_for(Finding(scope=Instrument.EIT, text="สื่อสาร"), groups).indicators == (6, 7, 8)

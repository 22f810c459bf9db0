import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.proposed_choice import ProposedChoice
from itadesk.ita.instruments import Instrument
from itadesk.ita.plans import Measure
from itadesk.ita.results import Finding, Verdict
from itadesk.services.offices import open_record
from tests.desktop.hands import CONTROL, arrive, click_on, focused, press, type_text, write


@pytest.fixture
def page(window: MainWindow) -> AnalysisPage:
    window.sidebar.choose(2)
    arrive(window)
    page = window.pages[2]
    assert isinstance(page, AnalysisPage)
    return page


def test_a_finding_is_written_and_stored(window: MainWindow, page: AnalysisPage, qtbot: QtBot) -> None:
    text, verdict = page.fields["IIT.text"].widget, page.fields["IIT.verdict"].widget
    text.setFocus()
    type_text(text, "รักษาไว้")
    verdict.setFocus()
    press(verdict, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.workbench.saved, timeout=1000):
        pass

    stored = open_record(window.workbench.start, window.workbench.office_id).result(2568)
    assert stored is not None
    assert stored.findings == (
        Finding(scope=Instrument.IIT, verdict=Verdict.MAINTAIN, text="รักษาไว้"),
        Finding(scope=2, verdict=Verdict.IMPROVE, text="ชี้แจงการใช้งบประมาณให้ทั่วถึง"),
    )


def test_what_is_stored_is_shown(page: AnalysisPage) -> None:
    assert page.fields["2.text"].input.typed() == "ชี้แจงการใช้งบประมาณให้ทั่วถึง"
    assert page.fields["2.verdict"].input.typed() == "improve"


def test_what_was_undone_on_another_page_is_seen_on_coming_back(window: MainWindow, page: AnalysisPage) -> None:
    type_text(page.fields["1.text"].widget, "ดี")
    window.sidebar.choose(1)
    arrive(window)
    window.workbench.undo()
    window.sidebar.choose(2)
    arrive(window)

    assert page.fields["1.text"].input.typed() == ""
    assert page.fields["2.text"].input.typed() == "ชี้แจงการใช้งบประมาณให้ทั่วถึง"


def test_the_finding_that_is_edited_is_pointed_to(window: MainWindow, page: AnalysisPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workbench.pointed_to) as pointed:
        page.fields["2.text"].widget.setFocus()

    assert pointed.args == ["result/2568/findings/2"]


def test_a_measure_is_made_of_a_finding_and_gone_to(window: MainWindow, page: AnalysisPage) -> None:
    assert not page.makers[3].isVisible()
    write(page.fields["3.text"].widget, "มอบหมายงานให้เป็นธรรม")

    click_on(page.makers[3])

    measures = window.pages[3]
    assert isinstance(measures, MeasuresPage)
    assert measures.isVisible()
    assert measures.form.value == Measure(title="มอบหมายงานให้เป็นธรรม", indicators=(3,))
    assert focused() is measures.form.fields["title"].widget
    plan = open_record(window.workbench.start, window.workbench.office_id).plan(2569)
    assert plan is not None
    assert plan.measures[2] == measures.form.value
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert len(measures.plan.measures) == 2


def test_a_verdict_is_proposed_and_stored_only_when_it_is_taken(window: MainWindow, page: AnalysisPage) -> None:
    first, third = page.fields["1.verdict"], page.fields["3.verdict"]
    assert isinstance(first, ProposedChoice)
    assert isinstance(third, ProposedChoice)
    assert isinstance(first.widget, ChoiceInput)
    assert (first.widget.currentText(), first.input.typed()) == ("เสนอ: รักษาระดับ", "")
    assert not third.take.isVisible()

    def stored() -> Verdict | None:
        window.workbench.settle()
        result = open_record(window.workbench.start, window.workbench.office_id).result(2568)
        finding = result.finding(1) if result else None
        return finding.verdict if finding else None

    assert stored() is None
    first.widget.setFocus()
    press(first.widget, Qt.Key.Key_Return)
    assert stored() is Verdict.MAINTAIN
    assert not first.take.isVisible()

    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert stored() is None
    click_on(first.take)
    assert stored() is Verdict.MAINTAIN
    first.widget.setFocus()
    press(first.widget, Qt.Key.Key_Down)
    assert stored() is Verdict.IMPROVE


def test_all_verdicts_that_are_proposed_are_taken_as_one_step(window: MainWindow, page: AnalysisPage) -> None:
    def verdicts() -> dict[object, Verdict | None]:
        window.workbench.settle()
        result = open_record(window.workbench.start, window.workbench.office_id).result(2568)
        return {each.scope: each.verdict for each in result.findings} if result else {}

    before = verdicts()
    assert page.fields["1.verdict"].input.typed() == ""
    assert page.take_all.text() == "รับข้อสรุปที่เสนอทั้ง ๒ ข้อ"
    click_on(page.take_all)

    assert verdicts() == {Instrument.IIT: Verdict.MAINTAIN, 1: Verdict.MAINTAIN, **before}
    assert not page.take_all.isVisible()
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert verdicts() == before

"""The whole job with the keyboard alone: no click, and the focus goes only where keys lead it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.register.page import RegisterPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.start_page import StartWindow
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from tests.desktop.flows import clerk, keyboard
from tests.desktop.flows.clerk import on_small_screen
from tests.desktop.flows.conftest import SavePdf
from tests.desktop.flows.given import Given, given
from tests.desktop.flows.papers_read import pictures_in
from tests.desktop.hands import CONTROL, AnsweringDialogs, focused, go_to, press, squeezed, stored, type_on


def begin(desktop: Desktop, desk: Given, qtbot: QtBot) -> MainWindow:
    """Answers the questions of the first start, pastes the result and goes on with Enter."""
    desktop.begin(None)
    start = desktop.window
    assert isinstance(start, StartWindow)
    QApplication.processEvents()
    office = desk.record.office
    type_on(f"{office.full_name}\t{desk.record.people[0].full_name}\t{office.district}\t{office.province}")
    clerk.copied(desk.copied)
    with qtbot.waitSignal(start.page.scores.read):
        clerk.paste()
    press(focused(), Qt.Key.Key_Return)
    window = on_small_screen(desktop)
    qtbot.waitUntil(window.isActiveWindow)
    return window


def publish(window: MainWindow, record: OfficeRecord) -> None:
    """Takes the day on which the result was published."""
    page, day = go_to(window, ScoresPage), record.results[0].published_on
    if day is not None:
        keyboard.take_day(page.fields["published_on"].widget, day)


def judge(window: MainWindow, record: OfficeRecord) -> None:
    """Chooses a verdict and types what was found; the rest is pasted, as people do who have it elsewhere."""
    page = go_to(window, AnalysisPage)
    for place, finding in enumerate(record.results[0].findings):
        if finding.verdict is not None:
            keyboard.arrow_to(page.fields[f"{finding.scope}.verdict"].widget, clerk.words_of(finding.verdict))
        keyboard.overwrite(page.fields[f"{finding.scope}.text"].widget, "" if place else finding.text)
        if place:
            clerk.copied(finding.text)
            clerk.paste()


def enter_measures(window: MainWindow, record: OfficeRecord) -> None:
    """Types the first measure cell by cell, with Alt+Enter for a line within a cell, and pastes the others below.

    It has no budget, whose column is therefore not shown.
    """
    (plan,) = record.plans
    page = go_to(window, MeasuresPage)
    keyboard.tab_to(page.table)
    first, *others = map(clerk.cells_of, plan.measures)
    for cell in first:
        type_cell(cell)
        type_on("\t")
    clerk.copied("", clerk.table_of(others))
    clerk.paste()
    if plan.considered_on is not None:
        keyboard.take_day(page.plan_form.fields["considered_on"].widget, plan.considered_on)


def type_cell(text: str) -> None:
    first, *rest = text.split("\n")
    type_on(first)
    for line in rest:
        press(focused(), Qt.Key.Key_Return, keyboard.ALT)
        type_on(line)


def sign(window: MainWindow, record: OfficeRecord) -> None:
    """Dates the announcement, says who signs it, and gives the picture of the signature for this printing."""
    (paper,) = record.papers
    assert paper.dated is not None
    page = go_to(window, PapersPage)
    fields = page.details.form.fields
    keyboard.take_day(fields["dated"].widget, paper.dated)
    keyboard.arrow_to(fields["digits"].widget, _("Thai digits"))
    keyboard.arrow_to(fields["signer"].widget, record.people[0].given_name)
    keyboard.push(clerk.button_saying(page, _("Choose a signature …")))


def test_the_whole_job_with_the_keyboard_alone(
    desktop: Desktop, dialogs: AnsweringDialogs, signature: Path, save_pdf: SavePdf, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = given(None)
    window = begin(desktop, desk, qtbot)
    publish(window, desk.record)
    judge(window, desk.record)
    enter_measures(window, desk.record)
    dialogs.path = signature
    sign(window, desk.record)
    window.workbench.settle()
    record = stored(window)
    wanted = desk.record
    assert (record.results, record.plans, record.papers) == (wanted.results, wanted.plans, wanted.papers)

    text = save_pdf(window)
    assert pictures_in(tmp_path / "paper.pdf")
    assert squeezed(desk.record.plans[0].measures[-1].follow_up) in text

    page = go_to(window, PapersPage)
    keyboard.push(page.choice.issue)
    assert page.dialog is not None
    qtbot.waitUntil(page.dialog.isActiveWindow)
    with qtbot.waitSignal(page.dialog.issued, timeout=20_000):
        keyboard.push(page.dialog.do)
    qtbot.waitUntil(lambda: isinstance(window.workspace.stack.currentWidget(), RegisterPage))
    qtbot.waitUntil(lambda: focused().accessibleName() == _("Issued papers"))
    (entry,) = window.register.papers
    assert entry.dated == desk.record.papers[0].dated

    keyboard.open_menu(window.bar.more, window.bar.menu, _("Settings"))
    settings = window.workspace.stack.currentWidget()
    assert isinstance(settings, SettingsPage)
    assert settings.isAncestorOf(focused())
    dialogs.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(window.output.told, timeout=20_000):
        press(focused(), Qt.Key.Key_P, CONTROL)
    assert dialogs.print_to.read_bytes().startswith(b"%PDF")

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.progress.page import ProgressPage
from itadesk.desktop.widgets.bars import DONE_ROLE
from itadesk.desktop.years import today
from itadesk.ita.papers import PaperKind
from itadesk.ita.plans import Progress
from itadesk.ita.records import OfficeRecord
from tests.desktop.hands import (
    CONTROL,
    Opener,
    click,
    click_on,
    empty,
    focused,
    go_to,
    press,
    stored,
    type_on,
    type_text,
    write,
)

MEETING = Progress(on=date(2026, 1, 5), text="ประชุมคณะทำงาน", percent=40)


@pytest.fixture
def page(window: MainWindow) -> ProgressPage:
    return go_to(window, ProgressPage)


def reports(window: MainWindow, row: int = 0) -> tuple[Progress, ...]:
    window.workbench.settle()
    plan = stored(window).plan(2569)
    assert plan is not None
    return plan.measures[row].progress


def reported(record: OfficeRecord, *progress: Progress) -> OfficeRecord:
    """The record with reports about its first measure."""
    plan = record.plans[0]
    first = replace(plan.measures[0], progress=progress)
    return replace(record, plans=(replace(plan, measures=(first, *plan.measures[1:])),))


def test_a_report_is_added_and_typed(window: MainWindow, page: ProgressPage) -> None:
    assert page.reports.list.rows.isHidden()
    click_on(page.reports.list.buttons["add"])
    assert focused() is page.reports.form.fields["text"].widget
    type_on("เผยแพร่แผนแล้ว")
    write(page.reports.form.fields["on"].widget, "5/3/69")
    write(page.reports.form.fields["percent"].widget, "60")
    write(page.reports.form.fields["outcome"].widget, "ประชาชนรับรู้")
    write(page.reports.form.fields["evidence"].widget, "ประกาศหน้าเว็บ\nhttps://donsai.go.th/plan")

    assert reports(window) == (
        Progress(
            on=date(2026, 3, 5),
            text="เผยแพร่แผนแล้ว",
            outcome="ประชาชนรับรู้",
            percent=60,
            evidence=("ประกาศหน้าเว็บ", "https://donsai.go.th/plan"),
        ),
    )
    bar = page.model.index(0, 2)
    assert (bar.data(), bar.data(DONE_ROLE)) == ("๖๐%", 60)
    assert page.reports.list.rows.item(0).text() == "๕ มี.ค. ๒๕๖๙   ๖๐%   เผยแพร่แผนแล้ว"


def test_a_report_is_taken_out_and_brought_back(open_window: Opener, record: OfficeRecord) -> None:
    later = replace(MEETING, on=date(2026, 2, 2), text="ติดประกาศ", percent=70)
    window = open_window(reported(record, MEETING, later))
    page = go_to(window, ProgressPage)
    page.reports.list.rows.setFocus()
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Delete)
    assert reports(window) == (MEETING,)

    press(focused(), Qt.Key.Key_Z, CONTROL)

    assert reports(window) == (MEETING, later)
    assert page.reports.list.rows.count() == 2


def test_another_measure_has_reports_of_its_own(window: MainWindow, page: ProgressPage) -> None:
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Down)
    click_on(page.reports.list.buttons["add"])
    type_on("จัดประชุม")

    assert reports(window, 0) == ()
    assert reports(window, 1) == (Progress(on=today(), text="จัดประชุม"),)
    assert page.place == "plan/2569/measures/1/progress/0"


def test_what_is_no_percentage_is_marked_and_kept_out(open_window: Opener, record: OfficeRecord, qtbot: QtBot) -> None:
    window = open_window(reported(record, MEETING))
    page = go_to(window, ProgressPage)
    percent = page.reports.form.fields["percent"]
    empty(percent.widget)
    type_on("130")
    press(focused(), Qt.Key.Key_Tab)

    assert percent.sentence.startswith("“๑๓๐”")
    assert reports(window) == (MEETING,)
    qtbot.wait(1)
    click_on(page.reports.list.buttons["add"])
    page.reports.list.choose(0)
    assert percent.input.typed() == "๑๓๐"


@pytest.mark.parametrize(("percent", "words"), [(40, "เลยกำหนดแล้ว"), (100, "แล้วเสร็จ")])
def test_what_is_late_is_said_in_words(
    open_window: Opener, record: OfficeRecord, monkeypatch: pytest.MonkeyPatch, percent: int, words: str
) -> None:
    monkeypatch.setattr("itadesk.desktop.pages.progress.page.today", lambda: date(2026, 10, 1))
    page = go_to(open_window(reported(record, replace(MEETING, percent=percent))), ProgressPage)

    late = page.model.index(0, 3)
    assert late.data(Qt.ItemDataRole.AccessibleTextRole) == words
    assert (late.data(Qt.ItemDataRole.ForegroundRole) is not None) == (percent < 100)


def test_a_year_without_measures_shows_the_way_to_them(window: MainWindow, page: ProgressPage) -> None:
    window.workbench.choose_year(2571)
    assert page.place == ""
    assert not page.table.isVisible()

    buttons = [button for button in page.findChildren(type(page.reports.list.buttons["add"])) if button.isVisible()]
    click(buttons[0])

    assert isinstance(window.pages[3], MeasuresPage)
    assert window.pages[3].isVisible()


def test_the_report_lies_beside_the_page_on_wish(window: MainWindow, page: ProgressPage) -> None:
    click_on(page.look)

    assert window.preview.shown_kind is PaperKind.REPORT


def test_a_key_that_reaches_the_form_of_a_report_that_is_gone_is_lost(window: MainWindow, page: ProgressPage) -> None:
    page.add()
    field = page.reports.form.fields["text"].widget
    page.remove(0)
    assert not field.isVisible()

    type_text(field, "ก")

    assert reports(window) == ()

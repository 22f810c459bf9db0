"""What was noticed is mended with one key: in the overview and in the list at the foot of the window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.overview.page import OverviewPage
from itadesk.desktop.pages.overview.remark_row import RemarkRow
from itadesk.desktop.remarks_dialog import RemarksDialog
from itadesk.ita.records import OfficeRecord
from tests.desktop.hands import CONTROL, Opener, click_on, focused, go_to, press, stored

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def slips(record: OfficeRecord) -> OfficeRecord:
    """The office with แ typed as two เ in two measures of a plan and in a meeting, and with a doubled word."""
    plan, meeting = record.plans[0], record.meetings[0]
    first, second = plan.measures
    measures = (
        replace(first, title="เผยเเพร่แผนการใช้จ่าย"),
        replace(second, title="ประชุมชี้เเจงบุคลากร", follow_up="รายงานรายงานผล"),
    )
    return replace(
        record, plans=(replace(plan, measures=measures),), meetings=(replace(meeting, subject="การประชุมประจำเดือนเเรก"),)
    )


@pytest.fixture
def window(open_window: Opener, slips: OfficeRecord, qtbot: QtBot) -> MainWindow:
    opened = open_window(slips)
    qtbot.waitUntil(lambda: opened.observed.is_current)
    return opened


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> RemarksDialog:
    qtbot.waitUntil(window.status.remarks.isVisible)
    click_on(window.status.remarks)
    shown = window.findChild(RemarksDialog)
    assert isinstance(shown, RemarksDialog)
    qtbot.waitActive(shown)
    return shown


def rows(window: MainWindow, name: str) -> list[RemarkRow]:
    """The lines of the overview that are about something of a kind."""
    page = go_to(window, OverviewPage)
    names = [each.name for each in page.remarks._shown]
    return [row for row, each in zip(page.remarks.rows, names, strict=False) if each == name]


def looked(window: MainWindow, act: Callable[[], object], qtbot: QtBot) -> None:
    """Acts, and waits until the data was looked through again."""
    with qtbot.waitSignal(window.observed.looked):
        act()


def test_a_line_shows_the_text_before_and_after_and_mends_it_on_a_click(window: MainWindow, qtbot: QtBot) -> None:
    (row,) = rows(window, "doubled-word")
    assert row.difference.accessibleName() == "“รายงานรายงานผล” → “รายงานผล”"
    assert not row.mend_alike.isVisible()
    looked(window, lambda: click_on(row.mend), qtbot)

    assert stored(window).plans[0].measures[1].follow_up == "รายงานผล"
    assert rows(window, "doubled-word") == []
    assert window.status.currentMessage() == "แก้แล้ว ๑ แห่ง เลิกทำได้ด้วย Ctrl+Z"


def test_alt_and_enter_mend_the_line_in_which_one_is_and_undo_takes_it_back(
    window: MainWindow, slips: OfficeRecord, qtbot: QtBot
) -> None:
    (row,) = rows(window, "doubled-word")
    row.link.setFocus()
    looked(window, lambda: press(focused(), Qt.Key.Key_Return, ALT), qtbot)
    assert stored(window) != slips
    assert window.bar.undo.toolTip().startswith("เลิกทำ: แก้ไขข้อความ")

    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert stored(window) == slips


def test_a_line_about_what_no_key_can_mend_offers_nothing(window: MainWindow) -> None:
    page = go_to(window, OverviewPage)
    number = next(number for number, each in enumerate(page.remarks._shown) if each.mended is None)
    row = page.remarks.rows[number]
    row.link.setFocus()
    press(focused(), Qt.Key.Key_Return, ALT)
    assert not row.mend.isVisible()
    assert window.workbench.history.to_undo is None


def test_all_that_are_alike_are_mended_at_once_and_undone_and_done_again_together(
    window: MainWindow, slips: OfficeRecord, qtbot: QtBot
) -> None:
    row = rows(window, "misspelt")[0]
    assert row.mend_alike.text() == "แก้ให้ทั้ง ๓ แห่ง"
    looked(window, lambda: click_on(row.mend_alike), qtbot)
    mended = stored(window)
    assert [measure.title for measure in mended.plans[0].measures] == ["เผยแพร่แผนการใช้จ่าย", "ประชุมชี้แจงบุคลากร"]
    assert mended.meetings[0].subject == "การประชุมประจำเดือนแรก"
    assert rows(window, "misspelt") == []

    window.workbench.undo()
    assert stored(window) == slips
    window.workbench.redo()
    assert stored(window) == mended


def test_the_list_leads_to_the_chosen_one(window: MainWindow, dialog: RemarksDialog, qtbot: QtBot) -> None:
    assert dialog.list.count() == len(window.observed.found)
    row = next(row for row, each in enumerate(window.observed.found) if each.name == "doubled-word")
    assert dialog.list.sizeHintForRow(0) > 2 * dialog.list.fontMetrics().height()
    for _down in range(row):
        press(dialog.list, Qt.Key.Key_Down)
    press(dialog.list, Qt.Key.Key_Return)
    page = window.pages[window.page_number]
    assert isinstance(page, MeasuresPage)
    qtbot.waitUntil(lambda: QApplication.focusWidget() in page.findChildren(QWidget))


def test_the_list_mends_and_follows(window: MainWindow, dialog: RemarksDialog, qtbot: QtBot) -> None:
    count = dialog.list.count()
    dialog.list.setCurrentRow(next(row for row, each in enumerate(window.observed.found) if each.name == "misspelt"))
    assert "→" in dialog.difference.accessibleName()
    looked(window, lambda: press(dialog.list, Qt.Key.Key_Return, ALT), qtbot)
    assert (dialog.list.count(), dialog.mend_alike.text()) == (count - 1, "แก้ให้ทั้ง ๒ แห่ง")
    looked(window, lambda: click_on(dialog.mend_alike), qtbot)
    assert dialog.list.count() == count - 3
    assert dialog.isVisible()


def test_what_is_wanted_while_the_data_is_looked_through_waits_for_what_is_found(
    window: MainWindow, qtbot: QtBot
) -> None:
    (row,) = rows(window, "doubled-word")
    plan = window.workbench.record.plans[0]
    repairs = go_to(window, OverviewPage).remarks._repairs
    wanted = next(each for each in window.observed.found if each.name == "doubled-word")

    window.observed._looked_at = None
    click_on(row.mend)
    assert stored(window).plans[0] == plan
    looked(window, window.observed.look_again, qtbot)
    assert stored(window).plans[0].measures[1].follow_up == "รายงานผล"

    qtbot.waitUntil(lambda: window.observed.is_current)
    before = stored(window)
    repairs.mend(wanted)
    assert stored(window) == before

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.remarks_dialog import RemarksDialog
from itadesk.errors import FileUnwritable
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH
from itadesk.services.offices import open_record
from itadesk.services.ports import UnitOfWork
from tests.desktop.hands import (
    AnsweringDialogs,
    Opener,
    arrive,
    click,
    empty,
    focused,
    go_to,
    press,
    scores_of,
    type_text,
)

CONTROL = Qt.KeyboardModifier.ControlModifier


def total_of(window: MainWindow) -> QWidget:
    return scores_of(window).fields["total"].widget


def stored_total(window: MainWindow) -> str:
    result = open_record(window.workbench.start, window.workbench.office_id).result(2568)
    assert result is not None
    return str(result.total)


def retype(window: MainWindow, text: str) -> None:
    empty(total_of(window))
    type_text(total_of(window), text)


def test_pages_are_chosen_by_key_and_by_arrow(window: MainWindow) -> None:
    press(window, Qt.Key.Key_3, CONTROL)
    assert window.pages[2].isVisible()

    window.sidebar.buttons[2].setFocus()
    press(window.sidebar.buttons[2], Qt.Key.Key_Down)
    assert window.pages[3].isVisible()
    press(window.sidebar.buttons[3], Qt.Key.Key_Up)
    assert window.pages[2].isVisible()
    window.sidebar.choose(0)
    arrive(window)
    press(window.sidebar.buttons[0], Qt.Key.Key_Up)
    assert window.pages[0].isVisible()


def test_from_the_bar_and_from_the_foot_a_key_leads_into_the_page(window: MainWindow) -> None:
    for widget in (window.bar.year, window.finding.field):
        widget.setFocus()
        page = go_to(window, ScoresPage)
        assert page.isAncestorOf(focused())
        go_to(window, OfficePage)


def test_leaving_a_field_stores_it_and_ends_the_step(window: MainWindow) -> None:
    retype(window, "90")
    press(total_of(window), Qt.Key.Key_Return)

    assert stored_total(window) == "90"
    assert window.status.kept.text().startswith("บันทึกแล้ว ")


def test_undo_and_redo_by_key_name_what_they_do(window: MainWindow) -> None:
    assert not window.bar.undo.isEnabled()
    retype(window, "90")
    press(total_of(window), Qt.Key.Key_Return)
    assert window.bar.undo.toolTip() == "เลิกทำ: กรอกคะแนน"

    press(window, Qt.Key.Key_Z, CONTROL)
    assert (stored_total(window), total_of(window).property("text")) == ("88.51", "๘๘.๕๑")
    press(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert (stored_total(window), total_of(window).property("text")) == ("90", "๙๐.๐๐")


def test_undo_while_still_typing_takes_back_the_burst(window: MainWindow) -> None:
    retype(window, "90")

    press(total_of(window), Qt.Key.Key_Z, CONTROL)

    assert stored_total(window) == "88.51"
    assert total_of(window).property("text") == "๘๘.๕๑"


def test_years_are_chosen_from_a_list_or_typed(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    window.bar.year.setFocus()
    offered = [window.bar.year.itemText(row) for row in range(window.bar.year.count())]
    assert "ปีงบประมาณ ๒๕๖๙" in offered
    press(window.bar.year, Qt.Key.Key_Home)
    assert window.workbench.year == int(str(window.bar.year.itemData(0)))

    dialogs.text = "๒๕๖๕"
    press(window.bar.year, Qt.Key.Key_End)
    assert window.workbench.year == 2565
    for wrong in ("ปีนี้", "1066"):
        dialogs.text = wrong
        window.bar.another_year.emit()
        assert wrong in dialogs.said[-1]
    dialogs.text = ""
    window.bar.another_year.emit()
    assert window.workbench.year == 2565


def test_the_paper_is_closed_and_brought_back_by_key(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F8)
    assert not window.preview.isVisible()
    press(window, Qt.Key.Key_F8)
    assert window.preview.isVisible()


def test_the_paper_is_saved_as_the_bytes_that_are_shown(
    window: MainWindow, dialogs: AnsweringDialogs, small_pdf: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path / "ประกาศ"

    with qtbot.waitSignal(window.output.told):
        press(window, Qt.Key.Key_S, CONTROL)

    assert (tmp_path / "ประกาศ.pdf").read_bytes() == small_pdf
    assert "ประกาศ 2569 เทศบาลตำบลดอนทราย.pdf" in dialogs.said


def test_a_file_that_cannot_be_written_is_said(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path / "missing" / "paper.pdf"

    click(window.bar.pdf)
    qtbot.waitUntil(lambda: any("missing" in sentence for sentence in dialogs.said))

    dialogs.path = None
    click(window.bar.pdf)
    qtbot.wait(50)
    assert not list(tmp_path.glob("*.pdf"))


def test_the_paper_is_printed(window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot) -> None:
    click(window.bar.print)
    qtbot.wait(50)
    dialogs.print_to = tmp_path / "printed.pdf"

    with qtbot.waitSignal(window.output.told) as told:
        press(window, Qt.Key.Key_P, CONTROL)

    assert told.args == ["ส่งไปยังเครื่องพิมพ์แล้ว ๒ หน้า"]
    assert dialogs.print_to.read_bytes().startswith(b"%PDF")


def test_what_needs_a_look_is_counted_and_listed(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.observed.found))
    count = len(window.observed.found)

    click(window.status.remarks)

    assert window.status.remarks.text().endswith("ข้อควรตรวจ")
    (dialog,) = window.findChildren(RemarksDialog)
    assert dialog.list.count() == count
    dialog.reject()


def test_closing_keeps_the_last_keystroke(window: MainWindow) -> None:
    retype(window, "91")

    assert window.close()

    assert stored_total(window) == "91"


@pytest.mark.parametrize("all_the_same", [False, True])
def test_closing_asks_where_something_cannot_be_kept(
    window: MainWindow, dialogs: AnsweringDialogs, all_the_same: bool
) -> None:
    def refuse() -> UnitOfWork:
        raise FileUnwritable("office.db", "No space left on device")

    start, window.workbench.hasty = window.workbench.hasty, refuse
    retype(window, "91")
    dialogs.yes = all_the_same

    assert window.close() is all_the_same

    assert "ปิดโดยไม่บันทึก" in dialogs.said
    assert sum("office.db" in sentence for sentence in dialogs.said) == 1
    assert window.status.kept.text() == "ยังบันทึกไม่ครบ"
    window.workbench.hasty = start


def test_what_is_told_begins_where_the_other_texts_begin(window: MainWindow) -> None:
    kept = window.status.kept
    begins = kept.mapTo(window.status, kept.contentsRect().topLeft()).x()
    window.status.tell("บันทึกแล้ว")

    assert window.status.message_area.left() == begins
    assert window.status.message_area.right() <= window.status.width()


@pytest.mark.parametrize("language", ["th", "en"])
def test_nothing_is_cut_or_out_of_reach_on_a_small_screen(
    open_window: Opener, record: OfficeRecord, language: str, qtbot: QtBot
) -> None:
    SPEECH.use(language)
    window = open_window(record)
    for number in range(len(window.sidebar.buttons)):
        window.sidebar.choose(number)
        arrive(window)
        # rows that come a moment later are laid out a moment after that
        qtbot.waitUntil(lambda: cut_in(window) == [])
        page = window.pages[number].scroll_area
        content = page.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= page.viewport().width()


def cut_in(window: MainWindow) -> list[str]:
    return [
        each.text()
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.text() and each.width() < each.minimumSizeHint().width()
    ]


def test_every_control_has_a_name(window: MainWindow) -> None:
    nameless: list[QWidget] = []
    for number in range(len(window.sidebar.buttons)):
        window.sidebar.choose(number)
        arrive(window)
        nameless += nameless_in(window)

    assert nameless == []


def nameless_in(window: MainWindow) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, (QAbstractButton, QLineEdit, QComboBox, QAbstractScrollArea))
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]

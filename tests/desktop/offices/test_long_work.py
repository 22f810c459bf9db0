"""Long work in a dialog: how far it is, what was faulty, and how it is stopped."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.background import Background
from itadesk.desktop.offices.long_work import LongWorkDialog, Tell, Work
from itadesk.desktop.progress import Progress
from itadesk.errors import UserError
from tests.desktop.hands import AnsweringDialogs, click_on, focused, press

Begin = Callable[[Work], LongWorkDialog]


class Faulty(UserError):
    """The work as a whole cannot be done."""

    def sentence(self) -> str:
        return "ไม่มีโฟลเดอร์นี้"


@pytest.fixture
def begin(qtbot: QtBot, dialogs: AnsweringDialogs) -> Iterator[Begin]:
    """Begins some work in a dialog that is in front."""
    window = QWidget()
    qtbot.addWidget(window)
    background = Background(window)

    def begin_it(work: Work) -> LongWorkDialog:
        dialog = LongWorkDialog("พิมพ์เอกสารทุกหน่วยงาน", work, background, dialogs, window)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    yield begin_it
    background.finish()


def two_of_three(progress: Progress, tell: Tell) -> str:
    """Three offices, one of them faulty."""
    for number, name in enumerate(("ดอนทราย", "กลางดง", "ปากช่อง"), 1):
        progress.tell(100 * number // 3, f"{number} จาก 3: {name}")
        if name == "กลางดง":
            tell(f"{name}.json", "ไม่มีมาตรการปี 2569")
    return "พิมพ์แล้ว 2 จาก 3"


def until_stopped(progress: Progress, _tell: Tell) -> str:
    """Does not end by itself."""
    while True:
        progress.tell(10, "หน่วยงานที่ 1")
        Event().wait(0.005)


def done(dialog: LongWorkDialog, qtbot: QtBot) -> LongWorkDialog:
    """The dialog when its work is over."""
    qtbot.waitUntil(lambda: dialog.is_over)
    return dialog


def test_what_was_done_and_what_was_faulty_stands_there_in_the_end(begin: Begin, qtbot: QtBot) -> None:
    dialog = done(begin(two_of_three), qtbot)

    assert dialog.said.accessibleName() == "พิมพ์แล้ว ๒ จาก ๓"
    assert dialog.faults == [("กลางดง.json", "ไม่มีมาตรการปี 2569")]
    row = dialog.list.item(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "กลางดง.json: ไม่มีมาตรการปี ๒๕๖๙"
    assert dialog._counted.accessibleName() == "ควรตรวจ ๑ รายการ"
    assert (dialog.bar.isVisible(), dialog.stop.isVisible(), dialog.save.isVisible()) == (False, False, True)


def test_where_nothing_was_faulty_there_is_no_list(begin: Begin, qtbot: QtBot) -> None:
    dialog = done(begin(lambda _progress, _tell: "พิมพ์แล้ว"), qtbot)

    assert not dialog.list.isVisible()
    assert not dialog.save.isVisible()
    assert dialog.close_it.isVisible()


def test_how_far_it_is_is_shown_meanwhile(begin: Begin, qtbot: QtBot) -> None:
    dialog = begin(until_stopped)

    qtbot.waitUntil(lambda: dialog.bar.value() == 10)
    assert dialog.said.accessibleName() == "หน่วยงานที่ 1"
    assert not dialog.close_it.isVisible()

    click_on(dialog.stop)
    done(dialog, qtbot)


def test_the_stop_button_is_pressed_once_and_what_was_stopped_says_so(begin: Begin, qtbot: QtBot) -> None:
    dialog = begin(until_stopped)

    click_on(dialog.stop)
    assert not dialog.stop.isEnabled()

    assert done(dialog, qtbot).said.accessibleName() == "หยุดแล้ว"


def test_escape_first_stops_the_work_and_then_closes_the_dialog(begin: Begin, qtbot: QtBot) -> None:
    dialog = begin(until_stopped)

    press(focused(), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    done(dialog, qtbot)
    assert dialog.isVisible()

    press(focused(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_dialog_cannot_be_closed_over_work_that_goes_on(begin: Begin, qtbot: QtBot) -> None:
    dialog = begin(until_stopped)

    dialog.close()
    assert dialog.isVisible()

    done(dialog, qtbot).close()
    assert not dialog.isVisible()


def test_what_hinders_all_of_it_is_said(begin: Begin, qtbot: QtBot) -> None:
    def work(_progress: Progress, _tell: Tell) -> str:
        raise Faulty

    assert done(begin(work), qtbot).said.accessibleName() == "ไม่มีโฟลเดอร์นี้"


def test_the_list_is_saved_as_a_text_that_every_program_shows(
    begin: Begin, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = done(begin(two_of_three), qtbot)
    dialogs.path = tmp_path / "faults.txt"

    click_on(dialog.save)

    assert dialogs.path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert dialogs.path.read_text("utf-8-sig") == "กลางดง.json: ไม่มีมาตรการปี 2569\n"
    assert "รายการที่มีข้อผิดพลาด.txt" in dialogs.said


def test_a_list_that_cannot_be_saved_or_is_not_wanted_changes_nothing(
    begin: Begin, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = done(begin(two_of_three), qtbot)
    click_on(dialog.save)
    said = len(dialogs.said)

    dialogs.path = tmp_path / "gone" / "faults.txt"
    click_on(dialog.save)

    assert len(dialogs.said) > said + 3
    assert "gone" in dialogs.said[-1]
    assert dialog.isVisible()

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.help_overview.overview import KeyLine, key_groups
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput

EVERYWHERE = "ทุกหน้า"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    yield made
    made.close()


def lines(window: QWidget, where: str) -> list[KeyLine]:
    return [line for group in key_groups(window) if group.where == where for line in group.lines]


def test_the_shortcut_of_a_button_is_listed_with_its_name(window: QWidget) -> None:
    pressed = button("บันทึก", lambda: None, shortcut="Ctrl+S")
    pressed.setParent(window)

    assert lines(window, EVERYWHERE) == [KeyLine(EVERYWHERE, ("Ctrl+S",), "บันทึก")]


def test_shortcuts_with_one_meaning_stand_in_one_line(window: QWidget) -> None:
    for key in ("Ctrl++", "Ctrl+="):
        QShortcut(QKeySequence(key), window).setWhatsThis("ขยาย")

    assert lines(window, EVERYWHERE) == [KeyLine(EVERYWHERE, ("Ctrl++", "Ctrl+="), "ขยาย")]


def test_an_action_of_a_menu_is_listed_without_its_mnemonic(window: QWidget) -> None:
    action = QAction("&ปุ่มลัด", window)
    action.setShortcut("F1")

    assert lines(window, EVERYWHERE) == [KeyLine(EVERYWHERE, ("F1",), "ปุ่มลัด")]


def test_what_widgets_obey_by_themselves_is_listed_once(window: QWidget) -> None:
    for _each in range(2):
        FieldBox(DateInput("วันที่"), parent=window)

    fields = {line.names: line.meaning for line in lines(window, "ในช่องกรอก")}

    assert fields["Alt+Down", "F4"].startswith("เปิดปฏิทิน")
    assert fields[("Return",)] == "ไปช่องถัดไป"
    assert [line.names for line in lines(window, "ในปฏิทิน")].count(("Esc",)) == 1


def test_shortcuts_without_a_meaning_or_keys_are_left_out(window: QWidget) -> None:
    QShortcut(QKeySequence("Ctrl+J"), window)
    QShortcut(QKeySequence(), window).setWhatsThis("ไม่มีปุ่ม")
    QAction("ไม่มีปุ่ม", window)
    LineInput("ช่อง", parent=window)

    assert lines(window, EVERYWHERE) == []

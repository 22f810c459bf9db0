from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.taking_down import TakingDown
from itadesk.desktop.workbench import Workbench
from itadesk.services.ports import Typesetter
from tests.desktop.hands import AnsweringDialogs


def test_a_window_goes_after_its_pages_one_by_one(
    bench: Workbench, typesetter: Typesetter, dialogs: AnsweringDialogs, qapp: QApplication, qtbot: QtBot
) -> None:
    window, parent = MainWindow(bench, typesetter, dialogs), QObject()
    pages: list[QWidget] = [window.page(number) for number in range(3)]
    window.close()
    gone: list[str] = []
    for name, part in (("ภาพรวม", pages[0]), ("คะแนน", pages[1]), ("วิเคราะห์", pages[2]), ("หน้าต่าง", window)):
        part.destroyed.connect(lambda _how, name=name: gone.append(name))
    taking_down = TakingDown(parent)

    taking_down.begin(window)
    while isValid(window):
        before = len(gone)
        qapp.processEvents()
        assert len(gone) <= before + 1
    qtbot.waitUntil(lambda: len(gone) == len(pages) + 1)

    assert gone == ["ภาพรวม", "คะแนน", "วิเคราะห์", "หน้าต่าง"]


def test_all_that_is_left_goes_at_once_when_it_has_to(qtbot: QtBot) -> None:
    parent, windows = QObject(), [QWidget(), QWidget()]
    taking_down = TakingDown(parent)
    for each in windows:
        taking_down.begin(each)

    taking_down.finish()
    qtbot.waitUntil(lambda: not any(map(isValid, windows)))

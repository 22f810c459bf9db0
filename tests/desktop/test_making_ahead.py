from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop import making_ahead
from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.making_ahead import MakingAhead
from itadesk.desktop.page_names import PAGES
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database
from tests.desktop.hands import AnsweringDialogs, press


def test_pages_are_made_in_a_pause_and_not_while_somebody_types(
    qapp: QApplication,
    database: Database,
    record: OfficeRecord,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
    qtbot: QtBot,
) -> None:
    desktop = Desktop(database.start, typesetter, dialogs)
    desktop.open(add_office(database.start, record))
    window = desktop.window
    assert isinstance(window, MainWindow)
    MakingAhead(qapp, desktop, lambda: desktop.window).begin()
    for _key in range(6):
        qtbot.wait(making_ahead.INTERVAL // 2)
        press(window, Qt.Key.Key_Shift)
    assert len(window.pages) == 1

    qtbot.waitUntil(lambda: len(window.pages) == len(PAGES), timeout=20_000)

    assert window.page_number == 0
    desktop.end()

"""What was found in another office opens that office, and leads to the field there."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.services.offices import add_office
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database
from tests.desktop.hands import CONTROL, AnsweringDialogs, focused, office_window, press, type_on
from tests.full_office import CLERK, FULL


def test_a_hit_in_another_office_opens_it_where_the_word_stands(
    qtbot: QtBot, database: Database, typesetter: Typesetter, dialogs: AnsweringDialogs
) -> None:
    here = add_office(database.start, FULL)
    people = (FULL.people[0], replace(CLERK, given_name="บุษบา"))
    other = add_office(database.start, replace(FULL, office=replace(FULL.office, name="ดอนเมือง"), people=people))
    desktop = Desktop(database.start, typesetter, dialogs)
    desktop.begin(here)
    window = desktop.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(focused(), Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.finding.desk.found, check_params_cb=lambda found: found.words == ("บุษบา",)):
        type_on("บุษบา")
    press(focused(), Qt.Key.Key_Return)
    opened = office_window(desktop)
    assert (opened.workbench.office_id, opened.workbench.page) == (other, "office")
    field = opened.focusWidget()
    assert field is not None
    assert field.property("text") == "บุษบา"
    desktop.end()

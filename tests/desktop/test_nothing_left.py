"""What is opened and closed again leaves nothing behind, however often that is done."""

import gc
from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from itadesk.desktop.help_overview.window import KeysWindow
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.inside import inside
from tests.desktop.hands import arrive, press, settle_down

TIMES = 2


def look_at_remarks(window: MainWindow) -> None:
    window.status.remarks_wanted.emit()
    close_dialog()


def look_at_log(window: MainWindow) -> None:
    window.bar.log_wanted.emit()
    close_dialog()


def think_of_issuing(window: MainWindow) -> None:
    window.go_to("papers", lambda page: page.issue())  # type: ignore[attr-defined]  # the page of the papers
    arrive(window)
    close_dialog()


def look_at_keys(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    for keys in inside(window, KeysWindow):
        keys.close()


def open_calendar(window: MainWindow) -> None:
    window.go_to("papers")
    arrive(window)
    day = inside(window, DateInput)[0]
    day.open_calendar()
    if day.calendar is not None:
        day.calendar.close()


def look_for(window: MainWindow) -> None:
    window.finding.field.setText("แผน")
    window.finding.field.begin()
    QTest.qWait(50)
    window.finding.field.leave()


def go_through_pages(window: MainWindow) -> None:
    for number in range(len(window.sidebar.buttons)):
        window.sidebar.choose(number)
        arrive(window)


def change_years(window: MainWindow) -> None:
    window.workbench.choose_year(2568)
    window.workbench.choose_year(2569)


def close_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()


def what_is_in(window: MainWindow) -> Counter[str]:
    """How many objects of each kind there are, when all that is made or taken down bit by bit is."""
    settle_down(window)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Counter(type(each).__name__ for each in inside(window, QObject))


def test_nothing_is_left(window: MainWindow) -> None:
    gestures = (look_at_remarks, look_at_log, think_of_issuing, look_at_keys, open_calendar, look_for, change_years)
    go_through_pages(window)
    for gesture in gestures:
        gesture(window)
    before = what_is_in(window)
    for gesture in gestures:
        for _time in range(TIMES):
            gesture(window)

    assert what_is_in(window) - before == Counter()

"""The window in a process of its own, made to fail in one way or another; a person types, reads, saves the report, closes.

Arguments: the way to fail, the database, the file for the report, and a name that must not come out.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread
from unittest.mock import patch

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from itadesk.desktop import operations
from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.failure_dialog import FailureDialog
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.opened import Opened
from itadesk.desktop.starting import run
from itadesk.desktop.status import StatusLine
from itadesk.desktop.workbench import Workbench
from itadesk.errors import FileUnwritable
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper

WAY, DATABASE, REPORT, NAME = sys.argv[1:]


class OwnFailureError(Exception):
    """What the program did not expect."""


def fail(*_given: object) -> None:
    """Fails with somebody's name in the message, in a local variable and in the cause."""
    person = NAME
    try:
        dict[str, str]()[person]
    except LookupError as error:
        raise OwnFailureError(f"นาย{person}") from error


def window() -> MainWindow:
    (found,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
    return found


def in_thread() -> None:
    Thread(target=fail, name=NAME).start()


def in_background() -> None:
    window().background.do(fail, lambda _none: None, lambda _sentence: None)


def in_painting() -> None:
    patch.object(StatusLine, "paintEvent", fail).start()
    window().status.repaint()


def while_closing() -> None:
    patch.object(MainWindow, "closeEvent", fail).start()
    window().close()
    QApplication.quit()


def again_and_again() -> None:
    timer = QTimer(window(), interval=5)
    timer.timeout.connect(fail)
    timer.start()
    in_thread()
    in_painting()


def while_keeping() -> None:
    patch.object(Workbench, "settle", fail).start()
    fail()


def of_the_computer() -> None:
    """No failure of the program: its sentence is said, and the program goes on until it is closed."""
    QTimer.singleShot(300, window().close)
    raise FileUnwritable("report.pdf", "disk full")


WAYS: dict[str, Callable[[], None]] = {
    "slot": fail,
    "thread": in_thread,
    "background": in_background,
    "painting": in_painting,
    "closing": while_closing,
    "again": again_and_again,
    "keeping": while_keeping,
    "computer": of_the_computer,
}


def type_and_fail() -> None:
    """What the person does as soon as the window is there."""
    if not any(isinstance(widget, MainWindow) and widget.isVisible() for widget in QApplication.topLevelWidgets()):
        QTimer.singleShot(50, type_and_fail)
        return
    bench = window().workbench
    bench.type(operations.edit_office(bench.record.office, replace(bench.record.office, phone="typed last")))
    WAYS[WAY]()


def read_and_close() -> None:
    """What the person does as soon as the report is there."""
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, FailureDialog) and dialog.isVisible():
            dialog.save.click()
            dialog.close_program.click()


def opened() -> Opened:
    database = open_database(DATABASE)
    person = Person(key="head", given_name=NAME, family_name=NAME, position="นายก")
    record = OfficeRecord(office=Office(kind="เทศบาลตำบล", name=NAME), people=(person,))
    return Opened(DATABASE, database.start, add_office(database.start, record))


def main() -> int:
    application = QApplication([])
    patch.object(Dialogs, "save_file", lambda *_given: Path(REPORT)).start()
    patch.object(Dialogs, "warn", lambda _self, sentence: sys.stdout.write(sentence)).start()
    if WAY == "beginning":
        patch.object(Desktop, "open", fail).start()
    else:
        QTimer.singleShot(50, application, type_and_fail)
    reader = QTimer(application, interval=50)
    reader.timeout.connect(read_and_close)
    reader.start()
    return run(opened, set_on_paper, language="en")


if __name__ == "__main__":
    sys.exit(main())

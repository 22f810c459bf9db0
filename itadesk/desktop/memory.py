"""What the window remembers from one day to the next: where it stood, which office, and which year. No data of the office."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from itadesk.folders import settings_folder

FILE_NAME = "window.ini"
ROOMY = 1600
"""Pixels; on a screen that is narrower the window fills it, on a wider one it has its usual size."""
USUAL_SIZE = (1440, 900)


class NotedOffice(NamedTuple):
    """An office as it was noted; it is the same one only where the number and the name are."""

    office_id: int
    full_name: str


class Memory:
    """Keeps its notes in a small file of the user's own settings; where that cannot be written, nothing is remembered.

    Takes:
        file: where the notes are; None means among the user's settings.
    """

    def __init__(self, file: Path | None = None) -> None:
        place = file or settings_folder() / FILE_NAME
        self._notes = QSettings(str(place), QSettings.Format.IniFormat)

    def note_office(self, office_id: int, full_name: str, year: int) -> None:
        """Notes which office was worked on last, and in which year."""
        self._notes.setValue("office/id", office_id)
        self._notes.setValue("office/name", full_name)
        self._notes.setValue(f"years/{office_id}", year)
        self._notes.sync()

    def last_office(self) -> NotedOffice | None:
        """The office that was worked on last, perhaps in another database; None where none is noted."""
        number, name = str(self._notes.value("office/id", "")), self._notes.value("office/name")
        return NotedOffice(int(number), str(name)) if number.isdecimal() and name else None

    def last_year(self, office_id: int, full_name: str) -> int | None:
        """The year in which an office was worked on; None where it was not the last one."""
        noted = str(self._notes.value(f"years/{office_id}", ""))
        return int(noted) if noted.isdecimal() and self._notes.value("office/name") == full_name else None

    def note_place(self, window: QWidget) -> None:
        """Notes where a window stands and how large it is."""
        self._notes.setValue("window/geometry", window.saveGeometry())
        self._notes.sync()

    def put_in_place(self, window: QWidget) -> None:
        """Puts a window where the last one stood; the first one fills a small screen."""
        noted = self._notes.value("window/geometry")
        if not (isinstance(noted, QByteArray) and window.restoreGeometry(noted)):
            put_at_first(window)


def put_at_first(window: QWidget) -> None:
    """Gives a window its usual size, or all of a screen that is smaller."""
    # Never larger than the screen: not every computer has a window manager that sees to it.
    window.resize(QSize(*USUAL_SIZE).boundedTo(QGuiApplication.primaryScreen().availableSize()))
    if QGuiApplication.primaryScreen().availableGeometry().width() < ROOMY:
        window.showMaximized()

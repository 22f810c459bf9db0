"""The desktop application: begins it, opens the window that is wanted, and ends in order."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from itadesk.desktop.collecting import Collector
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.failures import LastDoor
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.memory import Memory, put_at_first
from itadesk.desktop.qt_words import QtWords
from itadesk.desktop.start_page import StartPage, StartWindow
from itadesk.desktop.dressing import dress
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.years import year_to_begin_with
from itadesk.errors import FileUnreadable, ItadeskError, reason_of
from itadesk.exchange.office_json import OfficeFile, read_office_file
from itadesk.exchange.sample import sample_office
from itadesk.language import _
from itadesk.services.importing import import_record
from itadesk.services.offices import add_office, list_offices, open_record
from itadesk.services.ports import Typesetter, WorkStarter


class Desktop(QObject):
    """Shows one window at a time: the start page, or the window on one office.

    Takes:
        memory: what is remembered of the last time; None remembers nothing.
    """

    def __init__(
        self, start: WorkStarter, typesetter: Typesetter, dialogs: Dialogs, memory: Memory | None = None
    ) -> None:
        super().__init__()
        self.start, self.typesetter, self.dialogs, self.memory = start, typesetter, dialogs, memory
        self.window: MainWindow | StartWindow | None = None
        self._collector = Collector(self)
        self._left: MainWindow | None = None

    def begin(self, office_id: int | None) -> None:
        """Opens an office; where none is named, the last one or the only one; otherwise the start page."""
        offices = [] if office_id is not None else list_offices(self.start)
        if office_id is None and self.memory is not None:
            office_id = self.memory.last_office(offices)
        if office_id is None and len(offices) == 1:
            office_id = offices[0].office_id
        if office_id is None:
            self.show_start()
        else:
            self.open(office_id)

    def show_start(self) -> None:
        """Shows the start page, unless something on the last page could not be kept."""
        if not self.keep():
            return
        left = self.window.workbench.record.office.full_name if isinstance(self.window, MainWindow) else ""
        page = StartPage(list_offices(self.start), left)
        page.back_wanted.connect(self._go_back)
        page.chosen.connect(self.open)
        page.entered.connect(lambda record: self._try(lambda: add_office(self.start, record)))
        page.file_wanted.connect(self._open_file)
        page.sample_wanted.connect(lambda: self._try(lambda: import_record(self.start, sample_office()).office_id))
        self._put_up(StartWindow(page))

    def open(self, office_id: int) -> None:
        """Opens the window on an office."""
        record = open_record(self.start, office_id)
        last = self.memory.last_year(office_id, record.office.full_name) if self.memory else None
        year = last or year_to_begin_with(record)
        window = MainWindow(Workbench(self.start, office_id, year), self.typesetter, self.dialogs)
        window.another_office.connect(self.show_start)
        self._put_up(window)

    def keep(self) -> bool:
        """Stores what was typed last; whether everything is kept."""
        return not isinstance(self.window, MainWindow) or self.window.workbench.settle()

    def end(self) -> None:
        """Lets go of the window while Qt is still there."""
        if self.window is not None:
            self._remember(self.window)
        for window in (self.window, self._left):
            _close(window)
        self.window = self._left = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._collector.end()

    def _open_file(self) -> None:
        path = self.dialogs.open_file(_("Open the file of an office"), _("Files of itadesk") + " (*.json)")
        if path is not None:
            self._try(lambda: self._import(path))

    def _import(self, path: Path) -> int:
        file = self._read(path)
        return import_record(self.start, file.record, file.files).office_id

    @staticmethod
    def _read(path: Path) -> OfficeFile:
        try:
            return read_office_file(path.read_bytes(), path.name)
        except OSError as error:
            raise FileUnreadable(str(path), reason_of(error)) from error

    def _try(self, add: Callable[[], int]) -> None:
        try:
            office_id = add()
        except ItadeskError as error:
            self.dialogs.warn(error.sentence())
        else:
            self.open(office_id)

    def _go_back(self) -> None:
        """Shows the office again that was left for the start page, with all that can be undone in it."""
        if self._left is not None:
            self._put_up(self._left)

    def _put_up(self, window: MainWindow | StartWindow) -> None:
        """Shows a window where the last one was, and closes that one; an office left for the start page only hides."""
        last, self.window = self.window, window
        self.dialogs.parent = window
        if last is None:
            self._put_in_place(window)
        else:
            self._remember(last)
            window.setGeometry(last.geometry())
            window.setWindowState(last.windowState())
        window.show()
        window.begin()
        left, self._left = self._left, None
        if isinstance(last, MainWindow) and isinstance(window, StartWindow):
            self._left = last
            last.hide()
        else:
            _close(last)
        if left is not window:
            _close(left)

    def _put_in_place(self, window: MainWindow | StartWindow) -> None:
        if self.memory is None:
            put_at_first(window)
        else:
            self.memory.put_in_place(window)

    def _remember(self, window: MainWindow | StartWindow) -> None:
        if self.memory is None:
            return
        self.memory.note_place(window)
        if isinstance(window, MainWindow):
            bench = window.workbench
            self.memory.note_office(bench.office_id, bench.record.office.full_name, bench.year)


def _close(window: QWidget | None) -> None:
    if window is not None:
        window.close()
        window.deleteLater()


def run(start: WorkStarter, typesetter: Typesetter, office_id: int | None = None) -> int:
    """Opens the window and gives the exit status when it is closed.

    Takes:
        start: begins a unit of work on the database.
        office_id: which office to open; None means the only one, or asks.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    application.setApplicationName("itadesk")
    dress(application)
    words = QtWords()
    application.installTranslator(words)
    dialogs = Dialogs()
    desktop = Desktop(start, typesetter, dialogs, Memory())
    door = LastDoor(desktop.keep, dialogs.warn, lambda: application.exit(1))
    door.open()
    try:
        desktop.begin(office_id)
        return application.exec()
    finally:
        door.close()
        desktop.end()

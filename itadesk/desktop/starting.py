"""The start of the window: its frame is painted first, and everything else loaded meanwhile in another thread.

Nothing else may be imported here: what the frame waits for, the person waits for. What brings the window down in order
stands in `living`.
"""

import gc
import sys
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from itadesk.desktop.dressing import Tailor
from itadesk.desktop.frame import Frame
from itadesk.desktop.memory import Memory
from itadesk.desktop.opened import Opened, Upkeep
from itadesk.desktop.painting import Painted
from itadesk.desktop.preferences import Settings
from itadesk.desktop.qt_words import QtWords
from itadesk.errors import ItadeskError
from itadesk.language import SPEECH

if TYPE_CHECKING:
    from itadesk.services.ports import Typesetter
    from itadesk.services.upgrade_ports import Stage

Value = TypeVar("Value")


class Loading(QObject, Generic[Value]):
    """Does something in another thread while the frame lives."""

    _done = Signal()

    def __init__(self, work: Callable[[], Value]) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._done.connect(self._loop.quit, Qt.ConnectionType.QueuedConnection)
        self._work = work
        self._loaded: list[Value] = []
        self._failures: list[BaseException] = []
        self._thread = Thread(target=self._load, name="loading")

    def wait(self, frame: Frame) -> Value:
        """Begins as soon as the frame is painted, and waits for what comes of it; what fails there fails here."""
        Painted(frame).happened.connect(self._thread.start)
        self._loop.exec()
        self._thread.join()
        for failure in self._failures:
            raise failure
        return self._loaded[0]

    def _load(self) -> None:
        """Runs in the other thread."""
        try:
            self._loaded.append(self._work())
        except BaseException as failure:  # noqa: BLE001  raised again where it is waited for
            self._failures.append(failure)
        self._done.emit()


class Telling(QObject):
    """Tells in the frame how far an upgrade is that is done in another thread."""

    _told = Signal(str, int)

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, stage: "Stage", percent: int) -> None:
        """Called in the other thread."""
        self._told.emit(stage, percent)

    def _show(self, stage: str, percent: int) -> None:
        # Only where there is an upgrade, which takes longer than loading this.
        from itadesk.desktop.safekeeping.upgrading import show_upgrade  # noqa: PLC0415

        show_upgrade(self._frame, stage, percent)


def run(
    open_data: Callable[[], Opened],
    typesetter: "Typesetter",
    *,
    language: str | None = None,
    upkeep: Upkeep | None = None,
) -> int:
    """Opens the window and gives the exit status when it is closed.

    Takes:
        open_data: opens the database; called in another thread.
        language: the one to speak; None takes the one that is preferred.
        upkeep: what the database needs before it can be opened; None where it needs nothing.

    Raises:
        ItadeskError: the database cannot be opened, and the person was told so.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    application.setApplicationName("itadesk")
    settings, memory = Settings(language=language), Memory()
    SPEECH.use(settings.now.language)
    tailor = Tailor(application, settings.now.theme)
    settings.changed.connect(lambda _before, now: tailor.wear(now.theme))
    words = QtWords()
    application.installTranslator(words)
    try:
        status = _live(application, open_data, typesetter, settings, memory, upkeep)
        while settings.is_moving:
            settings.is_moving = False
            status = _live(application, open_data, typesetter, settings, memory, upkeep)
    finally:
        application.removeTranslator(words)
        tailor.end()
    return status


def _live(
    application: QApplication,
    open_data: Callable[[], Opened],
    typesetter: "Typesetter",
    settings: Settings,
    memory: Memory,
    upkeep: Upkeep | None,
) -> int:
    """Shows the frame, opens the database, and lives in the window until that is closed."""
    frame = Frame()
    memory.put_in_place(frame)
    frame.show()
    opened = _opened_or_mended(open_data, frame, upkeep, settings)
    if not frame.isVisible():
        return 0
    settings.data, settings.safe, settings.role = opened.where, opened.safe, opened.role
    settings.sharing = opened.sharing
    # The frame is there by now; importing this any earlier would make it wait.
    from itadesk.desktop.living import live  # noqa: PLC0415

    return live(application, opened, typesetter, settings, memory, frame)


def _opened_or_mended(
    open_data: Callable[[], Opened], frame: Frame, upkeep: Upkeep | None, settings: Settings
) -> Opened:
    """The open database, put right first where it is damaged.

    Raises:
        ItadeskError: the database cannot be opened, or is left as it is; the frame is gone by then.
    """
    telling = Telling(frame)
    if upkeep is not None:
        upkeep.tell_to(telling.tell)
    try:
        while True:
            try:
                return _load(open_data, frame)
            except ItadeskError as failure:
                # loaded only where something is to be said instead of shown
                from itadesk.desktop.safekeeping.at_start import is_put_right  # noqa: PLC0415

                if not is_put_right(failure, frame, upkeep, settings):
                    raise
    except BaseException:
        frame.close()
        raise


def _load(open_data: Callable[[], Opened], frame: Frame) -> Opened:
    """Opens the database and loads the window; Python's garbage, of which there is none yet, is not looked for.

    Raises:
        ItadeskError: the database cannot be opened, or what was looked through meanwhile is damaged.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return Loading(lambda: _opened(open_data)).wait(frame)
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _opened(open_data: Callable[[], Opened]) -> Opened:
    """Runs in the other thread. While the window is loaded, SQLite looks through the pages of the file."""
    opened = open_data()
    from itadesk.desktop import living  # noqa: F401, PLC0415  loaded here, used by `run`

    if opened.safe is not None:
        opened.safe.check_at_start()
    return opened

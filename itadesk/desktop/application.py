"""The windows of the program: one at a time, the start page or an office, each in the place of the one before."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from itadesk.desktop.collecting import Collector
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.frame import Frame
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.memory import Memory, put_at_first
from itadesk.desktop.moving import Moving
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.taking_down import TakingDown
from itadesk.desktop.workbench import Workbench
from itadesk.errors import ItadeskError
from itadesk.language import SPEECH
from itadesk.services.offices import list_offices
from itadesk.services.ports import OfficeMissing, OfficeSummary, Typesetter, WorkStarter

if TYPE_CHECKING:  # not needed where an office is opened at once, which is sooner there without them
    from pathlib import Path

    from itadesk.desktop.start_page import StartWindow
    from itadesk.services.search import Hit

COVERED: Final = 150
"""Milliseconds for which the first window lies over the frame until the frame goes, so that nothing flickers."""


class Desktop(QObject):
    """Shows one window at a time: the start page, or the window on one office.

    Takes:
        memory: what is remembered of the last time; None remembers nothing.
        settings: what is preferred; None takes what is kept among the user's settings.
        frame: what stands in the place of the first window until that is there.

    Attributes:
        keeper: what keeps backups.
        moving: goes from one office to another.
    """

    def __init__(
        self,
        start: WorkStarter,
        typesetter: Typesetter,
        dialogs: Dialogs,
        memory: Memory | None = None,
        settings: Settings | None = None,
        frame: Frame | None = None,
    ) -> None:
        super().__init__()
        self.start, self.typesetter, self.dialogs, self.memory = start, typesetter, dialogs, memory
        self.settings = settings or Settings()
        self.settings.changed.connect(self._on_preferred)
        self.keeper = Keeper(self.settings, self)
        self.keeper.restoring.connect(self._hold)
        self.keeper.restored.connect(self._begin_again)
        self.keeper.failed.connect(dialogs.warn)
        self.keeper.explained.connect(dialogs.tell)
        self.keeper.damaged.connect(self._mend)
        self.window: MainWindow | StartWindow | None = None
        self._frame = frame
        self._collector = Collector(self)
        self._left: MainWindow | None = None
        self.moving = Moving(self)
        self._taking_down = TakingDown(self)

    def begin(self, office_id: int | None) -> None:
        """Opens an office; where none is named, the last one or the only one; otherwise the start page."""
        if office_id is not None:
            self.open(office_id)
            return
        last = self._last_one()
        if last is not None:
            self.put_up(self.window_on(last))
            return
        offices = list_offices(self.start)
        if len(offices) == 1:
            self.open(offices[0].office_id)
        else:
            self._begin_with(offices)

    def show_start(self) -> None:
        """Shows the start page, unless something on the last page could not be kept."""
        if self.keep():
            left = self.window.workbench.record.office.full_name if isinstance(self.window, MainWindow) else ""
            self._begin_with(list_offices(self.start), left)

    def open(self, office_id: int) -> None:
        """Opens the window on an office."""
        self.put_up(self.window_on(Workbench(self.start, office_id, role=self.settings.role)))

    def window_on(self, workbench: Workbench) -> MainWindow:
        """A window on a workbench; where no other window was on it, in the year of the last time."""
        if self.memory is not None and workbench.parent() is None:
            last = self.memory.last_year(workbench.office_id, workbench.record.office.full_name)
            workbench.year = last or workbench.year
        self.keeper.holds_nothing = False
        window = MainWindow(workbench, self.typesetter, self.dialogs, self.settings, self.keeper)
        window.another_office.connect(self.show_start)
        window.finding.office_wanted.connect(self._go_to_office)
        window.taking.office_wanted.connect(self._go_on_with_file)
        return window

    def put_up(self, window: "MainWindow | StartWindow") -> None:
        """Shows a window where the last one was, and closes that one; an office left for the start page only hides."""
        last, self.window = self.window, window
        self.dialogs.parent = window
        before = last or self._frame
        if last is not None:
            self._remember(last)
        if before is None:
            (self.memory.put_in_place if self.memory else put_at_first)(window)
        else:
            window.setGeometry(before.geometry())
            window.setWindowState(before.windowState())
        if isinstance(window, MainWindow) and last is None:
            window.arriving.finish()  # nobody is held by it yet, and the first window that is seen is to be whole
        window.show()
        # without a window manager nobody else gives the keys to it
        window.activateWindow()
        window.begin()
        self._take_over(window)
        left, self._left = self._left, None
        if isinstance(last, MainWindow) and not isinstance(window, MainWindow):
            self._left = last
            last.hide()
        else:
            self._close(last)
        if left is not window:
            self._close(left)

    def keep(self) -> bool:
        """Stores what was typed last; whether everything is kept."""
        return not isinstance(self.window, MainWindow) or self.window.workbench.settle(even_if_cut_off=True)

    def end(self) -> None:
        """Lets go of the window while Qt is still there."""
        if self.window is not None:
            self._remember(self.window)
        self.keeper.finish()
        self.moving.stop()
        for window in (self.window, self._left, self._frame):
            self._close(window)
        self._taking_down.finish()
        self.window = self._left = self._frame = self.dialogs.parent = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._collector.end()

    def _last_one(self) -> Workbench | None:
        """The office of the last time, found without a look at all others; None where it is not in this database."""
        noted = self.memory.last_office() if self.memory else None
        if noted is None:
            return None
        try:
            bench = Workbench(self.start, noted.office_id, role=self.settings.role)
        except OfficeMissing:
            return None
        return bench if bench.record.office.full_name == noted.full_name else None

    def _begin_with(self, offices: Sequence[OfficeSummary], left: str = "") -> None:
        """Shows the start page; `left` names the office to which there is a way back."""
        from itadesk.desktop.beginnings import Beginnings  # noqa: PLC0415  see above

        beginnings = Beginnings(self.start, self.dialogs, offices, left, self.settings.role)
        beginnings.chosen.connect(self.moving.go_to)
        beginnings.back_wanted.connect(self._go_back)
        self.keeper.holds_nothing = not offices
        if not offices and self.keeper.safe is not None:
            beginnings.offer_backup(self.keeper)
        if self.settings.sharing is not None and self.settings.now.shared:
            beginnings.offer_own_file(self.settings)
        self.put_up(beginnings.window)

    def _go_to_office(self, hit: "Hit") -> None:
        """Opens the office in which something was found, and goes there."""
        self.moving.go_to(hit.office_id, lambda window: window.finding.go(hit))

    def _on_preferred(self, before: Preferences, now: Preferences) -> None:
        if before.language != now.language:
            SPEECH.use(now.language)
            # not while the old window is still telling that another language was chosen
            QTimer.singleShot(0, self.moving, self.moving.build_anew)

    def _begin_again(self) -> None:
        """Opens what the database holds now, since another one was put in its place."""
        if self.window is not None:
            self._remember(self.window)
        self.begin(None)
        left, self._left = self._left, None  # nobody goes back to a window on what is not there any more
        self._close(left)

    def _hold(self, held: bool) -> None:
        """Lets nobody edit what is about to be another database; what was typed is in the backup that is taken first."""
        if held:
            self.keep()
        if self.window is not None:
            self.window.setEnabled(not held)

    def _mend(self, failure: ItadeskError) -> None:
        """Offers what there is for a database that turns out to be damaged while it is open."""
        from itadesk.desktop.safekeeping.mending import MendingDialog  # noqa: PLC0415  hardly anybody ever sees it

        if self.window is not None and self.settings.safe is not None:
            dialog = MendingDialog(failure, self.settings.safe.mender(), self.dialogs, self.window)
            dialog.accepted.connect(self._begin_again)
            dialog.accepted.connect(self.keeper.begin)  # which left off when the damage was found
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _go_on_with_file(self, office_id: int, path: "Path | None") -> None:
        """Opens the office that a file is of, and compares the file with it."""
        self.moving.go_to(office_id, lambda window: window.taking.read(path) if path is not None else None)

    def _go_back(self) -> None:
        """Shows the office again that was left for the start page, with all that can be undone in it."""
        if self._left is not None:
            self.put_up(self._left)

    def _take_over(self, window: "MainWindow | StartWindow") -> None:
        """Does in the first window what was chosen and typed while it was being made; it lies over the frame by now."""
        frame, self._frame = self._frame, None
        if frame is None:
            return
        if isinstance(window, MainWindow) and frame.chosen:
            window.go_to(tuple(PAGES)[frame.chosen])
        frame.hand_over(window)
        QTimer.singleShot(COVERED, frame, partial(self._close, frame))

    def _remember(self, window: "MainWindow | StartWindow") -> None:
        if self.memory is None:
            return
        self.memory.note_place(window)
        if isinstance(window, MainWindow):
            bench = window.workbench
            self.memory.note_office(bench.office_id, bench.record.office.full_name, bench.year)

    def _close(self, window: QWidget | None) -> None:
        if window is None:
            return
        if isinstance(window, MainWindow) and window.workbench.parent() is not window:
            # another window goes on with its workbench: there is nothing to keep or to ask
            window.finish()
            window.hide()
        else:
            window.close()
        self._taking_down.begin(window)

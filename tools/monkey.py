"""Drives the window at random, as a monkey at a keyboard with a mouse would, and looks at what becomes of it.

monkey.py [--events N] [--seed N]

The same seed does the same again. Fails where something in the program went wrong, Qt warned, the database is not whole
afterwards, or the memory grew by more than `MOST_GROWTH` after the first events.
"""

import argparse
import gc
import importlib
import os
import pkgutil
import random
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QMessageLogContext,
    QMimeData,
    QObject,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

import itadesk
from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.dressing import Tailor
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.preferences import Settings
from itadesk.exchange.paper_forms import FORMS, in_form, write_paper
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.services.importing import import_record
from itadesk.services.papers import Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.storage.database import Database, open_database
from itadesk.storage.verifying import verify
from itadesk.typesetting.setting import set_on_paper

MOST_GROWTH: Final = 20.0
"""Megabytes."""

WARM: Final = 0.1
"""The share of the events after which everything was made once, and memory should grow no more."""

OFTEN: Final = 500
"""Events between two measurements at least: each looks through all that Python holds for garbage, which takes its time."""

LETTERS: Final = "กขคงจชดตนบปพมยรลวสหอะาิีุูเแโ่้๐๑๒๓๔๕๖๗๘๙0123456789./- abcABC"
KEYS: Final = (
    Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F8,
)  # fmt: skip
CHORDS: Final = ("Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Alt+Up", "Alt+Down", "Ctrl+K", "F1", "Ctrl+S", "Ctrl+P")
PASTED: Final = (
    "คะแนนรวม 88.51\nIIT 91.20\nEIT 84.00\nOIT 90.12",
    "เผยแพร่แผน\tติดประกาศ\tกองคลัง\nประชุม\tชี้แจง\tสำนักปลัด",
    "๕ ม.ค. ๒๕๖๙",
    "๘๘.๕๑",
    "<b>ก</b>",
)
LACKS: Final = ("propagateSizeHints", "raise()", "grabbing the keyboard")
"""What Qt's offscreen screen says that it cannot do."""


class MonkeyDialogs(Dialogs):
    """Answers by chance; saves into a folder of its own and opens what was saved there."""

    def __init__(self, chance: random.Random, folder: Path) -> None:
        super().__init__()
        self._chance, self._folder = chance, folder

    def tell(self, sentence: str) -> None:
        """Nobody reads it."""

    def warn(self, sentence: str) -> None:
        """Nobody reads it."""

    def ask(self, question: str, yes: str) -> bool:  # noqa: ARG002  whatever is asked
        """Yes or no."""
        return self._chance.random() < 0.5

    def ask_text(self, question: str, suggested: str = "") -> str:  # noqa: ARG002  whatever is asked
        """Nothing, what is suggested, a year, or a word."""
        return self._chance.choice(("", suggested, "2567", "๒๕๗๐", "พิมพ์ผิด"))

    def open_file(self, title: str, kinds: str) -> Path | None:  # noqa: ARG002  whatever is asked
        """A file that was saved before, or none."""
        return self._chance.choice((None, *sorted(self._folder.iterdir())))

    def choose_folder(self, title: str) -> Path | None:  # noqa: ARG002  whatever is asked
        """The folder of its own, or none."""
        return self._chance.choice((None, self._folder))

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:  # noqa: ARG002  whatever is asked
        """One of a few files, or none."""
        return self._chance.choice((None, self._folder / f"saved{Path(suggested).suffix}"))

    def choose_printer(self, printer: QPrinter) -> bool:
        """A file in the place of a printer, or nothing."""
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._folder / "printed.pdf"))
        printer.setResolution(72)
        return self._chance.random() < 0.1


@dataclass
class Outcome:
    """What became of it.

    Attributes:
        wrong: what went wrong, in words; empty where all is well.
        memory: megabytes after so many events.
    """

    wrong: list[str] = field(default_factory=list)
    memory: list[tuple[int, float]] = field(default_factory=list)

    def growth(self) -> float:
        """Megabytes by which the memory grew after the first events."""
        begun = self.memory[0][0] + (self.memory[-1][0] - self.memory[0][0]) * WARM
        warm = next(megabytes for events, megabytes in self.memory if events >= begun)
        return self.memory[-1][1] - warm


class Nobody(QObject):
    """Takes the files and addresses that other programs would open."""

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Leaves it."""


class Monkey(QObject):
    """Does one thing after the other, each with what the program does about it before the next."""

    def __init__(self, desktop: Desktop, chance: random.Random, events: int) -> None:
        super().__init__()
        self.desktop, self.chance, self.events, self.done = desktop, chance, events, 0
        self._acts: dict[Callable[[], None], int] = {
            self._letter: 45,
            self._key: 20,
            self._click: 18,
            self._page: 5,
            self._undo: 5,
            self._chord: 4,
            self._paste: 1,
            self._year: 1,
            self._prefer: 1,
        }

    def go_on(self) -> None:
        """Does the next thing. It is planned beforehand, so that what waits for the monkey is driven on as well."""
        if self.done >= self.events:
            return
        self.done += 1
        QTimer.singleShot(0, self, self.go_on)
        self.chance.choices(tuple(self._acts), tuple(self._acts.values()))[0]()

    @property
    def _front(self) -> QWidget | None:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.desktop.window

    @property
    def _focus(self) -> QWidget | None:
        """Where keys go: what is hidden gets none."""
        # Asked of `front`, PySide6 would take what has the focus for gone as soon as nobody holds `front` any more.
        front, focus = self._front, QApplication.focusWidget()
        if focus is None or front is None or not (isValid(focus) and focus.isVisible()):
            return front
        return focus if front.isAncestorOf(focus) else front

    def _letter(self) -> None:
        focus, letter = self._focus, self.chance.choice(LETTERS)
        key = Qt.Key.Key_unknown if ord(letter) > 127 else Qt.Key(ord(letter.upper()))
        if focus is not None:
            QTest.sendKeyEvent(QTest.KeyAction.Click, focus, key, letter, Qt.KeyboardModifier.NoModifier)

    def _key(self) -> None:
        focus = self._focus
        if focus is not None:
            QTest.keyClick(focus, self.chance.choice(KEYS))

    def _click(self) -> None:
        front = self._front
        if front is None:
            return
        shown = list(_seen(front))
        if shown:
            chosen = self.chance.choice(shown)
            x, y = self.chance.random() * chosen.width(), self.chance.random() * chosen.height()
            QTest.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=QPoint(int(x), int(y)))

    def _page(self) -> None:
        window = self.desktop.window
        if isinstance(window, MainWindow) and window is self._front:
            window.sidebar.choose(self.chance.randrange(len(window.sidebar.buttons)))

    def _undo(self) -> None:
        self._press(self.chance.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Y")))

    def _chord(self) -> None:
        self._press(self.chance.choice(CHORDS))

    def _press(self, chord: str) -> None:
        focus = self._focus
        if focus is not None:
            QTest.keySequence(focus, QKeySequence(chord))

    def _paste(self) -> None:
        data = QMimeData()
        data.setText(self.chance.choice(PASTED))
        QApplication.clipboard().setMimeData(data)
        self._press("Ctrl+V")

    def _year(self) -> None:
        window = self.desktop.window
        if isinstance(window, MainWindow):
            window.workbench.choose_year(self.chance.randrange(2567, 2571))

    def _prefer(self) -> None:
        """Another page of the settings, where language and theme are changed by clicks."""
        window = self.desktop.window
        if isinstance(window, MainWindow) and window is self._front:
            window.go_to("settings")
            window.arriving.finish()


def _seen(top: QWidget) -> Iterator[QWidget]:
    """What is to be seen within a widget."""
    for child in top.children():
        if isinstance(child, QWidget) and child.isVisible():
            if not child.visibleRegion().isEmpty():
                yield child
            yield from _seen(child)


def drive(events: int, seed: int, folder: Path, told: Callable[[str], object] = lambda _line: None) -> Outcome:
    """Drives the window on the sample office, in a database in `folder`; an application must be there."""
    outcome, chance = Outcome(), random.Random(seed)  # noqa: S311  a monkey keeps no secrets
    (folder / "saved").mkdir()
    database = open_database(folder / "office.db")
    office_id = import_record(database.start, sample_office()).office_id
    desktop = _desktop(database, MonkeyDialogs(chance, folder / "saved"), folder)
    with _watched(outcome.wrong), _nothing_opened():
        desktop.begin(office_id)
        if desktop.window is not None:
            desktop.window.resize(1366, 768)
        monkey = Monkey(desktop, chance, events)
        monkey.go_on()
        step = max(events // 100, OFTEN)
        while monkey.done < events and not outcome.wrong:
            if monkey.done >= len(outcome.memory) * step:
                outcome.memory.append((monkey.done, megabytes()))
                told(f"{monkey.done} {outcome.memory[-1][1]:.1f} MB")
            QTest.qWait(1)
            desktop = _awake(desktop, office_id)
        outcome.memory.append((monkey.done, megabytes()))  # with the window as it was when the others were measured
        desktop.end()
    outcome.wrong += [defect.sentence() for defect in verify(database)]
    database.close()
    return outcome


def _desktop(database: Database, dialogs: Dialogs, folder: Path) -> Desktop:
    return Desktop(database.start, set_on_paper, dialogs, None, Settings(folder / "preferences.json"))


def _awake(desktop: Desktop, office_id: int) -> Desktop:
    """Opens the office again where the window was closed, or the start page has been there for a while."""
    if desktop.window is None or not desktop.window.isVisible():
        desktop.open(office_id)
    return desktop


def megabytes() -> float:
    """The memory that this process holds now, its garbage thrown away; nought where the system does not tell."""
    gc.collect()
    if not Path("/proc/self/statm").exists():
        return 0.0
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


@contextmanager
def _watched(wrong: list[str]) -> Iterator[None]:
    """Notes every failure of the program, and whatever Qt warns of."""

    def on_failure(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        wrong.append("".join(traceback.format_exception(kind, error, trace)))

    def on_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(lack in message for lack in LACKS):
            wrong.append(message)

    before, sys.excepthook = sys.excepthook, on_failure
    handler = qInstallMessageHandler(on_message)
    try:
        yield
    finally:
        # What Python handed to the clipboard would be taken down with Qt, when there is no Python any more.
        QApplication.clipboard().clear()
        qInstallMessageHandler(handler)
        sys.excepthook = before


@contextmanager
def _nothing_opened() -> Iterator[None]:
    """Files and addresses are not handed to other programs."""
    nobody = Nobody()
    for scheme in ("file", "https", "http"):
        QDesktopServices.setUrlHandler(scheme, nobody, "open")  # type: ignore[arg-type]  # it takes a str, whatever its stub says
    try:
        yield
    finally:
        for scheme in ("file", "https", "http"):
            QDesktopServices.unsetUrlHandler(scheme)


def load_late_parts(folder: Path) -> None:
    """Loads every module, and saves a paper in each form once: what is loaded later than that is no growth, but takes 40 MB."""
    for module in pkgutil.walk_packages(itadesk.__path__, f"{itadesk.__name__}."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    record = sample_office()
    document = compose_paper(record, wished_paper(record, Wish(kind=PaperKind.NEWS)))
    for form in FORMS:
        write_paper(in_form(form, document, PrintOptions()), folder / f"loaded{form}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Drives, and prints how the memory went."""
    parser = argparse.ArgumentParser(prog="monkey.py")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=2569)
    options = parser.parse_args(arguments)
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    tailor = Tailor(application)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        load_late_parts(Path(folder))
        outcome = drive(options.events, options.seed, Path(folder), lambda line: print(line, flush=True))
    tailor.end()
    print(*outcome.wrong, sep="\n")
    print(f"{outcome.memory[-1][0]} events, seed {options.seed}: memory grew by {outcome.growth():.1f} MB")
    return 1 if outcome.wrong or outcome.growth() > MOST_GROWTH else 0


if __name__ == "__main__":
    sys.exit(main())

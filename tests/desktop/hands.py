"""What a person does with a keyboard, and how a person answers dialogs."""

import re
from pathlib import Path
from typing import Final, Protocol, TypeVar

import pypdfium2
from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QScrollArea, QWidget

from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.in_turns import InTurns
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page import Page
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.overview.page import OverviewPage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.progress.page import ProgressPage
from itadesk.desktop.pages.register.page import RegisterPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.widgets.inside import inside
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import open_record
from tests.desktop.holds import doing

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
PAGES: Final[list[type[Page]]] = [
    OverviewPage,
    ScoresPage,
    AnalysisPage,
    MeasuresPage,
    ProgressPage,
    PapersPage,
    RegisterPage,
    OfficePage,
    SettingsPage,
]
"""In the order of the sidebar."""

QUIET: Final = 3
"""Turns of Qt's loop in which no widget moved: what lays itself out in several turns is done by then."""

SETTLING: Final = 30
"""Milliseconds until a page that was gone to has laid itself out."""

PATIENCE: Final = 50
"""How often a widget is brought into sight until it is."""

SomePage = TypeVar("SomePage", bound=Page)


def type_text(widget: QWidget, text: str) -> None:
    """Types a text key by key; QTest's own keyClicks knows no Thai keys."""
    for character in text:
        key = Qt.Key.Key_unknown if ord(character) > 127 else Qt.Key(ord(character.upper()))
        doing(f"typing into {widget.accessibleName()}")
        QTest.sendKeyEvent(QTest.KeyAction.Click, widget, key, character, Qt.KeyboardModifier.NoModifier)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key and lets it go, and waits for the page that it leads to."""
    doing(f"pressing {QKeySequence(QKeyCombination(modifier, key)).toString()} in {widget.accessibleName()}")
    QTest.keyClick(widget, key, modifier)
    _arrive_there()


def click(widget: QWidget) -> None:
    """Clicks into the middle of a widget, and waits for the page that it leads to."""
    doing(f"clicking {widget.accessibleName()}")
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    _arrive_there()


def empty(widget: QWidget) -> None:
    """Goes into an input and deletes all that stands in it."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)


def settle_down(root: QWidget) -> None:
    """Waits until what is made bit by bit below a widget is there, and has been laid out."""
    window, before, quiet = root.window(), None, 0
    for _try in range(100 * PATIENCE):
        QTest.qWait(1)
        busy = any(turns.is_busy for turns in window.findChildren(InTurns))
        now = [each.geometry() for each in inside(window, QWidget)]
        quiet = 0 if busy or now != before else quiet + 1
        if quiet == QUIET:
            return
        before = now
    raise TimeoutError(root)


def point_at(widget: QWidget) -> QPoint:
    """Brings a widget into sight and gives where its middle lies in its window; a page may still be laying itself out."""
    for _try in range(PATIENCE):
        QTest.qWait(1)
        area = widget.parentWidget()
        while area is not None:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(widget)
            area = area.parentWidget()
        QTest.qWait(1)
        if widget.visibleRegion().contains(widget.rect().center()):
            break
    return widget.mapTo(widget.window(), widget.rect().center())


def click_on(widget: QWidget) -> None:
    """Clicks with the mouse where a widget is to be seen; another that lies over it would get the click."""
    place, window = point_at(widget), widget.window()
    hit = window.childAt(place)
    if hit is None or not (hit is widget or widget.isAncestorOf(hit) or hit.isAncestorOf(widget)):
        raise LookupError(widget, hit)
    doing(f"clicking {widget.accessibleName()}")
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    _arrive_there()


def focused() -> QWidget:
    """Where the next key goes."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise LookupError
    return widget


def type_on(text: str) -> None:
    """Types a text wherever the focus is; a new line is Enter, a tabulator the Tab key."""
    for character in text:
        match character:
            case "\n":
                press(focused(), Qt.Key.Key_Return)
            case "\t":
                press(focused(), Qt.Key.Key_Tab)
            case _:
                type_text(focused(), character)


def write(field: QWidget, text: str) -> None:
    """Clicks into a field, selects what stands in it, and types something else."""
    click_on(field)
    press(focused(), Qt.Key.Key_A, CONTROL)
    press(focused(), Qt.Key.Key_Delete)
    type_on(text)


def choose(box: QComboBox, wanted: str) -> None:
    """Goes through the choices with the arrow keys until one says the wanted text."""
    point_at(box)
    box.setFocus()
    press(box, Qt.Key.Key_Home)
    while not says(box, wanted):
        row = box.currentIndex()
        press(box, Qt.Key.Key_Down)
        if box.currentIndex() == row:
            raise LookupError(wanted)


def says(box: QComboBox, wanted: str) -> bool:
    """Whether what is chosen says a text; where one of the choices is that very text, others only propose it."""
    text = box.currentText()
    return text == wanted if box.findText(wanted) >= 0 else wanted in text


def choose_from_menu(menu: QMenu, wanted: str) -> None:
    """Opens a menu and goes down in it with the arrow key until an entry says the wanted text."""
    menu.popup(QPoint(0, 0))
    for _entry in menu.actions():
        press(menu, Qt.Key.Key_Down)
        if wanted in menu.activeAction().text():
            press(menu, Qt.Key.Key_Return)
            return
    raise LookupError(wanted)


def _arrive_there() -> None:
    """Waits for the page that was gone to in any window."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            arrive(window)


def arrive(window: MainWindow) -> None:
    """Waits until a page that was gone to is there; one that was never gone to is made bit by bit."""
    for _try in range(20 * PATIENCE):
        if not window.arriving.is_under_way:
            return
        QTest.qWait(1)
    raise TimeoutError(window)


def office_window(desktop: Desktop) -> MainWindow:
    """The window on an office, waited for while it is made bit by bit."""
    for _try in range(20 * PATIENCE):
        if not desktop.moving.is_under_way:
            break
        QTest.qWait(1)
    window = desktop.window
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    arrive(window)
    return window


def go_to(window: MainWindow, kind: type[SomePage]) -> SomePage:
    """Goes to a page with Ctrl and its number."""
    place = PAGES.index(kind)
    press(focused(), Qt.Key(Qt.Key.Key_1.value + place), CONTROL)
    page = window.pages[place]
    if not (isinstance(page, kind) and page.isVisible()):
        raise LookupError(kind)
    return page


def scores_of(window: MainWindow) -> ScoresPage:
    """The page of the scores, gone to where another one is shown."""
    place = PAGES.index(ScoresPage)
    if place not in window.pages or not window.pages[place].isVisible():
        window.go_to("scores")
        arrive(window)
    page = window.pages[place]
    if not isinstance(page, ScoresPage):
        raise TypeError(page)
    return page


def stored(window: MainWindow) -> OfficeRecord:
    """What the database holds now, as another program would read it."""
    return open_record(window.workbench.start, window.workbench.office_id)


def text_of(pdf: bytes) -> str:
    """The text that others read out of a PDF, its white space squeezed."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return squeezed(" ".join(pages))


def squeezed(text: str) -> str:
    """The text without any white space, which a line break may have taken or left."""
    return re.sub(r"\s+", "", text)


class AnsweringDialogs(Dialogs):
    """Notes what is said, and answers as the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.path: Path | None = None
        self.text = ""
        self.yes = False
        self.print_to: Path | None = None

    def tell(self, sentence: str) -> None:
        self.said.append(sentence)

    def warn(self, sentence: str) -> None:
        self.said.append(sentence)

    def ask(self, question: str, yes: str) -> bool:
        self.said += [question, yes]
        return self.yes

    def ask_text(self, question: str, suggested: str = "") -> str:
        self.said += [question, suggested]
        return self.text

    def open_file(self, title: str, kinds: str) -> Path | None:
        self.said += [title, kinds]
        return self.path

    def choose_folder(self, title: str) -> Path | None:
        self.said.append(title)
        return self.path

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        self.said += [title, suggested, kinds]
        return self.path

    def choose_printer(self, printer: QPrinter) -> bool:
        if self.print_to is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        printer.setResolution(150)
        return True


class Shower(Protocol):
    """Shows widgets in a window."""

    def __call__(self, *widgets: QWidget) -> QWidget: ...


class Opener(Protocol):
    """Opens a window on a record."""

    def __call__(self, record: OfficeRecord, year: int = 2569) -> MainWindow: ...

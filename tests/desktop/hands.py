"""What a person does with a keyboard, and how a person answers dialogs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.main_window import MainWindow
from itadesk.ita.records import OfficeRecord


def type_text(widget: QWidget, text: str) -> None:
    """Types a text key by key; QTest's own keyClicks knows no Thai keys."""
    for character in text:
        key = Qt.Key.Key_unknown if ord(character) > 127 else Qt.Key(ord(character.upper()))
        QTest.sendKeyEvent(QTest.KeyAction.Click, widget, key, character, Qt.KeyboardModifier.NoModifier)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key and lets it go."""
    QTest.keyClick(widget, key, modifier)


def click(widget: QWidget) -> None:
    """Clicks into the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def empty(widget: QWidget) -> None:
    """Goes into an input and deletes all that stands in it."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)


class AnsweringDialogs(Dialogs):
    """Notes what is said, and answers as the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.listed: list[tuple[str, str]] = []
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

    def list_remarks(self, remarks: Sequence[tuple[str, str]]) -> None:
        self.listed = list(remarks)

    def open_file(self, title: str, kinds: str) -> Path | None:
        self.said += [title, kinds]
        return self.path

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        self.said += [title, suggested, kinds]
        return self.path

    def choose_printer(self, printer: QPrinter) -> bool:
        if self.print_to is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        return True


class Shower(Protocol):
    """Shows widgets in a window."""

    def __call__(self, *widgets: QWidget) -> QWidget: ...


class Opener(Protocol):
    """Opens a window on a record."""

    def __call__(self, record: OfficeRecord, year: int = 2569) -> MainWindow: ...

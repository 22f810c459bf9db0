from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from itadesk.desktop.qt_words import WORDS, QtWords
from itadesk.language import SPEECH

NO_WORDS = {"QShortcut": None, "QPageSize": {"A4"}, "QPrintWidget": {"..."}, "QGuiApplication": {"QT_LAYOUT_DIRECTION"}}
"""What stays as it is: keys are named as keyboards have them, and a few texts that are no words. None is all of it."""

KEYS_OF_BUTTONS = {"Alt+Left", "Alt+Right", "Alt+Up"}


class Listening(QtWords):
    """Notes what Qt asks for and gets no word for."""

    def __init__(self) -> None:
        super().__init__()
        self.missed: set[tuple[str, str]] = set()

    def translate(self, context: str, source: str, comment: str | None = None, count: int = -1) -> str | None:
        said = super().translate(context, source, comment, count)
        kept = NO_WORDS.get(context, set())
        if said is None and source not in KEYS_OF_BUTTONS and kept is not None and source not in kept:
            self.missed.add((context, source))
        return said


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[Listening]:
    words = Listening()
    qapp.installTranslator(words)
    yield words
    qapp.removeTranslator(words)


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.wait(20)


def test_qt_says_its_buttons_in_thai() -> None:
    words = QtWords()

    assert not words.isEmpty()
    assert words.translate("QPlatformTheme", "Cancel") == "ยกเลิก"
    assert words.translate("QPlatformTheme", "Something else") is None
    assert all(words.translate("", word) != word for word in WORDS)


def test_in_english_qt_speaks_for_itself() -> None:
    SPEECH.use("en")

    assert QtWords().translate("QPlatformTheme", "Cancel") == "Cancel"


def test_every_button_of_a_question_is_thai(listening: Listening, qtbot: QtBot) -> None:
    box = QMessageBox()
    for each in QMessageBox.StandardButton:
        if QMessageBox.StandardButton.FirstButton.value <= each.value <= QMessageBox.StandardButton.LastButton.value:
            box.addButton(each)
    box.setDetailedText("รายละเอียด")
    show(qtbot, box)

    assert listening.missed == set()


@pytest.mark.parametrize("accept", list(QFileDialog.AcceptMode))
@pytest.mark.parametrize("mode", [QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
def test_qt_s_own_choice_of_files_is_thai(
    listening: Listening, qtbot: QtBot, accept: QFileDialog.AcceptMode, mode: QFileDialog.FileMode
) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(accept)
    dialog.setFileMode(mode)
    show(qtbot, dialog)

    assert listening.missed == set()


def test_the_choice_of_a_printer_is_thai(listening: Listening, qtbot: QtBot) -> None:
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    show(qtbot, dialog)

    assert listening.missed == set()


def test_a_short_question_is_thai(listening: Listening, qtbot: QtBot) -> None:
    show(qtbot, QInputDialog())

    assert listening.missed == set()


def test_the_menus_of_texts_are_thai(listening: Listening, qtbot: QtBot) -> None:
    for text in (QLineEdit("ก"), QPlainTextEdit("ก")):
        qtbot.addWidget(text)
        menu = text.createStandardContextMenu()
        qtbot.addWidget(menu)
        assert [each.text() for each in menu.actions() if each.text().isascii() and each.text()] == []

    assert listening.missed == set()


def close_menu() -> None:
    """Closes the menu as soon as there is one."""
    menu = QApplication.activePopupWidget()
    if menu is None:
        QTimer.singleShot(20, close_menu)
    else:
        menu.close()


def test_the_menu_of_a_scroll_bar_is_thai(listening: Listening, qtbot: QtBot) -> None:
    bar = QScrollBar()
    show(qtbot, bar)
    QTimer.singleShot(50, close_menu)

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), bar.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(bar, event)

    assert listening.missed == set()

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from itadesk.desktop.dressing import Tailor, Theme, wear
from itadesk.desktop.theme import DARK, LIGHT, colours
from itadesk.desktop.widgets.buttons import icon_button
from itadesk.desktop.widgets.inputs import LineInput


@pytest.fixture
def tailor(qapp: QApplication) -> Iterator[Tailor]:
    made = Tailor(qapp)
    yield made
    made.wear(Theme.SYSTEM)
    made.end()
    wear(qapp, LIGHT)


def test_the_window_is_set_in_the_bundled_type(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Sarabun"


def test_every_colour_and_icon_of_the_style_sheet_is_put_in(qapp: QApplication) -> None:
    assert "@" not in qapp.styleSheet()
    assert "svg)" in qapp.styleSheet()


def test_the_theme_follows_the_system_until_one_is_chosen(qapp: QApplication, tailor: Tailor) -> None:
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert colours() is DARK
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert colours() is LIGHT

    tailor.wear(Theme.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert colours() is DARK
    tailor.wear(Theme.LIGHT)
    assert colours() is LIGHT


def test_what_is_shown_changes_its_colours(qtbot: QtBot, tailor: Tailor) -> None:
    pressed, typed, said = icon_button("undo", "เลิกทำ", lambda: None), LineInput("ชื่อ"), QLabel("ปี")
    for widget in (pressed, typed, said):
        qtbot.addWidget(widget)
        widget.show()
        widget.ensurePolished()
    before = pressed.icon().pixmap(20).toImage()

    tailor.wear(Theme.DARK)
    qtbot.waitUntil(lambda: colours() is DARK and said.updatesEnabled())

    assert pressed.icon().pixmap(20).toImage() != before
    assert said.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)
    assert typed.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(DARK.quiet)
    assert typed.grab().toImage().pixelColor(10, typed.height() // 2) == QColor(DARK.surface)

"""Dresses the application: type, palette and style sheet in the colours of a theme, chosen or that of the system."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from itadesk.desktop.changing_dress import ChangingDress
from itadesk.desktop.icons import PAINT_BOX
from itadesk.desktop.theme import DARK, FONT_SIZE, LIGHT, WARDROBE, Colours
from itadesk.resources import resource


class Theme(StrEnum):
    """Which colours are wanted."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES: Final = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


class Tailor(QObject):
    """Keeps the application dressed as is wanted; where that is as the system is, it follows the system.

    Takes:
        application: what is dressed; its type is loaded once.
    """

    def __init__(self, application: QApplication, wanted: Theme = Theme.SYSTEM) -> None:
        super().__init__()
        self._application, self._wanted = application, wanted
        self._hints = application.styleHints()
        self._hints.setColorScheme(_SCHEMES[wanted])
        self._changing = ChangingDress(application, self)
        self._worn = self._chosen(self._hints.colorScheme())
        dress(application, self._worn)
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)

    def wear(self, wanted: Theme) -> None:
        """Another theme is wanted from now on."""
        self._wanted = wanted
        self._hints.setColorScheme(_SCHEMES[wanted])
        self._put_on(self._chosen(self._hints.colorScheme()))

    def end(self) -> None:
        """Follows the system no more; whatever is being changed is done."""
        self._changing.finish()
        self._hints.colorSchemeChanged.disconnect(self._on_scheme_changed)

    def _chosen(self, scheme: Qt.ColorScheme) -> Colours:
        if self._wanted is Theme.SYSTEM:
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._wanted is Theme.DARK else LIGHT

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._put_on(self._chosen(scheme))

    def _put_on(self, wanted: Colours) -> None:
        if wanted is not self._worn:
            self._worn = wanted
            self._changing.begin(change(self._application, wanted))


def dress(application: QApplication, wanted: Colours = LIGHT) -> None:
    """Gives the application its type, and the colours of a theme."""
    for file in sorted(resource("fonts", "sarabun").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont("Sarabun")
    font.setPixelSize(FONT_SIZE)
    application.setStyle("Fusion")
    application.setFont(font)
    wear(application, wanted)


def wear(application: QApplication, wanted: Colours) -> None:
    """Puts on the colours of a theme; everything that is shown is painted anew."""
    for _done in change(application, wanted):
        pass


def change(application: QApplication, wanted: Colours) -> Iterator[None]:
    """Puts on the colours of a theme, in steps between which nothing should be painted."""
    WARDROBE.worn = wanted
    # Qt takes four times as long to put a style sheet over another one as to put it on anew.
    application.setStyleSheet("")
    yield
    application.setPalette(_palette(wanted))
    application.setStyleSheet(_style_sheet(wanted))


def _palette(worn: Colours) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: worn.window,
        QPalette.ColorRole.WindowText: worn.text,
        QPalette.ColorRole.Base: worn.surface,
        QPalette.ColorRole.AlternateBase: worn.window,
        QPalette.ColorRole.Text: worn.text,
        QPalette.ColorRole.BrightText: worn.text,
        QPalette.ColorRole.Button: worn.surface,
        QPalette.ColorRole.ButtonText: worn.text,
        QPalette.ColorRole.ToolTipBase: worn.text,
        QPalette.ColorRole.ToolTipText: worn.surface,
        QPalette.ColorRole.PlaceholderText: worn.quiet,
        QPalette.ColorRole.Highlight: worn.accent,
        QPalette.ColorRole.HighlightedText: worn.accent_text,
        QPalette.ColorRole.Accent: worn.accent,
        QPalette.ColorRole.Light: worn.surface,
        QPalette.ColorRole.Midlight: worn.hover,
        QPalette.ColorRole.Mid: worn.line,
        QPalette.ColorRole.Dark: worn.line,
        QPalette.ColorRole.Shadow: worn.strong_line,
        QPalette.ColorRole.Link: worn.accent,
        QPalette.ColorRole.LinkVisited: worn.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    disabled = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)
    for role in disabled:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn.disabled))
    return palette


def _style_sheet(worn: Colours) -> str:
    """The style sheet with the colours put in: @name is a colour, @icon(name, colour) a coloured icon."""
    written = resource("theme", "window.qss").read_text("utf-8")
    pictured = re.sub(
        r"@icon\((\S+), (\w+)\)", lambda icon: f"url({PAINT_BOX.file(icon[1], getattr(worn, icon[2]))})", written
    )
    return re.sub(r"@(\w+)", lambda name: str(getattr(worn, name[1])), pictured)

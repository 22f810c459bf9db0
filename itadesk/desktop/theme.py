"""How the window looks: colours, type and spacing, all in one place."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from itadesk.resources import resource

GRID: Final = 8
"""Distances are whole multiples of this, in pixels; half of it inside of small things."""

FONT_SIZE: Final = 15
"""Of the window's type, in pixels at 100 % scaling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of a theme; contrast of text is at least 4.5 to 1."""

    window: str
    surface: str
    text: str
    quiet: str
    line: str
    strong_line: str
    accent: str
    accent_text: str
    accent_soft: str
    hover: str
    error: str
    error_soft: str
    warning: str


LIGHT: Final = Colours(
    window="#f3f5f7",
    surface="#ffffff",
    text="#1d2733",
    quiet="#5a6673",
    line="#dde2e8",
    strong_line="#b8c1cb",
    accent="#1f5f8b",
    accent_text="#ffffff",
    accent_soft="#e3eef6",
    hover="#e9edf1",
    error="#b3261e",
    error_soft="#fdf3f2",
    warning="#8a5a00",
)


class Wardrobe:
    """Holds the colours that the program wears now."""

    def __init__(self) -> None:
        self.worn = LIGHT


WARDROBE: Final = Wardrobe()


def colours() -> Colours:
    """The colours that are worn now, for whoever paints; to be asked anew at each painting."""
    return WARDROBE.worn


def dress(application: QApplication, wanted: Colours = LIGHT) -> None:
    """Gives the application its type, palette and style sheet."""
    WARDROBE.worn = wanted
    for file in sorted(resource("fonts", "sarabun").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont("Sarabun")
    font.setPixelSize(FONT_SIZE)
    application.setStyle("Fusion")
    application.setFont(font)
    application.setPalette(_palette(wanted))
    application.setStyleSheet(_style_sheet(wanted))


def _palette(worn: Colours) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: worn.window,
        QPalette.ColorRole.WindowText: worn.text,
        QPalette.ColorRole.Base: worn.surface,
        QPalette.ColorRole.AlternateBase: worn.window,
        QPalette.ColorRole.Text: worn.text,
        QPalette.ColorRole.Button: worn.surface,
        QPalette.ColorRole.ButtonText: worn.text,
        QPalette.ColorRole.ToolTipBase: worn.text,
        QPalette.ColorRole.ToolTipText: worn.surface,
        QPalette.ColorRole.PlaceholderText: worn.quiet,
        QPalette.ColorRole.Highlight: worn.accent,
        QPalette.ColorRole.HighlightedText: worn.accent_text,
        QPalette.ColorRole.Dark: worn.line,
        QPalette.ColorRole.Link: worn.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    disabled = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)
    for role in disabled:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn.strong_line))
    return palette


def _style_sheet(worn: Colours) -> str:
    written = resource("theme", "window.qss").read_text("utf-8")
    named = re.sub(r"@(\w+)", lambda name: getattr(worn, name[1], name[0]), written)
    return named.replace("@arrow", resource("icons", "arrow-down.svg").as_posix())

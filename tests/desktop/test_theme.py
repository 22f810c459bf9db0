import re

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from itadesk.desktop.theme import LIGHT, Colours
from itadesk.resources import resource


def lightness(colour: str) -> float:
    """The relative luminance of the guidelines for accessible content (WCAG 2.2)."""
    seen = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
        for part in (seen.redF(), seen.greenF(), seen.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((lightness(one), lightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "window"),
        ("quiet", "window"),
        ("quiet", "surface"),
        ("accent", "accent_soft"),
        ("accent_text", "accent"),
        ("error", "error_soft"),
        ("warning", "surface"),
    ],
)
def test_all_text_can_be_read(text: str, ground: str) -> None:
    assert contrast(getattr(LIGHT, text), getattr(LIGHT, ground)) >= 4.5


def test_the_style_sheet_uses_only_colours_that_there_are(qapp: QApplication) -> None:
    used = set(re.findall(r"@(\w+)", resource("theme", "window.qss").read_text("utf-8")))

    assert used - {"names", "arrow"} <= set(Colours.__slots__)
    assert "@" not in qapp.styleSheet().replace("@names", "")


def test_the_window_is_set_in_the_bundled_type(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Sarabun"

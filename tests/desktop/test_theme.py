import itertools
import re

import pytest

from itadesk.desktop.theme import DARK, LIGHT, Colours
from itadesk.resources import resource

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
TEXTS = ("text", "quiet", "disabled", "accent", "error", "warning")
GROUNDS = ("window", "surface", "hover", "accent_soft", "error_soft")


def lightness(colour: str) -> float:
    """The relative luminance of the guidelines for accessible content (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((lightness(one), lightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_every_text_can_be_read_on_every_ground(theme: Colours) -> None:
    pairs = [*itertools.product(TEXTS, GROUNDS), ("accent_text", "accent"), ("surface", "text")]
    faint = {
        f"{text} on {ground}": round(contrast(getattr(theme, text), getattr(theme, ground)), 2)
        for text, ground in pairs
        if contrast(getattr(theme, text), getattr(theme, ground)) < 4.5
    }
    assert faint == {}


@THEMES
def test_edges_of_inputs_and_of_what_has_the_focus_can_be_seen(theme: Colours) -> None:
    for edge, ground in itertools.product(("strong_line", "accent", "error", "text"), ("window", "surface")):
        assert contrast(getattr(theme, edge), getattr(theme, ground)) >= 3, (edge, ground)
    # a pressed-in button shows the focus as an edge of the text's colour around the accent
    assert contrast(theme.text, theme.accent) >= 1.5


def rules() -> list[tuple[str, dict[str, str]]]:
    """The rules of the style sheet: what each is for, and what it says."""
    written = re.sub(r"/\*.*?\*/", "", resource("theme", "window.qss").read_text("utf-8"), flags=re.DOTALL)
    found = re.findall(r"([^{}]+)\{([^{}]*)\}", written)
    return [
        (" ".join(name.split()), dict(re.findall(r"([\w-]+)\s*:\s*([^;]+?)\s*(?:;|$)", body))) for name, body in found
    ]


def test_texts_of_the_style_sheet_stand_on_the_grounds_that_were_reckoned_with() -> None:
    grounds = {*GROUNDS, "accent", "text", "line", "handle", "strong_line", "quiet", "transparent"}
    for name, said in rules():
        text, ground = said.get("color", "@text"), said.get("background", "@surface")
        assert text[1:] in {*TEXTS, "accent_text", "surface"}, name
        assert ground.lstrip("@") in grounds, name
        if ground[1:] in {"line", "handle", "strong_line", "quiet"}:
            assert "color" not in said, f"{name} has a text on a ground that is for lines"


def test_inputs_and_buttons_have_an_edge_that_can_be_seen() -> None:
    named = dict(rules())
    for widget in (
        "QLineEdit, QPlainTextEdit, QComboBox",
        "QPushButton",
        "QCheckBox::indicator, QTableView::indicator",
    ):
        assert named[widget]["border"] == "1px solid @strong_line"

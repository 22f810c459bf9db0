"""How the window looks, in figures: spacing, type, and the colours of a light and a dark theme.

Contrast is reckoned as the guidelines for accessible content do (WCAG 2.2): every text has at least 4.5 to 1 on every
ground that it can stand on, the edges of inputs and what shows the focus at least 3 to 1. Tests see to it.
"""

from dataclasses import dataclass
from typing import Final

GRID: Final = 8
"""Distances are whole multiples of this, in pixels; half of it inside of small things."""

FONT_SIZE: Final = 15
"""Of the window's type, in pixels at 100 % scaling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of a theme.

    Attributes:
        window, surface, hover, accent_soft, error_soft: grounds for texts; `surface` is that of cards and inputs.
        text, quiet, disabled, accent, error, warning: colours of texts and of icons.
        accent_text: of texts on `accent`.
        line: parts areas from each other.
        strong_line: edges of what can be typed into or pressed.
        handle: of scroll bars.
    """

    window: str
    surface: str
    text: str
    quiet: str
    disabled: str
    line: str
    strong_line: str
    handle: str
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
    quiet="#54606d",
    disabled="#5f6b78",
    line="#dde2e8",
    strong_line="#808b97",
    handle="#aab4bf",
    accent="#1f5f8b",
    accent_text="#ffffff",
    accent_soft="#e3eef6",
    hover="#e9edf1",
    error="#b3261e",
    error_soft="#fdf3f2",
    warning="#7d5200",
)

DARK: Final = Colours(
    window="#14191f",
    surface="#1c232b",
    text="#e4e9ee",
    quiet="#aab5c0",
    disabled="#98a4b0",
    line="#323c47",
    strong_line="#75818d",
    handle="#566370",
    accent="#86bbe6",
    accent_text="#0d1a25",
    accent_soft="#20384c",
    hover="#29323c",
    error="#ff9d94",
    error_soft="#3a2222",
    warning="#ecbf6a",
)


class Wardrobe:
    """Holds the colours that the program wears now."""

    def __init__(self) -> None:
        self.worn = LIGHT


WARDROBE: Final = Wardrobe()


def colours() -> Colours:
    """The colours that are worn now, for whoever paints; to be asked anew at each painting."""
    return WARDROBE.worn

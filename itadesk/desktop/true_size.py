"""How large things are on a screen, so that paper can be shown at its true size."""

from typing import Final

from PySide6.QtGui import QScreen

BELIEVABLE: Final = range(60, 400)
"""Dots an inch that a screen can have; some say of themselves what cannot be."""
MILLIMETRES: Final = 25.4
"""Of an inch."""


def dots_per_inch(screen: QScreen) -> float:
    """How many pixels of the window make an inch of the screen."""
    dots = screen.physicalDotsPerInch()
    return dots if int(dots) in BELIEVABLE else screen.logicalDotsPerInch()


def dots_per_millimetre(screen: QScreen) -> float:
    """How many pixels of the window make a millimetre of the screen."""
    return dots_per_inch(screen) / MILLIMETRES

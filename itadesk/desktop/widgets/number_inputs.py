"""Lines for numbers: scores, percentages and counts. Each takes Thai and Arabic digits and says its bounds."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt

from itadesk.desktop.forms.progress import read_percent
from itadesk.desktop.forms.scores import tidy_score
from itadesk.desktop.widgets.inputs import TidiedInput
from itadesk.desktop.writing import digits_read, shown_digits
from itadesk.errors import UserError
from itadesk.language import _
from itadesk.thai.digits import parse_number_text

LOWEST_SCORE, HIGHEST_SCORE = "0.00", "100.00"
LARGEST_COUNT: Final = 999_999


class NumberInput(TidiedInput):
    """A number within bounds, at the right of its line, as numbers stand.

    Takes:
        tidy: gives the usual form of a typed number, or the text itself where it is none.
        least, most: the bounds, as a screen reader says them; what is beyond them is the form's business.
    """

    def __init__(
        self, name: str, tidy: Callable[[str], str], least: object, most: object, placeholder: str = ""
    ) -> None:
        super().__init__(name, shown_digits, tidy, placeholder)
        self.limits = shown_digits(_("A number from {least} to {most}.").format(least=least, most=most))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def score_input(name: str) -> NumberInput:
    """For a score: ๘๘.๕ becomes ๘๘.๕๐."""
    return NumberInput(name, tidy_score, LOWEST_SCORE, HIGHEST_SCORE)


def percent_input(name: str) -> NumberInput:
    """For a whole percentage: 75 % becomes ๗๕."""
    return NumberInput(name, _tidy_percent, 0, 100)


def count_input(name: str, placeholder: str = "") -> NumberInput:
    """For a whole number from 1 on: ๐๐๑๒ becomes ๑๒."""
    return NumberInput(name, _tidy_whole, 1, LARGEST_COUNT, placeholder)


def _tidy_percent(typed: str) -> str:
    try:
        percent = read_percent(typed)
    except UserError:
        return typed
    return "" if percent is None else shown_digits(str(percent))


def _tidy_whole(typed: str) -> str:
    number = parse_number_text(typed)
    return shown_digits(str(int(number))) if number.isdecimal() else shown_digits(digits_read(typed).strip())

"""The shapes of texts, years, numbers, scores, and words out of a few."""

from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeVar

from itadesk.exchange.office_file.decoding import OddNumber
from itadesk.exchange.office_file.failures import UnknownChoice, WrongType
from itadesk.exchange.office_file.shapes import Scalar, Schema
from itadesk.ita.faults import UnknownIndicator, UnknownScope, UnusablePercent
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.rules import INDICATORS, PERCENT, check_text
from itadesk.ita.scores import parse_score
from itadesk.ita.years import EARLIEST, LATEST, check_year

Choice = TypeVar("Choice", bound=StrEnum)

SCOPES: Final[dict[str, Scope]] = {
    **{instrument.value: instrument for instrument in Instrument},
    **{str(number): number for number in INDICATORS},
}
"""What a finding can be about, as it is written."""

END: Final = r"$(?!\n)"
"""The end of a text: `$` alone also matches before a last line break in some readers of patterns."""

_SCORE: Final = r"^(?=[0-9]{1,9}(\.|$))0*([0-9]{1,2}(\.[0-9]{1,2})?|100(\.0{1,2})?)" + END


class Text(Scalar[str]):
    """A text, kept exactly as entered, without NUL and halves of surrogate pairs."""

    name = "text"

    def parse(self, found: object) -> str:
        """The text itself."""
        return check_text(string_of(found))

    def stand_in(self) -> str:
        """No text."""
        return ""

    def description(self) -> Schema:
        """A string."""
        return {"type": "string", "not": {"pattern": r"[\u0000\ud800-\udfff]"}}


class NeededText(Text):
    """A text that is not blank."""

    name = "neededText"

    def parse(self, found: object) -> str:
        """The text itself."""
        return check_text(string_of(found), needed=True)

    def description(self) -> Schema:
        """A string with something in it."""
        return {**super().description(), "pattern": r"\S"}


class Year(Scalar[int]):
    """A Buddhist fiscal year, as a number."""

    name = "fiscalYear"

    def parse(self, found: object) -> int:
        """The year, if it is one that the program knows."""
        return check_year(_number(found))

    def stand_in(self) -> int:
        """No year."""
        return 0

    def description(self) -> Schema:
        """A whole number from the first year to the last."""
        return {"type": "integer", "minimum": EARLIEST, "maximum": LATEST}


class Percent(Scalar[int]):
    """A percentage, as a number."""

    name = "percent"

    def parse(self, found: object) -> int:
        """A whole number from 0 to 100."""
        number = _number(found)
        if number not in PERCENT:
            raise UnusablePercent(number)
        return number

    def stand_in(self) -> int:
        """Nothing done."""
        return 0

    def description(self) -> Schema:
        """A whole number from 0 to 100."""
        return {"type": "integer", "minimum": PERCENT[0], "maximum": PERCENT[-1]}


class Indicator(Scalar[int]):
    """The number of an indicator."""

    name = "indicator"

    def parse(self, found: object) -> int:
        """A number from 1 to 10."""
        number = _number(found)
        if number not in INDICATORS:
            raise UnknownIndicator(number)
        return number

    def stand_in(self) -> int:
        """No indicator."""
        return 0

    def description(self) -> Schema:
        """A whole number from 1 to 10."""
        return {"type": "integer", "minimum": INDICATORS[0], "maximum": INDICATORS[-1]}


class ScopeName(Scalar[Scope]):
    """An instrument by its letters or an indicator by its number, as a text; the bare number is read as well."""

    name = "scope"

    def parse(self, found: object) -> Scope:
        """An instrument, or the number of an indicator."""
        bare = isinstance(found, int) and not isinstance(found, bool)
        written = str(found) if bare else string_of(found)
        if written not in SCOPES:
            raise UnknownScope(written)
        return SCOPES[written]

    def stand_in(self) -> Scope:
        """No indicator."""
        return 0

    def write(self, value: Scope) -> object:
        """The letters, or the number as a text."""
        return str(value)

    def description(self) -> Schema:
        """One of the names, or the number."""
        return {"enum": [*SCOPES, *INDICATORS]}


class Score(Scalar[Decimal]):
    """A score, as a text, so that 97.50 stays 97.50."""

    name = "score"

    def parse(self, found: object) -> Decimal:
        """A score from 0 to 100 with at most two decimals."""
        return parse_score(string_of(found, WrongType.SCORE))

    def stand_in(self) -> Decimal:
        """No point."""
        return Decimal(0)

    def write(self, value: Decimal) -> object:
        """The score with the decimals that were entered."""
        return f"{value:f}"

    def description(self) -> Schema:
        """Digits with a decimal point."""
        return {"type": "string", "pattern": _SCORE, "examples": ["88.51", "100"]}


class OneOf(Scalar[Choice]):
    """A word out of a few."""

    def __init__(self, name: str, choices: type[Choice]) -> None:
        self.name = name
        self.choices = choices

    def parse(self, found: object) -> Choice:
        """The choice of that name."""
        written = string_of(found)
        try:
            return self.choices(written)
        except ValueError:
            raise UnknownChoice(written, self.choices) from None

    def stand_in(self) -> Choice:
        """The first one."""
        return next(iter(self.choices))

    def write(self, value: Choice) -> object:
        """The word itself."""
        return value.value

    def description(self) -> Schema:
        """The words."""
        return {"enum": [choice.value for choice in self.choices]}


def string_of(found: object, expected: str = WrongType.TEXT) -> str:
    """The JSON string that was found.

    Raises:
        WrongType: something else was found.
    """
    if not isinstance(found, str) or isinstance(found, OddNumber):
        raise WrongType(expected, found)
    return found


def _number(found: object) -> int:
    if not isinstance(found, int) or isinstance(found, bool):
        raise WrongType(WrongType.NUMBER, found)
    return found

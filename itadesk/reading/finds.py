"""What was found in a text: a value, what it is the value of, and the words that it came from."""

from dataclasses import dataclass
from enum import Enum

from itadesk.ita.instruments import Instrument, Scope


class Whole(Enum):
    """What is about the office as a whole."""

    TOTAL = "total"
    LEVEL = "level"
    LETTER = "letter"
    FISCAL_YEAR = "fiscal_year"


Subject = Scope | Whole
"""What a value is the value of: an indicator by its number, an instrument, or something of the whole."""


def path_of(subject: Subject) -> str:
    """Where the value stands in a result: indicators/1, instruments/IIT, total."""
    if isinstance(subject, Whole):
        return subject.value
    return f"instruments/{subject.value}" if isinstance(subject, Instrument) else f"indicators/{subject}"


@dataclass(frozen=True, slots=True)
class Source:
    """The words that a value came from, and the line that they begin in, the first being 1."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Find:
    """A value as it was written, in Arabic digits.

    Attributes:
        year: the fiscal year (Buddhist) that the text gives for it; None where it gives none.
    """

    subject: Subject
    value: str
    source: Source
    year: int | None = None

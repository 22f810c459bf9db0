"""What was found in a text: a value, what it is the value of, and the words that it came from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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


def by_instruments(finds: Sequence[Find]) -> list[Find]:
    """The finds; beside IIT and EIT, and without any other indicator, การเปิดเผยข้อมูล (OIT) is the instrument."""
    subjects = {find.subject for find in finds if not isinstance(find.subject, Whole)}
    (odd, *others) = [*(subjects - set(Instrument)), None]
    if others != [None] or subjects & set(Instrument) != {Instrument.IIT, Instrument.EIT}:
        return list(finds)
    named = all(Instrument.OIT.value in find.source.words for find in finds if find.subject == odd)
    return [replace(find, subject=Instrument.OIT) if named and find.subject == odd else find for find in finds]

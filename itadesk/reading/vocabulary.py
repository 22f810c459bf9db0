"""What reading knows by name: indicators, instruments and levels of all years, as the criteria have them now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from itadesk.ita.criteria import BOOK, Criteria, Scheme, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.years import LATEST
from itadesk.reading.finds import Subject, Whole
from itadesk.reading.names import Names, names_of
from itadesk.reading.tokens import Scanner

FIRST_YEAR: Final = 2562
"""The first year of the ten indicators; what they were called since then is understood."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names, what measures which indicator, the levels in words, and the scanner that finds names in a text."""

    names: Names
    measured: Mapping[int, Instrument]
    level_words: tuple[str, ...]
    scanner: Scanner

    def without_names(self, text: str) -> str:
        """A text without the names of indicators, whose words would say something else elsewhere."""
        for name in self.names.indicators:
            text = text.replace(name, "")
        return text

    def instrument_of(self, subject: Subject) -> Instrument | None:
        """The instrument itself, or the one that measures an indicator; None for what is about the whole."""
        if isinstance(subject, Whole):
            return None
        return subject if isinstance(subject, Instrument) else self.measured.get(subject)


def vocabulary() -> Vocabulary:
    """The names that hold now; offices may adopt other criteria while the program runs."""
    return _of_edition(BOOK.edition)


@lru_cache(1)
def _of_edition(_edition: int) -> Vocabulary:
    """Made once of each edition of the entries: readers ask for it with every line."""
    entries = tuple(reversed(list(_entries())))
    names = names_of(entries)
    measured = {one.number: one.instrument for entry in entries for one in entry.indicators if one.instrument}
    in_words = (name for entry in entries if entry.scheme is Scheme.LEVEL for name in entry.level_names())
    return Vocabulary(names, measured, tuple(dict.fromkeys(in_words)), Scanner(names))


def _entries() -> Iterator[Criteria]:
    """The entries since the first year, the newest first."""
    year = LATEST
    while year >= FIRST_YEAR:
        entry = criteria_for(year)
        yield entry
        year = min(entry.from_year, year) - 1

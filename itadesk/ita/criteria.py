"""All criteria that the program knows, and which of them hold for a year.

Known are the entries that come with the program and those that an office adopted. A year without an entry has the
newest rules before it, marked as assumed; years before the first entry have those of the first.
"""

from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from itadesk.ita.criteria_files import read_criteria
from itadesk.ita.criteria_values import (
    Component,
    Criteria,
    Indicator,
    InstrumentRule,
    Item,
    Level,
    Note,
    Scheme,
    Subject,
)
from itadesk.resources import resource

__all__ = [
    "BOOK",
    "Component",
    "Criteria",
    "CriteriaBook",
    "Entry",
    "Indicator",
    "InstrumentRule",
    "Item",
    "Level",
    "Note",
    "Scheme",
    "Subject",
    "criteria_for",
    "read_criteria",
]


class Entry(NamedTuple):
    """A year that has criteria of its own: whether the program brought some, and whether the office adopted others."""

    fiscal_year: int
    is_supplied: bool
    is_adopted: bool


class CriteriaBook:
    """The entries by year.

    Attributes:
        edition: another number whenever entries have changed, for what is made of them once.
    """

    def __init__(self, folder: Path) -> None:
        self.edition = 0
        self._folder = folder
        self._adopted: dict[int, Criteria] = {}

    @cached_property
    def _supplied(self) -> dict[int, Criteria]:
        entries = map(read_criteria, sorted(self._folder.glob("*.json")))
        return {entry.fiscal_year: entry for entry in entries}

    def adopt(self, criteria: Criteria) -> None:
        """Takes an entry that the office received; it holds instead of the program's own for its year."""
        self._adopted[criteria.fiscal_year] = criteria
        self.edition += 1

    def drop(self, fiscal_year: int) -> None:
        """Forgets the adopted entry of a year; where there is none, nothing changes."""
        self._adopted.pop(fiscal_year, None)
        self.edition += 1

    def entries(self) -> tuple[Entry, ...]:
        """The years that have an entry, from the earliest to the latest."""
        years = sorted({*self._supplied, *self._adopted})
        return tuple(Entry(year, year in self._supplied, year in self._adopted) for year in years)

    def criteria_for(self, fiscal_year: int) -> Criteria:
        """The rules of a year, assumed where the year has no entry."""
        entries = {**self._supplied, **self._adopted}
        known = [year for year in entries if year <= fiscal_year]
        return entries[max(known, default=min(entries))].for_year(fiscal_year)


BOOK: Final = CriteriaBook(resource("criteria"))


def criteria_for(fiscal_year: int) -> Criteria:
    """The rules of a fiscal year (Buddhist) as far as the program knows them.

    A year without an entry of its own has those of another year, and says so by `assumed`. In years before 2562 the
    ten indicators do not apply: `applies` is false, and there are no indicators, instruments and levels.
    """
    return BOOK.criteria_for(fiscal_year)

"""Which items of the assessment (OIT) a paper serves: it follows from the criteria of the year in which they are asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from itadesk.ita.criteria import Criteria, Item, Subject, criteria_for
from itadesk.ita.papers import PaperKind
from itadesk.ita.years import LATEST

SUBJECTS: Final = {
    PaperKind.ANNOUNCEMENT: Subject.MEASURES,
    PaperKind.DEVELOPMENT: Subject.MEASURES,
    PaperKind.NEWS: Subject.NEWS,
    PaperKind.REPORT: Subject.REPORT,
}
"""What each kind of paper is about; a memo and an order prepare others and serve no item by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedItem:
    """An item and the fiscal year (Buddhist) in which it is asked for."""

    fiscal_year: int
    item: Item


def items_served(kind: PaperKind, plan_year: int) -> tuple[ServedItem, ...]:
    """The items that a paper about the plan of a year serves, as far as the years' own criteria name them.

    Some years ask in an item for the measures of the year before: a report on the plan of 2568 serves one of 2569.
    """
    return tuple(_served(kind, plan_year))


def _served(kind: PaperKind, plan_year: int) -> Iterator[ServedItem]:
    for year, of_year_before in ((plan_year, False), (min(plan_year + 1, LATEST), True)):
        criteria: Criteria = criteria_for(year)
        if kind in SUBJECTS and not criteria.assumed:
            for item in criteria.items_about(SUBJECTS[kind]):
                if item.of_year_before is of_year_before:
                    yield ServedItem(fiscal_year=year, item=item)

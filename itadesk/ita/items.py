"""Which items of the assessment (OIT) a paper serves: it follows from the criteria of the year in which they are asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from itadesk.ita.criteria import Item, Subject, criteria_for
from itadesk.ita.papers import PaperKind

SUBJECTS: Final = {
    PaperKind.ANNOUNCEMENT: Subject.MEASURES,
    PaperKind.DEVELOPMENT: Subject.MEASURES,
    PaperKind.NEWS: Subject.NEWS,
    PaperKind.REPORT: Subject.REPORT,
}
"""What each kind of paper is about; a memo and an order prepare others and serve no item by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedItem:
    """An item and the fiscal year (Buddhist) in which it is asked for.

    Attributes:
        assumed: whether that year has no criteria of its own yet, so that those of another year stand in for them.
    """

    fiscal_year: int
    item: Item
    assumed: bool = False


def items_served(kind: PaperKind, plan_year: int) -> tuple[ServedItem, ...]:
    """The items that a paper about the plan of a year serves.

    Some years ask in an item for the measures of the year before: a report on the plan of 2568 serves one of 2569.
    """
    return tuple(_served(kind, plan_year))


def _served(kind: PaperKind, plan_year: int) -> Iterator[ServedItem]:
    if kind not in SUBJECTS:
        return
    for year, of_year_before in ((plan_year, False), (plan_year + 1, True)):
        criteria = criteria_for(year)
        for item in criteria.items_about(SUBJECTS[kind]):
            if item.of_year_before is of_year_before:
                yield ServedItem(fiscal_year=year, item=item, assumed=criteria.assumed)

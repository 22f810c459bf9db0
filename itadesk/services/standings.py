"""Many offices looked over at once: a year of all of them, or the years of some."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from itadesk.ita.offices import Office
from itadesk.ita.results import Result
from itadesk.ita.standings import Standing
from itadesk.services.ports import WorkStarter


def known_offices(start: WorkStarter) -> Mapping[int, Office]:
    """Name and place of every office by its number, in alphabetical order."""
    with start().only_looking() as work:
        return work.standings.offices()


def known_years(start: WorkStarter) -> Sequence[int]:
    """The fiscal years (of the plan) of which some office has data, the latest first."""
    with start().only_looking() as work:
        return work.standings.years()


def standings_of(
    start: WorkStarter, plan_year: int, today: date, offices: Mapping[int, Office] | None = None
) -> Sequence[Standing]:
    """Offices in a fiscal year (of the plan), in alphabetical order.

    Takes:
        offices: whose standing is wanted, as `known_offices` gives them; None for all.
    """
    with start().only_looking() as work:
        return work.standings.of_year(plan_year, today, work.standings.offices() if offices is None else offices)


def results_of(start: WorkStarter, office_ids: Collection[int]) -> Mapping[int, Sequence[Result]]:
    """The results of some offices by their numbers, each in the order of the years, without findings."""
    with start().only_looking() as work:
        return work.standings.results(office_ids)

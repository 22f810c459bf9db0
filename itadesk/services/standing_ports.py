"""What looking over many offices needs from outside: who they are, and their years without their texts."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from itadesk.ita.offices import Office
from itadesk.ita.results import Result
from itadesk.ita.standings import Standing


class Standings(Protocol):
    """Reads of many offices only what an overview shows."""

    def offices(self) -> Mapping[int, Office]:
        """Name and place of every office by its number, in alphabetical order."""

    def years(self) -> Sequence[int]:
        """The fiscal years (of the plan) of which some office has data, the latest first."""

    def of_year(self, plan_year: int, today: date, offices: Mapping[int, Office]) -> Sequence[Standing]:
        """The offices in a fiscal year (of the plan), in their order.

        Takes:
            today: the day on which measures are late or not.
            offices: whose standing is wanted, as `offices` gives them.
        """

    def results(self, office_ids: Collection[int]) -> Mapping[int, Sequence[Result]]:
        """The results of some offices by their numbers, each in the order of the years, without findings."""

"""What is put side by side: the means of the offices that are shown, an office over its years, or a few offices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.computing import known_instruments
from itadesk.ita.criteria import Criteria, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from itadesk.ita.standings import TOTAL, ScoreOf, Standing, means
from itadesk.language import _, ngettext

MOST: int = 4
"""So many stand beside one another; more cannot be read."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of what stands side by side.

    Attributes:
        title: whose scores they are, or of what.
        counts: of how many offices a mean is; empty where the scores are no means.
    """

    title: str
    scores: Mapping[ScoreOf, Decimal]
    target: Decimal
    counts: Mapping[ScoreOf, int]

    def note(self, of: ScoreOf) -> str:
        """Of how many offices a mean is; empty for a score."""
        count = self.counts.get(of, 0)
        return (
            shown(ngettext("of {count} office", "of {count} offices", count).format(count=f"{count:,}"))
            if count
            else ""
        )

    def is_of_fewer(self, of: ScoreOf) -> bool:
        """Whether a mean is of fewer offices than the mean of the total or of others beside it."""
        return 0 < self.counts.get(of, 0) < max(self.counts.values(), default=0)


def rows_of(fiscal_year: int) -> Sequence[tuple[ScoreOf, str]]:
    """What is compared, and what it is called: the total, the instruments, and the indicators of a year of results."""
    criteria = criteria_for(fiscal_year)
    indicators = ((each.number, shown(f"{each.number}. {each.name}")) for each in criteria.indicators)
    return [(TOTAL, _("Total")), *((code, code.value) for code in Instrument), *indicators]


def side_of_means(standings: Sequence[Standing], fiscal_year: int) -> Side:
    """The means of offices; each says of how many it is."""
    found = means(standings)
    title = shown(
        ngettext("Mean of {count} office", "Mean of {count} offices", len(standings)).format(
            count=f"{len(standings):,}"
        )
    )
    scores = {of: mean.value for of, mean in found.items() if mean.value is not None}
    return Side(title, scores, criteria_for(fiscal_year).target, {of: mean.offices for of, mean in found.items()})


def side_of_office(standing: Standing) -> Side:
    """An office in the year."""
    return Side(
        shown(standing.office.full_name), _scores(standing.result, standing.criteria), standing.criteria.target, {}
    )


def sides_of_years(results: Sequence[Result]) -> list[Side]:
    """The last results of an office, the latest first."""
    latest = sorted(results, key=lambda result: result.fiscal_year, reverse=True)[:MOST]
    return [_side_of_year(result, criteria_for(result.fiscal_year)) for result in latest]


def _side_of_year(result: Result, criteria: Criteria) -> Side:
    title = _("Result of {year}").format(year=shown_digits(str(result.fiscal_year)))
    level = " ".join(filter(None, (result.level.strip(), result.letter.strip())))
    return Side(f"{title} {level}".strip(), _scores(result, criteria), criteria.target, {})


def _scores(result: Result, criteria: Criteria) -> Mapping[ScoreOf, Decimal]:
    scores: dict[ScoreOf, Decimal] = {} if result.total is None else {TOTAL: result.total}
    for known in (known_instruments(result, criteria), result.indicators):
        scores.update((of, score) for of, score in known.items())
    return scores

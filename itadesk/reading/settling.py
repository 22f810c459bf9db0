"""What counts of all that was found: the newest year's, and of each subject only what the text gives without dispute."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from itadesk.ita.criteria import Scheme, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.reading.doubts import Doubt, DoubtKind
from itadesk.reading.finds import Find, Source, Subject, Whole, by_instruments
from itadesk.reading.fiscal_years import year_of
from itadesk.reading.ledger import Ledger

_WORDS = (Whole.LEVEL, Whole.LETTER)
_LEAST_LIST: Final = 3
"""Percentages; of one indicator, such as the use of the budget, it may be one of something else."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The fiscal year (Buddhist) with its words, one find a subject, and the doubts."""

    year: tuple[int, Source] | None
    finds: dict[Subject, Find]
    doubts: tuple[Doubt, ...]


def settled(ledger: Ledger) -> Settled:
    """What counts of what a ledger holds."""
    doubts = list(ledger.doubts)
    finds = [*ledger.finds, *ledger.percentages] if _are_scores(ledger) else ledger.finds
    if finds is ledger.finds:
        doubts += [Doubt(DoubtKind.PERCENTAGE, find.source) for find in ledger.percentages]
    scores = [find for find in finds if find.subject not in _WORDS]
    year, doubt = _year(scores, ledger)
    doubts += doubt
    if year is not None:
        kept, doubt = _of_year(finds, year[0])
        doubts += doubt
    else:
        # a level of one of several years is as little the result's as their scores
        kept = [find for find in finds if find.subject not in _WORDS or find.year is None]
    taken, doubt = _undisputed(by_instruments(kept))
    doubts += doubt
    if year is not None and not criteria_for(year[0]).applies:
        taken, doubt = _without_parts(taken, year[0])
        doubts += doubt
    return Settled(year, _in_scheme(taken, year[0] if year else None), tuple(doubts))


def _are_scores(ledger: Ledger) -> bool:
    """Whether percentages are scores: beside the name of ITA, and of so many subjects that they are a list of them."""
    return ledger.has_named_ita and len({find.subject for find in ledger.percentages}) >= _LEAST_LIST


def _year(scores: Sequence[Find], ledger: Ledger) -> tuple[tuple[int, Source] | None, list[Doubt]]:
    match year_of(scores, ledger):
        case (int() as year, Source() as source):
            return (year, source), []
        case ():
            return None, []
        case years:
            return None, [Doubt(DoubtKind.SEVERAL_YEARS, values=tuple(map(str, years)))]


def _of_year(finds: Sequence[Find], year: int) -> tuple[list[Find], list[Doubt]]:
    """The finds of a year, and of none; what belongs to another year is told."""
    kept = [find for find in finds if _counts(find, year)]
    scores = (find for find in finds if find.subject not in _WORDS)
    others = sorted({find.year for find in scores if find.year is not None and not _counts(find, year)})
    if not others:
        return kept, []
    return kept, [Doubt(DoubtKind.OTHER_YEARS, values=(str(year), *map(str, others)))]


def _counts(find: Find, year: int) -> bool:
    return find.year in {None, year}


def _undisputed(finds: Sequence[Find]) -> tuple[dict[Subject, Find], list[Doubt]]:
    """One find a subject; where values differ none, and that is told."""
    found: dict[Subject, list[Find]] = {}
    for find in finds:
        found.setdefault(find.subject, []).append(find)
    taken = {subject: same[0] for subject, same in found.items() if len(_values(same)) == 1}
    disputed = [
        Doubt(DoubtKind.GIVEN_TWICE, same[-1].source, (subject,), _values(same))
        for subject, same in found.items()
        if subject not in taken
    ]
    return taken, disputed


def _values(same: Sequence[Find]) -> tuple[str, ...]:
    """The different values; 97.5 and 97.50 are one."""
    different: dict[str, str] = {}
    for find in same:
        whole, _point, places = find.value.partition(".")
        different.setdefault(f"{whole}.{places.rstrip('0')}" if find.value[:1].isdigit() else find.value, find.value)
    return tuple(different.values())


def _without_parts(finds: dict[Subject, Find], year: int) -> tuple[dict[Subject, Find], list[Doubt]]:
    """Without the scores of instruments and indicators, which a year of another system does not have."""
    kept: dict[Subject, Find] = {subject: find for subject, find in finds.items() if isinstance(subject, Whole)}
    return kept, [Doubt(DoubtKind.OTHER_SYSTEM, values=(str(year),))] if len(kept) < len(finds) else []


def _in_scheme(finds: dict[Subject, Find], year: int | None) -> dict[Subject, Find]:
    """A letter alone is the level itself where the year has letters, or no year is known."""
    letter = finds.get(Whole.LETTER)
    lettered = year is None or criteria_for(year).scheme is not Scheme.LEVEL
    if letter is None or Whole.LEVEL in finds or not lettered:
        return finds
    kept: dict[Subject, Find] = {Whole.LEVEL: letter}
    return kept | {subject: find for subject, find in finds.items() if subject is not Whole.LETTER}


def in_order(finds: dict[Subject, Find]) -> Iterator[tuple[Subject, Find]]:
    """The finds as a result has them: the whole, then IIT, EIT, OIT, then the indicators by number."""
    order = [*Whole, *Instrument, *sorted(one for one in finds if not isinstance(one, Whole | Instrument))]
    return ((subject, finds[subject]) for subject in order if subject in finds)

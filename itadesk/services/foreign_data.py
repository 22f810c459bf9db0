"""What of foreign data is taken without a person looking at it: what is certain; nothing is overwritten unless that is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from itadesk.ita.criteria import Scheme, criteria_for
from itadesk.ita.faults import Place
from itadesk.ita.merging import ABSENT, differences
from itadesk.ita.plans import Plan
from itadesk.ita.record_changes import LISTS, changed, position_of
from itadesk.ita.records import OfficeRecord, Part, key_of
from itadesk.ita.results import Result
from itadesk.reading.measures.finds import ReadMeasures
from itadesk.reading.scores import ReadScores
from itadesk.services.taking_in import Effect, offered_measures, with_measures, with_scores


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """What was read of a sheet."""

    scores: ReadScores
    measures: ReadMeasures

    @property
    def has_anything(self) -> bool:
        """Whether anything was read that can be taken."""
        return self.scores.has_scores or bool(self.measures.measures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What comes of taking sheets into a record.

    Attributes:
        record: with everything taken in.
        replacements: the parts as they are stored, and as they are to be stored.
        kept: the places in `record` where something else is stored, and stays.
    """

    record: OfficeRecord
    replacements: tuple[tuple[Part | None, Part | None], ...]
    kept: tuple[Place, ...]


def certain(record: OfficeRecord, sheets: Sequence[ReadSheet], plan_year: int, *, overwrite: bool = False) -> Taken:
    """Takes scores into the year that they name, otherwise into the one that the plan answers, and measures into the plan.

    Takes:
        overwrite: whether what is stored otherwise is replaced.
    """
    now, kept = record, list[Place]()
    for sheet in sheets:
        for part, places in (
            _result(now, sheet.scores, plan_year, overwrite),
            _plan(now, sheet.measures, plan_year, overwrite),
        ):
            key = key_of(part)
            if part not in (now.part(key), type(part)(fiscal_year=part.fiscal_year)):
                now = changed(now, key, part)
            kept += [(LISTS[key.kind], position_of(now, key) or 0, *place) for place in places]
    keys = [key_of(part) for part in now.parts() if record.part(key_of(part)) != part]
    return Taken(
        record=now,
        replacements=tuple((record.part(key), now.part(key)) for key in keys),
        kept=tuple(dict.fromkeys(kept)),
    )


def _result(record: OfficeRecord, read: ReadScores, plan_year: int, overwrite: bool) -> tuple[Result, list[Place]]:
    """The result with scores taken in, and the places in it where others are stored and stay."""
    plan = record.plan(plan_year) or Plan(fiscal_year=plan_year)
    year = read.fiscal_year or plan.follows_year
    before = record.result(year) or Result(fiscal_year=year)
    after = with_scores(_fitted(read, year), before) if read.has_scores else before
    if overwrite:
        return after, []
    found = differences(None, before, after)
    return with_scores(before, after), [each.place for each in found if each.mine not in (None, "", ABSENT)]


def _plan(record: OfficeRecord, read: ReadMeasures, plan_year: int, overwrite: bool) -> tuple[Plan, list[Place]]:
    """The plan with measures taken in, and the places in it where others of the same title are stored and stay."""
    before = record.plan(plan_year) or Plan(fiscal_year=plan_year)
    offered = offered_measures(before, [each.measure for each in read.measures])
    if overwrite:
        return with_measures(before, offered), []
    stays = [each.stored for each in offered if each.effect is Effect.CHANGED]
    places: list[Place] = [("measures", number) for number, each in enumerate(before.measures) if each in stays]
    return with_measures(before, [each for each in offered if each.effect is Effect.NEW]), places


def _fitted(read: ReadScores, fiscal_year: int) -> ReadScores:
    """Scores as a year can have them: no parts in a year of another system, a letter where it belongs."""
    criteria = criteria_for(fiscal_year)
    if not criteria.applies:
        read = replace(read, instruments={}, indicators={})
    if criteria.scheme is Scheme.LEVEL and read.level and read.level.isascii() and not read.letter:
        read = replace(read, level=None, letter=read.level)
    return read

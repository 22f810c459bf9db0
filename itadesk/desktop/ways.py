"""Ways: on which page, and in which year, a spot of an office's data is shown."""

from collections.abc import Mapping
from typing import Final

from itadesk.desktop.years import year_answering
from itadesk.ita.checks.completeness import NO_PLAN_AFTER
from itadesk.ita.checks.papers import NO_SCORES
from itadesk.ita.meetings import Meeting
from itadesk.ita.observations import Observation
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.spots import Spot, spot_at
from itadesk.ita.years import fiscal_year_of

_PAGES: Final[Mapping[PartKind, str]] = {
    PartKind.OFFICE: "office",
    PartKind.PERSON: "office",
    PartKind.RESULT: "scores",
    PartKind.PLAN: "measures",
    PartKind.MEETING: "papers",
    PartKind.PAPER: "papers",
    PartKind.WORDING: "papers",
}
_WITHIN: Final[Mapping[str, str]] = {"findings": "analysis", "progress": "progress", "issued": "register"}
"""Where a page of its own shows a part of a part."""

_MISSING: Final = {NO_PLAN_AFTER: (PartKind.PLAN, "plan_year"), NO_SCORES: (PartKind.RESULT, "result_year")}
"""What is noticed to be missing as a whole, and which of the fields of the observation says of which year."""


def page_of(spot: Spot) -> str:
    """The page that shows a spot, by its name in the main window."""
    within = (_WITHIN[step] for step in spot.inside if isinstance(step, str) and step in _WITHIN)
    return next(within, _PAGES[spot.part.kind])


def year_of(spot: Spot, record: OfficeRecord, chosen: int) -> int:
    """The fiscal year (of the plan) in which a spot is shown; the one that is chosen where any will do."""
    kind, key = spot.part.kind, spot.part.key
    if not key:
        return chosen
    match kind:
        case PartKind.PLAN:
            return int(key)
        case PartKind.RESULT:
            return chosen if _answers(record, chosen, int(key)) else year_answering(record, int(key))
        case PartKind.PAPER:
            paper = record.paper(key)
            return paper.plan_year if paper else chosen
        case PartKind.MEETING:
            meeting = record.meeting(key)
            return _year_of_meeting(meeting, record, chosen) if meeting else chosen
        case _:
            return chosen


def spot_of_observation(observation: Observation, record: OfficeRecord) -> Spot:
    """Where what was noticed is mended."""
    if observation.kind in _MISSING:
        kind, field = _MISSING[observation.kind]
        spot = Spot(PartKey(kind, str(observation.fields[field])))
        if observation.kind is NO_PLAN_AFTER or record.result(int(spot.part.key)) is None:
            return spot
    return spot_at(observation.place, record)


def _answers(record: OfficeRecord, plan_year: int, result_year: int) -> bool:
    plan = record.plan(plan_year)
    return (plan.follows_year if plan else plan_year - 1) == result_year


def _year_of_meeting(meeting: Meeting, record: OfficeRecord, chosen: int) -> int:
    """A year in which a paper tells of the meeting."""
    years = [paper.plan_year for paper in record.papers if paper.meeting == meeting.key]
    return chosen if chosen in years else max(years, default=fiscal_year_of(meeting.held_on))

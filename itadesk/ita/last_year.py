"""What is brought from the plan of an earlier year, and what in it still reads like that year."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.years import EARLIEST, LATEST, first_day
from itadesk.thai.dates import BUDDHIST_OFFSET, MONTHS, SHORT_MONTHS, month_range_text
from itadesk.thai.digits import arabic_digits

_MONTH: Final = "|".join(re.escape(name) for name in (*MONTHS, *SHORT_MONTHS))
_DATED: Final = re.compile(rf"({_MONTH})\s*(?:พ\.ศ\.\s*)?(25[0-9]{{2}}|[0-9]{{2}})(?![0-9])")
_SLASHED: Final = re.compile(r"(?<![0-9/])(?:[0-9]{1,2}/)?([0-9]{1,2})/(25[0-9]{2}|[0-9]{2})(?![0-9/])")
_YEAR: Final = re.compile(
    r"(?P<before>[^\n]{0,60}?)(?P<said>(?:ปี)?(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*(?<![0-9])(?P<year>25[0-9]{2})(?![0-9])"
    r"|ปี(?:งบประมาณ)?\s*(?P<short>[0-9]{2})(?![0-9]))"
)
_ANSWERED: Final = ("ผลการประเมิน", "ผลประเมิน", "คะแนน")
"""What stands before the year of the result that the plan answers: there the year before is meant."""

TEXTS: Final = ("title", "methods", "responsible", "follow_up", "period_text", "budget")


def plan_before(record: OfficeRecord, fiscal_year: int) -> Plan | None:
    """The latest plan of an earlier year that has measures."""
    earlier = [plan for plan in record.plans if plan.fiscal_year < fiscal_year and plan.measures]
    return max(earlier, key=lambda plan: plan.fiscal_year, default=None)


def brought(measures: tuple[Measure, ...], former: Plan) -> tuple[Measure, ...]:
    """The measures with those of an earlier plan behind them, without what was done about them.

    What is there already is not brought again.
    """
    known = {replace(measure, progress=()) for measure in measures}
    coming = (replace(measure, progress=()) for measure in former.measures)
    return (*measures, *(measure for measure in coming if measure not in known))


def former_mentions(measure: Measure, plan: Plan) -> dict[str, tuple[str, ...]]:
    """By field, what a measure says about time that lies before the year of its plan.

    The period is said under `starts` or `ends`, or `period_text` where it is in words. A mention of the result that the
    plan answers is none: ผลการประเมิน ปี 2568 belongs into the plan of 2569.
    """
    begins = first_day(plan.fiscal_year)
    found: dict[str, tuple[str, ...]] = {}
    for field in ("starts", "ends"):
        spot = getattr(measure, field)
        if spot is not None and spot.last_day < begins:
            found[field] = (month_range_text(spot, spot),)
    for field in TEXTS:
        value = getattr(measure, field)
        text = value if isinstance(value, str) else "\n".join(value)
        if mentions := tuple(dict.fromkeys(_mentions(text, plan))):
            found[field] = mentions
    return found


def _mentions(text: str, plan: Plan) -> Iterator[str]:
    """The words of a text that name an earlier year, or a month before the year of the plan."""
    plain = arabic_digits(text)
    if not any(digit in plain for digit in "0123456789"):
        return
    begins, dated = first_day(plan.fiscal_year), list[re.Match[str]]()
    for pattern in (_DATED, _SLASHED):
        for match in pattern.finditer(plain):
            month = _month_number(match[1])
            if 1 <= month <= 12:
                dated.append(match)
                if date(_full(match[2]) - BUDDHIST_OFFSET, month, 28) < begins:
                    yield match[0]
    for match in _YEAR.finditer(plain):
        if not any(each.start() < match.end() <= each.end() for each in dated) and _is_former(match, plan):
            yield match["said"].strip()


def _is_former(match: re.Match[str], plan: Plan) -> bool:
    year = _full(match["year"] or match["short"])
    if not EARLIEST <= year <= LATEST or year >= plan.fiscal_year:
        return False
    answers = year == plan.follows_year and any(word in match["before"] for word in _ANSWERED)
    return not answers


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2500 + int(year)


def _month_number(month: str) -> int:
    if month.isdecimal():
        return int(month)
    return (*MONTHS, *SHORT_MONTHS).index(month) % 12 + 1

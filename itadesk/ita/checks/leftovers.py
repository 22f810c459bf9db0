"""What was left standing when a text of an earlier year was used again: its years, and words about other scores."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from itadesk.ita.criteria import criteria_for
from itadesk.ita.faults import Place
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Plan
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord, PartKind, key_of
from itadesk.ita.results import Result
from itadesk.ita.texts import EnteredText, texts_of
from itadesk.language import N_
from itadesk.thai.digits import THAI, arabic_digits, thai_digits

YEAR_LEFT_STANDING: Final = ObservationKind(
    "year-left-standing",
    Severity.WARNING,
    N_("“{found}” stands in the same words in {former}; in {year} it should most likely be {right}: correct the year."),
)
YEAR_OF_THE_PAST: Final = ObservationKind(
    "year-of-the-past",
    Severity.NOTE,
    N_("“{found}” names a year long before {year}, which the text belongs to: check that it is meant."),
)
YEAR_BEFORE: Final = ObservationKind(
    "year-before",
    Severity.NOTE,
    N_("“{found}” names the year before {year}, to which the measure belongs: check that it is meant."),
)
ALL_AS_BEFORE: Final = ObservationKind(
    "all-as-before",
    Severity.NOTE,
    N_("Every measure of {year} reads word for word as in {former}: check that the plan answers the newer result."),
)
FINDING_LEFT_STANDING: Final = ObservationKind(
    "finding-left-standing",
    Severity.NOTE,
    N_(
        "The text about {scope} has the same words as that of {former}, although the score went from {before} to {after}: check what it says."
    ),
)

_FISCAL_YEAR: Final = re.compile(
    r"(?:ประจำปี|ปีงบประมาณ|ในปี)\s*(?:พ\.\s?ศ\.)?\s*([2๒][5๕][0-9๐-๙]{2})(?!\s*[-–—]?\s*[0-9๐-๙])"
)
"""Where a text names a fiscal year; a span of years is the name of a longer plan."""

_OF_THE_PAST: Final = re.compile("ผล|คะแนน|ITA|ผ่านมา|ทบทวน|เปรียบเทียบ|วิเคราะห์|ถอดบทเรียน|สรุป|สถิติ|ปีก่อน")
_LOOK: Final = 60
"""Characters around the name of a year in which words say that the year before is meant."""


class _Pair(NamedTuple):
    """A plan or a paper, the one that its texts may come from, the years of both, and whether it is the latest plan."""

    part: Plan | Paper
    former: Plan | Paper | None
    year: int
    former_year: int
    is_latest: bool = False

    @property
    def shift(self) -> int:
        """How many years lie between them."""
        return self.year - self.former_year


def check(record: OfficeRecord) -> Iterator[Observation]:
    """What was left standing in measures, in the wording of papers, and in findings."""
    texts: dict[object, list[EnteredText]] = {}
    for entered in texts_of(record):
        if entered.part.kind in (PartKind.PLAN, PartKind.PAPER) and "progress" not in entered.place:
            texts.setdefault(entered.part, []).append(entered)
    for pair in _pairs(record):
        known = {entered.text for entered in texts.get(pair.former and key_of(pair.former), ())}
        for entered in texts.get(key_of(pair.part), ()):
            yield from _years(entered, pair, used_again=entered.text in known)
    for index, (earlier, later) in enumerate(pairwise(record.plans), 1):
        if len(later.measures) > 1 and _words(later) == _words(earlier):
            years = {"year": later.fiscal_year, "former": earlier.fiscal_year}
            yield ALL_AS_BEFORE.at(key_of(later), ("plans", index, "measures", 0, "title"), **years)
    for index, (before, after) in enumerate(pairwise(record.results), 1):
        yield from _findings(("results", index), before, after)


def _pairs(record: OfficeRecord) -> Iterator[_Pair]:
    for index, plan in enumerate(record.plans):
        former = record.plans[index - 1] if index else None
        former_year = former.fiscal_year if former else plan.fiscal_year
        yield _Pair(plan, former, plan.fiscal_year, former_year, is_latest=plan is record.plans[-1])
    for paper in record.papers:
        earlier = [each for each in record.papers if each.kind is paper.kind and each.plan_year < paper.plan_year]
        last = max(earlier, key=lambda each: each.plan_year, default=None)
        yield _Pair(paper, last, paper.plan_year, last.plan_year if last else paper.plan_year)


def _years(entered: EnteredText, pair: _Pair, *, used_again: bool) -> Iterator[Observation]:
    named = [(match, int(arabic_digits(match[1]))) for match in _FISCAL_YEAR.finditer(entered.text)]
    if used_again and any(year <= pair.former_year for _match, year in named):
        match, year = next((match, year) for match, year in named if year <= pair.former_year)
        yield YEAR_LEFT_STANDING.at(
            entered.part,
            entered.place,
            _moved(entered.text, [match for match, _year in named], pair.shift),
            found=quoted(match[0]),
            former=pair.former_year,
            year=pair.year,
            right=_in_digits_of(match[1], year + pair.shift),
        )
        return
    past = next((match for match, year in named if _is_past(entered.text, match, year, pair)), None)
    if past is not None:
        yield YEAR_OF_THE_PAST.at(entered.part, entered.place, found=quoted(past[0]), year=pair.year)
    elif pair.is_latest:
        yield from _year_before(entered, pair.year, [match for match, year in named if year == pair.year - 1])


def _is_past(text: str, match: re.Match[str], year: int, pair: _Pair) -> bool:
    """Whether a year is long past; the one before that of the result is named where two results are compared."""
    before = pair.year - 2
    return year < before or (year == before and pair.is_latest and not _tells_past(text, match))


def _tells_past(text: str, match: re.Match[str]) -> bool:
    """Whether words around the name of a year speak of a result, or of what has been."""
    return _OF_THE_PAST.search(text[max(match.start() - _LOOK, 0) : match.end() + _LOOK]) is not None


def _year_before(entered: EnteredText, year: int, matches: list[re.Match[str]]) -> Iterator[Observation]:
    """Says so where a text names the year before its own, and not as that of a result or of what has been."""
    for match in matches:
        if not _tells_past(entered.text, match):
            moved = _moved(entered.text, [match], 1)
            yield YEAR_BEFORE.at(entered.part, entered.place, moved, found=quoted(match[0]), year=year)
            return


def _words(plan: Plan) -> list[tuple[object, ...]]:
    """What the measures of a plan say, without their time."""
    return [(measure.title, measure.methods, measure.responsible, measure.follow_up) for measure in plan.measures]


def _moved(text: str, years: list[re.Match[str]], shift: int) -> str:
    for match in reversed(years):
        right = _in_digits_of(match[1], int(arabic_digits(match[1])) + shift)
        text = text[: match.start(1)] + right + text[match.end(1) :]
    return text


def _in_digits_of(written: str, year: int) -> str:
    return thai_digits(str(year)) if written[0] in THAI else str(year)


def _findings(place: Place, before: Result, after: Result) -> Iterator[Observation]:
    """Texts about what reached the target since, or fell below it, in the words of the year before."""
    criteria = criteria_for(after.fiscal_year)
    for index, finding in enumerate(after.findings):
        former = before.finding(finding.scope)
        then, now = _score(before, finding.scope), _score(after, finding.scope)
        if former is None or not finding.text.strip() or finding.text != former.text or then is None or now is None:
            continue
        if (then < criteria.target) != (now < criteria.target):
            scope = finding.scope if isinstance(finding.scope, Instrument) else criteria.indicator(finding.scope).name
            where = (*place, "findings", index, "text")
            years = {"former": before.fiscal_year, "before": then, "after": now}
            yield FINDING_LEFT_STANDING.at(key_of(after), where, scope=scope, **years)


def _score(result: Result, scope: Scope) -> Decimal | None:
    return result.instruments.get(scope) if isinstance(scope, Instrument) else result.indicators.get(scope)

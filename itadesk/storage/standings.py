"""Many offices in a year, read in a few queries: rows of counts and scores, no texts.

Scores are turned on their side by the database: one row an office and year comes out, and not thirteen.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
    union,
)

from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.offices import Office
from itadesk.ita.papers import PaperKind
from itadesk.ita.plans import Measure, Progress
from itadesk.ita.results import Result
from itadesk.ita.standings import Standing
from itadesk.ita.year_facts import YearFacts, told_and_late
from itadesk.storage import tables
from itadesk.storage.columns import ScoreText
from itadesk.storage.kept_tables import ISSUED_PAPERS, PUBLICATIONS, WITHDRAWALS
from itadesk.thai.ordering import alphabetical

CHUNK: Final = 500
"""Offices that are read at a time: no database takes a list without end."""

_SCOPES: Final[tuple[Scope, ...]] = (*Instrument, *range(1, 11))
_PLACE: Final = ("kind", "name", "subdistrict", "district", "province")


class StoredStandings:
    """Many offices, as one transaction sees them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def offices(self) -> Mapping[int, Office]:
        """Name and place of every office by its number, in alphabetical order."""
        columns = tables.OFFICES.c
        rows = self._connection.execute(select(columns.id, *(columns[name] for name in _PLACE))).all()
        rows = sorted(rows, key=lambda row: (alphabetical(row.name), row.kind, row.id))
        return {row[0]: Office(**dict(zip(_PLACE, row[1:], strict=True))) for row in rows}

    def years(self) -> Sequence[int]:
        """The fiscal years (of the plan) of which some office has data, the latest first."""
        results, plans, papers = tables.RESULTS.c.fiscal_year + 1, tables.PLANS.c.fiscal_year, tables.PAPERS.c.plan_year
        years = self._connection.scalars(union(*(select(column).distinct() for column in (results, plans, papers))))
        return sorted(years, reverse=True)

    def of_year(self, plan_year: int, today: date, offices: Mapping[int, Office]) -> Sequence[Standing]:
        """The offices in a fiscal year (of the plan), in their order."""
        found: list[Standing] = []
        numbers = list(offices)
        for first in range(0, len(numbers), CHUNK):
            chunk = _Chunk(self._connection, plan_year, today, numbers[first : first + CHUNK])
            found += (chunk.standing(number, offices[number]) for number in chunk.numbers)
        return found

    def results(self, office_ids: Collection[int]) -> Mapping[int, Sequence[Result]]:
        """The results of some offices by their numbers, each in the order of the years, without findings."""
        of_results = tables.RESULTS.c
        wanted = select(*(of_results[name] for name in ("office_id", "fiscal_year", "total", "level", "letter")))
        scores = _scores(self._connection, office_ids)
        found: dict[int, list[Result]] = {number: [] for number in office_ids}
        ordered = wanted.where(of_results.office_id.in_(office_ids)).order_by(of_results.fiscal_year)
        for number, year, total, level, letter in self._connection.execute(ordered):
            found[number].append(_result(year, total, level, letter, scores.get((number, year), {})))
        return found


@dataclass(slots=True)
class _Said:
    """What was found about a result."""

    findings: int = 0
    scopes: frozenset[Scope] = frozenset()


@dataclass(slots=True)
class _Chunk:
    """Some offices in a year."""

    connection: Connection
    plan_year: int
    today: date
    numbers: Sequence[int]
    answered: dict[int, Row[Any]] = field(init=False)
    scores: Mapping[tuple[int, int], Mapping[Scope, Decimal]] = field(init=False)
    said: Mapping[tuple[int, int], _Said] = field(init=False)
    measures: Mapping[int, Sequence[Measure]] = field(init=False)
    met: frozenset[int] = field(init=False)
    issued: Mapping[int, bool] = field(init=False)

    def __post_init__(self) -> None:
        """Reads everything."""
        self.answered = {row.id: row for row in self.connection.execute(_answered(self.plan_year, self.numbers))}
        years = {row.result_year for row in self.answered.values()}
        self.scores = _scores(self.connection, self.numbers, years)
        self.said = _said(self.connection, self.numbers, years)
        self.measures = _measures(self.connection, self.numbers, self.plan_year)
        self.met = frozenset(self.connection.scalars(_met(self.numbers, self.plan_year)))
        self.issued = {row[0]: row[1] for row in self.connection.execute(_issued(self.numbers, self.plan_year))}

    def standing(self, number: int, office: Office) -> Standing:
        """One of the offices."""
        row = self.answered[number]
        key = (number, row.result_year)
        measures, said = self.measures.get(number, ()), self.said.get(key, _Said())
        told, late = told_and_late(measures, self.today)
        facts = YearFacts(
            result=_result(row.result_year, row.total, row.level or "", row.letter or "", self.scores.get(key, {})),
            findings=said.findings,
            said=said.scopes,
            measures=len(measures),
            told=told,
            late=late,
            considered=row.considered_on is not None or number in self.met,
            issued=number in self.issued,
            published=self.issued.get(number, False),
        )
        return Standing(office_id=number, office=office, facts=facts, earlier_total=row.earlier_total)


def _answered(plan_year: int, numbers: Collection[int]) -> Select[Any]:
    """The result that each office's plan answers: that of the year before, where nothing else is entered."""
    plans, results, earlier = tables.PLANS, tables.RESULTS, tables.RESULTS.alias("earlier")
    year = func.coalesce(plans.c.result_year, plan_year - 1)
    joined = (
        tables.OFFICES.outerjoin(
            plans, and_(plans.c.office_id == tables.OFFICES.c.id, plans.c.fiscal_year == plan_year)
        )
        .outerjoin(results, and_(results.c.office_id == tables.OFFICES.c.id, results.c.fiscal_year == year))
        .outerjoin(earlier, and_(earlier.c.office_id == tables.OFFICES.c.id, earlier.c.fiscal_year == year - 1))
    )
    columns = (results.c.total, results.c.level, results.c.letter, plans.c.considered_on)
    wanted = select(tables.OFFICES.c.id, year.label("result_year"), *columns, earlier.c.total.label("earlier_total"))
    return wanted.select_from(joined).where(tables.OFFICES.c.id.in_(numbers))


def _scores(
    connection: Connection, numbers: Collection[int], years: Collection[int] | None = None
) -> Mapping[tuple[int, int], Mapping[Scope, Decimal]]:
    """The scores of results by office and year; of all years where none are named."""
    columns = tables.SCORES.c
    turned = (
        type_coerce(func.max(case((columns.scope == scope, columns.score))), ScoreText()).label(str(scope))
        for scope in _SCOPES
    )
    wanted = _by_office_and_year(tables.SCORES, numbers, years, *turned)
    return {
        (number, year): {scope: score for scope, score in zip(_SCOPES, scores, strict=True) if score is not None}
        for number, year, *scores in connection.execute(wanted)
    }


def _said(connection: Connection, numbers: Collection[int], years: Collection[int]) -> Mapping[tuple[int, int], _Said]:
    """About which instruments and indicators the findings say something, by office and year."""
    columns = tables.FINDINGS.c
    text = func.trim(func.replace(func.replace(columns.text, "\n", " "), "\t", " "))
    says = or_(columns.verdict.is_not(None), text != "")
    turned = (func.max(case((and_(columns.scope == scope, says), 1), else_=0)).label(str(scope)) for scope in _SCOPES)
    wanted = _by_office_and_year(tables.FINDINGS, numbers, years, func.count(), *turned)
    return {
        (number, year): _Said(count, frozenset(scope for scope, said in zip(_SCOPES, marks, strict=True) if said))
        for number, year, count, *marks in connection.execute(wanted)
    }


def _by_office_and_year(
    table: Table, numbers: Collection[int], years: Collection[int] | None, *columns: ColumnElement[Any]
) -> Select[Any]:
    named = (table.c.office_id, table.c.fiscal_year)
    wanted = select(*named, *columns).where(table.c.office_id.in_(numbers)).group_by(*named)
    return wanted if years is None else wanted.where(table.c.fiscal_year.in_(years))


def _measures(connection: Connection, numbers: Collection[int], plan_year: int) -> Mapping[int, Sequence[Measure]]:
    """The measures of plans by office, with no more of them than tells whether they are reported on or late."""
    mine, theirs = tables.MEASURES.c, tables.PROGRESS.c
    wanted = select(mine.office_id, mine.ordinal, mine.ends, mine.period_text)
    told = select(theirs.office_id, theirs.measure, theirs.on, theirs.percent)
    progress: defaultdict[tuple[int, int], list[Progress]] = defaultdict(list)
    for number, measure, on, percent in connection.execute(_of_plan(told, theirs, numbers, plan_year)):
        progress[number, measure].append(Progress(on=on, text="", percent=percent))
    found: defaultdict[int, list[Measure]] = defaultdict(list)
    for number, ordinal, ends, period in connection.execute(_of_plan(wanted, mine, numbers, plan_year)):
        reports = tuple(progress.get((number, ordinal), ()))
        found[number].append(Measure(title="", ends=ends, period_text=period, progress=reports))
    return found


def _of_plan(wanted: Select[Any], columns: Any, numbers: Collection[int], plan_year: int) -> Select[Any]:  # noqa: ANN401  of either table
    return wanted.where(columns.office_id.in_(numbers), columns.fiscal_year == plan_year)


def _met(numbers: Collection[int], plan_year: int) -> Select[Any]:
    """The offices of which a paper of the year tells of a meeting."""
    papers, meetings = tables.PAPERS.c, tables.MEETINGS.c
    joined = tables.PAPERS.join(
        tables.MEETINGS, and_(meetings.office_id == papers.office_id, meetings.key == papers.meeting)
    )
    wanted = select(papers.office_id).distinct().select_from(joined)
    return wanted.where(papers.office_id.in_(numbers), papers.plan_year == plan_year)


def _issued(numbers: Collection[int], plan_year: int) -> Select[Any]:
    """The offices whose announcement of the year holds, and whether the latest of these is known to be published."""
    issued, later = ISSUED_PAPERS.c, ISSUED_PAPERS.alias("later")
    joined = ISSUED_PAPERS.outerjoin(later, later.c.replaces == issued.id).outerjoin(
        WITHDRAWALS, WITHDRAWALS.c.issued_id == issued.id
    )
    published = select(PUBLICATIONS.c.id).where(PUBLICATIONS.c.issued_id == issued.id).exists()
    wanted = select(issued.office_id, published).select_from(joined).order_by(issued.id)
    return wanted.where(
        issued.office_id.in_(numbers),
        issued.kind == PaperKind.ANNOUNCEMENT,
        issued.plan_year == plan_year,
        later.c.id.is_(None),
        WITHDRAWALS.c.issued_id.is_(None),
    )


def _result(year: int, total: Decimal | None, level: str, letter: str, scores: Mapping[Scope, Decimal]) -> Result:
    instruments = {code: scores[code] for code in Instrument if code in scores}
    indicators = {scope: score for scope, score in scores.items() if not isinstance(scope, Instrument)}
    return Result(
        fiscal_year=year, total=total, level=level, letter=letter, instruments=instruments, indicators=indicators
    )

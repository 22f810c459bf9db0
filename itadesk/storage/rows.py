"""Between the parts of an office and the rows of the tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final, get_args

from sqlalchemy import Table

from itadesk.ita.instruments import Instrument
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Member, Paper, Photograph, WorkingGroup
from itadesk.ita.people import Acting, Person
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord, Part, PartKind
from itadesk.ita.results import Finding, Result
from itadesk.ita.wordings import OwnWording
from itadesk.storage import tables

Row = Mapping[Any, Any]
Rows = Sequence[Row]

TABLE_OF = {
    PartKind.OFFICE: tables.OFFICES,
    PartKind.PERSON: tables.PEOPLE,
    PartKind.RESULT: tables.RESULTS,
    PartKind.PLAN: tables.PLANS,
    PartKind.MEETING: tables.MEETINGS,
    PartKind.PAPER: tables.PAPERS,
    PartKind.WORDING: tables.WORDINGS,
}
"""The table that has one row for each part of a kind."""


def rows_of(office_id: int, part: Part, ordinal: int, other: Part | None = None) -> Iterator[tuple[Table, Row]]:
    """The rows of a part, those that others belong to first, without the measures that another version has as well."""
    whose = {"office_id": office_id}
    match part:
        case Office():
            yield tables.OFFICES, _plain(part)
        case Person(acting=None):
            yield tables.PEOPLE, {**whose, "ordinal": ordinal, **_plain(part), "capacity": None, "for_position": None}
        case Person(acting=Acting() as acting):
            yield tables.PEOPLE, {**whose, "ordinal": ordinal, **_plain(part), **_plain(acting)}
        case Result():
            yield from _rows_of_result({**whose, "fiscal_year": part.fiscal_year}, part)
        case Plan():
            yield from _rows_of_plan({**whose, "fiscal_year": part.fiscal_year}, part, other)
        case Meeting():
            yield tables.MEETINGS, {**whose, "ordinal": ordinal, **_plain(part)}
        case Paper():
            yield tables.PAPERS, {**whose, "ordinal": ordinal, **_plain(part)}
            yield from _rows_in_paper({**whose, "key": part.key}, part)
        case OwnWording():
            yield tables.WORDINGS, {**whose, "ordinal": ordinal, **_plain(part)}
            for slot, text in part.texts.items():
                yield tables.WORDING_TEXTS, {**whose, "name": part.name, "slot": slot, "text": text}


def _rows_of_result(whose: Row, result: Result) -> Iterator[tuple[Table, Row]]:
    yield tables.RESULTS, {**whose, **_plain(result)}
    for scope, score in [*result.instruments.items(), *result.indicators.items()]:
        yield tables.SCORES, {**whose, "scope": scope, "score": score}
    for ordinal, finding in enumerate(result.findings):
        yield tables.FINDINGS, {**whose, "ordinal": ordinal, **_plain(finding)}


def _rows_of_plan(whose: Row, plan: Plan, other: Part | None) -> Iterator[tuple[Table, Row]]:
    yield tables.PLANS, {**whose, **_plain(plan)}
    for number, measure in plan.apart_from(other):
        yield tables.MEASURES, {**whose, "ordinal": number, **_plain(measure)}
        for ordinal, progress in enumerate(measure.progress):
            yield tables.PROGRESS, {**whose, "measure": number, "ordinal": ordinal, **_plain(progress)}


def _rows_in_paper(whose: Row, paper: Paper) -> Iterator[tuple[Table, Row]]:
    for slot, text in paper.texts.items():
        yield tables.PAPER_TEXTS, {**whose, "slot": slot, "text": text}
    for number, group in enumerate(paper.groups):
        yield tables.WORKING_GROUPS, {**whose, "ordinal": number, **_plain(group)}
        for ordinal, member in enumerate(group.members):
            yield tables.MEMBERS, {**whose, "working_group": number, "ordinal": ordinal, **_plain(member)}
    for ordinal, photograph in enumerate(paper.photographs):
        yield tables.PHOTOGRAPHS, {**whose, "ordinal": ordinal, **_plain(photograph)}


_IN_TABLES_OF_THEIR_OWN = frozenset(
    {"acting", "instruments", "findings", "measures", "progress", "texts", "groups", "members", "photographs"}
)


_Plain = Part | Acting | Finding | Measure | Progress | WorkingGroup | Member | Photograph
_OWN: Final[Mapping[type, tuple[str, ...]]] = {
    kind: tuple(field.name for field in fields(kind) if field.name not in _IN_TABLES_OF_THEIR_OWN)
    for kind in get_args(_Plain)
} | {Result: ("fiscal_year", "total", "level", "letter", "published_on")}
"""The attributes that stand in the own row of what is stored; only the indicators of a result stand in another one."""


def _plain(part: _Plain) -> dict[str, Any]:
    return {name: getattr(part, name) for name in _OWN[type(part)]}


def record_of(rows: Mapping[Table, Rows]) -> OfficeRecord:
    """The record of one office from its rows by table, each table's in its order.

    Raises:
        ValueError, TypeError, ArithmeticError, LookupError: the rows are not as the program writes them.
    """
    (office,) = rows[tables.OFFICES]
    return OfficeRecord(
        office=office_of(office),
        people=tuple(_person(row) for row in rows[tables.PEOPLE]),
        results=tuple(_results(rows)),
        plans=tuple(_plans(rows)),
        meetings=tuple(Meeting(**_without(row, "office_id", "ordinal")) for row in rows[tables.MEETINGS]),
        papers=tuple(_papers(rows)),
        wordings=tuple(_wordings(rows)),
    )


def office_of(row: Row) -> Office:
    """The office of its row."""
    return Office(**_without(row, "id", "revision"))


def _person(row: Row) -> Person:
    acting = row["capacity"] and Acting(capacity=row["capacity"], for_position=row["for_position"])
    return Person(acting=acting, **_without(row, "office_id", "ordinal", "capacity", "for_position"))


def _results(rows: Mapping[Table, Rows]) -> Iterator[Result]:
    scores, findings = _by("fiscal_year", rows[tables.SCORES]), _by("fiscal_year", rows[tables.FINDINGS])
    for row in rows[tables.RESULTS]:
        given = {score["scope"]: score["score"] for score in scores[row["fiscal_year"]]}
        yield Result(
            **_without(row, "office_id"),
            instruments={instrument: given[instrument] for instrument in Instrument if instrument in given},
            indicators={number: given[number] for number in sorted(key for key in given if isinstance(key, int))},
            findings=tuple(Finding(**_without(each, *_WHOSE)) for each in findings[row["fiscal_year"]]),
        )


def _plans(rows: Mapping[Table, Rows]) -> Iterator[Plan]:
    measures, progress = _by("fiscal_year", rows[tables.MEASURES]), _by("fiscal_year", rows[tables.PROGRESS])
    for row in rows[tables.PLANS]:
        year = row["fiscal_year"]
        made = tuple(_measure(measure, progress[year]) for measure in measures[year])
        yield Plan(**_without(row, "office_id"), measures=made)


def _measure(row: Row, progress: Rows) -> Measure:
    own = (each for each in progress if each["measure"] == row["ordinal"])
    return Measure(
        **_without(row, *_WHOSE), progress=tuple(Progress(**_without(each, *_WHOSE, "measure")) for each in own)
    )


def _papers(rows: Mapping[Table, Rows]) -> Iterator[Paper]:
    texts = _texts(rows[tables.PAPER_TEXTS], "key")
    groups, photographs = _by("key", rows[tables.WORKING_GROUPS]), _by("key", rows[tables.PHOTOGRAPHS])
    members = _by("key", rows[tables.MEMBERS])
    for row in rows[tables.PAPERS]:
        key = row["key"]
        yield Paper(
            **_without(row, "office_id", "ordinal"),
            texts=texts[key],
            groups=tuple(_group(group, members[key]) for group in groups[key]),
            photographs=tuple(Photograph(**_without(each, *_WHOSE)) for each in photographs[key]),
        )


def _group(row: Row, members: Rows) -> WorkingGroup:
    own = (each for each in members if each["working_group"] == row["ordinal"])
    return WorkingGroup(
        **_without(row, *_WHOSE), members=tuple(Member(**_without(each, *_WHOSE, "working_group")) for each in own)
    )


def _wordings(rows: Mapping[Table, Rows]) -> Iterator[OwnWording]:
    texts = _texts(rows[tables.WORDING_TEXTS], "name")
    for row in rows[tables.WORDINGS]:
        yield OwnWording(**_without(row, "office_id", "ordinal"), texts=texts[row["name"]])


def _texts(rows: Rows, owner: str) -> defaultdict[str, dict[str, str]]:
    """Texts by slot, by what they belong to."""
    texts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        texts[row[owner]][row["slot"]] = row["text"]
    return texts


_WHOSE = ("office_id", "fiscal_year", "key", "ordinal")


def _without(row: Row, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}


def _by(column: str, rows: Iterable[Row]) -> defaultdict[Any, list[Row]]:
    found: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found

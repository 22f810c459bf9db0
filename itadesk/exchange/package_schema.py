"""What a Frictionless data package says about the tables in it: fields with types, constraints, keys and titles."""

from collections.abc import Iterator
from typing import Any, Final

from itadesk.exchange.office_file.values import Percent, Year
from itadesk.exchange.tables.layout import ALL_TABLES, Column, Table
from itadesk.exchange.tables.titles import Titles
from itadesk.exchange.tables.values import ChoiceKind, PeriodKind, ScopeKind, ScoreKind, TimeKind, WholeKind
from itadesk.ita.rules import PERCENT
from itadesk.ita.scores import HIGHEST, LOWEST
from itadesk.ita.years import EARLIEST, LATEST

Descriptor = dict[str, Any]

_UNIT_OF_SCORES: Final = "points of 100"
_UNIT_OF_PERCENT: Final = "per cent"
_UNIT_OF_YEARS: Final = "year of the Buddhist era (Gregorian year + 543)"


def table_schema(table: Table) -> Descriptor:
    """The table schema of a table."""
    foreign = list(_foreign_keys(table))
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [column.name for column in table.primary_key],
        **({"foreignKeys": foreign} if foreign else {}),
    }


def title_of(titles: Titles) -> Descriptor:
    """The Thai title as the title, both in `titles`, and the English one with what the thing is for."""
    return {
        "title": titles.thai,
        "titles": {"th": titles.thai, "en": titles.english},
        "description": f"{titles.english}. {titles.description}.",
    }


def _field(table: Table, column: Column) -> Descriptor:
    kind = column.kind
    constraints = {**({"required": True} if _is_needed(table, column) else {}), **_constraints(column)}
    unit = _unit(column)
    return {
        "name": column.name,
        "type": kind.machine,
        **({"format": "%H:%M"} if isinstance(kind, TimeKind) else {}),
        **title_of(column.titles),
        **({"unit": unit} if unit else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _is_needed(table: Table, column: Column) -> bool:
    return column.needed or column in table.primary_key


def _constraints(column: Column) -> Descriptor:
    """What values of a column may be."""
    match column.kind:
        case ChoiceKind(thai=words):
            return {"enum": list(words)}
        case ScopeKind():
            return {"pattern": "IIT|EIT|OIT|[1-9]|10"}
        case PeriodKind():
            return {"pattern": "[0-9]{4}-[0-9]{2}(-[0-9]{2})?"}
        case ScoreKind() | WholeKind():
            least, most = _bounds(column)
            return {"minimum": least, **({"maximum": most} if most else {})}
        case _:
            return {}


def _bounds(column: Column) -> tuple[int, int]:
    """The least and the largest number of a column; 0 for the largest where lists can be of any length."""
    if isinstance(column.kind, ScoreKind):
        return int(LOWEST), int(HIGHEST)
    if isinstance(column.shape, Percent):
        return PERCENT[0], PERCENT[-1]
    return (EARLIEST, LATEST) if _is_year(column) else (1, 0)


def _is_year(column: Column) -> bool:
    return isinstance(column.shape, Year) or column.name == "fiscal_year"


def _unit(column: Column) -> str:
    if isinstance(column.kind, ScoreKind):
        return _UNIT_OF_SCORES
    if isinstance(column.shape, Percent):
        return _UNIT_OF_PERCENT
    return _UNIT_OF_YEARS if _is_year(column) else ""


def _foreign_keys(table: Table) -> Iterator[Descriptor]:
    """The keys by which rows belong to rows of other tables."""
    if table.parent:
        parent = next(each for each in ALL_TABLES if each.name == table.parent)
        yield _foreign_key([column.name for column in table.parents], parent)
    for column in table.columns:
        if column.refers_to:
            yield _foreign_key([column.name], next(each for each in ALL_TABLES if each.name == column.refers_to))


def _foreign_key(names: list[str], target: Table) -> Descriptor:
    return {
        "fields": names,
        "reference": {"resource": target.name, "fields": [column.name for column in target.primary_key]},
    }

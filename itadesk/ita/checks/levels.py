"""Levels against the scores and against the scheme of their year."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.ita.computing import known_instruments
from itadesk.ita.criteria import Criteria, Scheme, criteria_for
from itadesk.ita.faults import Place
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.records import OfficeRecord, key_of
from itadesk.ita.results import Result
from itadesk.ita.scores import two_places
from itadesk.language import N_

LEVEL_AGAINST_RULE: Final = ObservationKind(
    "level-against-rule",
    Severity.WARNING,
    N_(
        "By the rule of {year} a total of {total} with these parts is {expected}, but {level} was announced. The announced level is used; check it."
    ),
)
LETTER_AFTER_2565: Final = ObservationKind(
    "letter-in-level-scheme",
    Severity.WARNING,
    N_("Level letters ended with 2565, but the result of {year} has {level}: leave the letter out."),
)
WORDS_BEFORE_2566: Final = ObservationKind(
    "level-in-letter-scheme",
    Severity.WARNING,
    N_("The result of {year} has the level {level}, but in that year levels were letters from AA to F: check it."),
)
UNKNOWN_LEVEL: Final = ObservationKind(
    "unknown-level",
    Severity.WARNING,
    N_("“{level}” is not a level of {year}: choose one of {levels}."),
)
_LETTERS: Final = re.compile("AA|[A-F]")


def check(record: OfficeRecord) -> Iterator[Observation]:
    """The level and the letter of each year."""
    for index, result in enumerate(record.results):
        criteria = criteria_for(result.fiscal_year)
        if criteria.levels:
            for name in ("level", "letter"):
                level = getattr(result, name).strip()
                if level:
                    yield from _level((*("results", index), name), level, result, criteria)


def _level(place: Place, level: str, result: Result, criteria: Criteria) -> Iterator[Observation]:
    year = result.fiscal_year
    if level in criteria.level_names():
        yield from _against_rule(place, level, result, criteria)
    elif criteria.scheme is Scheme.LEVEL and _LETTERS.fullmatch(level):
        yield LETTER_AFTER_2565.at(key_of(result), place, year=year, level=level)
    elif criteria.scheme is Scheme.LETTER and level in criteria_for(2566).level_names():
        yield WORDS_BEFORE_2566.at(key_of(result), place, year=year, level=level)
    else:
        levels = ", ".join(criteria.level_names())
        yield UNKNOWN_LEVEL.at(key_of(result), place, year=year, level=level, levels=levels)


def _against_rule(place: Place, level: str, result: Result, criteria: Criteria) -> Iterator[Observation]:
    if result.total is None:
        return
    possible = criteria.possible_levels(result.total, known_instruments(result, criteria))
    if level not in possible:
        yield LEVEL_AGAINST_RULE.at(
            key_of(result),
            place,
            year=result.fiscal_year,
            total=two_places(result.total),
            expected=" / ".join(possible),
            level=level,
        )

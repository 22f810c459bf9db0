"""What indicators and instruments are called in papers: by name, by variants of it, in letters, or nearly so."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from itadesk.ita.criteria import Criteria
from itadesk.ita.instruments import Instrument, Scope
from itadesk.reading.loose import GAP, any_of, closed, loose
from itadesk.thai.nearness import distance, tolerance

_STAKEHOLDERS: Final = ("ผู้มีส่วนได้ส่วนเสีย", "ผู้มีส่วนได้เสีย", "ผู้มีส่วนได้ส่วนได้เสีย")
_MEASURED_WITH: Final = "แบบวัด"
_MEANS: Final = ("แบบวัด", "แบบสำรวจ", "แบบตรวจ", "แบบประเมิน", "")
_LINKS: Final = any_of("ของทาง", "ของ", "ทาง")
_LONGEST_LABEL: Final = 60
_DOING: Final = "การ"
"""What a hurried hand leaves out before a name."""


class Names(NamedTuple):
    """The names of all indicators and instruments without blanks, and what they are the names of."""

    indicators: Mapping[str, int]
    instruments: Mapping[str, Instrument]

    def scope_of(self, words: str) -> Scope | None:
        """Whose name it is, however it is spaced; None where it is none."""
        wanted = closed(words)
        return self.indicators.get(wanted) or self.instruments.get(wanted)


def names_of(entries: Iterable[Criteria]) -> Names:
    """The names that some years have, the oldest year first; the newest meaning of a name counts."""
    entries = tuple(entries)
    indicators = {
        closed(name): indicator.number
        for entry in entries
        for indicator in entry.indicators
        for name in (indicator.name, *indicator.variants)
    }
    rules = [rule for entry in entries for rule in entry.instruments]
    instruments = {name: rule.code for rule in rules for name in _instrument_names(rule.name)}
    return Names(indicators, instruments | {closed(rule.english): rule.code for rule in rules})


def _instrument_names(name: str) -> Iterator[str]:
    """A name with the words that papers put in its place."""
    for means in _MEANS:
        for stakeholders in _STAKEHOLDERS:
            written = closed(name).replace(_STAKEHOLDERS[0], stakeholders)
            yield written.replace(_MEASURED_WITH, means, 1)


def pattern_of(name: str) -> str:
    """The pattern of a name: with broken spacing, and with ของ or ทาง put in or left out where it has one of them."""
    parts = re.split("ของทาง|ของ", name)
    return rf"{GAP}{_LINKS}?{GAP}".join(loose(part) for part in parts)


def nearest(label: str, names: Names) -> int | None:
    """The indicator whose name a label almost is; None where it is none, or more than one."""
    written = closed(label)
    if (whole := names.indicators.get(f"{_DOING}{written}")) is not None:
        return whole
    return _nearest(written, tuple(names.indicators.items())) if len(written) <= _LONGEST_LABEL else None


@lru_cache(4096)
def _nearest(written: str, names: tuple[tuple[str, int], ...]) -> int | None:
    found: dict[int, int] = {}
    for name, number in names:
        limit = tolerance(name)
        if abs(len(name) - len(written)) <= limit and _has_a_third(written, name):
            apart = distance(written, name)
            if apart <= limit:
                found[number] = min(apart, found.get(number, apart))
    least = [number for number, apart in found.items() if apart == min(found.values())]
    return least[0] if len(least) == 1 else None


def _has_a_third(written: str, name: str) -> bool:
    """Whether a third of a name stands in a text: two slips cannot spoil all three."""
    third = max(len(name) // 3, 1)
    return any(part in written for part in (name[:third], name[third : 2 * third], name[2 * third :]))

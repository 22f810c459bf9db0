"""A file for each office, named by the office: safe on every system, and no name twice.

Offices of one name lie in many provinces, so the place is added where a name alone does not tell, and the office's
number where even the place does not. The same offices get the same names each time.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, count
from typing import Final

from itadesk.services.ports import OfficeSummary
from itadesk.thai.clusters import clusters
from itadesk.thai.words import word_ends

LONGEST: Final = 180
"""Bytes of a name in UTF-8, without its ending: file systems allow 255, and a file is written under a longer name first."""

NAMELESS: Final = "หน่วยงาน"

_UNSAFE: Final = re.compile(r'[<>:"/\\|?*]')
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending."""


def file_names(offices: Sequence[OfficeSummary]) -> Mapping[int, str]:
    """The name of each office's file by the office's number, without an ending, in the order of the offices."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    for name_of in (_alone, _with_place):
        for office, name in _unique([office for office in offices if office.office_id not in names], name_of, taken):
            names[office.office_id] = name
            taken.add(_same(name))
    for office in offices:
        if office.office_id not in names:
            names[office.office_id] = name = _numbered(office, taken)
            taken.add(_same(name))
    return {office.office_id: names[office.office_id] for office in offices}


def _unique(
    offices: Sequence[OfficeSummary], name_of: Callable[[OfficeSummary], str], taken: set[str]
) -> Iterable[tuple[OfficeSummary, str]]:
    """The offices whose names tell them from all others, with these names."""
    given = [(office, name_of(office)) for office in offices]
    times = Counter(_same(name) for _, name in given)
    return [(office, name) for office, name in given if times[_same(name)] == 1 and _same(name) not in taken]


def _alone(office: OfficeSummary) -> str:
    return safe_name(office.full_name)


def _with_place(office: OfficeSummary) -> str:
    return safe_name(f"{office.full_name} {office.place}")


def _numbered(office: OfficeSummary, taken: set[str]) -> str:
    numbered = (f"{_alone(office)} ({number})" for number in count(office.office_id))
    return next(name for name in numbered if _same(name) not in taken)


def _same(name: str) -> str:
    """Equal for names that some file system takes for one: it may ignore case, or how a letter is encoded."""
    return unicodedata.normalize("NFKC", name).casefold()


def safe_name(name: str) -> str:
    """A name that every system takes for a file, as near as can be to the one given."""
    shown = "".join("_" if unicodedata.category(character)[0] == "C" else character for character in name)
    tidy = _shortened(" ".join(_UNSAFE.sub("_", shown).split())).strip(" .") or NAMELESS
    return f"_{tidy}" if _DEVICE.fullmatch(tidy) else tidy


def _shortened(name: str) -> str:
    """The beginning of a name that is not too long: whole words, or whole letters with their marks where it is one word."""
    if len(name.encode()) <= LONGEST:
        return name

    def last(ends: Iterable[int]) -> int:
        return max((end for end in ends if len(name[:end].encode()) <= LONGEST), default=0)

    return name[: last(word_ends(name)) or last(accumulate(map(len, clusters(name))))]

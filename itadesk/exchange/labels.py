"""The labels of items, taken apart: ๑. and (๑) count on one level, ๑.๑ on two."""

import re
from dataclasses import dataclass
from typing import Final

_LABEL: Final = re.compile(r"(?P<before>\D*?)(?P<numbers>\d+(?:\.\d+)*)(?P<after>\D*)")
_THAI: Final = re.compile(r"[๐-๙]")
_LARGEST: Final = 9999


@dataclass(frozen=True, slots=True)
class Label:
    """A label that counts.

    Attributes:
        before, after: what stands around the numbers, such as the brackets of (๑).
        numbers: one a level, the outermost first.
        thai: whether it is written in Thai digits.
    """

    before: str
    numbers: tuple[int, ...]
    after: str
    thai: bool


def label_of(text: str) -> Label | None:
    """The parts of a label; None of one that does not count, or not in the way that lists count."""
    found = _LABEL.fullmatch(text)
    if found is None:
        return None
    written = found["numbers"].split(".")
    numbers = tuple(map(int, written))
    regular = all(part[0] not in "0๐" for part in written) and max(numbers) <= _LARGEST
    signs = set(map(bool, map(_THAI.fullmatch, "".join(written))))
    if not regular or len(signs) > 1:
        return None
    return Label(found["before"], numbers, found["after"], signs == {True})


def depth_of(text: str) -> int:
    """On which level a label stands, from 1; a label that does not count stands on the first."""
    label = label_of(text)
    return len(label.numbers) if label else 1

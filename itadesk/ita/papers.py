"""The papers that an office makes of its data."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import chain, count


class PaperKind(StrEnum):
    """What kind of paper it is."""

    ANNOUNCEMENT = "announcement"
    NEWS = "news"
    DEVELOPMENT = "development"
    REPORT = "report"
    MEMO = "memo"
    ORDER = "order"


class Digits(StrEnum):
    """The digits that a paper is printed in; never both in one paper."""

    THAI = "thai"
    ARABIC = "arabic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper that the office wants, before it is composed.

    Attributes:
        key: unique within the office; `default_key` where nobody chose one.
        plan_year: the fiscal year (Buddhist) of the plan that it is about.
        signer, meeting: keys of a person and of a meeting; empty where none was chosen.
        digits: None leaves the choice to the kind of paper.
        texts: the clerk's own wording by slot.
    """

    key: str
    kind: PaperKind
    plan_year: int
    dated: date | None = None
    number: str = ""
    signer: str = ""
    meeting: str = ""
    digits: Digits | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


def default_key(kind: PaperKind, plan_year: int, taken: Container[str]) -> str:
    """A key for a paper that came without one: announcement-2566, then announcement-2566-2 and so on."""
    stem = f"{kind}-{plan_year}"
    return next(key for key in chain([stem], (f"{stem}-{n}" for n in count(2))) if key not in taken)

"""The papers that an office makes of its data."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import chain, count
from typing import Final

MOST_PHOTOGRAPHS: Final = 4
"""How many photographs fit into one paper."""


class PaperKind(StrEnum):
    """What kind of paper it is."""

    ANNOUNCEMENT = "announcement"
    NEWS = "news"
    DEVELOPMENT = "development"
    REPORT = "report"
    MEMO = "memo"
    ORDER = "order"


class IssuedState(StrEnum):
    """Whether an issued paper still holds."""

    STANDING = "standing"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class Digits(StrEnum):
    """The digits that a paper is printed in; never both in one paper."""

    THAI = "thai"
    ARABIC = "arabic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a working group.

    Attributes:
        person: the key of a person; empty where only a post is named.
        name: who or which post is meant, where it is nobody among the people.
        role: what the member is in the group: ประธานคณะทำงาน, คณะทำงานและเลขานุการ.
    """

    person: str = ""
    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingGroup:
    """A working group that an order appoints, with its members in their order and what they have to do."""

    title: str = ""
    members: tuple[Member, ...] = ()
    duties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """A photograph in a paper; `file` is the SHA-256 of its bytes, in hexadecimal, by which they are kept."""

    file: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper that the office wants, before it is composed.

    Attributes:
        key: unique within the office; `default_key` where nobody chose one.
        plan_year: the fiscal year (Buddhist) of the plan that it is about.
        signer, meeting: keys of a person and of a meeting; empty where none was chosen.
        endorsers: keys of those who sign after the signer, in their order; the last one of a memo decides.
        digits: None leaves the choice to the kind of paper.
        texts: the clerk's own wording by slot.
        groups: the working groups that an order appoints.
        photographs: at most `MOST_PHOTOGRAPHS`, for news.
    """

    key: str
    kind: PaperKind
    plan_year: int
    dated: date | None = None
    number: str = ""
    signer: str = ""
    meeting: str = ""
    endorsers: tuple[str, ...] = ()
    digits: Digits | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[WorkingGroup, ...] = ()
    photographs: tuple[Photograph, ...] = ()


def default_key(kind: PaperKind, plan_year: int, taken: Container[str]) -> str:
    """A key for a paper that came without one: announcement-2566, then announcement-2566-2 and so on."""
    stem = f"{kind}-{plan_year}"
    return next(key for key in chain([stem], (f"{stem}-{n}" for n in count(2))) if key not in taken)

"""What the program noticed about entered data: how much it matters, where it lies, and one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from itadesk.ita.components import NAMES as COMPONENT_NAMES
from itadesk.ita.criteria import Component
from itadesk.ita.faults import Place
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import PartKey
from itadesk.language import N_, _
from itadesk.thai.cleaning import SlipKind


class Severity(StrEnum):
    """How much an observation matters.

    An error makes a paper wrong; a warning most likely does; a note says what a paper could have besides.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}
"""The gravest first."""


PAPER_NAMES: Final[Mapping[PaperKind, str]] = {
    PaperKind.ANNOUNCEMENT: N_("the announcement"),
    PaperKind.NEWS: N_("the news"),
    PaperKind.DEVELOPMENT: N_("the paper on the development"),
    PaperKind.REPORT: N_("the report"),
    PaperKind.MEMO: N_("the memo"),
    PaperKind.ORDER: N_("the order"),
}
"""What papers are called in sentences."""


@dataclass(frozen=True, slots=True)
class ObservationKind:
    """What can be noticed.

    Attributes:
        name: for programs that read observations; it never changes.
        message: the sentence in English with named fields, as the catalogue knows it.
    """

    name: str
    severity: Severity
    message: str

    def at(self, part: PartKey, place: Place, mended: str | None = None, /, **fields: object) -> "Observation":
        """Such an observation at a place."""
        return Observation(kind=self, part=part, place=place, mended=mended, fields=fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """Something noticed.

    Attributes:
        part: the part that it is about.
        place: the way to the value within the record.
        mended: what the text at the place should be, where a single key can repair it.
    """

    kind: ObservationKind
    part: PartKey
    place: Place
    mended: str | None = None
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.kind.severity

    @property
    def name(self) -> str:
        """What was noticed, for programs."""
        return self.kind.name

    def sentence(self) -> str:
        """What was noticed and what to do, in the language spoken now."""
        return _(self.kind.message).format(**{name: _spoken(value) for name, value in self.fields.items()})


def _spoken(value: object) -> object:
    """A value as a sentence names it."""
    match value:
        case SlipKind():
            return value.sentence()
        case PaperKind():
            return _(PAPER_NAMES[value])
        case Component():
            return _(COMPONENT_NAMES[value])
        case _:
            return value

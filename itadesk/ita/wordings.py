"""A wording of its own that an office keeps under a name, for one kind of paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itadesk.ita.papers import PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWording:
    """Texts by slot, under a name that is unique within the office."""

    name: str
    kind: PaperKind
    texts: Mapping[str, str] = field(default_factory=dict)

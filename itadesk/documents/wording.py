"""The project's own wording of each kind of paper, slot by slot, and the office's own in its place."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from itadesk.documents.templates import fill
from itadesk.ita.papers import PaperKind
from itadesk.language import SPEECH
from itadesk.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A part of a paper whose wording can be replaced.

    Attributes:
        names: what the part is called, by language.
        text: the project's own wording, a template.
    """

    key: str
    names: Mapping[str, str]
    text: str

    @property
    def name(self) -> str:
        """What the part is called in the language spoken now."""
        return self.names.get(SPEECH.language, self.names["en"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The wording of one paper: the slots of its kind, and the office's own texts for some of them."""

    slots: Mapping[str, Slot]
    own: Mapping[str, str]

    def text(self, key: str, fields: Mapping[str, str]) -> str:
        """The wording of a slot with its fields filled in; the office's own where there is one.

        Raises:
            UnknownField, BrokenWording: the office's own wording cannot be used.
        """
        slot = self.slots[key]
        return fill(slot.name, self.own.get(key, slot.text), fields).strip()


@cache
def slots_of(kind: PaperKind) -> Mapping[str, Slot]:
    """The slots of a kind of paper in the order of the paper."""
    written = tomllib.loads(resource("wording", f"{kind}.toml").read_text("utf-8"))
    shared = tomllib.loads(resource("wording", "shared.toml").read_text("utf-8"))
    return {key: _slot(key, shared[key] if entry.get("shared") else entry) for key, entry in written.items()}


def _slot(key: str, entry: Mapping[str, str]) -> Slot:
    return Slot(key=key, names={"th": entry["th"], "en": entry["en"]}, text=entry["text"])

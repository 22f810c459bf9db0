"""Wordings that an office keeps under names: to be used in later papers, and to be given to other offices."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count

from itadesk.documents.templates import parse
from itadesk.documents.wording import slots_of
from itadesk.errors import UserError
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord
from itadesk.ita.wordings import OwnWording
from itadesk.language import _


class NameTaken(UserError):
    """Another wording already has the name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def sentence(self) -> str:
        """Says what to do."""
        return _("Another wording is called “{name}”: choose another name.").format(name=quoted(self.name))


def wordings_for(record: OfficeRecord, kind: PaperKind) -> tuple[OwnWording, ...]:
    """The wordings that the office keeps for a kind of paper."""
    return tuple(wording for wording in record.wordings if wording.kind is kind)


def wording_of(record: OfficeRecord, paper: Paper, name: str) -> OwnWording:
    """The paper's own wording under a name; one of the same name and kind may be replaced by it.

    Raises:
        NameTaken: the name belongs to a wording for another kind of paper.
    """
    former = record.wording(name)
    if former is not None and former.kind is not paper.kind:
        raise NameTaken(name)
    return OwnWording(name=name, kind=paper.kind, texts=dict(paper.texts))


def renamed(record: OfficeRecord, wording: OwnWording, name: str) -> OwnWording:
    """The wording under another name.

    Raises:
        NameTaken: another wording has the name.
    """
    if name != wording.name and record.wording(name) is not None:
        raise NameTaken(name)
    return replace(wording, name=name)


def received(record: OfficeRecord, wording: OwnWording) -> OwnWording:
    """A wording from elsewhere, under a name that no other wording of the office has: แบบของจังหวัด (2)."""
    names = (wording.name if number == 1 else f"{wording.name} ({number})" for number in count(1))
    named = (replace(wording, name=name) for name in names)
    return next(each for each in named if record.wording(each.name) in (None, each))


def used_wording(record: OfficeRecord, paper: Paper) -> OwnWording | None:
    """The kept wording whose texts are those of the paper."""
    same = (wording for wording in wordings_for(record, paper.kind) if dict(wording.texts) == dict(paper.texts))
    return next(same, None)


def slot_fields(common: Iterable[str], kind: PaperKind) -> Mapping[str, frozenset[str]]:
    """The fields that may stand in each slot of a kind of paper: those that all slots know, and its own."""
    known = frozenset(common)
    return {
        key: known | {piece.field for piece in parse(slot.name, slot.text) if piece.field}
        for key, slot in slots_of(kind).items()
    }

"""What has to be mended before a paper is issued, each with the way to where it is mended."""

from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import RemarkLabel
from itadesk.desktop.writing import shown
from itadesk.ita.checks.papers import SIGNED
from itadesk.ita.issuable import issuable
from itadesk.ita.papers import Paper
from itadesk.ita.places import in_words
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.rules import faults
from itadesk.ita.spots import Spot, spot_at
from itadesk.language import _

MOST: Final = 4
"""So many are listed; the next ones are seen when these are mended."""


class Hindrance(NamedTuple):
    """What hinders, in a sentence, and where it is mended."""

    sentence: str
    spot: Spot


def hindrances(record: OfficeRecord, paper: Paper) -> Iterator[Hindrance]:
    """All that hinders a paper of an office from being issued, as far as it can be seen without composing it."""
    if paper.kind in SIGNED and record.person(paper.signer) is None:
        spot = Spot(PartKey(PartKind.PAPER, paper.key), ("signer",))
        yield Hindrance(_("Nobody is chosen yet who signs this paper."), spot)
    used = issuable(record)
    for fault in faults(used):
        sentence = _("{place}: {sentence}").format(place=in_words(fault.place, used), sentence=fault.error.sentence())
        yield Hindrance(shown(sentence), spot_at(fault.place, used))


class HindranceList(QWidget):
    """The sentences, one below the other, and beside each the button that leads there.

    Signals:
        wanted(Spot): where something is mended is wanted.
    """

    wanted = Signal(object)

    def __init__(self, found: tuple[Hindrance, ...]) -> None:
        super().__init__()
        self.found = found
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setColumnStretch(0, 1)
        self.buttons = [button(_("Go there"), partial(self.wanted.emit, each.spot)) for each in found[:MOST]]
        for row, (each, leads) in enumerate(zip(found, self.buttons, strict=False)):
            said = RemarkLabel()
            said.remark("error", each.sentence)
            leads.setAccessibleName(f"{leads.text()}: {each.sentence}")
            grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(leads, row, 1, Qt.AlignmentFlag.AlignTop)
        self.setVisible(bool(found))

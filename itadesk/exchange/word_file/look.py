"""How a file of Word looks: its face, and the widths that the typesetter gives to columns and labels.

Where the bundled Sarabun stands in for the faces of official papers, the file names TH SarabunPSK all the same: the
computers of Thai offices have it, Word there sets the paper as it has to be, and the sizes in it are the official ones.
A face that was asked for by name is kept, and sizes are those that make its letters as high.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from itadesk.documents.blocks import Align, Document, Table, roman
from itadesk.typesetting.families import BUNDLED, OFFICIAL, Family, family
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.paragraphs import set_text
from itadesk.typesetting.press import PAGE
from itadesk.typesetting.shaping import setting_of
from itadesk.typesetting.table_strips import column_edges

_SLACK: Final = 1.5
"""How much wider than TH Sarabun the faces are that a computer without it shows instead of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a file looks.

    Attributes:
        font: the name of its face.
        instead: the face that Word takes where that one is missing.
        scale: the size to set it at for one point of TH Sarabun.
        slack: how much wider what is as wide as its content becomes, so that another face has room as well.
        family: what columns and labels are measured with.
        whole: the terms that stay on one line.
        width: of the text, in points.
    """

    font: str
    instead: str
    scale: float
    slack: float
    family: Family
    whole: tuple[str, ...]
    width: float

    def columns(self, table: Table) -> Sequence[float]:
        """The widths of a table's columns, in points."""
        edges = column_edges(table, setting_of(self.family, table.size, self.whole), 0.0, self.width)
        widths = [right - left for left, right in pairwise(edges)]
        room = self.width - table.indent * MILLIMETRE
        wider = 1.0 if table.wide else max(1.0, min(self.slack, room / max(sum(widths), 1.0)))
        return [wider * width for width in widths]

    def label(self, label: str, size: float) -> float:
        """What a label and the blank behind it take, in points."""
        lines = set_text(roman(f"{label} ."), setting_of(self.family, size), Align.LEFT, self.width).lines
        return self.slack * max((line.width for line in lines), default=0.0)


def look_of(document: Document, font: str | None) -> Look:
    """The look of a document in a face; in the best one for official papers where none is named.

    Raises:
        UserError: the face that was named is not on this computer, or cannot be used.
    """
    measured = family(font)
    official = font is None and measured.name == BUNDLED
    name = OFFICIAL[0] if official else measured.name
    return Look(
        font=name,
        instead=OFFICIAL[1] if name == OFFICIAL[0] else OFFICIAL[0],
        slack=_SLACK if official else 1.0,
        scale=1.0 if official else measured.faces[False, False].scale,
        family=measured,
        whole=document.whole,
        width=PAGE[0] - (document.margins.left + document.margins.right) * MILLIMETRE,
    )


def half_points(size: float, look: Look) -> int:
    """A size in points of TH Sarabun as Word writes sizes."""
    return max(2, round(2 * size * look.scale))

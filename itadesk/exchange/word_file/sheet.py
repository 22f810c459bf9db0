"""What a paper is written onto: the file of Word as it grows, and what every block in it needs."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from itadesk.documents.blocks import Align
from itadesk.exchange.showing import ShownPictures
from itadesk.exchange.word_file.look import Look
from itadesk.exchange.word_file.numbering import Numbering

Unit = Sequence[WordParagraph]
"""What is kept with what follows as one: a paragraph, or those of a row."""

Place = WordDocument | _Cell
"""Where paragraphs can stand."""

ALIGNMENTS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    # Word fills a Thai line between its letters, as the paper does, and not between its few blanks.
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.THAI_JUSTIFY,
}


@dataclass(slots=True, kw_only=True)
class Sheet:
    """The file while it is written.

    Attributes:
        captions: what is left of those of the tables.
    """

    word: WordDocument
    look: Look
    pictures: ShownPictures
    captions: list[str]
    numbering: Numbering = field(default_factory=Numbering)


@dataclass(frozen=True, slots=True)
class Setting:
    """How texts stand in one place: their style and size, and where numbered lists go on."""

    style: str
    size: float
    scope: Hashable = ""


def new_paragraph(place: Place, style: str) -> WordParagraph:
    """A paragraph behind all others; the one that every cell is born with is used first."""
    born = place.paragraphs[0] if isinstance(place, _Cell) and len(place._tc.p_lst) == 1 else None  # noqa: SLF001
    paragraph = born if born is not None and born._p.style is None and not born.runs else place.add_paragraph()  # noqa: SLF001
    paragraph._p.style = style  # noqa: SLF001  by its id: a search by name reads all styles each time
    return paragraph


def keep(units: Sequence[Unit]) -> None:
    """Keeps each of these with what follows it."""
    for paragraph in (paragraph for unit in units for paragraph in unit):
        paragraph.paragraph_format.keep_with_next = True


def gap_above(paragraph: WordParagraph, points: float) -> None:
    """Leaves so much free above a paragraph, besides what is free already."""
    before = paragraph.paragraph_format.space_before
    paragraph.paragraph_format.space_before = Pt((before.pt if before else 0.0) + points)

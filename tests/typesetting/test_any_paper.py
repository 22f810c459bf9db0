"""What holds on the pages of any paper of any office: nothing is left alone, and no gap is stretched."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.documents.blocks import BODY_SIZE, Closing, Document, RowRole
from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.services.papers import compose_paper
from itadesk.typesetting.area import Area
from itadesk.typesetting.blocks import KEPT_WITH_CLOSING, strips_of
from itadesk.typesetting.families import bundled
from itadesk.typesetting.lines import BLANK_WIDENING, LETTER_WIDENING, Line
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.notices import Notices
from itadesk.typesetting.pages import PageMaker
from itadesk.typesetting.press import PAGE
from itadesk.typesetting.strips import Strip, TextStrip
from itadesk.typesetting.structure import Element
from itadesk.typesetting.tables import RowStrip
from tests.generated_papers import offices_and_papers

HEIGHTS = st.floats(130, 252)
"""Heights of the type area in millimetres, most lower than any paper has, so that short texts run over many pages, yet
high enough for an emblem, a title of several lines and the first lines of the text, which stay together."""


def area_of(document: Document) -> Area:
    """Its type area."""
    return Area(
        left=document.margins.left * MILLIMETRE,
        right=PAGE[0] - document.margins.right * MILLIMETRE,
        family=bundled(),
        whole=document.whole,
        notices=Notices("Sarabun"),
        document=Element("Document"),
    )


def pages_of(document: Document, height: float) -> list[list[Strip]]:
    """The strips on each page of a type area so high, without what is repeated."""
    pages = PageMaker(height * MILLIMETRE).fill(strips_of(document.blocks, area_of(document)))
    return [[placed.strip for placed in page if not placed.strip.repeated] for page in pages]


def lines_of(strip: Strip) -> Iterator[Element]:
    """The paragraph of each line of text in a strip."""
    if isinstance(strip, TextStrip):
        yield strip.element
    elif isinstance(strip, RowStrip):
        beginning = (box for box in strip.boxes if box.rows[0] is strip and box.elements)
        yield from (box.elements[line.block] for box in beginning for line in box.lines)


def check(document: Document, height: float) -> None:
    """Nothing of a paper is left alone on pages of this height."""
    pages = pages_of(document, height)
    counts = [Counter(element for strip in page for element in lines_of(strip)) for page in pages]
    whole = sum(counts, Counter[Element]())
    assert [element.kind for each in counts for element, lines in each.items() if lines == 1 < whole[element]] == []
    for page, following in pairwise(pages):
        last = page[-1]
        assert not (isinstance(last, TextStrip) and last.element.kind.startswith("H"))
        assert not (isinstance(last, RowStrip) and last.role is not RowRole.BODY)
        assert following
    check_closing(document, pages)


def check_closing(document: Document, pages: list[list[Strip]]) -> None:
    """The closing stands on the last page, with two lines of what is before it, if that is no closing itself."""
    closings = [isinstance(block, Closing) for block in document.blocks[-2:]]
    if len(pages) > 1 and closings == [False, True]:
        closing = strips_of(document.blocks[-1:], area_of(document))
        assert sum(strip.lines for strip in pages[-1][: -len(closing)]) >= KEPT_WITH_CLOSING


def justified(document: Document) -> Iterator[Line]:
    """The lines of text outside tables."""
    for strip in strips_of(document.blocks, area_of(document)):
        if isinstance(strip, TextStrip):
            yield strip.line


@settings(max_examples=15, deadline=None)
@given(offices_and_papers())
def test_no_gap_is_stretched(office_and_paper: tuple[OfficeRecord, Paper]) -> None:
    for line in justified(compose_paper(*office_and_paper)):
        blanks = [piece.width / len(piece.codes) for piece in line.pieces if piece.blank]
        assert line.letter_gap <= LETTER_WIDENING * BODY_SIZE + 0.001
        assert line.blank_gap <= BLANK_WIDENING * max(blanks, default=0.0) + 0.001


@settings(max_examples=15, deadline=None)
@given(offices_and_papers(), HEIGHTS)
def test_nothing_is_left_alone(office_and_paper: tuple[OfficeRecord, Paper], height: float) -> None:
    check(compose_paper(*office_and_paper), height)

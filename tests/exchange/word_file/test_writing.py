"""Papers as files of Word: the same text, real headings, what stays together, and the same bytes each time."""

from dataclasses import replace

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from hypothesis import given, settings

from itadesk.documents.blocks import Align, Closing, Heading, Item, Paragraph, Run, bold, roman
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.exchange.signs import bearable
from itadesk.ita.papers import Digits, Paper
from itadesk.ita.records import OfficeRecord
from tests.exchange.paper_samples import BODY, CHART, MEASURES, PICTURES, SIGNATURE, every_kind, of, squeezed
from tests.exchange.word_file.reading import lines, opened, paragraphs, value, written
from tests.generated_papers import offices_and_papers


@pytest.mark.parametrize("digits", Digits)
def test_word_shows_the_lines_of_the_paper_in_their_order(digits: Digits) -> None:
    document = every_kind(digits)
    assert list(map(squeezed, lines(opened(document, PICTURES)))) == _lines(plain_lines(document))


def _lines(plain: list[str]) -> list[str]:
    """The lines of a paper; fields beside one another are one line of Word."""
    text = list(map(squeezed, plain))
    number, date = (next(place for place, line in enumerate(text) if line.startswith(label)) for label in ("ที่", "วันที่"))
    return [*text[:number], text[number] + text[date], *text[date + 1 :]]


@settings(max_examples=40)
@given(offices_and_papers())
def test_any_paper_of_any_office_is_written_with_all_its_words(made: tuple[OfficeRecord, Paper]) -> None:
    document = compose(*made)
    shown = squeezed("".join(lines(opened(document))))
    assert shown == squeezed(bearable("".join(plain_lines(document))))


@pytest.mark.parametrize("digits", Digits)
def test_the_same_paper_gives_the_same_bytes(digits: Digits) -> None:
    assert written(every_kind(digits), PICTURES) == written(every_kind(digits), PICTURES)


def test_headings_are_headings_and_keep_what_follows() -> None:
    word = opened(
        of(
            Heading(text=bold("ประกาศ"), level=0, align=Align.CENTER),
            Heading(text=bold("๑. ผล"), level=1),
            Heading(text=bold("รายละเอียด"), level=2),
            Heading(text=bold("ท้าย"), level=7, align=Align.RIGHT),
        )
    )
    found = list(paragraphs(word))
    assert [one.style.name for one in found if one.style] == ["Title", "Heading 1", "Heading 2", "Heading 3"]
    assert [one.alignment for one in found] == [None, None, None, WD_ALIGN_PARAGRAPH.RIGHT]
    assert all(one.style and one.style.paragraph_format.keep_with_next for one in found)
    assert not any(run.bold for one in found for run in one.runs), "the style says that they are bold"


def test_bold_and_italic_hold_for_thai_as_for_latin_letters() -> None:
    runs = (Run("ได้ "), Run("ITA", bold=True), Run("ผ่าน", italic=True), Run("ดี", bold=True, italic=True))
    (paragraph,) = paragraphs(opened(of(Paragraph(text=runs))))
    assert [(run.bold, run.font.cs_bold, run.italic, run.font.cs_italic) for run in paragraph.runs] == [
        (None, None, None, None),
        (True, True, None, None),
        (None, None, True, True),
        (True, True, True, True),
    ]


def test_paragraphs_stand_as_on_paper() -> None:
    (paragraph,) = paragraphs(
        opened(of(Paragraph(text=roman(BODY), first_line=25.0, space_before=0.5, with_next=True)))
    )
    stands = paragraph.paragraph_format
    assert stands.alignment is WD_ALIGN_PARAGRAPH.THAI_JUSTIFY
    assert stands.first_line_indent is not None
    assert abs(stands.first_line_indent - Mm(25)) < Mm(0.1)
    assert stands.space_before == Pt(10.6)
    assert stands.keep_with_next


def test_arabic_items_are_counted_by_word_and_thai_ones_are_text() -> None:
    items = (Item(label="1.", text=roman("ก"), first_line=25.0), Item(label="๑.", text=roman("ข"), first_line=25.0))
    counted, text = paragraphs(opened(of(*items)))
    assert [(one.text, len(list(one._p.iter(qn("w:numPr"))))) for one in (counted, text)] == [("ก", 1), ("๑. ข", 0)]


def test_a_closing_stays_together_and_with_what_stands_before_it() -> None:
    body, dated = Paragraph(text=roman(BODY)), Paragraph(text=roman("ประกาศ ณ วันที่"))
    found = list(paragraphs(opened(of(body, body, Closing(blocks=(dated, SIGNATURE))))))
    kept = [bool(one.paragraph_format.keep_with_next) for one in found]
    assert kept == [False, True, True, True, True, False]


def test_a_closing_after_a_table_keeps_its_last_row() -> None:
    document = of(CHART, Closing(blocks=(SIGNATURE,)))
    last = opened(document).tables[0].rows[-1]
    assert all(one.paragraph_format.keep_with_next for cell in last.cells for one in cell.paragraphs)


def test_tables_that_follow_one_another_stay_apart() -> None:
    word = opened(of(MEASURES, MEASURES))
    kinds = [type(block).__name__ for block in word.iter_inner_content()]
    assert kinds == ["Table", "Paragraph", "Table", "Paragraph"]


def test_what_a_file_cannot_hold_is_left_out() -> None:
    document = of(
        Paragraph(text=roman("น้ำ\x00\x0b\ud800ใส")),
        Item(label="1.\x01", text=roman("ก"), hanging=True),
        Heading(text=bold("ส่วน\x02ที่ 1"), level=1),
        replace(CHART, name="other"),
        replace(SIGNATURE, name="สาย\x03ชล"),
    )
    assert lines(opened(replace(document, title="ก\x00ข"), PICTURES))[:2] == ["น้ำใส", "1. ก"]


def test_runs_of_another_size_have_it_for_thai_as_well() -> None:
    document = of(replace(MEASURES, size=12.0))
    (run,) = next(paragraphs(opened(document))).runs
    properties = run._r.rPr
    assert properties is not None
    sizes = [value(element) for element in properties if element.tag.endswith(("}sz", "}szCs"))]
    assert sizes == ["24", "24"]

"""Writes a document as a file of Word, block by block."""

import io
from collections.abc import Sequence

import docx
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from itadesk.documents.blocks import (
    Block,
    Closing,
    Document,
    DottedLine,
    Emblem,
    Heading,
    Item,
    Masthead,
    Paragraph,
    Photographs,
    Rule,
    Signature,
    SimpleBlock,
    Table,
)
from itadesk.exchange.captions import captions
from itadesk.exchange.showing import ShownPictures
from itadesk.exchange.word_file.dotted import write_dotted_line
from itadesk.exchange.word_file.look import Look
from itadesk.exchange.word_file.packing import packed
from itadesk.exchange.word_file.pictured import write_emblem, write_masthead, write_photographs, write_signature
from itadesk.exchange.word_file.sheet import Sheet, Unit, keep, new_paragraph
from itadesk.exchange.word_file.tables import write_table
from itadesk.exchange.word_file.template import template
from itadesk.exchange.word_file.texts import write_heading, write_text
from itadesk.typesetting.blocks import RULE_GAP, TABLE_GAP
from itadesk.typesetting.measures import MILLIMETRE

OneParagraph = Heading | Paragraph | Item | Emblem | Rule | Masthead | DottedLine


def write_word(document: Document, look: Look, pictures: ShownPictures) -> bytes:
    """The bytes of the file. The same document, look and pictures give the same bytes."""
    word = docx.Document(io.BytesIO(template(document, look)))
    sheet = Sheet(word=word, look=look, pictures=pictures, captions=list(captions(document).values()))
    _write_blocks(document.blocks, sheet)
    sheet.numbering.write_into(word.part.numbering_part.element)
    return packed(word, document)


def _write_blocks(blocks: Sequence[Block], sheet: Sheet) -> list[Unit]:
    """Writes blocks; a closing stays together, with what stands before it."""
    units: list[Unit] = []
    for block in blocks:
        if isinstance(block, Closing):
            keep(units[-1:])
            closing = _write_blocks(block.blocks, sheet)
            keep(closing[:-1])
            units += closing
        else:
            units += _write_apart(block, sheet)
    return units


def _write_apart(block: SimpleBlock, sheet: Sheet) -> list[Unit]:
    """Writes a block with the space around it that tables want: Word knows none, and joins tables that touch."""
    units = _write(block, sheet)
    if isinstance(block, Table | Photographs) and units:
        _narrow(new_paragraph(sheet.word, "Normal"), TABLE_GAP)
    return units


def _write(block: SimpleBlock, sheet: Sheet) -> list[Unit]:
    match block:
        case Table():
            return write_table(block, sheet)
        case Signature():
            return write_signature(sheet.word, block, sheet)
        case Photographs():
            return write_photographs(block, sheet)
        case _:
            return [[_write_line(block, sheet)]]


def _write_line(block: OneParagraph, sheet: Sheet) -> WordParagraph:
    """Writes what is one paragraph of Word."""
    match block:
        case Paragraph() | Item():
            written = write_text(sheet.word, block, sheet)
        case Heading():
            written = write_heading(sheet.word, block, sheet)
        case Emblem():
            written = write_emblem(sheet.word, block, sheet)
        case Masthead():
            written = write_masthead(sheet.word, block, sheet)
        case DottedLine():
            written = write_dotted_line(sheet.word, block, sheet)
        case Rule():
            written = _write_rule(block, sheet)
    return written


def _narrow(paragraph: WordParagraph, height: float) -> None:
    """Makes an empty paragraph a gap."""
    stands = paragraph.paragraph_format
    stands.line_spacing_rule, stands.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(height)


def _write_rule(rule: Rule, sheet: Sheet) -> WordParagraph:
    """A short line in the middle: the lower border of an empty paragraph as wide as the line."""
    paragraph = new_paragraph(sheet.word, "Normal")
    stands = paragraph.paragraph_format
    stands.left_indent = stands.right_indent = Mm((sheet.look.width / MILLIMETRE - rule.width) / 2)
    _narrow(paragraph, RULE_GAP)
    stands.space_after, stands.keep_with_next = Pt(RULE_GAP), True
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
    )
    later = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")
    paragraph._p.get_or_add_pPr().insert_element_before(border, *later)  # noqa: SLF001  python-docx has no borders
    return paragraph

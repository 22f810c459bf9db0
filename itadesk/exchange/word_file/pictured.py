"""What stands in a file of Word with a picture or the space for one: emblem, signature, head of a memo, photographs."""

import io

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from itadesk.documents.blocks import (
    BODY_SIZE,
    TABLE_SIZE,
    Align,
    Emblem,
    Masthead,
    PhotographPlace,
    Photographs,
    Signature,
    roman,
)
from itadesk.exchange.drawing import as_pixels
from itadesk.exchange.showing import Shown
from itadesk.exchange.signs import bearable
from itadesk.exchange.word_file.sheet import ALIGNMENTS, Place, Sheet, Unit, gap_above, new_paragraph
from itadesk.exchange.word_file.texts import add_run, add_text
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.photographs import BESIDE, GUTTER, LONELY, PHOTOGRAPH_READ, SHAPE
from itadesk.typesetting.pictured import AXIS, EMBLEM_GAP, EMBLEM_READ, PEN_SPACE, SIGNATURE_READ

_LETTER = 0.45
"""The height of a line of Thai letters that the eye sees, in em."""


def add_picture(paragraph: WordParagraph, picture: Shown, read: str) -> None:
    """Adds a picture at its size; `read` is what is read aloud instead."""
    drawn = as_pixels(picture)
    inline = paragraph.add_run().add_picture(io.BytesIO(drawn.data), Pt(picture.width), Pt(picture.height))._inline  # noqa: SLF001
    inline.docPr.set("descr", bearable(read))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # LibreOffice leaves three millimetres at each side where nothing is said


def write_emblem(place: Place, emblem: Emblem, sheet: Sheet) -> WordParagraph:
    """The emblem in its height, or the space that it takes."""
    paragraph = new_paragraph(place, "Normal")
    paragraph.alignment = ALIGNMENTS[emblem.align]
    _hold(paragraph, emblem.height * MILLIMETRE, sheet)
    paragraph.paragraph_format.keep_with_next = True
    return paragraph


def write_masthead(place: Place, masthead: Masthead, sheet: Sheet) -> WordParagraph:
    """The emblem at the left and the title in the middle, raised to the middle of its height."""
    height = masthead.height * MILLIMETRE
    paragraph = new_paragraph(place, "Title")
    paragraph.alignment = ALIGNMENTS[Align.LEFT]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(sheet.look.width / 2), WD_TAB_ALIGNMENT.CENTER)
    shown = _hold(paragraph, height, sheet)
    add_run(paragraph, "\t", sheet.look, masthead.size)
    add_text(paragraph, masthead.text, sheet.look, masthead.size)
    if shown:
        raised = round(height - _LETTER * masthead.size)
        for run in paragraph.runs[1:]:
            position = OxmlElement("w:position", {qn("w:val"): str(raised)})
            run._r.get_or_add_rPr().insert_element_before(position, "w:sz", "w:szCs")  # noqa: SLF001
    return paragraph


def _hold(paragraph: WordParagraph, height: float, sheet: Sheet) -> bool:
    """Puts the emblem into a paragraph, or makes that as high; whether there is an emblem."""
    emblem, stands = sheet.pictures.emblem, paragraph.paragraph_format
    if emblem is None:
        stands.line_spacing_rule, stands.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(height + EMBLEM_GAP)
        return False
    scaled = Shown(emblem.data, emblem.media, emblem.width * height / emblem.height, height)
    add_picture(paragraph, scaled, EMBLEM_READ)
    stands.space_after = Pt(EMBLEM_GAP)
    return True


def write_signature(place: Place, signature: Signature, sheet: Sheet) -> list[Unit]:
    """The signature block, centred on its axis: the picture or the space for the pen, then name and post."""
    units: list[Unit] = []
    picture, free = sheet.pictures.signatures.get(signature.signer), PEN_SPACE
    if picture:
        paragraph = _in_the_block(place, sheet)
        add_picture(paragraph, picture, SIGNATURE_READ.format(name=signature.name))
        gap_above(paragraph, max(0.0, PEN_SPACE - picture.height))
        units, free = [[paragraph]], 0.0
    for text in (f"({signature.name})", *signature.position):
        paragraph = _in_the_block(place, sheet)
        gap_above(paragraph, free)
        add_text(paragraph, roman(text), sheet.look, BODY_SIZE)
        units.append([paragraph])
        free = 0.0
    units[-1][-1].paragraph_format.keep_with_next = False
    return units


def _in_the_block(place: Place, sheet: Sheet) -> WordParagraph:
    paragraph = new_paragraph(place, "Signature")
    paragraph.paragraph_format.left_indent = Pt((2 * AXIS - 1) * sheet.look.width)
    return paragraph


def write_photographs(block: Photographs, sheet: Sheet) -> list[Unit]:
    """Photographs with what is written under them, two beside one another."""
    alone = len(block.photographs) == 1
    width = LONELY * sheet.look.width if alone else (sheet.look.width - GUTTER) / BESIDE
    units: list[Unit] = []
    for first in range(0, len(block.photographs), BESIDE):
        row = block.photographs[first : first + BESIDE]
        table = sheet.word.add_table(1, len(row))
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for cell, photograph in zip(table.rows[0].cells, row, strict=True):
            units.append(_photograph(cell, photograph, width, sheet))
    return units


def _photograph(place: Place, photograph: PhotographPlace, width: float, sheet: Sheet) -> Unit:
    """A photograph as large as its frame allows; one that is missing leaves its words alone."""
    paragraphs = []
    picture = sheet.pictures.photographs.get(photograph.file)
    if picture:
        scale = min(width / picture.width, SHAPE * width / picture.height)
        paragraphs.append(new_paragraph(place, "Caption"))
        scaled = Shown(picture.data, picture.media, picture.width * scale, picture.height * scale)
        add_picture(paragraphs[0], scaled, photograph.caption or PHOTOGRAPH_READ)
        paragraphs[0].paragraph_format.keep_with_next = True
    if photograph.caption:
        paragraphs.append(new_paragraph(place, "Caption"))
        add_text(paragraphs[-1], roman(photograph.caption), sheet.look, TABLE_SIZE)
    return paragraphs

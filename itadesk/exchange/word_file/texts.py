"""Texts in a file of Word: headings, paragraphs and items, with what complex scripts need beside what Latin letters do."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from itadesk.documents.blocks import BODY_SIZE, TABLE_SIZE, Align, Heading, Item, Paragraph, Text
from itadesk.exchange.signs import bearable
from itadesk.exchange.word_file.look import Look, half_points
from itadesk.exchange.word_file.numbering import Shape
from itadesk.exchange.word_file.sheet import ALIGNMENTS, Place, Setting, Sheet, gap_above, new_paragraph
from itadesk.exchange.word_file.template import TWIPS
from itadesk.typesetting.measures import LINE

BODY = Setting("Normal", BODY_SIZE)
_STYLES = {BODY_SIZE: "Normal", TABLE_SIZE: "TableText"}
_STYLED_SIZES = {"Normal": BODY_SIZE, "TableText": TABLE_SIZE, "ListParagraph": BODY_SIZE, "Caption": TABLE_SIZE}


def style_of_size(size: float) -> str:
    """The style whose texts come nearest to a size."""
    return _STYLES.get(size, "TableText")


def write_heading(place: Place, heading: Heading, sheet: Sheet) -> WordParagraph:
    """A heading; the lines of the paper's title have a style of their own, and sections begin at the first level."""
    paragraph = new_paragraph(place, f"Heading{min(heading.level, 3)}" if heading.level else "Title")
    if heading.align is not (Align.LEFT if heading.level else Align.CENTER):
        paragraph.alignment = ALIGNMENTS[heading.align]
    add_text(paragraph, heading.text, sheet.look, BODY_SIZE)
    return paragraph


def write_text(place: Place, block: Paragraph | Item, sheet: Sheet, setting: Setting = BODY) -> WordParagraph:
    """A paragraph or an item."""
    paragraph = new_paragraph(place, setting.style)
    paragraph.alignment = ALIGNMENTS[block.align]
    if block.space_before:
        gap_above(paragraph, block.space_before * LINE * setting.size)
    if block.with_next:
        paragraph.paragraph_format.keep_with_next = True
    if isinstance(block, Item) and block.label:
        _label(paragraph, block, sheet, setting)
    elif block.first_line:
        paragraph.paragraph_format.first_line_indent = Mm(block.first_line)
    add_text(paragraph, block.text, sheet.look, setting.size)
    return paragraph


def _label(paragraph: WordParagraph, item: Item, sheet: Sheet, setting: Setting) -> None:
    """The label of an item: counted by Word where it can be, otherwise as text."""
    if setting.style == "Normal":
        paragraph._p.style = "ListParagraph"  # noqa: SLF001
    label = bearable(item.label)
    hanging = round(20 * sheet.look.label(label, setting.size)) if item.hanging else 0
    shape = Shape(round(item.first_line * TWIPS), hanging)
    counted = sheet.numbering.place(label, shape, setting.scope)
    if counted:
        numbers = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001  python-docx has no lists of its own
        numbers.get_or_add_ilvl().val = counted[1]
        numbers.get_or_add_numId().val = counted[0]
        return
    stands = paragraph.paragraph_format
    if hanging:
        stands.left_indent, stands.first_line_indent = Twips(hanging), Twips(-hanging)
    else:
        stands.first_line_indent = Twips(shape.first)
    add_run(paragraph, label + ("\t" if hanging else " "), sheet.look, setting.size)


def add_text(paragraph: WordParagraph, text: Text, look: Look, size: float) -> None:
    """Adds the runs of a text."""
    heading = (paragraph._p.style or "").startswith(("Title", "Heading"))  # noqa: SLF001
    for run in text:
        added = add_run(paragraph, bearable(run.text), look, size)
        if run.bold and not heading:
            added.bold = added.font.cs_bold = True
        if run.italic:
            added.italic = added.font.cs_italic = True


def add_run(paragraph: WordParagraph, text: str, look: Look, size: float) -> WordRun:
    """Adds a run; where its size is not that of the style, for Thai and for Latin letters alike."""
    run = paragraph.add_run(text)
    if size != _STYLED_SIZES.get(paragraph._p.style or "", BODY_SIZE):  # noqa: SLF001
        set_size(run, half_points(size, look))
    return run


def set_size(run: WordRun, halves: int) -> None:
    """Gives a run a size in half points."""
    run.font.size = Pt(halves / 2)
    thai = OxmlElement("w:szCs", {qn("w:val"): str(halves)})
    run._r.get_or_add_rPr().find(qn("w:sz")).addnext(thai)  # noqa: SLF001

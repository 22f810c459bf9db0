"""The dotted lines of a memo: labels, and what is entered behind them over dots that go on to the margin."""

from docx.enum.text import WD_TAB_ALIGNMENT, WD_UNDERLINE
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from itadesk.documents.blocks import BODY_SIZE, DottedField, DottedLine
from itadesk.exchange.signs import bearable
from itadesk.exchange.word_file.sheet import Place, Sheet, gap_above, new_paragraph
from itadesk.exchange.word_file.texts import add_run, add_text
from itadesk.typesetting.measures import LINE


def write_dotted_line(place: Place, line: DottedLine, sheet: Sheet) -> WordParagraph:
    """Fields beside one another, each as wide as the others; a tab over dots fills what is left of each."""
    paragraph = new_paragraph(place, "Normal")
    stands = paragraph.paragraph_format
    stands.keep_with_next = line.with_next or None
    stands.left_indent = Mm(line.indent) if line.indent else None
    if line.space_before:
        gap_above(paragraph, line.space_before * LINE * BODY_SIZE)
    width = sheet.look.width / max(1, len(line.fields))
    for number, field in enumerate(line.fields, 1):
        right = number == len(line.fields)
        kind = WD_TAB_ALIGNMENT.RIGHT if right else WD_TAB_ALIGNMENT.LEFT
        stands.tab_stops.add_tab_stop(Pt(number * width), kind)
        _write_field(paragraph, field, line, sheet)
    return paragraph


def _write_field(paragraph: WordParagraph, field: DottedField, line: DottedLine, sheet: Sheet) -> None:
    if field.label:
        label = add_run(paragraph, bearable(f"{field.label} "), sheet.look, line.size)
        label.bold = label.font.cs_bold = line.strong or None
    before = len(paragraph.runs)
    add_text(paragraph, field.text, sheet.look, BODY_SIZE)
    add_run(paragraph, "\t", sheet.look, BODY_SIZE)
    for run in paragraph.runs[before:]:
        run.underline = WD_UNDERLINE.DOTTED

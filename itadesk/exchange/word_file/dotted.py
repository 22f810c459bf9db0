"""The fields in the head of a memo: a label in bold, and what is entered behind it over dots that go on to the margin."""

from docx.enum.text import WD_TAB_ALIGNMENT, WD_UNDERLINE
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from itadesk.documents.blocks import BODY_SIZE, DottedField, DottedLine
from itadesk.exchange.signs import bearable
from itadesk.exchange.word_file.sheet import Place, Sheet, new_paragraph
from itadesk.exchange.word_file.texts import add_run, add_text


def write_dotted_line(place: Place, line: DottedLine, sheet: Sheet) -> WordParagraph:
    """Fields beside one another, each as wide as the others; a tab over dots fills what is left of each."""
    paragraph = new_paragraph(place, "Normal")
    paragraph.paragraph_format.keep_with_next = line.with_next or None
    width = sheet.look.width / max(1, len(line.fields))
    for number, field in enumerate(line.fields, 1):
        right = number == len(line.fields)
        kind = WD_TAB_ALIGNMENT.RIGHT if right else WD_TAB_ALIGNMENT.LEFT
        paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(number * width), kind)
        _write_field(paragraph, field, line.size, sheet)
    return paragraph


def _write_field(paragraph: WordParagraph, field: DottedField, size: float, sheet: Sheet) -> None:
    if field.label:
        label = add_run(paragraph, bearable(f"{field.label} "), sheet.look, size)
        label.bold = label.font.cs_bold = True
    before = len(paragraph.runs)
    add_text(paragraph, field.text, sheet.look, BODY_SIZE)
    add_run(paragraph, "\t", sheet.look, BODY_SIZE)
    for run in paragraph.runs[before:]:
        run.underline = WD_UNDERLINE.DOTTED

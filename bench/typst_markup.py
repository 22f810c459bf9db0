"""A document as Typst markup: the same texts and tables, in the same sizes, as a careful user of Typst would write them."""

from collections.abc import Iterable
from typing import Final

from itadesk.documents.blocks import (
    BODY_SIZE,
    Align,
    Block,
    Cell,
    Closing,
    Document,
    Emblem,
    Heading,
    Item,
    Margins,
    Paragraph,
    RowRole,
    Rule,
    Run,
    Signature,
    Table,
    Text,
)
from itadesk.typesetting.measures import ASCENT, DESCENT, LINE

_NUMBER: Final = 'context if counter(page).get().first() > 1 { align(center, "- " + counter(page).display() + " -") }'
"""Every page but the first has its number at the head."""


def typst_markup(document: Document, family: str, scale: float) -> str:
    """The source of a document; `scale` is the size of the family for one point of TH Sarabun."""
    return "\n".join(
        [
            f"#set document(title: {string(document.title)}, author: {string(document.author)})",
            f'#set page(paper: "a4", margin: {_margins(document.margins)}, header: {_NUMBER})',
            f'#set text(font: {string(family)}, lang: "th", {_size(BODY_SIZE, scale)})',
            "#set par(justify: true, leading: 0pt, spacing: 0pt)",
            f'#show heading: set text(weight: "bold", {_size(BODY_SIZE, scale)})',
            "#show heading: set block(above: 0pt, below: 0pt)",
            *(f"#{_block(block, scale)}" for block in document.blocks),
            "",
        ]
    )


def _margins(margins: Margins) -> str:
    return f"(left: {margins.left}mm, right: {margins.right}mm, top: {margins.top}mm, bottom: {margins.bottom}mm)"


def string(text: str) -> str:
    """A text as a string of Typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _size(size: float, scale: float) -> str:
    edges = f"top-edge: {ASCENT * size:.3f}pt, bottom-edge: {-DESCENT * size:.3f}pt"
    return f"size: {size * scale:.3f}pt, {edges}"


def _block(block: Block, scale: float) -> str:
    match block:
        case Heading():
            made = _aligned(f"heading(level: {block.level + 1}, {_text(block.text)})", block.align)
        case Paragraph() | Item():
            made = _paragraph(block)
        case Table():
            made = _table(block, scale)
        case Signature():
            lines = " + linebreak() + ".join(string(line) for line in (f"({block.name})", *block.position))
            made = f"pad(left: 28%, top: 11mm, align(center, {lines}))"
        case Emblem():
            made = f"v({block.height}mm)"
        case Rule():
            made = f"align(center, line(length: {block.width}mm, stroke: 0.5pt))"
        case Closing():
            made = f"block(breakable: false, {_joined(_block(each, scale) for each in block.blocks)})"
    return made


def _paragraph(block: Paragraph | Item) -> str:
    text = _text(block.text)
    options = f"first-line-indent: (amount: {block.first_line}mm, all: true)"
    if isinstance(block, Item):
        text = f"{string(block.label + ' ')} + {text}" if block.label else text
        options += ", hanging-indent: 6mm" if block.hanging else ""
    justified = "true" if block.align is Align.JUSTIFY else "false"
    paragraph = _aligned(f"par(justify: {justified}, {options}, {text})", block.align)
    return f"{{ v({block.space_before * LINE * BODY_SIZE:.2f}pt); {paragraph} }}" if block.space_before else paragraph


def _aligned(content: str, align: Align) -> str:
    return content if align in {Align.JUSTIFY, Align.LEFT} else f"align({align.value}, {content})"


def _table(table: Table, scale: float) -> str:
    columns = ", ".join(f"{column.share}fr" if table.wide and column.share else "auto" for column in table.columns)
    head = [_cell(cell) for row in table.rows if row.role is RowRole.HEAD for cell in row.cells]
    body = [_cell(cell) for row in table.rows if row.role is not RowRole.HEAD for cell in row.cells]
    header = f"table.header({', '.join(head)}), " if head else ""
    stroke = "0.5pt" if table.grid else "none"
    made = f"table(columns: ({columns},), stroke: {stroke}, inset: (x: 1.5mm, y: 0.5mm), {header}{', '.join(body)})"
    return f"pad(left: {table.indent}mm, {{ set text({_size(table.size, scale)}); {made} }})"


def _cell(cell: Cell) -> str:
    place = "horizon" if cell.middle else "top"
    options = f"colspan: {cell.columns}, rowspan: {cell.rows}, align: {place}"
    return f"table.cell({options}, {_joined(_paragraph(block) for block in cell.blocks)})"


def _joined(contents: Iterable[str]) -> str:
    return "{ " + "; ".join(contents) + " }"


def _text(text: Text) -> str:
    return " + ".join(_run(run) for run in text) or '""'


def _run(run: Run) -> str:
    styles = [style for style, on in (('weight: "bold"', run.bold), ('style: "italic"', run.italic)) if on]
    return f"text({', '.join(styles)}, {string(run.text)})" if styles else string(run.text)

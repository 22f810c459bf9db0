"""A document as a web page: the same texts and tables for WeasyPrint and LibreOffice."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from itadesk.documents.blocks import (
    BODY_SIZE,
    Block,
    Cell,
    Closing,
    Document,
    Emblem,
    Heading,
    Item,
    Paragraph,
    Row,
    RowRole,
    Rule,
    Run,
    Signature,
    Table,
    Text,
)
from itadesk.typesetting.measures import LINE

_STYLES = (
    ("normal", False, "Regular"),
    ("normal", True, "Bold"),
    ("italic", False, "Italic"),
    ("italic", True, "BoldItalic"),
)


def web_page(document: Document, fonts: Path, scale: float) -> str:
    """The page; `fonts` holds the files of Sarabun, `scale` is its size for one point of TH Sarabun."""
    return (
        f'<!DOCTYPE html>\n<html lang="th">\n<head><meta charset="utf-8"><title>{escape(document.title)}</title>\n'
        f'<meta name="author" content="{escape(document.author)}">\n<style>{_style(document, fonts, scale)}</style></head>\n'
        f"<body>\n{_blocks(document.blocks, scale)}\n</body>\n</html>\n"
    )


def _style(document: Document, fonts: Path, scale: float) -> str:
    margins = document.margins
    faces = "".join(
        f"@font-face {{ font-family: Sarabun; font-style: {style}; font-weight: {'bold' if bold else 'normal'};"
        f" src: url('{(fonts / f'Sarabun-{name}.ttf').as_uri()}') }}\n"
        for style, bold, name in _STYLES
    )
    return (
        f"{faces}@page {{ size: A4; margin: {margins.top}mm {margins.right}mm {margins.bottom}mm {margins.left}mm;"
        " @top-center { content: '- ' counter(page) ' -' } }\n@page :first { @top-center { content: none } }\n"
        f"body {{ font-family: Sarabun; font-size: {BODY_SIZE * scale:.3f}pt; line-height: {BODY_SIZE * LINE:.3f}pt }}\n"
        "p, h1, h2, h3 { margin: 0; font-size: inherit }\n"
        "table { border-collapse: collapse } .grid td, .grid th { border: 0.5pt solid black }\n"
        "td, th { padding: 0.5mm 1.5mm; vertical-align: top; font-weight: normal } .middle { vertical-align: middle }\n"
        "thead { display: table-header-group } .together { break-inside: avoid }\n"
    )


def _blocks(blocks: Iterable[Block], scale: float) -> str:
    return "\n".join(_block(block, scale) for block in blocks)


def _block(block: Block, scale: float) -> str:
    match block:
        case Heading():
            name = f"h{block.level + 1}"
            made = f'<{name} style="text-align: {block.align.value}">{_text(block.text)}</{name}>'
        case Paragraph() | Item():
            made = _paragraph(block, BODY_SIZE)
        case Table():
            made = _table(block, scale)
        case Signature():
            lines = "<br>".join(escape(line) for line in (f"({block.name})", *block.position))
            made = f'<p style="margin: 11mm 0 0 28%; text-align: center">{lines}</p>'
        case Emblem():
            made = f'<div style="height: {block.height}mm"></div>'
        case Rule():
            made = f'<hr style="width: {block.width}mm; border: 0.25pt solid black">'
        case Closing():
            made = f'<div class="together">{_blocks(block.blocks, scale)}</div>'
    return made


def _paragraph(block: Paragraph | Item, size: float) -> str:
    label = f"{escape(block.label)} " if isinstance(block, Item) and block.label else ""
    style = f"text-align: {block.align.value}; text-indent: {block.first_line}mm"
    if isinstance(block, Item) and block.hanging:
        style += "; padding-left: 6mm; text-indent: -6mm"
    if block.space_before:
        style += f"; margin-top: {block.space_before * LINE * size:.2f}pt"
    return f'<p style="{style}">{label}{_text(block.text)}</p>'


def _table(table: Table, scale: float) -> str:
    whole = sum(column.share for column in table.columns) or 1.0
    widths = [
        f' style="width: {column.share / whole:.0%}"' if table.wide and column.share else "" for column in table.columns
    ]
    columns = "".join(f"<col{width}>" for width in widths)
    style = (
        f"font-size: {table.size * scale:.3f}pt; line-height: {table.size * LINE:.3f}pt; margin-left: {table.indent}mm"
    )
    style += "; width: 100%" if table.wide else ""
    head = "".join(_row(row, "th", table.size) for row in table.rows if row.role is RowRole.HEAD)
    body = "".join(_row(row, "td", table.size) for row in table.rows if row.role is not RowRole.HEAD)
    grid = ' class="grid"' if table.grid else ""
    return (
        f'<table{grid} style="{style}"><colgroup>{columns}</colgroup><thead>{head}</thead><tbody>{body}</tbody></table>'
    )


def _row(row: Row, tag: str, size: float) -> str:
    return f"<tr>{''.join(_cell(cell, tag, size) for cell in row.cells)}</tr>\n"


def _cell(cell: Cell, tag: str, size: float) -> str:
    spans = f' colspan="{cell.columns}" rowspan="{cell.rows}"' + (' class="middle"' if cell.middle else "")
    return f"<{tag}{spans}>{''.join(_paragraph(block, size) for block in cell.blocks)}</{tag}>"


def _text(text: Text) -> str:
    return "".join(_run(run) for run in text)


def _run(run: Run) -> str:
    shown = escape(run.text).replace("\n", "<br>")
    shown = f"<b>{shown}</b>" if run.bold else shown
    return f"<i>{shown}</i>" if run.italic else shown

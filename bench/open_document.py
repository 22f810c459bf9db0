"""A document as a flat OpenDocument text: the same texts and tables for LibreOffice."""

from collections.abc import Iterable
from html import escape
from itertools import groupby
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

_NAMESPACES: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)
_ALIGNS: Final = {Align.LEFT: "start", Align.RIGHT: "end", Align.CENTER: "center", Align.JUSTIFY: "justify"}
_WIDTH: Final = 160.0
"""Millimetres between the margins."""


def open_document(document: Document, family: str, scale: float) -> str:
    """The file; `scale` is the size of the family for one point of TH Sarabun."""
    made = _Styles(family, scale)
    body = "".join(made.block(block) for block in document.blocks)
    margins = document.margins
    page = "".join(f' fo:margin-{side}="{getattr(margins, side)}mm"' for side in ("left", "right", "top", "bottom"))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_NAMESPACES} office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{made.styles()}"
        f'<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm"'
        f' fo:page-height="297mm"{page}/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/>'
        f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>\n"
    )


class _Styles:
    """Makes the blocks of one document, and the styles that they need, each once."""

    def __init__(self, family: str, scale: float) -> None:
        self._family, self._scale = family, scale
        self._found: dict[str, str] = {}

    def styles(self) -> str:
        """The styles that were needed."""
        return "".join(found.replace("NAME", name) for found, name in self._found.items())

    def _style(self, kind: str, properties: str) -> str:
        found = f'<style:style style:name="NAME" style:family="{kind}">{properties}</style:style>'
        return self._found.setdefault(found, f"s{len(self._found)}")

    def block(self, block: Block) -> str:
        """A block with all that is in it."""
        match block:
            case Heading():
                name = self._paragraph_style(block.align, BODY_SIZE, more='fo:keep-with-next="always"')
                made = f'<text:h text:style-name="{name}" text:outline-level="{block.level + 1}">{self._text(block.text)}</text:h>'
            case Paragraph() | Item():
                made = self._paragraph(block, BODY_SIZE)
            case Table():
                made = self._table(block)
            case Signature():
                name = self._paragraph_style(Align.CENTER, BODY_SIZE, left=45, above=11)
                lines = "<text:line-break/>".join(escape(line) for line in (f"({block.name})", *block.position))
                made = f'<text:p text:style-name="{name}">{lines}</text:p>'
            case Emblem():
                made = f'<text:p text:style-name="{self._paragraph_style(Align.LEFT, BODY_SIZE, above=block.height)}"/>'
            case Rule():
                side = (_WIDTH - block.width) / 2
                more = f'fo:border-bottom="0.5pt solid #000000" fo:margin-right="{side}mm"'
                made = f'<text:p text:style-name="{self._paragraph_style(Align.LEFT, 4, left=side, more=more)}"/>'
            case Closing():
                made = "".join(map(self.block, block.blocks))
        return made

    def _paragraph(self, block: Paragraph | Item, size: float) -> str:
        hanging = isinstance(block, Item) and block.hanging
        above = block.space_before * LINE * size * 25.4 / 72
        first, left = (-6.0, 6.0) if hanging else (block.first_line, 0.0)
        name = self._paragraph_style(block.align, size, first=first, left=left, above=above)
        label = f"{escape(block.label)} " if isinstance(block, Item) and block.label else ""
        return f'<text:p text:style-name="{name}">{label}{self._text(block.text)}</text:p>'

    def _paragraph_style(
        self, align: Align, size: float, *, first: float = 0.0, left: float = 0.0, above: float = 0.0, more: str = ""
    ) -> str:
        return self._style(
            "paragraph",
            f'<style:paragraph-properties fo:text-align="{_ALIGNS[align]}" fo:text-indent="{first}mm"'
            f' fo:margin-left="{left}mm" fo:margin-top="{above:.2f}mm" fo:line-height="{size * LINE:.2f}pt" {more}/>'
            f"<style:text-properties {self._face(size)}/>",
        )

    def _face(self, size: float) -> str:
        """Each property for Latin and again for Thai, which is complex text to LibreOffice."""
        points = f"{size * self._scale:.2f}pt"
        return (
            f'fo:font-family="{self._family}" style:font-family-complex="{self._family}" fo:font-size="{points}"'
            f' style:font-size-complex="{points}" style:language-complex="th" style:country-complex="TH"'
        )

    def _table(self, table: Table) -> str:
        grid = ' fo:border="0.5pt solid #000000"' if table.grid else ""
        cell = self._style("table-cell", f'<style:table-cell-properties fo:padding="0.8mm"{grid}/>')
        wants = [column.share or 1.0 for column in table.columns]
        width = _WIDTH if table.wide else 75.0
        columns = "".join(
            f'<table:table-column table:style-name="{self._column(width * want / sum(wants))}"/>' for want in wants
        )
        align = '" table:align="left" fo:margin-left="' + f"{table.indent}mm"
        name = self._style("table", f'<style:table-properties style:width="{width}mm{align}"/>')
        rows = "".join(
            f"<table:table-header-rows>{made}</table:table-header-rows>" if head else made
            for head, each in groupby(table.rows, lambda row: row.role is RowRole.HEAD)
            for made in ["".join(self._rows(each, len(wants), cell, table.size))]
        )
        return f'<table:table table:style-name="{name}">{columns}{rows}</table:table>'

    def _column(self, width: float) -> str:
        return self._style("table-column", f'<style:table-column-properties style:column-width="{width:.2f}mm"/>')

    def _rows(self, rows: Iterable[Row], columns: int, style: str, size: float) -> Iterable[str]:
        """Each row with the places that cells cover, which OpenDocument names."""
        covered: dict[int, int] = {}
        for row in rows:
            cells, made, column = iter(row.cells), [], 0
            while column < columns:
                if covered.get(column, 0):
                    covered[column] -= 1
                    made.append("<table:covered-table-cell/>")
                    column += 1
                    continue
                cell = next(cells)
                made.append(self._cell(cell, style, size) + "<table:covered-table-cell/>" * (cell.columns - 1))
                covered.update(dict.fromkeys(range(column, column + cell.columns), cell.rows - 1))
                column += cell.columns
            yield f"<table:table-row>{''.join(made)}</table:table-row>"

    def _cell(self, cell: Cell, style: str, size: float) -> str:
        spans = f'table:number-columns-spanned="{cell.columns}" table:number-rows-spanned="{cell.rows}"'
        content = "".join(self._paragraph(block, size) for block in cell.blocks)
        return f'<table:table-cell table:style-name="{style}" {spans}>{content}</table:table-cell>'

    def _text(self, text: Text) -> str:
        return "".join(map(self._run, text))

    def _run(self, run: Run) -> str:
        shown = escape(run.text).replace("\n", "<text:line-break/>")
        styles = [
            f'fo:font-{name}="{value}" style:font-{name}-complex="{value}"'
            for name, value, on in (("weight", "bold", run.bold), ("style", "italic", run.italic))
            if on
        ]
        if not styles:
            return shown
        name = self._style("text", f"<style:text-properties {' '.join(styles)}/>")
        return f'<text:span text:style-name="{name}">{shown}</text:span>'

"""Tables in a file of Word: merged cells, heads that are repeated, and rows that stay whole."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tc
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.table import _Cell

from itadesk.documents.blocks import RowRole, Table
from itadesk.exchange.signs import bearable
from itadesk.exchange.word_file.bars import bar_picture
from itadesk.exchange.word_file.pictured import add_picture
from itadesk.exchange.word_file.sheet import Setting, Sheet, Unit, keep, new_paragraph
from itadesk.exchange.word_file.template import TWIPS
from itadesk.exchange.word_file.texts import style_of_size, write_text
from itadesk.typesetting.cells import SIDE, PlacedCell, placed_cells
from itadesk.typesetting.tables import LARGEST_GROUP

BAR_READ = "แผนภูมิแท่ง"
"""What is read aloud of a bar, whose numbers stand beside it as text."""


def write_table(table: Table, sheet: Sheet) -> list[Unit]:
    """A table; gives its rows as what can be kept together."""
    caption = sheet.captions.pop(0)
    if not table.columns or not table.rows:
        return []
    widths = [round(20 * width) for width in sheet.look.columns(table)]
    written = _new_table(table, widths, sheet)
    describe(written, caption)
    rows: list[list[Unit]] = [[] for _ in table.rows]
    for placed in placed_cells(table):
        cell = _merged(written, placed)
        rows[placed.first_row].append(_fill(cell, placed, table, sheet))
    units = [[paragraph for unit in row for paragraph in unit] for row in rows]
    keep([unit for number, unit in enumerate(units) if number in set(_kept(table))])
    return [unit for unit in units if unit]


def _new_table(table: Table, widths: Sequence[int], sheet: Sheet) -> WordTable:
    written: WordTable = sheet.word.add_table(len(table.rows), len(widths))
    written.style = "Table Grid" if table.grid else "Normal Table"
    written.autofit = False
    properties = written._tbl.tblPr  # noqa: SLF001
    _set(properties, "w:tblW", w=sum(widths), type="dxa")
    if table.indent:
        _insert(properties, "w:tblInd", w=round(table.indent * TWIPS), type="dxa")
    for column, width in zip(written._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001
        column.w = Twips(width)
    for row, given in zip(written._tbl.tr_lst, table.rows, strict=True):  # noqa: SLF001
        _row_properties(row, head=given.role is RowRole.HEAD)
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = Twips(width)
    return written


def describe(table: WordTable, caption: str) -> None:
    """Gives a table the name that is read aloud."""
    table._tbl.tblPr.append(OxmlElement("w:tblCaption", {qn("w:val"): bearable(caption)}))  # noqa: SLF001


def _row_properties(row: CT_Row, *, head: bool) -> None:
    """A row is not cut where it fits a page; the head is repeated on each."""
    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))


def _merged(table: WordTable, placed: PlacedCell) -> _Cell:
    """The cell that covers the places of another."""
    rows = table._tbl.tr_lst[placed.first_row : placed.end_row]  # noqa: SLF001
    cells = [_across(row, placed) for row in rows]
    if len(cells) > 1:
        for number, cell in enumerate(cells):
            cell.vMerge = "continue" if number else "restart"
    return _Cell(cells[0], table)


def _across(row: CT_Row, placed: PlacedCell) -> CT_Tc:
    """The cell of a row that takes the columns of another."""
    covered = [cell for cell in row.tc_lst if placed.first_column <= cell.grid_offset < placed.end_column]
    first, *others = covered
    width = sum(cell.width or 0 for cell in covered)
    for other in others:
        row.remove(other)
    if others:
        first.grid_span, first.width = len(covered), Twips(round(width / 635))
    return first


def _fill(cell: _Cell, placed: PlacedCell, table: Table, sheet: Sheet) -> Unit:
    """Writes what stands in a cell; gives its paragraphs."""
    if placed.cell.middle or placed.cell.bar:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    setting = Setting(style_of_size(table.size), table.size, (id(table), placed.first_column))
    if placed.cell.bar and not placed.cell.blocks:
        paragraph = new_paragraph(cell, setting.style)
        width = sum(sheet.look.columns(table)[placed.first_column : placed.end_column]) - 2 * SIDE
        add_picture(paragraph, bar_picture(placed.cell.bar, width), BAR_READ)
        return [paragraph]
    if not placed.cell.blocks:
        return [new_paragraph(cell, setting.style)]
    return [write_text(cell, block, sheet, setting) for block in placed.cell.blocks]


def _kept(table: Table) -> Iterator[int]:
    """The rows that stay with the next one: heads, names of groups, and those that share a cell with it."""
    last = len(table.rows) - 1
    yield from (number for number, row in enumerate(table.rows[:last]) if row.role is not RowRole.BODY)
    for placed in placed_cells(table):
        if placed.end_row - placed.first_row <= LARGEST_GROUP:
            yield from (above for above, _below in pairwise(range(placed.first_row, placed.end_row)))


def _set(properties: BaseOxmlElement, name: str, **values: object) -> None:
    """Gives an element that is there already other values."""
    element = properties.find(qn(name))
    for key, value in values.items():
        element.set(qn(f"w:{key}"), str(value))


def _insert(properties: BaseOxmlElement, name: str, **values: object) -> None:
    """Puts the indent of a table where the order of its properties wants it."""
    element = OxmlElement(name, {qn(f"w:{key}"): str(value) for key, value in values.items()})
    properties.insert_element_before(element, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")

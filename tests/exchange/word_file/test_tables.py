"""Tables in a file of Word: merged cells, heads that are repeated, rows that stay whole."""

from dataclasses import replace

from docx.oxml.ns import qn
from docx.table import Table as WordTable

from itadesk.documents.blocks import Align, Row, RowRole
from tests.exchange.paper_samples import CHART, MEASURES, SCORES, cell, of
from tests.exchange.word_file.reading import opened, value


def table(given: object = MEASURES) -> WordTable:
    """A table that was written."""
    return opened(of(given)).tables[0]  # type: ignore[arg-type]


def test_the_head_is_repeated_and_no_row_is_cut() -> None:
    rows = table()._tbl.tr_lst
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_cells_that_cover_others_are_merged() -> None:
    found = table()
    assert [[one.text for one in row.cells] for row in found.rows] == [
        ["มาตรการ", "วิธีการและการติดตาม", "วิธีการและการติดตาม"],
        ["ด้านการสื่อสาร"] * 3,
        ["เปิดเผยข้อมูล", "สำรวจความต้องการ\nสรุปผล", "ทุกไตรมาส"],
        ["E-Service & ระบบออนไลน์", "อบรม <ทุกคน>", "ทุกไตรมาส"],
    ]
    spans = [[cell.grid_span for cell in row.tc_lst] for row in found._tbl.tr_lst]
    assert spans == [[1, 2], [3], [1, 1, 1], [1, 1, 1]]


def test_the_widths_of_merged_cells_are_those_of_their_columns() -> None:
    found = table()
    columns = [column.w or 0 for column in found._tbl.tblGrid.gridCol_lst]
    head = found._tbl.tr_lst[0].tc_lst
    assert [one.width for one in head] == [columns[0], columns[1] + columns[2]]


def test_heads_groups_and_rows_with_a_common_cell_stay_with_the_next_row() -> None:
    kept = [
        {bool(one.paragraph_format.keep_with_next) for place in row.cells for one in place.paragraphs if one.text}
        for row in table().rows
    ]
    assert kept[:2] == [{True}, {True}]
    assert kept[2] == {True}
    first_cells = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table().rows]
    assert first_cells == [True, True, True, None]


def test_a_table_without_lines_is_indented_and_has_a_name() -> None:
    found = table(SCORES)
    properties = found._tbl.tblPr
    assert found.style is not None
    assert found.style.name == "Normal Table"
    assert value(properties.find(qn("w:tblInd")), "w") == str(round(25 * 1440 / 25.4))
    assert value(properties.find(qn("w:tblCaption"))) == "คะแนนรายตัวชี้วัด"


def test_bars_are_pictures_with_a_word_for_those_who_hear_the_paper() -> None:
    found = table(CHART)
    drawings = list(found._tbl.iter(qn("wp:docPr")))
    assert [drawing.get("descr") for drawing in drawings] == ["แผนภูมิแท่ง", "แผนภูมิแท่ง"]
    assert [row.cells[1].text for row in found.rows] == ["แผนภูมิ", "", ""]


def test_a_table_of_nothing_is_nothing() -> None:
    assert not opened(of(replace(MEASURES, rows=()))).tables


def test_a_cell_that_reaches_too_far_ends_at_the_edge() -> None:
    rows = (Row(cells=(cell("ก", columns=9),), role=RowRole.HEAD), Row(cells=(cell("ข", Align.RIGHT, rows=9),)))
    found = table(replace(MEASURES, rows=rows))
    assert [[one.text for one in row.cells] for row in found.rows] == [["ก"] * 3, ["ข", "", ""]]

"""Tables of HTML: captions, heads with their scopes, groups, and cells that cover others."""

from dataclasses import replace
from decimal import Decimal

from itadesk.documents.blocks import Align, Bar, Column, Row, RowRole, Table
from itadesk.exchange.web_page.tables import bar_html, table_html
from tests.exchange.paper_samples import CHART, MEASURES, SCORES, cell
from tests.exchange.web_page.reading import Element, Reader


def read(table: Table) -> Reader:
    """A table, read."""
    return Reader(table_html(table, "มาตรการ & แนวทาง", 7))


def heads(table: Table) -> list[tuple[str, str | None]]:
    """The heads of a table and what they are the heads of."""
    return [(head.text, head.attributes.get("scope")) for head in read(table).named("th")]


def test_a_table_has_a_caption_and_can_be_scrolled_by_keyboard() -> None:
    found = read(MEASURES)
    (caption,) = found.named("caption")
    assert (caption.text, caption.attributes["id"]) == ("มาตรการ & แนวทาง", "table-7")
    assert found.named("div")[0].attributes == {
        "class": "scroll", "role": "region", "aria-labelledby": "table-7", "tabindex": "0",
    }  # fmt: skip


def test_heads_say_what_they_are_the_heads_of() -> None:
    assert heads(MEASURES) == [
        ("มาตรการ", "col"),
        ("วิธีการและการติดตาม", "colgroup"),
        ("ด้านการสื่อสาร", "rowgroup"),
        ("เปิดเผยข้อมูล", "row"),
        ("E-Service & ระบบออนไลน์", "row"),
    ]


def test_each_group_is_a_part_of_the_body() -> None:
    group = Row(cells=(cell("กลุ่ม", columns=3),), role=RowRole.GROUP)
    row = Row(cells=(cell("ก"), cell("ข"), cell("ค")))
    found = read(replace(MEASURES, rows=(MEASURES.rows[0], row, group, row, group, row, row)))
    parts = [sum(tr.within[-1] == part for tr in found.named("tr")) for part in ("thead", "tbody")]
    assert (parts, len(found.named("tbody"))) == ([1, 6], 3)


def test_a_cell_that_reaches_over_the_name_of_a_group_keeps_the_body_in_one() -> None:
    rows = (
        Row(cells=(cell("ก"), cell("ข"), cell("ค", rows=3))),
        Row(cells=(cell("กลุ่ม", columns=2),), role=RowRole.GROUP),
        Row(cells=(cell("ง"), cell("จ"))),
    )
    found = read(replace(MEASURES, rows=rows))
    assert len(found.named("tbody")) == 1
    assert [one.attributes["rowspan"] for one in found.named("td") if "rowspan" in one.attributes] == ["3"]


def test_a_table_without_a_head_has_the_names_of_its_rows_as_heads() -> None:
    assert heads(SCORES) == [("การปฏิบัติหน้าที่", "row"), ("การใช้งบประมาณ", "row")]
    assert not read(SCORES).named("thead", "colgroup")
    assert [each.attributes["class"] for each in read(SCORES).named("td")] == ["number right"] * 2


def test_columns_are_as_wide_beside_one_another_as_on_paper() -> None:
    widths = [column.attributes["style"] for column in read(MEASURES).named("col")]
    assert widths == ["width:33.3%", "width:50.0%", "width:16.7%"]


def test_columns_in_which_no_cell_begins_are_none() -> None:
    row = Row(cells=(cell("ก", columns=2), cell("ข")))
    found = read(replace(MEASURES, rows=(row, row)))
    assert [one.attributes["style"] for one in found.named("col")] == ["width:83.3%", "width:16.7%"]
    assert not any("colspan" in one.attributes for one in found.named("th", "td"))


def test_a_table_of_many_columns_scrolls_instead_of_squeezing_its_words() -> None:
    columns = tuple(Column(title=str(number)) for number in range(5))
    row = Row(cells=tuple(cell(str(number)) for number in range(5)))
    kinds = [
        read(table).named("table")[0].attributes["class"]
        for table in (MEASURES, replace(MEASURES, columns=columns, rows=(row,)))
    ]
    assert kinds == ["grid wide", "grid wide many"]


def test_cells_with_several_texts_have_paragraphs_and_lists() -> None:
    two = replace(cell("ก"), blocks=cell("ก").blocks + cell("ข", Align.CENTER).blocks)
    found = read(replace(MEASURES, rows=(Row(cells=(cell("ช"), two, cell(""))),)))
    assert [(each.text, each.attributes.get("class")) for each in found.named("p")] == [("ก", None), ("ข", "center")]
    assert [each.text for each in read(MEASURES).named("li")] == ["1. สำรวจความต้องการ", "2. สรุปผล"]


def test_bars_are_drawn_for_the_eye_alone() -> None:
    found: list[Element] = read(CHART).named("svg", "rect", "line")
    first = [(each.name, each.attributes.get("width"), each.attributes.get("x1")) for each in found[:4]]
    assert first == [("svg", None, None), ("rect", "84.5", None), ("rect", "80", None), ("line", None, "85")]
    assert found[0].attributes["aria-hidden"] == "true"
    assert len(Reader(bar_html(Bar(value=Decimal(0)))).named("rect", "line")) == 1


def test_a_table_of_nothing_is_nothing() -> None:
    assert table_html(replace(MEASURES, rows=()), "ก", 1) == ""

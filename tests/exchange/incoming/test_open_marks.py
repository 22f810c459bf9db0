from itadesk.exchange.incoming.marks import MOST_NAMED, Marks, remarks
from itadesk.exchange.incoming.open_marks import open_marks

CELL = '<table:table-cell office:value-type="{}" calcext:value-type="{}"><text:p>ก</text:p></table:table-cell>'


def marked(rows: str) -> dict[str, Marks]:
    """The marks of a workbook with one sheet."""
    return open_marks(f'<table:table table:name="ก &amp; ข">{rows}</table:table>'.encode())


def test_rows_and_cells_are_counted_with_those_that_are_repeated() -> None:
    rows = (
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
        '<table:table-row table:visibility="filter"><table:covered-table-cell table:number-columns-repeated="2"/>'
        + CELL.format("string", "error")
        + CELL.format("percentage", "percentage")
        + "</table:table-row>"
    )
    (marks,) = marked(rows).values()

    assert (list(marks.blind), marks.percents) == ([(3, 2)], {(3, 3)})
    assert marks.named_hidden() == ["แถว 4", "คอลัมน์ C"]
    assert remarks({"ก": marks}) == (
        "เซลล์ที่มีข้อผิดพลาดหรือสูตรที่ยังไม่ได้คำนวณ อ่านเป็นค่าว่าง: ก C4",
        "ได้อ่านส่วนที่ซ่อนไว้ด้วย: ก แถว 4, ก คอลัมน์ C",
    )


def test_a_workbook_without_marks_has_none() -> None:
    assert marked("<table:table-row><table:table-cell/></table:table-row>") == {}
    assert marked('<table:table-row table:visibility="visible"><table:table-cell/></table:table-row>') == {}


def test_only_the_first_places_are_named() -> None:
    hidden = '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048576"/>'
    columns = '<table:table-column table:visibility="collapse" table:number-columns-repeated="16384"/>'
    errors = CELL.format("string", "error").replace(
        "<table:table-cell", '<table:table-cell table:number-columns-repeated="99"'
    )
    (marks,) = marked(f"{columns}{hidden}<table:table-row>{errors}</table:table-row>").values()

    assert [len(each) for each in (marks.blind, marks.hidden_rows, marks.hidden_columns)] == [MOST_NAMED + 1] * 3
    assert all(remark.endswith((" …", "….")) for remark in remarks({"": marks}))


def test_per_cent_of_cells_that_were_left_out_or_hold_words_changes_nothing() -> None:
    marks = Marks(percents={(1, 1), (1, 2), (9, 9), (0, 0)})

    assert marks.shown((("0.5", "ก"),), 1, 1) == (("50%", "ก"),)
    assert marks.shown((("0.12345",),), 1, 2) == (("12.345%",),)

import io
import zipfile
from collections.abc import Iterable
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from itadesk.exchange.book_markup import MarkedCell, MarkedRow, marked_rows, shared_texts
from itadesk.exchange.book_plain import PlainCell, sheet_rows, texts
from itadesk.exchange.packages import BrokenPackage


def written_book() -> dict[str, bytes]:
    out = io.BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["ลำดับ", "มาตรการ", " < & > \" '", "บรรทัด\nต่อไป"])
        sheet.write_row(1, 0, [1, "จัดประชุม", Decimal("88.50"), None, -2.5])
        sheet.set_row(1, 30)
        sheet.write_blank(2, 1, None, book.add_format({"bold": True}))
        sheet.write_number(4, 3, 1e22)
    return {name: zipfile.ZipFile(out).read(name) for name in zipfile.ZipFile(out).namelist()}


MEMBERS = written_book()
SHEET = MEMBERS["xl/worksheets/sheet1.xml"]
TEXTS = MEMBERS["xl/sharedStrings.xml"]
PIECES = [
    b"<", b">", b'"', b"\xff", b"<c/>", b'<c r="B2"><f>1</f></c>', b"<row>", b"</row>", b"<!-- -->", b"<?a?>", b"\r",
    b"<v>", b"</v>", b"</sheetData>", b"<sheetData>", b"&amp;lt;", b"&#3585;", b"&none;", b"]]>", b"<![CDATA[<]]>",
    b"<rPh><t>x</t></rPh>", b"<si/>", b"</si>", b'<x:c r="A1"/>', b"",
]  # fmt: skip


def changed(xml: bytes) -> st.SearchStrategy[bytes]:
    return st.builds(
        lambda first, length, piece: xml[:first] + piece + xml[first + length :],
        st.integers(0, len(xml)),
        st.sampled_from([0, 0, 1, 7]),
        st.sampled_from(PIECES),
    )


Written = tuple[str | None, list[tuple[str | None, str | None, str | None, str, bool]]]


def as_marked(row: tuple[int, Iterable[PlainCell]] | MarkedRow) -> Written:
    if isinstance(row, MarkedRow):
        return row.attributes.get("r"), [_cell(cell) for cell in row.cells]
    number, cells = row
    return str(number), [(letters, kind or None, value or None, "", False) for letters, kind, value in cells]


def _cell(cell: MarkedCell) -> tuple[str | None, str | None, str | None, str, bool]:
    reference = cell.attributes.get("r")
    letters = reference.rstrip("0123456789") if reference else reference
    return letters, cell.attributes.get("t"), cell.value, cell.text, cell.has_formula


def rows_or_none(rows: Iterable[tuple[int, list[PlainCell]] | MarkedRow]) -> list[Written] | None:
    try:
        return [as_marked(row) for row in rows]
    except BrokenPackage:
        return None


def test_rows_of_own_workbooks_are_plain_to_the_last() -> None:
    assert all(isinstance(row, tuple) for row in sheet_rows(SHEET))
    assert rows_or_none(sheet_rows(SHEET)) == rows_or_none(marked_rows(SHEET))


@given(changed(SHEET))
@example(SHEET.replace(b"<sheetData>", b"<!--<sheetData>").replace(b"</sheetData>", b"</sheetData>-->"))
@example(SHEET.replace(b"<sheetData>", b"<c><sheetData>").replace(b"</sheetData>", b"</sheetData></c>"))
@example(SHEET.replace(b"</row>", b'<c r="A9">' + b"<v>1</v></c></row>", 1))
def test_rows_are_those_of_the_parser_whatever_is_changed(xml: bytes) -> None:
    assert rows_or_none(sheet_rows(xml)) == rows_or_none(marked_rows(xml))


@given(changed(TEXTS))
@example(TEXTS)
def test_texts_are_those_of_the_parser_whatever_is_changed(xml: bytes) -> None:
    try:
        expected = shared_texts(xml)
    except BrokenPackage:
        expected = None
    try:
        assert texts(xml) == expected
    except BrokenPackage:
        assert expected is None

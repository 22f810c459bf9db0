import io
import zipfile
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from itadesk.exchange.incoming.content import MOST_COLUMNS, MOST_ROWS
from itadesk.exchange.incoming.failures import BinaryWorkbook, Damaged, Protected, TooManyRows, TooMuchPacked
from itadesk.exchange.incoming.packages import MOST_CELLS
from itadesk.exchange.incoming.reading import read_content
from itadesk.reading.scores import read_scores
from tests.exchange.incoming.conftest import SCORES, Converter, workbook_of

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def saved(workbook: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def with_sheet(xml: str) -> bytes:
    """A workbook whose sheet is written by hand."""
    plain, out = zipfile.ZipFile(io.BytesIO(saved(openpyxl.Workbook()))), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in plain.namelist():
            package.writestr(name, xml if name.endswith("sheet1.xml") else plain.read(name))
    return out.getvalue()


def open_document(rows: str, kind: str = "spreadsheet", manifest: str = "") -> bytes:
    """An OpenDocument file whose table is written by hand."""
    parts = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "META-INF/manifest.xml": f'<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest>',
        "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="S">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize("form", ["xlsx", "xls", "ods"])
def test_a_workbook_of_any_program_gives_the_same_cells_under_the_same_names(
    scores_file: Path, converted: Converter, form: str
) -> None:
    path = scores_file if form == "xlsx" else converted(scores_file, form)

    content = read_content(path.read_bytes(), path.name)

    (sheet,) = content.sheets
    read = read_scores(sheet.text)
    assert sheet.name == "คะแนน"
    assert sheet.rows[3:6] == (
        ("1", "การปฏิบัติหน้าที่", "97.5"),
        ("2", "การใช้งบประมาณ", "88.51"),
        ("3", "การใช้อำนาจ", "๙๐.๐๙"),
    )
    assert {number: str(score) for number, score in read.indicators.items()} == {1: "97.5", 2: "88.51", 3: "90.09"}
    source = read.sources["indicators/2"]
    assert sheet.place_of(source.line, source.words) == "คะแนน D6"
    assert content.remarks == ("ไม่ได้อ่านแผ่นงานที่ซ่อนไว้ “เก่า” หากต้องการให้เลิกซ่อนในสมุดงานก่อน",)


def test_cells_say_what_a_person_sees_in_them() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(
        [0.1 + 0.2, 97.49999999999999, 3, True, date(2026, 1, 5), date(2569, 1, 5), time(9, 30), "  ก \n ข "]
    )

    (sheet,) = read_content(saved(workbook), "a.xlsx").sheets

    assert sheet.rows == (("0.3", "97.5", "3", "TRUE", "5 มกราคม 2569", "5 มกราคม 2569", "09:30", "ก \n ข"),)


def test_merged_cells_go_on_below_and_stand_in_each_column_of_the_text() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet["A1"], sheet["B1"], sheet["C1"], sheet["B2"], sheet["C2"] = "หัว", "กลุ่ม", None, "ก", "ข"
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")

    (read,) = read_content(saved(workbook), "a.xlsx").sheets

    assert read.text == "หัว\tกลุ่ม\tกลุ่ม\n\tก\tข"
    assert [(cell.text, cell.continues) for cell in read.block[1]] == [("หัว", True), ("ก", False), ("ข", False)]


def test_a_sheet_that_reaches_from_the_first_cell_to_the_last_is_refused_before_it_takes_all_memory() -> None:
    far = f'<worksheet xmlns="{NAMESPACE}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>'

    with pytest.raises(TooManyRows) as refused:
        read_content(with_sheet(far), "ไกล.xlsx")

    assert "ไกล.xlsx" in refused.value.sentence()


def test_a_workbook_that_declares_entities_is_refused() -> None:
    declared = f'<!DOCTYPE worksheet [<!ENTITY a "99">]><worksheet xmlns="{NAMESPACE}"><sheetData><row r="1"><c r="A1"><v>&a;</v></c></row></sheetData></worksheet>'
    with pytest.raises(Damaged):
        read_content(with_sheet(declared), "a.xlsx")


def test_the_name_of_a_cell_cannot_be_hidden_in_entities() -> None:
    hidden = f'<worksheet xmlns="{NAMESPACE}"><sheetData><row r="1"><c r="&#88;FD1"><v>1</v></c></row></sheetData></worksheet>'

    with pytest.raises(Damaged):
        read_content(with_sheet(hidden), "a.xlsx")


def test_cells_repeated_more_often_than_anybody_types_are_refused() -> None:
    cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="10000"><text:p>a</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="{MOST_CELLS // 10_000 + 1}">{cell}</table:table-row>'

    with pytest.raises(TooManyRows):
        read_content(open_document(rows), "a.ods")


def test_empty_rows_repeated_to_the_end_are_no_rows() -> None:
    rows = '<table:table-row><table:table-cell office:value-type="string"><text:p>ก</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'

    (sheet,) = read_content(open_document(rows), "a.ods").sheets

    assert sheet.rows == (("ก",),)


@pytest.mark.parametrize("rows", ["</table:table><table:table><table:table-row/>", "<table:table-row></table:row>"])
def test_an_open_document_that_does_not_close_what_it_opens_is_damaged(rows: str) -> None:
    with pytest.raises(Damaged):
        read_content(open_document(rows.replace("</table:table>", "</table:tale>")), "a.ods")


def test_a_locked_open_document_says_that_it_is_locked() -> None:
    with pytest.raises(Protected):
        read_content(open_document("", manifest="<encryption-data/>"), "a.ods")


@pytest.mark.parametrize("rows", [MOST_ROWS + 1, 1])
def test_more_rows_or_columns_than_a_table_of_an_office_has_are_refused(rows: int) -> None:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for _row in range(rows):
        sheet.append(["ก"] * (1 if rows > 1 else MOST_COLUMNS + 1))

    with pytest.raises(TooManyRows):
        read_content(saved(workbook), "a.xlsx")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "")
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member:
            for _piece in range(401):
                member.write(bytes(1024 * 1024))

    with pytest.raises(TooMuchPacked):
        read_content(out.getvalue(), "a.xlsx")


def test_half_a_workbook_and_a_binary_one_say_what_to_do() -> None:
    whole = workbook_of(SCORES)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xl/workbook.bin", "")

    with pytest.raises(Damaged):
        read_content(whole[: len(whole) // 2], "a.xlsx")
    with pytest.raises(BinaryWorkbook):
        read_content(out.getvalue(), "a.xlsb")


def test_cells_with_errors_and_formulas_that_were_not_calculated_are_named() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["การปฏิบัติหน้าที่", 97.5])
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(2, 1, "=B1+1", None, 98.5)
    uncalculated = openpyxl.Workbook()
    uncalculated.active.append(["รวม", "=SUM(B2:B3)"])

    content = read_content(out.getvalue(), "a.xlsx")

    assert content.sheets[0].rows == (("การปฏิบัติหน้าที่", "97.5"), (), ("", "98.5"))
    assert content.remarks == ("เซลล์ที่มีข้อผิดพลาดหรือสูตรที่ยังไม่ได้คำนวณ อ่านเป็นค่าว่าง: Sheet1 B2",)
    assert read_content(saved(uncalculated), "a.xlsx").remarks[0].endswith(": Sheet B1")


def test_per_cent_is_read_as_it_is_shown_and_what_is_hidden_is_named() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["ตัวชี้วัด", "คะแนน", "ก", "ข"])
    for name, score, form in (
        ("การปฏิบัติหน้าที่", 0.895, "0.00%"),
        ("การใช้อำนาจ", 0.9, "0%"),
        ("การใช้งบประมาณ", 88.5, '0.0"%"'),
        ("การเปิดเผยข้อมูล", "ไม่มี", '[Red]0.0"ก"%'),
    ):
        sheet.append([name, score])
        sheet.cell(sheet.max_row, 2).number_format = form
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["D"].hidden = True
    content = read_content(saved(workbook), "a.xlsx")

    assert [row[1] for row in content.sheets[0].rows[1:]] == ["89.5%", "90%", "88.5", "ไม่มี"]
    assert content.remarks == ("ได้อ่านส่วนที่ซ่อนไว้ด้วย: Sheet แถว 4, Sheet คอลัมน์ D",)
    assert read_scores(content.sheets[0].text).indicators == {1: Decimal("89.5"), 3: Decimal(90), 2: Decimal("88.5")}

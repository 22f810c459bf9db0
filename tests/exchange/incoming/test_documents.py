"""Documents: Word, PDF and pages of the web."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from PIL import Image

from itadesk.exchange.incoming.content import MOST_ROWS
from itadesk.exchange.incoming.failures import Damaged, OnlyPictures, TooManyRows
from itadesk.exchange.incoming.reading import read_content
from itadesk.reading.measures.reader import read_block
from itadesk.reading.scores import read_scores
from tests.exchange.incoming.conftest import Converter

HEADS = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ")


def document() -> bytes:
    """A paragraph, a table with a unit for two measures, and another paragraph."""
    made = docx.Document()
    made.add_paragraph("มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2569")
    table = made.add_table(rows=3, cols=3)
    table.style = "Table Grid"
    rows = (HEADS, ("เผยแพร่แผน", "1. จัดทำ\n2. ประกาศ", "กองคลัง"), ("อบรมบุคลากร", "จัดอบรม", ""))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    made.add_paragraph("จบ")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_paragraphs_and_tables_of_word_come_in_their_order_with_merged_cells() -> None:
    (sheet,) = read_content(document(), "a.docx").sheets

    assert [row[0] for row in sheet.rows] == [
        "มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2569",
        "มาตรการ",
        "เผยแพร่แผน",
        "อบรมบุคลากร",
        "จบ",
    ]
    read = read_block(sheet.block, fiscal_year=2569, text=sheet.text)
    assert [(each.measure.title, each.measure.methods, each.measure.responsible) for each in read.measures] == [
        ("เผยแพร่แผน", ("จัดทำ", "ประกาศ"), ("กองคลัง",)),
        ("อบรมบุคลากร", ("จัดอบรม",), ("กองคลัง",)),
    ]


def test_a_cell_over_two_columns_keeps_the_others_in_theirs() -> None:
    made = docx.Document()
    table = made.add_table(rows=2, cols=3)
    for column, text in enumerate("กขค"):
        table.cell(1, column).text = text
    table.cell(0, 0).merge(table.cell(0, 1)).text = "สองคอลัมน์"
    table.cell(0, 2).text = "หนึ่ง"
    out = io.BytesIO()
    made.save(out)

    (sheet,) = read_content(out.getvalue(), "a.docx").sheets

    assert sheet.text == "สองคอลัมน์\tสองคอลัมน์\tหนึ่ง\nก\tข\tค"


def test_a_package_that_only_looks_like_a_document_is_damaged() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")

    with pytest.raises(Damaged):
        read_content(out.getvalue(), "a.docx")


def test_entities_in_a_document_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("ความลับ", "utf-8")
    plain, out = zipfile.ZipFile(io.BytesIO(document())), io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in plain.namelist():
            text = plain.read(name)
            if name == "word/document.xml":
                head = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
                text = text.replace(b"<w:document", head + b"<w:document", 1).replace("จบ".encode(), b"&x;")
            package.writestr(name, text)

    (sheet,) = read_content(out.getvalue(), "a.docx").sheets

    assert "ความลับ" not in sheet.text


def test_a_pdf_gives_its_lines_and_the_cells_of_its_tables(tmp_path: Path, converted: Converter) -> None:
    made = docx.Document()
    made.add_paragraph("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568")
    table = made.add_table(rows=3, cols=3)
    rows = (("ที่", "ตัวชี้วัด", "คะแนน"), ("1", "การปฏิบัติหน้าที่", "97.50"), ("2", "การใช้งบประมาณ", "88.51"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    path = tmp_path / "a.docx"
    made.save(str(path))
    pdf = converted(path, "pdf")

    (sheet,) = read_content(pdf.read_bytes(), pdf.name).sheets

    assert sheet.rows[1:] == rows
    read = read_scores(sheet.text)
    assert {number: str(score) for number, score in read.indicators.items()} == {1: "97.50", 2: "88.51"}
    assert sheet.place_of(read.sources["indicators/1"].line, "97.50") == "หน้า 1"


def test_a_scan_says_that_it_has_no_text() -> None:
    out = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(out, "PDF")

    with pytest.raises(OnlyPictures) as refused:
        read_content(out.getvalue(), "สแกน.pdf")

    assert refused.value.sentence() == ("สแกน.pdf เป็นภาพสแกนที่ไม่มีข้อความ จึงอ่านไม่ได้ โปรดพิมพ์ค่าเอง หรือเลือกไฟล์ต้นฉบับก่อนพิมพ์")


def test_what_only_begins_like_a_pdf_is_damaged() -> None:
    with pytest.raises(Damaged):
        read_content(b"%PDF-1.7\nnothing", "a.pdf")


def test_a_page_that_calls_itself_a_workbook_is_read_as_the_page_that_it_is() -> None:
    page = "<html><body><p>ปี 2568</p><table><tr><td rowspan=2>IIT</td><td>การปฏิบัติหน้าที่</td><td>97.50</td></tr><tr><td>การใช้งบประมาณ</td><td>88.51</td></tr></table></body></html>"

    content = read_content(page.encode("tis-620"), "ผล.xls")

    (sheet,) = content.sheets
    assert sheet.rows == (("ปี 2568",), ("IIT", "การปฏิบัติหน้าที่", "97.50"), ("", "การใช้งบประมาณ", "88.51"))
    assert sheet.block[2][0].continues
    assert sheet.where(1, 1) == ""
    assert content.remarks == ("ไฟล์ไม่ได้ระบุรหัสตัวอักษร จึงอ่านแบบ TIS-620 โปรดดูว่าภาษาไทยถูกต้องหรือไม่",)


def test_a_page_without_a_table_is_the_lines_of_its_text() -> None:
    (sheet,) = read_content("<p>คะแนนรวม 88.51</p><p></p><p>ระดับ A</p>".encode(), "a.html").sheets

    assert sheet.rows == (("คะแนนรวม 88.51",), ("ระดับ A",))


def test_a_page_with_more_rows_than_a_table_has_is_refused() -> None:
    page = "<table>" + "<tr><td>ก</td></tr>" * (MOST_ROWS + 1) + "</table>"

    with pytest.raises(TooManyRows):
        read_content(page.encode(), "a.html")


def test_a_text_that_is_called_a_document_is_read_with_a_remark() -> None:
    content = read_content("คะแนนรวม 88.51 คะแนน".encode(), "ผล.docx")
    assert content.remarks == ("ไฟล์นี้เป็นข้อความธรรมดา แม้ชื่อลงท้ายด้วย .docx โปรดตรวจว่าข้อมูลครบถ้วน",)

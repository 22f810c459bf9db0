"""The workbook of an office: what is written is read back, and other programs see the same."""

import csv
import io
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from hashlib import shake_128
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from itadesk.exchange.office_book import TextTooLong, UnwritableText, is_own_book, read_book, write_book
from itadesk.exchange.office_json import read_office, write_office
from itadesk.exchange.sample import sample_office
from itadesk.exchange.tables.failures import UnusableTables
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.full_office import FULL
from tests.strategies import records
from tests.surroundings import in_english, shared_cases

Edit = Callable[[Workbook], object]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


def same(record: OfficeRecord) -> None:
    """Sees to it that a record comes back from its workbook to the last digit, and the workbook to the last byte."""
    written = write_book(record)
    again = read_book(written, "office.xlsx")
    assert write_office(again) == write_office(record)
    assert write_book(again) == written
    assert is_own_book(written)


def edited(edit: Edit, record: OfficeRecord = FULL) -> bytes:
    """The workbook of an office after somebody changed it with another program."""
    book = load_workbook(io.BytesIO(write_book(record)))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(sheet: str, **cells: object) -> Edit:
    """Puts values into cells of a sheet."""

    def edit(book: Workbook) -> None:
        for cell, value in cells.items():
            book[sheet][cell] = value

    return edit


def told(data: bytes) -> list[str]:
    """What is said about a workbook that cannot be used."""
    with pytest.raises(UnusableTables) as refused:
        read_book(data, "office.xlsx")
    return refused.value.sentence().removeprefix("The file office.xlsx cannot be used: ").splitlines()


def member(data: bytes, name: str) -> str:
    """The text of a member of the workbook."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def with_member(data: bytes, name: str, text: str) -> bytes:
    """The workbook with another text in the place of a member."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, text if each == name else old.read(each))
    return out.getvalue()


NOISE = f"<!--{shake_128(b'').hexdigest(150_000)}-->"
"""What cannot be packed, so that the package does not grow suspiciously when it is unpacked."""


def with_filling(name: str, filling: str) -> bytes:
    """A workbook with a member that has more in it, at its end."""
    data = write_book(FULL)
    before, end = member(data, name).rsplit("</", 1)
    return with_member(data, name, f"{before}{filling}</{end}")


def test_an_office_with_everything_comes_back() -> None:
    same(FULL)
    assert read_book(write_book(FULL), "office.xlsx") == FULL


def test_the_sample_comes_back() -> None:
    same(sample_office())


@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_real_cases_come_back() -> None:
    for file in shared_cases():
        same(read_office(file.read_bytes(), file.name))


@given(records())
def test_every_office_comes_back(record: OfficeRecord) -> None:
    same(record)


TRICKY = [
    "=1+1",
    "+66 2",
    "-๑",
    "@SUM(A1)",
    "{=1}",
    "\t=1",
    "\r=1",
    "'=1",
    "<r>ก</r>",
    "_x000D_",
    "ก\r\nข",
    "http://a.go.th",
    "1",
    " ",
]


@pytest.mark.parametrize("text", TRICKY)
def test_what_looks_like_something_else_stays_text(text: str) -> None:
    record = replace(FULL, office=replace(FULL.office, address=text))
    same(record)
    cell = load_workbook(io.BytesIO(write_book(record)))["หน่วยงาน"]["F2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_what_begins_like_a_formula_is_marked_so_that_it_stays_text_when_it_is_edited() -> None:
    record = replace(FULL, office=replace(FULL.office, address="=1+1"))
    sheet = load_workbook(io.BytesIO(write_book(record)))["หน่วยงาน"]
    assert [sheet[cell].quotePrefix for cell in ("F2", "B2")] == [True, False]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_text_comes_back(text: str) -> None:
    record = replace(FULL, office=replace(FULL.office, address=text))
    assert read_book(write_book(record), "x").office.address == text


def test_every_score_stands_in_the_workbook_digit_for_digit() -> None:
    """All 10,001 with two decimals, then those that were entered with fewer."""
    scores = [Decimal(cents).scaleb(-2) for cents in range(10_001)]
    scores += [Decimal(tenths).scaleb(-1) for tenths in range(1_001)] + [Decimal(whole) for whole in range(101)]
    tens = [scores[first : first + 10] for first in range(0, len(scores), 10)]
    years = [
        replace(FULL, people=(), meetings=(), papers=(), plans=(), results=tuple(some))
        for some in (
            [
                Result(fiscal_year=2550 + number, indicators=dict(enumerate(ten, 1)))
                for number, ten in enumerate(tens[first : first + 100])
            ]
            for first in range(0, len(tens), 100)
        )
    ]
    for record in years:
        written = write_book(record)
        wanted = [f"{score:f}" for result in record.results for score in result.indicators.values()]
        cells = re.findall(r'<c r="[I-R]\d+" s="\d+"><v>([^<]*)</v>', member(written, "xl/worksheets/sheet3.xml"))
        assert cells == wanted
        assert write_office(read_book(written, "x")) == write_office(record)


def test_numbers_are_numbers_with_two_places_and_days_are_days() -> None:
    sheet = load_workbook(io.BytesIO(write_book(FULL)))["ผลการประเมิน"]
    assert (sheet["A2"].value, sheet["A2"].number_format) == (2568, "0")
    assert (sheet["B2"].value, sheet["B2"].number_format) == (97.5, "0.00")
    assert sheet["E2"].value == datetime(2025, 8, 15)  # noqa: DTZ001  a day of a sheet has no zone
    assert sheet["E2"].is_date
    assert "107041E" in sheet["E2"].number_format


def test_sheets_have_thai_heads_that_stay_in_sight_and_pages_that_print_well() -> None:
    book = load_workbook(io.BytesIO(write_book(FULL)))
    assert book.sheetnames[:6] == ["หน่วยงาน", "บุคลากร", "ผลการประเมิน", "ข้อค้นพบ", "แผนงาน", "มาตรการ"]
    sheet = book["มาตรการ"]
    assert [cell.value for cell in sheet[1]][:4] == ["ปีงบประมาณ", "ลำดับที่", "มาตรการ", "วิธีดำเนินการ"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.page_setup.paperSize) == ("A2", "$1:$1", 9)
    assert str(sheet.print_area).endswith("$A$1:$K$3")
    assert sheet["D2"].alignment.wrap_text
    assert sheet["D2"].value == "เปิดกล่องรับความคิดเห็น\nสรุปทุกเดือน"
    assert (sheet["F2"].value, sheet["G2"].is_date) == ("ม.ค. 2569", True)


def test_a_table_without_rows_has_its_heads_under_a_grey_tab() -> None:
    book = load_workbook(io.BytesIO(write_book(OfficeRecord(office=FULL.office))))
    assert book["บุคลากร"]["A1"].value == "รหัสบุคคล"
    assert book["บุคลากร"].sheet_properties.tabColor is not None
    assert book["หน่วยงาน"].sheet_properties.tabColor is None


def test_a_text_that_no_cell_holds_is_refused_whole() -> None:
    """The limit counts units of UTF-16, of which an emoji has two."""
    for text in ("ก" * 32_767, "😀" * 16_383):
        same(replace(FULL, office=replace(FULL.office, address=text)))
    for text in ("ก" * 32_768, "😀" * 16_384):
        with pytest.raises(TextTooLong, match="sheet “หน่วยงาน”, cell F2, has"):
            write_book(replace(FULL, office=replace(FULL.office, address=text)))


@pytest.mark.parametrize("text", ["<r>\r</r>", "<r>_x0041_</r>"])
def test_what_could_not_be_written_exactly_is_refused_whole(text: str) -> None:
    with pytest.raises(UnwritableText, match="sheet “หน่วยงาน”, cell F2, cannot be written exactly"):
        write_book(replace(FULL, office=replace(FULL.office, address=text)))


class TestAfterEditingByHand:
    """Somebody opened the workbook in a spreadsheet program, changed it and saved it."""

    def test_saved_as_it_was(self) -> None:
        assert read_book(edited(lambda _book: None), "x") == FULL

    def test_numbers_and_days_that_were_typed_as_text(self) -> None:
        data = edited(put("ผลการประเมิน", A2="๒๕๖๘", B2="๙๗.๕๐ ", E2="15 ส.ค. 2568", F2=95.1))
        assert read_book(data, "x") == FULL

    def test_rows_and_columns_in_another_order_with_gaps(self) -> None:
        def edit(book: Workbook) -> None:
            sheet = book["บุคลากร"]
            sheet.insert_rows(2, 3)
            sheet.move_range("A1:A6", cols=20)
            sheet["B3"] = "  "

        assert read_book(edited(edit), "x") == FULL

    def test_sheets_that_were_moved_added_empty_or_taken_out(self) -> None:
        def edit(book: Workbook) -> None:
            book.move_sheet("มาตรการ", -5)
            book.create_sheet("Sheet1")
            for sheet in ("แบบถ้อยคำ", "ข้อความในแบบถ้อยคำ"):
                del book[sheet]

        assert read_book(edited(edit), "x") == replace(FULL, wordings=())

    def test_every_fault_names_its_sheet_and_cell(self) -> None:
        def edit(book: Workbook) -> None:
            book["ผลการประเมิน"]["B2"] = 197.5
            book["ผลการประเมิน"]["S1"] = "หมายเหตุ"
            book["มาตรการ"]["G3"] = "สิ้นปี"
            book["การประชุม"]["E2"] = "mayor"
            book.create_sheet("สรุป")["A1"] = "รวม"

        assert told(edited(edit)) == [
            "The file office.xlsx cannot be used; 5 things have to be mended first:",
            "- sheet “สรุป”: The table “สรุป” is not known here: take it out.",
            "- sheet “ผลการประเมิน”, cell S1: The column “หมายเหตุ” is not known. Take it out.",
            "- sheet “ผลการประเมิน”, cell B2: “197.5” is not a score: enter a number from 0 to 100 with at most two decimals, such as 88.51.",
            "- sheet “มาตรการ”, cell G3: “สิ้นปี” is not a date: enter day, month and year, such as 5 ม.ค. 2566 or 5/1/2566.",
            "- sheet “การประชุม”, cell E2: “mayor” is not among the people: choose one of head, clerk, or add the person first.",
        ]

    @pytest.mark.parametrize(
        ("value", "said"),
        [
            ("=1/0", "The cell holds a formula without a value"),
            ("#REF!", "The cell holds the error #REF!"),
        ],
    )
    def test_what_is_no_value_says_so(self, value: str, said: str) -> None:
        (sentence,) = told(edited(put("ผลการประเมิน", B2=value)))
        assert sentence.startswith("sheet “ผลการประเมิน”, cell B2: ")
        assert said in sentence


class TestWhatIsNoWorkbookOfThisProgram:
    """Other files, and workbooks that mean harm."""

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"", "it is damaged or was copied only in part"),
            (b"PK\x03\x04", "it is damaged or was copied only in part"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "it is locked by a password or is in an older form"),
            (b"\x89PNG\r\n\x1a\n", "it is damaged or was copied only in part"),
        ],
    )
    def test_it_is_refused(self, data: bytes, said: str) -> None:
        assert not is_own_book(data)
        assert said in "".join(told(data))

    def test_half_of_a_workbook(self) -> None:
        data = write_book(FULL)
        for part in range(0, len(data), 997):
            assert told(data[:part]) == ["it is damaged or was copied only in part; copy or export it anew."]

    def test_a_package_of_something_else(self) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            package.writestr("word/document.xml", "<x/>")
        assert told(out.getvalue()) == ["it is not an Excel workbook; choose a file that was saved as .xlsx."]

    def test_a_workbook_of_others_is_known_for_one(self) -> None:
        book = Workbook()
        book.worksheets[0]["A1"] = "คะแนน"
        book.worksheets[0].title = "หน่วยงาน"
        out = io.BytesIO()
        book.save(out)
        assert not is_own_book(out.getvalue())

    def test_entities_are_not_expanded(self) -> None:
        text = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>'
        assert "damaged" in told(with_member(write_book(FULL), "xl/sharedStrings.xml", text))[0]

    @pytest.mark.parametrize("text", ["<sst>", "", "<sst/>"])
    def test_texts_that_are_missing_or_broken(self, text: str) -> None:
        assert "damaged" in told(with_member(write_book(FULL), "xl/sharedStrings.xml", text))[0]

    @pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
    def test_parts_that_are_broken(self, name: str) -> None:
        assert "damaged" in told(with_member(write_book(FULL), name, "<x"))[0]

    def test_a_row_of_more_cells_than_a_sheet_has(self) -> None:
        cells = "<sheetData><row>" + "<c/>" * 20_000 + "</row></sheetData>"
        assert "damaged" in told(with_filling("xl/worksheets/sheet1.xml", cells))[0]

    @pytest.mark.parametrize(("name", "tags"), [("xl/workbook.xml", 60_000), ("xl/worksheets/sheet1.xml", 5_000_001)])
    def test_parts_that_would_need_much_memory(self, name: str, tags: int) -> None:
        assert told(with_filling(name, NOISE + "<a/>" * tags)) == [
            "it holds more than the tables of any office do; save only the part that is needed."
        ]

    def test_two_million_tags_are_not_too_many(self) -> None:
        assert is_own_book(with_filling("xl/worksheets/sheet1.xml", NOISE + "<a/>" * 2_200_000))

    def test_days_that_are_counted_from_1904(self) -> None:
        data = write_book(FULL)
        book = member(data, "xl/workbook.xml").replace("<workbookPr", '<workbookPr date1904="1"')
        assert told(with_member(data, "xl/workbook.xml", book)) == [
            "it counts days from 1904; turn that off in the options of Excel and save it again."
        ]

    def test_what_stands_far_to_the_right_is_named_and_blank_cells_there_are_not(self) -> None:
        data, name = write_book(FULL), "xl/worksheets/sheet4.xml"
        sheet = member(data, name)
        far = sheet.replace("</row>", '<c r="XFD1" s="1"/></row>')
        assert read_book(with_member(data, name, far), "x") == FULL
        far = sheet.replace("</row>", '<c r="XFD1"><v>1</v></c></row>', 1)
        assert told(with_member(data, name, far)) == [
            "something stands far to the right, in sheet “ข้อค้นพบ”, cell XFD1; take it out."
        ]

    def test_cells_without_addresses_follow_each_other(self) -> None:
        data = write_book(FULL)
        name = "xl/worksheets/sheet4.xml"
        bare = re.sub(r' r="[A-Z]*\d+"', "", member(data, name))
        assert read_book(with_member(data, name, bare), "x") == FULL

    def test_texts_within_cells_and_how_they_are_pronounced(self) -> None:
        data = write_book(FULL)
        name = "xl/worksheets/sheet1.xml"
        inside = '<c r="B2" t="inlineStr"><is><r><t>บ้าน</t></r><r><t>สวน</t></r><rPh><t>x</t></rPh></is></c>'
        sheet = re.sub(r'<c r="B2"[^>]*>.*?</c>', inside, member(data, name))
        assert read_book(with_member(data, name, sheet), "x") == FULL


def test_calamine_sees_the_same() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(write_book(FULL)))
    heads, row = book.get_sheet_by_name("ผลการประเมิน").to_python()
    shown = dict(zip(heads, row, strict=True))
    assert (shown["ปีงบประมาณ"], shown["คะแนนรวม"], shown["วันที่ประกาศผล"]) == (2568, 97.5, date(2025, 8, 15))


def test_what_libreoffice_saves_again_is_the_same_office(tmp_path: Path) -> None:
    (tmp_path / "office.xlsx").write_bytes(write_book(FULL))
    convert(tmp_path / "office.xlsx", "xlsx:Calc MS Excel 2007 XML", tmp_path / "again")
    assert read_book((tmp_path / "again" / "office.xlsx").read_bytes(), "x") == FULL


def convert(book: Path, form: str, folder: Path) -> None:
    """Opens a workbook in LibreOffice and saves it in another form."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form]
    subprocess.run([*command, "--outdir", str(folder), str(book)], check=True, capture_output=True, timeout=120)


def test_libreoffice_sees_the_same(tmp_path: Path) -> None:
    """Each sheet as CSV: the values as they are shown."""
    book = tmp_path / "office.xlsx"
    book.write_bytes(write_book(FULL))
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    convert(book, every, tmp_path)
    with (tmp_path / "office-ผลการประเมิน.csv").open(encoding="utf-8", newline="") as file:
        heads, row = csv.reader(file)
    shown = dict(zip(heads, row, strict=True))
    assert (shown["ปีงบประมาณ"], shown["คะแนนรวม"], shown["คะแนน IIT"], shown["คะแนน OIT"]) == (
        *("2568", "97.50", "95.10", "100.00"),
    )
    assert shown["ตัวชี้วัดที่ 1"] == "88.51"
    assert "2568" in shown["วันที่ประกาศผล"]
    with (tmp_path / "office-มาตรการ.csv").open(encoding="utf-8", newline="") as file:
        assert [row[2] for row in csv.reader(file)] == ["มาตรการ", "จัดช่องทางรับฟังความคิดเห็น", "อบรมเจ้าหน้าที่"]

import pytest

from itadesk.exchange.incoming.content import MOST_ROWS
from itadesk.exchange.incoming.failures import TooManyRows
from itadesk.exchange.incoming.reading import read_content, silent
from itadesk.exchange.incoming.separated import read_separated


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_parts_the_cells_is_found(delimiter: str) -> None:
    rows = [("ที่", "ตัวชี้วัด", "คะแนน"), ("1", "การปฏิบัติหน้าที่", "97.50")]
    text = "\r\n".join(delimiter.join(row) for row in rows)

    sheet = read_separated(text, "a.csv", silent)

    assert sheet.rows == tuple(rows)
    assert sheet.where(1, 2) == "C2"


def test_excels_unicode_text_is_a_table() -> None:
    (sheet,) = read_content("ที่\tคะแนน\r\n1\t97.50\r\n".encode("utf-16"), "a.txt").sheets

    assert sheet.rows == (("ที่", "คะแนน"), ("1", "97.50"))


def test_a_cell_may_hold_lines_and_delimiters() -> None:
    sheet = read_separated('มาตรการ,ขั้นตอน\n"ก, ข","1. ค\n2. ง"\n,\n', "a.csv", silent)

    assert sheet.rows == (("มาตรการ", "ขั้นตอน"), ("ก, ข", "1. ค\n2. ง"))


def test_a_text_that_is_no_table_is_its_lines() -> None:
    sheet = read_separated("คะแนนรวม 88.51, ระดับ A\n\nตัวชี้วัดที่ 1 ได้ 97.50\n", "a.txt", silent)

    assert sheet.text == "คะแนนรวม 88.51, ระดับ A\n\nตัวชี้วัดที่ 1 ได้ 97.50"
    assert sheet.place_of(3, "97.50") == "บรรทัด 3"


@pytest.mark.parametrize(
    "text",
    ["ก" * 2_000_000, "ก," * 300_000, "ก\n" * (MOST_ROWS + 1), '"' + "ก\n" * 600_000],
    ids=["one long line", "many columns", "many rows", "a quotation mark that nobody ends"],
)
def test_what_no_table_is_like_is_refused(text: str) -> None:
    with pytest.raises(TooManyRows):
        read_separated(text, "a.csv", silent)

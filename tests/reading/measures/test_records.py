"""Rows of tables as measures; the first lines of each example are its heads and rows."""

import pytest

from itadesk.reading.measures.reader import read_block, read_measures
from tests.reading.measures.papers import block, doubted, told

HEADS = "ที่|มาตรการ|วิธีการ|ผู้รับผิดชอบ|ระยะเวลา"


@pytest.mark.parametrize(
    ("rows", "measures"),
    [
        (["1|อบรม|ประชุม|กองคลัง|ม.ค. 69"], ["อบรม; ประชุม; กองคลัง; 2026-01..2026-01"]),
        (["1|อบรม|1. ก||", "||2. ข|กองคลัง|"], ["อบรม; ก+ข; กองคลัง"]),
        (["1|อบรม|ประชุม|กองคลัง|", "^|^|เผยแพร่|^|"], ["อบรม; ประชุม+เผยแพร่; กองคลัง"]),
        (["1|อบรม||กองคลัง|", "2|ประชุม||^|"], ["อบรม; กองคลัง", "ประชุม; กองคลัง"]),
        (["1|อบรม||กองคลัง|", '2|ประชุม||"|'], ["อบรม; กองคลัง", "ประชุม; กองคลัง"]),
        (['1|อบรม||"|'], ["อบรม"]),
        (["1|การอบรมจริย|||", "|ธรรม|||", "2|ประชุม|||"], ["การอบรมจริยธรรม", "ประชุม"]),
        (["1|อบรม|||", "|เสริม||กองคลัง|"], ["อบรม", "เสริม; กองคลัง"]),
        (["(1)|(2)|(3)|(4)|(5)", "1|อบรม|||"], ["อบรม"]),
        (["||||", "1|อบรม|-||", "รวม|1 มาตรการ|||", "หมายเหตุ ก||||"], ["อบรม"]),
        (["1|อบรม|||", "|(ลงชื่อ)|||", "2|ประชุม|||"], ["อบรม"]),
        (["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร||||", "1|อบรม|||", "แบบวัด OIT||||", "2|ประชุม|||"], ["อบรม; 7", "ประชุม"]),
        (["1|อบรม|||||"], ["อบรม"]),
    ],
)
def test_rows_that_are_measures(rows: list[str], measures: list[str]) -> None:
    assert told(read_block(block(HEADS, *rows), fiscal_year=2569)) == measures


def test_what_belongs_to_no_measure_is_told() -> None:
    read = read_block(block(HEADS, "1|||กองคลัง|", "2|อบรม|||", "3. แถวที่หลุดมา", "จบ"), fiscal_year=2569)
    assert doubted(read) == ["NO_TITLE 2 กองคลัง", "OUTSIDE 4 3. แถวที่หลุดมา"]


def test_a_row_with_nothing_of_a_measure_is_passed_over() -> None:
    assert doubted(read_block(block("มาตรการ|ผู้รับผิดชอบ|คะแนน", "||50", "อบรม|กองคลัง|"), fiscal_year=2569)) == [
        "COLUMN_LEFT_OUT 0 คะแนน"
    ]


def test_money_has_the_unit_of_its_head_and_a_sum_below_belongs_to_no_measure() -> None:
    rows = block("มาตรการ|งบประมาณ (ล้านบาท)|ผู้รับผิดชอบ", "อบรม|๑.๕|กองคลัง", "ประชุม|ไม่ใช้งบประมาณ|กองช่าง", "|1.5|")
    read = read_block(rows, fiscal_year=2569)
    assert told(read) == ["อบรม; กองคลัง; ๑.๕ ล้านบาท", "ประชุม; กองช่าง; ไม่ใช้งบประมาณ"]
    assert doubted(read) == ["OUTSIDE 4 1.5"]


def test_money_below_a_measure_that_has_none_is_its_own() -> None:
    read = read_block(block("มาตรการ|งบประมาณ|ผู้รับผิดชอบ", "อบรม||กองคลัง", "|1,500 บาท|"), fiscal_year=2569)
    assert told(read) == ["อบรม; กองคลัง; 1,500 บาท"]


@pytest.mark.parametrize("head", ["ผลการใช้จ่ายงบประมาณ", "งบประมาณคงเหลือ", "งบประมาณที่เบิกจ่าย", "การใช้งบประมาณ"])
def test_what_was_spent_is_no_budget(head: str) -> None:
    read = read_block(block(f"มาตรการ|{head}|ผู้รับผิดชอบ", "อบรม|500|กองคลัง"), fiscal_year=2569)
    assert told(read) == ["อบรม; กองคลัง"]


def test_months_are_ticked_off() -> None:
    rows = block("มาตรการ|ระยะเวลา||", "|ต.ค. 68|พ.ย. 68|ธ.ค. 68", "อบรม|✓|✓|", "ประชุม|/||/", "สรุป|||ต้นเดือน")
    read = read_block(rows, fiscal_year=2569)
    assert told(read) == ["อบรม; 2025-10..2025-11", "ประชุม; ต.ค. 68, ธ.ค. 68", "สรุป; ต้นเดือน"]
    assert doubted(read) == ["SEVERAL_PERIODS 4 ต.ค. 68, ธ.ค. 68", "AS_TYPED 5 ต้นเดือน"]


@pytest.mark.parametrize(
    ("rows", "measures"),
    [
        ("อบรม\t1. ก\n2. ข\tกองคลัง\nประชุม\tค\tกองช่าง", ["อบรม; ก+ข; กองคลัง", "ประชุม; ค; กองช่าง"]),
        ("อบรม\tก\nประชุม\tข\tกองช่าง", ["อบรม; ก", "ประชุม; ข; กองช่าง"]),
        ("อบรม\tก", ["อบรม; ก"]),
    ],
)
def test_rows_of_a_text_that_line_ends_broke_are_put_together(rows: str, measures: list[str]) -> None:
    assert told(read_measures(f"มาตรการ\tวิธีการ\tผู้รับผิดชอบ\n{rows}", fiscal_year=2569)) == measures

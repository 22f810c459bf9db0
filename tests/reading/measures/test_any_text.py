"""Whatever is pasted: no failure, no word that does not stand in it, and time in step with its length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.reading.measures.finds import Field
from itadesk.reading.measures.reader import read_measures

PIECES = st.sampled_from(
    [
        *("มาตรการ", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตามผล", "ที่", "ตัวชี้วัด", "กิจกรรม"),
        *("เริ่มต้น", "สิ้นสุด", "ม.ค. 69", "ต.ค. 68 - ก.ย. 69", "ไตรมาส 1", "ตลอดปีงบประมาณ", "ทุกเดือน", "กองคลัง/กองช่าง"),
        *(
            "อบรมบุคลากร",
            "จัดท าคู่มือ",
            "กำหนดมาตรการ ดังนี้",
            "1.",
            "๒.",
            "(3)",
            "1.1 ",
            "- ",
            "•",
            "รวม",
            "หมายเหตุ",
            "(ลงชื่อ)",
        ),
        *("ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "การใช้อำนาจ 99.64", "และ", '"', "✓", "2569", "คือ", ":", " : "),
        *(
            " ",
            "  ",
            "\n",
            "\n",
            "\n",
            "\t",
            "\t",
            "\t",
            "|",
            "|",
            ",",
            "<table><tr><td>",
            "<td rowspan=2>",
            "<tr>",
            "\ue000",
            "²",
        ),
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join), st.dictionaries(PIECES, st.sampled_from(Field), max_size=3))
def test_pieces_of_papers_in_any_order(text: str, columns: dict[str, Field]) -> None:
    read = read_measures(text, fiscal_year=2569, columns=columns)
    for one in read.measures:
        assert one.measure.title
        assert one.sources[Field.TITLE]
    for doubt in read.doubts:
        assert doubt.sentence()
    assert read.measures or read.doubts


@given(st.text(max_size=200), st.text(max_size=80))
def test_any_text_at_all(text: str, page: str) -> None:
    assert read_measures(text, page, fiscal_year=2569) is not None


HEADS = "ที่\tมาตรการ\tวิธีการ\tผู้รับผิดชอบ\tระยะเวลา\n"
UNITS = {
    "rows": "1\tอบรม\t1. ก 2. ข\tกองคลัง/กองช่าง\tม.ค. 69\n",
    "more rows of one measure": "\t\t- ขั้นตอน\t\t\n",
    "short rows": "ก\tข\n",
    "one cell": "1. ก 2. ข ",
    "blanks in words": "ก ",
    "halves of am": "ท า",
    "units": "กองคลัง และ ",
    "brackets": "กองคลัง(",
    "quotes": '"\t',
    "commas": ',"',
    "list": "กำหนดมาตรการ ดังนี้\n1. อบรมบุคลากร\nต่อ\n",
    "announcement": "มาตรการดังนี้ 1. ",
    "bars": "|",
    "wide blanks": "ก   ",
    "heads": HEADS,
    "cells of a page": "<table><tr><td>",
    "lines": "\n",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
@pytest.mark.parametrize("before", ["", HEADS], ids=["bare", "under heads"])
def test_four_times_the_text_takes_about_four_times_as_long(before: str, unit: str) -> None:
    def seconds(length: int) -> float:
        text = before + (unit * length)[:length]
        start = time.process_time()
        read_measures(text, fiscal_year=2569)
        return time.process_time() - start

    read_measures(before + unit, fiscal_year=2569)
    assert any(seconds(20_000) < 9 * seconds(5_000) + 0.05 for _time in range(3))

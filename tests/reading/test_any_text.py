"""Whatever is pasted: no failure, no value that does not stand in it, and time in step with its length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.reading.scores import read_scores
from itadesk.thai.digits import arabic_digits

PIECES = st.sampled_from(
    [
        *("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การเปิดเผยข้อมูล", "ตัวชี้วัดที่", "ตัวชี้วัด", "IIT", "EIT", "OIT", "แบบวัด"),
        *("คะแนนรวม", "รวม", "ภาพรวม", "คะแนน", "ระดับ", "ผ่าน", "ผ่านดี", "A", "AA", "ผลการประเมิน", "ITA", "LPA"),
        *(
            "ปี",
            "ปีงบประมาณ พ.ศ.",
            "2568",
            "2567",
            "๒๕๖๘",
            "68",
            "93.25",
            "๘๘.๕๑",
            "100",
            "7",
            "10",
            "1.",
            "(2)",
            "88,51",
        ),
        *("ร้อยละ", "%", "ได้", "และ", "เป้าหมาย", "เกณฑ์", "ดัชนีความโปร่งใส", "ด้านที่ 1", "ตัวชี้วัดย่อย", "I7", "ลำดับ", "เต็ม"),
        *(" ", " ", " ", "\n", "\n", "\t", "|", ",", ":", "-", "–", "<td>", "<tr>", "เเ", "ํา", "\u200b", "\uf70a", "²"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_pieces_of_papers_in_any_order(text: str) -> None:
    read = read_scores(text)
    plain = arabic_digits(text)
    for score in (*read.indicators.values(), *read.instruments.values()):
        assert str(score) in plain
    assert read.total is None or str(read.total) in plain
    for doubt in read.doubts:
        assert doubt.sentence()


@given(st.text(max_size=200), st.text(max_size=80))
def test_any_text_at_all(text: str, page: str) -> None:
    read = read_scores(text, page)
    assert len(read.sources) >= len(read.indicators) + len(read.instruments)


UNITS = {
    "names and numbers": "การใช้อำนาจ 99.64 ",
    "lines": "การใช้อำนาจ\n99.64\n",
    "one row": "การใช้อำนาจ\t99.64\t",
    "rows": "การใช้อำนาจ\t99.64\n",
    "numbers": "9.",
    "blanks": " \t",
    "line ends": "\n\r",
    "misspelt": "เเํ้า",
    "levels": "ระดับ A ",
    "tags": "<p><a ",
    "comments": "<p><!--",
    "cells": "<td>",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        start = time.process_time()
        read_scores(text)
        return time.process_time() - start

    read_scores(unit)
    assert any(seconds(40_000) < 9 * seconds(10_000) + 0.05 for _time in range(3))


@pytest.mark.no_cover
def test_a_megabyte_of_a_paper() -> None:
    line = "ในการประชุมประจำเดือน ได้กำชับให้บุคลากรทุกคนติดตามการดำเนินงานตามมาตรการอย่างต่อเนื่อง เมื่อวันที่ 9 เมษายน 2569\n"
    text = "การใช้อำนาจ 99.64 คะแนน\n" + line * (1_000_000 // len(line))
    assert dict(read_scores(text).indicators).keys() == {3}

"""Words that stand twice in a row."""

from dataclasses import replace

import pytest

from itadesk.ita.checks.repetitions import check
from tests.examples import MEASURE, with_measures


def mended(text: str) -> list[str | None]:
    """What a measure of this title should be called."""
    return [seen.mended for seen in check(with_measures(replace(MEASURE, title=text)))]


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("ดำเนินการตามตัวชี้วัดตัวชี้วัด ดังนี้", "ดำเนินการตามตัวชี้วัด ดังนี้"),
        ("เผยแพร่ข้อมูล ข้อมูลบนเว็บไซต์", "เผยแพร่ข้อมูลบนเว็บไซต์"),
        ("ปรับปรุง facebook facebook ของหน่วยงาน", "ปรับปรุง facebook ของหน่วยงาน"),
        ("จัดอบรมจัดอบรมพนักงานและและรายงานผล", "จัดอบรมพนักงานและรายงานผล"),
    ],
)
def test_doubled_words_are_taken_out_once(typed: str, better: str) -> None:
    assert mended(typed) == [better]


@pytest.mark.parametrize(
    "text",
    [
        "ประสานคณะกรรมการการเลือกตั้งประจำจังหวัด",
        "จัดทำโครงการการมีส่วนร่วมของประชาชน",
        "พัฒนาระบบต่าง ๆ ให้ดียิ่งขึ้นในทุก ๆ ปี",
        "ติดป้ายในที่ที่ประชาชนเห็น",
        "ทบทวนกระบวนการการจัดซื้อจัดจ้าง",
        "จัดการการเงินและการคลัง",
    ],
)
def test_what_only_looks_doubled_stays(text: str) -> None:
    assert mended(text) == []


def test_the_first_is_named_and_all_are_counted() -> None:
    (seen,) = check(with_measures(replace(MEASURE, title="และและ ตัวชี้วัดตัวชี้วัด")))
    assert seen.place == ("plans", 0, "measures", 0, "title")
    assert "และและ" in seen.sentence()
    assert "2" in seen.sentence()

import pytest

from itadesk.reading.measures.finds import Field
from itadesk.reading.measures.headings import head_of, key_of

USUAL = {
    Field.NUMBER: ["ที่", "ลำดับ", "ลำดับที่", "ข้อ", "No."],
    Field.TITLE: ["มาตรการ/แนวทาง", "มาตรการ", "โครงการ/กิจกรรม", "แนวทางการพัฒนา", "ประเด็น/มาตรการ", "Measure"],
    Field.METHODS: ["วิธีการดำเนินการ", "ขั้นตอนการดำเนินงาน", "รายละเอียด", "การดำเนินการ"],
    Field.RESPONSIBLE: ["ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "ส่วนงาน", "หน่วยงานหลัก", "ผู้รับผิด ชอบ", "ผู้ดำเนินการ"],
    Field.PERIOD: ["ระยะเวลา", "ระยะเวลาดำ เนินการ", "กำหนดการ", "กำหนดแล้วเสร็จ", "ห้วงเวลา", "ปีงบประมาณ"],
    Field.STARTS: ["เริ่มต้น", "วันเริ่ม"],
    Field.ENDS: ["สิ้นสุด", "เดือนสิ้นสุด"],
    Field.FOLLOW_UP: ["การติดตามผล", "การรายงานผลการดำเนินการ", "การกำกับติดตามและรายงานผล", "วิธีติดตาม"],
    Field.INDICATORS: ["ตัวชี้วัด ITA", "ตัวชี้วัดที่"],
    Field.BUDGET: ["งบประมาณ", "งบประมาณ (บาท)", "แหล่งงบประมาณ", "งบประมาณที่ใช้", "วงเงิน", "ค่าใช้จ่าย (บาท)", "Budget"],
    Field.NOTHING: ["หมายเหตุ", "ผลการดำเนินการ", "คะแนน", "ตัวชี้วัดความสำเร็จ", "เป้าหมาย", "ปัญหา"],
}


@pytest.mark.parametrize(("field", "head"), [(field, head) for field, heads in USUAL.items() for head in heads])
def test_usual_heads_are_sure(field: Field, head: str) -> None:
    assert head_of(head).field is field
    assert head_of(head).is_sure


@pytest.mark.parametrize(
    "text", ["จัดทำมาตรการป้องกันการทุจริต", "มาตรการของเทศบาลตำบลห้วยไผ่", "กองคลัง", "หน่วยตรวจสอบภายใน", ""]
)
def test_what_could_as_well_be_a_cell_is_not_sure(text: str) -> None:
    assert not head_of(text).is_sure


def test_what_is_too_long_is_no_head() -> None:
    assert head_of("มาตรการ" * 20).field is None
    assert head_of("มาตรการ" * 200).field is None


def test_heads_are_compared_without_blanks_in_arabic_digits() -> None:
    assert key_of("ระยะ เวลา\nปี ๒๕๖๙") == key_of("ระยะเวลาปี 2569")
    assert head_of("Responsible").text == "Responsible"

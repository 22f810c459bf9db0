import pytest

from itadesk.desktop.forms.table_heads import Headed, headed

HEADS = ["ที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตามผล"]


def test_columns_are_known_by_their_heads_and_numbers_of_rows_are_left_out() -> None:
    texts = [HEADS, ["๑.", "อบรม", "เชิญ", "กองคลัง", "ทุกไตรมาส", "รายงาน"], ["2", "คู่มือ"]]

    assert headed(texts) == Headed(
        ("title", "methods", "responsible", "period", "follow_up"),
        [["อบรม", "เชิญ", "กองคลัง", "ทุกไตรมาส", "รายงาน"], ["คู่มือ", "", "", "", ""]],
    )


def test_heads_may_stand_in_any_order() -> None:
    found = headed([["หน่วยงานที่รับผิดชอบ", "ตัวชี้วัด", "โครงการ", "งบประมาณ"], ["กองคลัง", "2", "อบรม", "500"]])

    assert found == Headed(("responsible", "indicators", "title", "budget"), [["กองคลัง", "2", "อบรม", "500"]])


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [HEADS],
        [["อบรม", "เชิญวิทยากร"], ["ข", "ค"]],
        [["มาตรการ", "หมายเหตุ"], ["ก", "ข"]],
        [["มาตรการ"], ["ก"]],
        [["มาตรการ", "กิจกรรม"], ["ก", "ข"]],
        [["มาตรการ", "ผู้รับผิดชอบ"], ["ก", "ข", "ค"]],
        [["ที่", "มาตรการ", "ผู้รับผิดชอบ"], ["ข้อแรก", "ก", "ข"]],
        [["มาตรการส่งเสริมการใช้จ่ายงบประมาณให้เป็นไปตามแผน", "ผู้รับผิดชอบ"], ["ก", "ข"]],
    ],
)
def test_what_is_not_surely_a_row_of_heads_is_a_row(texts: list[list[str]]) -> None:
    assert headed(texts) is None

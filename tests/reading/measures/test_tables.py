import pytest

from itadesk.reading.measures.finds import Field
from itadesk.reading.measures.tables import heads_of, tables_in
from itadesk.reading.pasted_cells import PastedCell
from tests.reading.measures.papers import block


def columns(*rows: str, given: dict[str, Field] | None = None) -> list[str]:
    """What the columns of the first table hold."""
    tables = tables_in(block(*rows), given or {})
    return [column.field.value for column in tables[0].columns] if tables and tables[0].is_known else []


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        (["ที่|มาตรการ|ผู้รับผิดชอบ", "1|ก|ข"], "number title responsible"),
        (["ระยะเวลา|กิจกรรม|ส่วนงาน", "ม.ค.|ก|ข"], "period title responsible"),
        (["มาตรการ|กิจกรรม|ผู้รับผิดชอบ", "ก|ข|ค"], "title methods responsible"),
        (["กิจกรรม|มาตรการ|วิธีการ", "ก|ข|ค"], "methods title methods"),
        (["มาตรการ|ผู้รับผิดชอบ|ตัวชี้วัดความสำเร็จ", "ก|ข|ค"], "title responsible follow_up"),
        (["มาตรการ|การติดตามผล|ตัวชี้วัดความสำเร็จ", "ก|ข|ค"], "title follow_up "),
        (["ตัวชี้วัด|มาตรการ|ผู้รับผิดชอบ", "ร้อยละ 80|ก|ข"], "follow_up title responsible"),
        (["ตัวชี้วัด|มาตรการ|การติดตามผล", "ร้อยละ 80|ก|ข"], " title follow_up"),
        (["ตัวชี้วัด|มาตรการ", "7|ก"], "indicators title"),
        (["ชื่อตาราง||", "มาตรการของอบต.ห้วยไผ่|ผู้รับผิดชอบ|ระยะเวลา", "ก|ข|ม.ค."], "title responsible period"),
        (["มาตรการ|ระยะเวลา||ผู้รับผิดชอบ", "^|เริ่มต้น|สิ้นสุด|^", "ก|ม.ค.|ก.พ.|ข"], "title starts ends responsible"),
        (["มาตรการ|ระยะเวลา||ผู้รับผิดชอบ", "|ต.ค. 68|พ.ย. 68|", "ก|/||ข"], "title period period responsible"),
    ],
)
def test_what_is_under_heads(rows: list[str], fields: str) -> None:
    assert columns(*rows) == fields.split(" ")


@pytest.mark.parametrize(
    "rows",
    [
        ["ตัวชี้วัด|คะแนน|แนวทางการพัฒนา", "1|90|ก"],
        ["มาตรการ|หมายเหตุ", "ก|ข"],
        ["อบรม|เชิญวิทยากร", "ก|ข"],
        ["ผู้รับผิดชอบ|ระยะเวลา", "ก|ข"],
    ],
)
def test_what_is_no_table_of_measures(rows: list[str]) -> None:
    assert columns(*rows) == []


def test_what_somebody_said_of_a_head_counts_before_all_else() -> None:
    rows = ["เรื่อง|ใคร|เมื่อใด", "ก|ข|ม.ค. 69"]
    given = {"เรื่อง": Field.TITLE, "ใคร": Field.RESPONSIBLE, "เมื่อ ใด": Field.PERIOD}
    assert columns(*rows) == []
    assert columns(*rows, given=given) == ["title", "responsible", "period"]
    assert columns("มาตรการ|ผู้รับผิดชอบ|ตัวชี้วัดความสำเร็จ", given={"ตัวชี้วัดความสำเร็จ": Field.NOTHING})[-1] == ""


def test_columns_without_heads_go_by_their_numbers() -> None:
    rows = block("หัวข้อ", "ก|ข", "ค|ง")
    (table,) = tables_in(rows, {"1": Field.TITLE, "2": Field.RESPONSIBLE})
    assert dict(heads_of([table])) == {"1": Field.TITLE, "2": Field.RESPONSIBLE}
    assert [row.number for row in table.rows] == [2, 3]
    assert tables_in(block("หัวข้อ"), {}) == []


def test_repeated_heads_go_on_with_the_table_and_others_begin_another() -> None:
    heads, others = "มาตรการ|ผู้รับผิดชอบ", "แนวทาง|ระยะเวลา"
    tables = tables_in(block(heads, "ก|ข", heads, "ค|ง", others, "จ|ม.ค."), {})
    assert [len(table.rows) for table in tables] == [2, 1]


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        (["ที่|มาตรการ|วิธีการ", "|ผู้รับผิดชอบ|ระยะเวลา", "1|ก|ข"], "number title methods"),
        (["ที่|มาตรการ", "^|^", "^|การใช้อำนาจ"], "number title"),
    ],
)
def test_heads_that_lower_ones_would_leave_without_measures_stand_alone(rows: list[str], fields: str) -> None:
    assert columns(*rows) == fields.split(" ")


def test_heads_that_only_go_on_from_above_are_none() -> None:
    assert (
        tables_in(((PastedCell("ที่", continues=True), PastedCell("มาตรการ", continues=True)),), {})[0].is_known is False
    )

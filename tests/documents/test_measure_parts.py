from dataclasses import replace

from itadesk.documents.blocks import Item
from itadesk.documents.matter import matter_of
from itadesk.documents.measure_parts import measure_items, measure_table
from itadesk.documents.plain import cell_lines, lines_of
from itadesk.ita.plans import Measure
from tests.examples import ANNOUNCEMENT, MEASURE, with_measures


def row_of(measure: Measure, *others: Measure) -> list[str]:
    row = measure_table(matter_of(with_measures(measure, *others), ANNOUNCEMENT)).rows[1]
    return ["\n".join(cell_lines(cell)) for cell in row.cells]


def items_of(*measures: Measure) -> list[str]:
    matter = matter_of(with_measures(*measures), ANNOUNCEMENT)
    return list(lines_of(measure_items(matter, [(index + 1, index) for index in range(len(measures))])))


def test_a_measure_fills_the_five_columns() -> None:
    assert row_of(MEASURE) == [
        "1. เปิดเผยข้อมูลให้ครบ",
        "1. ตรวจข้อมูลทุกไตรมาส\n2. รายงานผู้บริหาร",
        "สำนักปลัด\nกองคลัง",
        "ม.ค. – มี.ค. 2569",
        "ดูจากเว็บไซต์",
    ]


def test_a_single_step_has_no_number_and_missing_parts_leave_their_cells_empty() -> None:
    assert row_of(Measure(title="อบรม", methods=("จัดอบรม",)), MEASURE) == ["1. อบรม", "จัดอบรม", "", "", ""]


def test_columns_that_no_measure_fills_are_left_out() -> None:
    plan = with_measures(Measure(title="อบรม"), Measure(title="ประชุม", follow_up="รายงานทุกไตรมาส"))
    table = measure_table(matter_of(plan, ANNOUNCEMENT))
    assert [column.title for column in table.columns] == ["มาตรการ/แนวทาง", "การติดตามผล"]
    assert [len(row.cells) for row in table.rows] == [2, 2, 2]


def test_a_budget_has_a_column_where_any_measure_has_one() -> None:
    costly = replace(MEASURE, budget="๑๐,๐๐๐ บาท\nเงินรายได้")
    table = measure_table(matter_of(with_measures(costly, Measure(title="ประชุม")), ANNOUNCEMENT))
    assert [column.title for column in table.columns][3:] == ["ระยะเวลาดำเนินการ", "งบประมาณ", "การติดตามผล"]
    assert row_of(costly)[4] == "๑๐,๐๐๐ บาท\nเงินรายได้"
    assert row_of(Measure(title="ประชุม"), costly)[4] == ""


def test_in_running_text_a_budget_stands_before_the_follow_up() -> None:
    assert items_of(replace(MEASURE, methods=(), starts=None, ends=None, budget="ไม่ใช้งบประมาณ"))[-1] == (
        "ผู้รับผิดชอบ: สำนักปลัด และกองคลัง งบประมาณ: ไม่ใช้งบประมาณ การติดตามผล: ดูจากเว็บไซต์"
    )


def test_a_period_in_words_stands_as_it_was_entered() -> None:
    assert row_of(Measure(title="อบรม", period_text="ตลอดปีงบประมาณ"))[1] == "ตลอดปีงบประมาณ"


def test_in_running_text_a_single_step_follows_its_title() -> None:
    assert items_of(Measure(title="อบรม", methods=("ปีละครั้ง",))) == ["1. อบรม : ปีละครั้ง"]


def test_in_running_text_a_measure_without_steps_is_its_title() -> None:
    assert items_of(Measure(title="อบรม"), Measure(title="ประชุม")) == ["1. อบรม", "2. ประชุม"]


def test_in_running_text_several_steps_are_items_and_the_rest_stands_below() -> None:
    assert items_of(MEASURE) == [
        "1. เปิดเผยข้อมูลให้ครบ",
        "1.1 ตรวจข้อมูลทุกไตรมาส",
        "1.2 รายงานผู้บริหาร",
        "ผู้รับผิดชอบ: สำนักปลัด และกองคลัง ระยะเวลาดำเนินการ: ม.ค. – มี.ค. 2569 การติดตามผล: ดูจากเว็บไซต์",
    ]


def test_blank_steps_and_units_are_left_out() -> None:
    assert items_of(replace(MEASURE, methods=(" ",), responsible=("",), starts=None, ends=None, follow_up="")) == [
        "1. เปิดเผยข้อมูลให้ครบ"
    ]
    assert row_of(replace(MEASURE, methods=("ก", " ", "ข")))[1] == "1. ก\n2. ข"


def test_a_measure_knows_its_place_in_the_data() -> None:
    first = next(iter(measure_items(matter_of(with_measures(MEASURE), ANNOUNCEMENT), [(1, 0)])))
    assert isinstance(first, Item)
    assert first.place == "plan/2569/measures/0"

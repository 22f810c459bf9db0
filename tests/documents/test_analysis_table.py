from dataclasses import replace
from decimal import Decimal

from itadesk.documents.analysis_table import analysis_table
from itadesk.documents.blocks import Row, RowRole, Table
from itadesk.documents.matter import matter_of
from itadesk.documents.plain import cell_lines
from itadesk.ita.instruments import Instrument
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.results import Finding, Result
from tests.examples import ANNOUNCEMENT, EIT_FINDINGS, IIT_FINDING, RECORD, RESULT, with_result


def table_of(result: Result) -> Table:
    table = analysis_table(matter_of(with_result(result), ANNOUNCEMENT))
    assert table is not None
    return table


def texts(row: Row) -> list[str]:
    return ["\n".join(cell_lines(cell)) for cell in row.cells]


def test_one_finding_about_an_instrument_covers_its_indicators() -> None:
    rows = table_of(replace(RESULT, findings=(IIT_FINDING,))).rows
    assert [row.role for row in rows[:3]] == [RowRole.HEAD, RowRole.GROUP, RowRole.BODY]
    assert rows[1].cells[0].columns == 3
    assert texts(rows[2]) == ["1. การปฏิบัติหน้าที่", "92.41 คะแนน", "ปรับปรุง: ชี้แจงการใช้ทรัพย์สินให้ทั่วถึง"]
    assert rows[2].cells[2].rows == 5
    assert [len(row.cells) for row in rows[3:7]] == [2, 2, 2, 2]


def test_findings_about_indicators_stand_beside_them_and_the_instruments_beside_its_name() -> None:
    about_all = Finding(scope=Instrument.EIT, text="ภาพรวมดี")
    rows = table_of(replace(RESULT, findings=(about_all, *EIT_FINDINGS))).rows
    start = next(number for number, row in enumerate(rows) if "(EIT)" in texts(row)[0])
    assert texts(rows[start]) == ["แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "ภาพรวมดี"]
    assert texts(rows[start + 1])[2] == "รักษาระดับ: รักษาการให้บริการ"
    assert texts(rows[start + 2])[2] == "แก้ไขเร่งด่วน"


def test_the_name_of_an_instrument_without_a_finding_takes_the_whole_row() -> None:
    rows = table_of(replace(RESULT, findings=EIT_FINDINGS)).rows
    assert next(row for row in rows if "(EIT)" in texts(row)[0]).cells[0].columns == 3


def test_a_finding_of_several_lines_keeps_them() -> None:
    long = replace(IIT_FINDING, text="ข้อแรก\nข้อสอง")
    assert texts(table_of(replace(RESULT, findings=(long,))).rows[2])[2] == "ปรับปรุง: ข้อแรก\nข้อสอง"


def test_an_empty_finding_leaves_its_cell_empty() -> None:
    findings = (Finding(scope=Instrument.IIT), Finding(scope=Instrument.EIT, text="ดี"))
    assert texts(table_of(replace(RESULT, findings=findings)).rows[2])[2] == ""


def test_findings_that_say_nothing_make_no_table() -> None:
    empty = Finding(scope=Instrument.IIT, text=" ")
    assert analysis_table(matter_of(with_result(replace(RESULT, findings=(empty,))), ANNOUNCEMENT)) is None


def test_without_scores_of_indicators_there_is_no_column_for_them() -> None:
    table = table_of(Result(fiscal_year=2568, findings=(IIT_FINDING, *EIT_FINDINGS)))
    assert [column.title for column in table.columns] == ["ตัวชี้วัด", "ประเด็น"]
    assert texts(table.rows[2]) == ["1. การปฏิบัติหน้าที่", "ปรับปรุง: ชี้แจงการใช้ทรัพย์สินให้ทั่วถึง"]
    assert {sum(cell.columns for cell in row.cells) for row in table.rows} <= {1, 2}


def test_every_row_covers_the_three_columns() -> None:
    waiting = 0
    for row in table_of(replace(RESULT, findings=(IIT_FINDING, *EIT_FINDINGS))).rows:
        assert sum(cell.columns for cell in row.cells) + (1 if waiting else 0) == 3
        waiting = max(waiting - 1, 0) + sum(cell.rows - 1 for cell in row.cells)


def test_an_instrument_shows_its_score() -> None:
    row = table_of(replace(RESULT, instruments={Instrument.IIT: Decimal("88.38")}, findings=(IIT_FINDING,))).rows[1]
    assert texts(row) == ["แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) 88.38 คะแนน"]


def test_without_scores_and_findings_there_is_no_table() -> None:
    assert analysis_table(matter_of(with_result(Result(fiscal_year=2568)), ANNOUNCEMENT)) is None


def test_a_year_before_the_ten_indicators_keeps_its_findings() -> None:
    finding = Finding(scope=Instrument.OIT, text="เพิ่มข้อมูล")
    record = replace(
        RECORD,
        results=(Result(fiscal_year=2561, findings=(finding,)),),
        plans=(Plan(fiscal_year=2562),),
    )
    table = analysis_table(matter_of(record, replace(ANNOUNCEMENT, plan_year=2562)))
    assert table is not None
    assert [texts(row) for row in table.rows[1:]] == [["แบบวัด OIT", "เพิ่มข้อมูล"]]


def test_an_indicator_that_only_a_measure_serves_has_no_row() -> None:
    """Before 2562 indicators stand apart; those of which nothing was found or scored are left out of the table."""
    measures = (Measure(title="อบรม", indicators=(7,)),)
    record = replace(
        RECORD,
        results=(Result(fiscal_year=2561, findings=(Finding(scope=3, text="เพิ่มข้อมูล"),)),),
        plans=(Plan(fiscal_year=2562, measures=measures),),
    )
    table = analysis_table(matter_of(record, replace(ANNOUNCEMENT, plan_year=2562)))
    assert table is not None
    assert [texts(row)[-1] for row in table.rows[1:]] == ["เพิ่มข้อมูล"]

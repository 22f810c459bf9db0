from dataclasses import replace
from datetime import date
from decimal import Decimal

from itadesk.documents.blocks import Signature, Table
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.ita.papers import Paper
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import MEASURE, REPORT, RESULT, with_measures

BEGUN = Progress(on=date(2026, 2, 2), text="ตรวจข้อมูลไตรมาสแรก", percent=40)
DONE = Progress(
    on=date(2026, 3, 30), text="ตรวจครบทุกไตรมาส", outcome="ข้อมูลครบทุกข้อ", percent=100, evidence=("รายงาน.pdf", "ภาพถ่าย")
)
UNMEASURED = Progress(on=date(2026, 2, 2), text="ประชุมชี้แจงแล้ว")
AFTER = Progress(on=date(2026, 4, 20), text="หลังวันที่ของรายงาน", percent=100)
DUE_LATER = MonthOrDay(2026, 9)
PRINTED_AFTER_RESULT = replace(REPORT, dated=date(2026, 9, 30))
LATER = Result(
    fiscal_year=2569,
    total=Decimal("93.80"),
    level="ผ่านดี",
    published_on=date(2026, 8, 14),
    indicators={1: Decimal("95.00"), 2: Decimal("88.00")},
)


def lines(record: OfficeRecord, paper: Paper = REPORT) -> list[str]:
    return plain_lines(compose(record, paper))


def with_progress(*progress: Progress, ends: MonthOrDay | None = MEASURE.ends) -> OfficeRecord:
    return with_measures(replace(MEASURE, progress=progress, ends=ends))


def summary_of(*measures: Measure) -> str:
    text = lines(with_measures(*measures))
    return text[text.index("๑. สรุปผลการดำเนินการ") + 1]


def test_the_report_says_what_was_planned_and_by_which_day_it_reports() -> None:
    text = lines(with_progress(DONE))
    assert text[:3] == [
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        "เทศบาลตำบลริมธาร อำเภอป่าสัก จังหวัดธารานคร",
    ]
    assert text[3] == (
        "ตามที่เทศบาลตำบลริมธารได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ จำนวน ๑ มาตรการ โดยพิจารณาเมื่อวันที่ ๕ มกราคม พ.ศ. ๒๕๖๙ นั้น "
        "เทศบาลตำบลริมธารขอรายงานผลการดำเนินการตามมาตรการดังกล่าว ณ วันที่ ๓ เมษายน พ.ศ. ๒๕๖๙ ดังต่อไปนี้"
    )


def test_a_budget_is_told_with_what_was_planned() -> None:
    text = lines(with_measures(replace(MEASURE, budget="10,000 บาท")))
    assert text[text.index("งบประมาณ: ๑๐,๐๐๐ บาท") - 1] == "ระยะเวลา: ม.ค. – มี.ค. ๒๕๖๙"


def test_a_measure_stands_beside_what_was_done_with_its_result_and_evidence() -> None:
    text = lines(with_progress(DONE))
    start = text.index("๑. เปิดเผยข้อมูลให้ครบ")
    assert text[start : start + 10] == [
        "๑. เปิดเผยข้อมูลให้ครบ",
        "๑.๑ ตรวจข้อมูลทุกไตรมาส",
        "๑.๒ รายงานผู้บริหาร",
        "ผู้รับผิดชอบ: สำนักปลัด กองคลัง",
        "ระยะเวลา: ม.ค. – มี.ค. ๒๕๖๙",
        "๓๐ มี.ค. ๒๕๖๙",
        "ตรวจครบทุกไตรมาส",
        "ข้อมูลครบทุกข้อ",
        "หลักฐาน: รายงาน.pdf ภาพถ่าย",
        "แล้วเสร็จภายในกำหนด",
    ]


def test_a_single_step_is_named_as_the_way_it_is_done() -> None:
    assert "วิธีการ: ตรวจข้อมูล" in lines(with_measures(replace(MEASURE, methods=("ตรวจข้อมูล",))))


def test_several_reports_have_rows_of_their_own_in_the_order_of_their_days() -> None:
    table = next(block for block in compose(with_progress(DONE, BEGUN), REPORT).blocks if isinstance(block, Table))
    assert [len(row.cells) for row in table.rows] == [4, 4, 2]
    assert table.rows[1].cells[0].rows == table.rows[1].cells[3].rows == 2
    assert [row.cells[-2 if row.cells[0].rows == 2 else 0].place for row in table.rows[1:]] == [
        "",
        "plan/2569/measures/0/progress/0",
    ]
    assert table.rows[1].cells[1].place == "plan/2569/measures/0/progress/1"


def test_all_measures_done_are_said_in_one_sentence() -> None:
    assert summary_of(replace(MEASURE, progress=(DONE,))) == (
        "เทศบาลตำบลริมธารได้ดำเนินการตามมาตรการที่กำหนดไว้แล้วเสร็จครบทั้ง ๑ มาตรการ"
    )


def test_the_summary_counts_what_is_known_of_the_measures() -> None:
    assert summary_of(
        replace(MEASURE, progress=(DONE,)),
        replace(MEASURE, progress=(BEGUN,)),
        replace(MEASURE, progress=(UNMEASURED,)),
        replace(MEASURE, ends=DUE_LATER),
    ) == (
        "มาตรการที่กำหนดไว้ จำนวน ๔ มาตรการ ดำเนินการแล้วเสร็จ ๑ มาตรการ อยู่ระหว่างดำเนินการ ๑ มาตรการ "
        "มีรายงานการดำเนินการโดยไม่ระบุร้อยละความสำเร็จ ๑ มาตรการ และยังไม่มีรายงานการดำเนินการ ๑ มาตรการ "
        "ในจำนวนนี้มีมาตรการที่พ้นระยะเวลาตามแผนแล้วแต่ยังไม่มีรายงานว่าแล้วเสร็จ จำนวน ๑ มาตรการ"
    )


def test_a_late_measure_is_said_to_be_late() -> None:
    text = lines(with_progress(BEGUN))
    assert text[text.index("๓. มาตรการที่ยังไม่แล้วเสร็จหรือยังไม่มีรายงาน") + 1] == (
        "มาตรการที่ ๑ เปิดเผยข้อมูลให้ครบ ดำเนินการแล้วร้อยละ ๔๐ ตามรายงานเมื่อวันที่ ๒ กุมภาพันธ์ พ.ศ. ๒๕๖๙ "
        "ทั้งนี้ ระยะเวลาตามแผนสิ้นสุดแล้วเมื่อวันที่ ๓๑ มีนาคม พ.ศ. ๒๕๖๙ จึงล่าช้ากว่าแผนที่กำหนดไว้"
    )
    assert "ล่าช้ากว่าแผน" in text


def test_an_open_measure_has_its_time_still() -> None:
    text = lines(with_progress(BEGUN, ends=DUE_LATER))
    assert any(line.endswith("โดยยังอยู่ในระยะเวลาตามแผนซึ่งสิ้นสุดวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๙") for line in text)
    assert "ล่าช้ากว่าแผน" not in text


def test_a_measure_without_reports_is_said_to_have_none() -> None:
    text = lines(with_progress())
    assert any(line.startswith("มาตรการที่ ๑ เปิดเผยข้อมูลให้ครบ ยังไม่มีรายงานการดำเนินการ ทั้งนี้") for line in text)
    assert {"ยังไม่มีรายงานการดำเนินการ", "ไม่มีรายงาน"} <= set(text)


def test_where_nothing_was_reported_and_nothing_is_late_that_is_said_once() -> None:
    record = with_measures(*[replace(MEASURE, ends=DUE_LATER)] * 3)
    text = lines(record)
    assert "มาตรการที่กำหนดไว้ จำนวน ๓ มาตรการ ยังไม่มีรายงานการดำเนินการทุกมาตรการ" in text
    assert not any(line.startswith("มาตรการที่ ๑") for line in text)


def test_without_a_date_nothing_is_late_and_everything_counts() -> None:
    text = "\n".join(lines(with_progress(BEGUN, AFTER), replace(REPORT, dated=None)))
    assert "หลังวันที่ของรายงาน" in text
    assert "ล่าช้า" not in "\n".join(lines(with_progress(BEGUN), replace(REPORT, dated=None)))


def test_what_happened_after_the_date_of_the_report_is_not_in_it() -> None:
    text = "\n".join(lines(with_progress(BEGUN, AFTER)))
    assert "หลังวันที่ของรายงาน" not in text
    assert "ร้อยละ ๔๐" in text


def test_a_report_without_a_percentage_claims_neither_that_it_is_done_nor_that_it_is_late() -> None:
    text = "\n".join(lines(with_progress(UNMEASURED)))
    assert "มีรายงาน ไม่ระบุร้อยละ" in text
    assert "ล่าช้า" not in text
    assert "มาตรการที่ยังไม่แล้วเสร็จ" not in text


def test_the_result_of_the_same_year_is_told_beside_the_one_before() -> None:
    text = lines(replace(with_progress(DONE), results=(RESULT, LATER)), PRINTED_AFTER_RESULT)
    assert text[text.index("๓. ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๙") + 1] == (
        "ในปีงบประมาณ พ.ศ. ๒๕๖๙ ซึ่งเป็นปีที่ดำเนินการตามมาตรการข้างต้น เทศบาลตำบลริมธารได้รับผลคะแนนรวมจากการประเมิน "
        "ITA ๙๓.๘๐ คะแนน อยู่ในระดับผ่านดี ซึ่งคะแนนรวมเพิ่มขึ้น ๒.๕๐ คะแนน เมื่อเทียบกับปีงบประมาณ พ.ศ. ๒๕๖๘ "
        "ที่ได้รับ ๙๑.๓๐ คะแนน"
    )
    assert {"+๒.๕๙", "-๐.๖๖"} <= set(text)


def test_a_later_result_without_a_total_or_an_earlier_one_is_told_as_far_as_it_goes() -> None:
    alone = replace(with_progress(DONE), results=(LATER,))
    assert not any("เมื่อเทียบกับ" in line for line in lines(alone, PRINTED_AFTER_RESULT))
    untotalled = replace(with_progress(DONE), results=(replace(LATER, total=None),))
    text = lines(untotalled, PRINTED_AFTER_RESULT)
    assert "ผลคะแนนรายตัวชี้วัด จำนวน ๒ ตัวชี้วัด มีดังนี้" in text
    assert not any("ผลคะแนนรวม" in line for line in text)


def test_a_result_that_was_not_announced_yet_is_not_told() -> None:
    for results in ((RESULT,), (RESULT, LATER), (RESULT, Result(fiscal_year=2569, level="ผ่าน"))):
        text = lines(replace(with_progress(DONE), results=results))
        assert not any("ซึ่งเป็นปีที่ดำเนินการ" in line for line in text)


def test_the_report_ends_with_its_date_and_whoever_signs() -> None:
    assert lines(with_progress(DONE))[-4:] == [
        "จึงรายงานผลการดำเนินการให้ทราบโดยทั่วกัน",
        "วันที่ ๓ เมษายน พ.ศ. ๒๕๖๙",
        "(นางสายชล ใจดี)",
        "นายกเทศมนตรีตำบลริมธาร",
    ]
    unsigned = compose(with_progress(DONE), replace(REPORT, signer="", dated=None))
    assert not any(isinstance(block, Signature) for block in unsigned.blocks)

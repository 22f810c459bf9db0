from dataclasses import replace
from datetime import date
from decimal import Decimal

from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.ita.instruments import Instrument
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Measure
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from tests.examples import DEVELOPMENT, EIT_FINDINGS, IIT_FINDING, RECORD, RESULT, with_measures, with_result


def lines(record: OfficeRecord = RECORD, paper: Paper = DEVELOPMENT) -> list[str]:
    return plain_lines(compose(record, paper))


def test_level_and_letter_stand_in_a_table() -> None:
    text = lines(with_result(Result(fiscal_year=2568, total=Decimal("99.85"), level="ผ่านดีเยี่ยม", letter="AA")))
    start = text.index("หน่วยงาน")
    assert text[start : start + 8] == [
        "หน่วยงาน",
        "คะแนนรวม ITA ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "ระดับผลการประเมิน",
        "ระดับ (ตัวอักษร)",
        "เทศบาลตำบลริมธาร",
        "๙๙.๘๕",
        "ผ่านดีเยี่ยม",
        "AA",
    ]


def test_without_total_and_level_there_is_no_such_table() -> None:
    assert "หน่วยงาน" not in lines(with_result(Result(fiscal_year=2568)))


def test_every_instrument_lists_its_indicators() -> None:
    text = lines()
    assert "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)" in text
    assert "ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ได้ ๑๐๐.๐๐ คะแนน" in text
    assert [line for line in text if line.startswith("แบบวัดนี้")] == [
        "แบบวัดนี้ประกอบด้วย ๕ ตัวชี้วัด ดังนี้",
        "แบบวัดนี้ประกอบด้วย ๓ ตัวชี้วัด ดังนี้",
        "แบบวัดนี้ประกอบด้วย ๒ ตัวชี้วัด ดังนี้",
    ]


def test_an_instrument_says_its_score_where_it_has_one() -> None:
    text = lines(with_result(replace(RESULT, instruments={Instrument.OIT: Decimal("98.75")})))
    assert "แบบวัดนี้ได้รับ ๙๘.๗๕ คะแนน และประกอบด้วย ๒ ตัวชี้วัด ดังนี้" in text


def test_a_finding_that_several_share_is_said_once() -> None:
    text = lines(with_result(replace(RESULT, findings=EIT_FINDINGS)))
    assert [line for line in text if "รักษาการให้บริการ" in line] == [
        (
            "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน และตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน "
            "เทศบาลตำบลริมธารจะรักษาระดับการดำเนินงานไว้ กล่าวคือ รักษาการให้บริการ"
        )
    ]
    assert "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร เทศบาลตำบลริมธารจะเร่งแก้ไขการดำเนินงาน" in text


def test_a_finding_without_a_verdict_stands_by_itself() -> None:
    finding = Finding(scope=Instrument.OIT, text="มีข้อมูลครบ")
    assert "ในภาพรวมของแบบวัด OIT มีข้อมูลครบ" in lines(with_result(replace(RESULT, findings=(finding, IIT_FINDING))))


def test_measures_stand_under_the_indicators_that_they_serve_with_their_number_in_the_plan() -> None:
    record = with_measures(
        Measure(title="ทั่วไป"),
        Measure(title="สองตัวชี้วัด", indicators=(8, 7)),
        Measure(title="ด้านข้อมูล", indicators=(9,)),
    )
    text = lines(record)
    lead = text.index("มาตรการเพื่อพัฒนาตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร และตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน มีดังนี้")
    assert text[lead + 1] == "๒. สองตัวชี้วัด"
    assert text[text.index("มาตรการเพื่อพัฒนาตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล มีดังนี้") + 1] == "๓. ด้านข้อมูล"
    general = text.index("มาตรการในภาพรวมของหน่วยงาน")
    assert text[general + 1 : general + 3] == [
        "เทศบาลตำบลริมธารได้กำหนดมาตรการในภาพรวมของหน่วยงาน จำนวน ๑ มาตรการ ดังนี้",
        "๑. ทั่วไป",
    ]


def test_when_the_measures_were_considered_is_said() -> None:
    assert any(line.startswith("เมื่อวันที่ ๕ มกราคม พ.ศ. ๒๕๖๙ เทศบาลตำบลริมธารได้นำผลการประเมิน ITA") for line in lines())


def test_what_was_not_decided_yet_is_not_announced() -> None:
    bare = replace(with_measures(), results=(replace(RESULT, findings=()),))
    text = "\n".join(lines(bare))
    assert "แนวทางข้างต้น" not in text
    assert "กำหนดแนวทางการพัฒนาในปีงบประมาณ" not in text
    assert "จะนำผลการวิเคราะห์ข้างต้นไปกำหนดแนวทางและมาตรการ" in text
    own = replace(DEVELOPMENT, texts={"development_lead": "คำนำของเรา", "closing": "คำลงท้ายของเรา"})
    assert {"คำนำของเรา", "คำลงท้ายของเรา"} <= set(lines(bare, own))


def test_a_signed_paper_has_its_date_before_the_signature() -> None:
    text = lines(paper=replace(DEVELOPMENT, dated=date(2026, 1, 9), signer="head"))
    assert text[-3:] == ["วันที่ ๙ มกราคม พ.ศ. ๒๕๖๙", "(นางสายชล ใจดี)", "นายกเทศมนตรีตำบลริมธาร"]

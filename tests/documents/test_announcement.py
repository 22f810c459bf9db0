from dataclasses import replace
from decimal import Decimal

from itadesk.documents.blocks import Closing, Document, Emblem, Signature
from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.ita.instruments import Instrument
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import ANNOUNCEMENT, IIT_FINDING, RECORD, RESULT, with_measures, with_result


def composed(record: OfficeRecord = RECORD, paper: Paper = ANNOUNCEMENT) -> Document:
    return compose(record, paper)


def lines(record: OfficeRecord = RECORD, paper: Paper = ANNOUNCEMENT) -> list[str]:
    return plain_lines(composed(record, paper))


def test_the_parts_stand_in_the_order_of_the_regulation() -> None:
    text = lines()
    starts = [
        "ประกาศเทศบาลตำบลริมธาร",
        "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        "เทศบาลตำบลริมธาร อำเภอป่าสัก จังหวัดธารานคร",
        "ตามที่",
        "๑. การวิเคราะห์ผลการประเมิน ITA",
        "ในการประเมิน ITA",
        "๑. การปฏิบัติหน้าที่",
        "๒. มาตรการส่งเสริม",
        "เมื่อวันที่ ๕ มกราคม พ.ศ. ๒๕๖๙",
        "มาตรการ/แนวทาง",
        "จึงประกาศให้ทราบโดยทั่วกัน",
        "ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๙",
        "(นางสายชล ใจดี)",
        "นายกเทศมนตรีตำบลริมธาร",
    ]
    places = [next(i for i, line in enumerate(text) if line.startswith(start)) for start in starts]
    assert places == sorted(places)


def test_result_and_plan_are_each_named_with_their_own_year() -> None:
    text = lines()
    assert text[1].endswith("พ.ศ. ๒๕๖๙")
    assert next(line for line in text if line.startswith("๑. การวิเคราะห์")).endswith("พ.ศ. ๒๕๖๘")
    assert next(line for line in text if line.startswith("๒. มาตรการ")).endswith("พ.ศ. ๒๕๖๙")


def test_the_emblem_stands_first_and_the_signature_last_in_one_piece() -> None:
    blocks = composed().blocks
    assert isinstance(blocks[0], Emblem)
    closing = blocks[-1]
    assert isinstance(closing, Closing)
    signature = closing.blocks[-1]
    assert isinstance(signature, Signature)
    assert signature.signer == "head"


def test_somebody_who_acts_signs_with_both_posts() -> None:
    assert lines(paper=replace(ANNOUNCEMENT, signer="clerk"))[-3:] == [
        "(นายมานพ รักงาน)",
        "ปลัดเทศบาลตำบลริมธาร",
        "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร",
    ]


def test_without_date_and_signer_there_is_room_for_the_pen() -> None:
    text = lines(paper=replace(ANNOUNCEMENT, signer="", dated=None))
    assert text[-3].startswith("ประกาศ ณ วันที่ ....")
    assert text[-2].startswith("(....")
    assert text[-1] == "นายกเทศมนตรีตำบลริมธาร"


def test_of_an_office_of_another_kind_the_post_of_the_head_is_not_known() -> None:
    office = replace(RECORD.office, kind="สถานี")
    text = lines(replace(RECORD, office=office), replace(ANNOUNCEMENT, signer=""))
    assert text[-1].startswith("(....")


def test_a_total_alone_makes_no_table() -> None:
    text = lines(with_result(Result(fiscal_year=2568, total=Decimal("86.85"))))
    assert any("ได้รับผลคะแนนรวม ๘๖.๘๕ คะแนน" in line for line in text)
    assert not any("อยู่ในระดับ" in line for line in text)
    assert "ตัวชี้วัดของการประเมิน ITA" not in text


def test_without_any_result_nothing_is_claimed() -> None:
    text = "\n".join(lines(with_result(None)))
    assert "คะแนนรวม" not in text
    assert "ได้ศึกษาผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘" in text


def test_without_measures_none_are_promised() -> None:
    text = lines(with_measures())
    preamble = next(line for line in text if line.startswith("ตามที่"))
    assert "มาตรการ" not in preamble


def test_without_measures_there_is_no_section_of_measures() -> None:
    assert not any(line.startswith("๒.") and "มาตรการส่งเสริม" in line for line in lines(with_measures()))


def test_a_year_without_anything_still_makes_a_paper() -> None:
    empty = OfficeRecord(office=RECORD.office)
    text = lines(empty, replace(ANNOUNCEMENT, plan_year=2570, signer=""))
    assert text[1].endswith("พ.ศ. ๒๕๗๐")


def test_the_plan_says_which_result_it_answers() -> None:
    record = replace(RECORD, plans=(Plan(fiscal_year=2569, result_year=2567),))
    assert any("พ.ศ. ๒๕๖๗" in line for line in lines(record))


def test_scores_without_findings_make_a_list_but_no_table() -> None:
    text = lines()
    assert "๑. การปฏิบัติหน้าที่" in text
    assert "ตัวชี้วัดของการประเมิน ITA" not in text


def test_findings_alone_make_the_table() -> None:
    result = Result(fiscal_year=2568, findings=(IIT_FINDING,))
    assert "ปรับปรุง: ชี้แจงการใช้ทรัพย์สินให้ทั่วถึง" in lines(with_result(result))


def test_the_office_words_a_part_in_its_own_way() -> None:
    own = replace(ANNOUNCEMENT, texts={"closing": "จึงประกาศมาเพื่อทราบ\nโดยทั่วกัน", "preamble": ""})
    text = lines(paper=own)
    assert text[text.index("จึงประกาศมาเพื่อทราบ") + 1] == "โดยทั่วกัน"
    assert not any(line.startswith("ตามที่") for line in text)


def test_a_meeting_is_told_where_one_is_chosen() -> None:
    text = lines(paper=replace(ANNOUNCEMENT, meeting="january"))
    assert any(line.startswith("เมื่อวันจันทร์ที่ ๕ มกราคม พ.ศ. ๒๕๖๙ เวลา ๐๙.๓๐ น.") for line in text)


def test_what_lies_under_the_target_is_said() -> None:
    weak = next(line for line in lines() if "ต่ำกว่า ๘๕ คะแนน" in line)
    assert "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ๘๔.๕๘ คะแนน" in weak
    assert "ตัวชี้วัดที่ ๘" not in weak


def test_a_change_against_the_year_before_is_said_where_both_totals_are_known() -> None:
    def change(total: str) -> str:
        earlier = Result(fiscal_year=2567, total=Decimal(total))
        text = "\n".join(lines(replace(RECORD, results=(earlier, RESULT))))
        return text.split("ซึ่งได้รับ ")[1].split(" ผลคะแนนรายตัวชี้วัด")[0]

    assert change("90") == "๙๐.๐๐ คะแนน ผลคะแนนรวมเพิ่มขึ้น ๑.๓๐ คะแนน"
    assert change("95.5") == "๙๕.๕๐ คะแนน ผลคะแนนรวมลดลง ๔.๒๐ คะแนน"
    assert change("91.30") == "๙๑.๓๐ คะแนน ผลคะแนนรวมเท่าเดิม"


def test_instruments_alone_are_said_in_the_sentence() -> None:
    result = Result(fiscal_year=2568, instruments={Instrument.IIT: Decimal(90), Instrument.OIT: Decimal("70.38")})
    text = "\n".join(lines(with_result(result)))
    assert "มาวิเคราะห์ โดยมีผลคะแนนตามแบบวัด IIT ๙๐.๐๐ คะแนน และแบบวัด OIT ๗๐.๓๘ คะแนน" in text
    assert "ได้แก่ แบบวัด OIT ๗๐.๓๘ คะแนน" in text


def test_a_level_without_a_total_is_said() -> None:
    text = "\n".join(lines(with_result(Result(fiscal_year=2568, level="ผ่านดี"))))
    assert "มีผลการประเมินอยู่ในระดับผ่านดี" in text

from dataclasses import replace
from datetime import date

from itadesk.documents.composing import compose
from itadesk.documents.plain import plain_lines
from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Digits, Paper, Photograph
from itadesk.ita.records import OfficeRecord
from tests.examples import MEETING, NEWS, RECORD, with_measures, with_result


def lines(record: OfficeRecord = RECORD, paper: Paper = NEWS) -> list[str]:
    return plain_lines(compose(record, paper))


def meeting_line(meeting: Meeting) -> str:
    text = lines(replace(RECORD, meetings=(meeting,)))
    return next(line for line in text if line.startswith("เมื่อวัน"))


def test_the_headline_names_both_years() -> None:
    assert lines()[2] == (
        "เทศบาลตำบลริมธาร อำเภอป่าสัก จังหวัดธารานคร นำผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ "
        "มาพัฒนาองค์กรสู่ความโปร่งใสในปีงบประมาณ พ.ศ. ๒๕๖๙"
    )


def test_a_chair_on_assignment_is_named_with_who_assigned() -> None:
    assert (
        "นางสายชล ใจดี นายกเทศมนตรีตำบลริมธาร มอบหมายให้ นายมานพ รักงาน ปลัดเทศบาลตำบลริมธาร "
        "รักษาราชการแทนนายกเทศมนตรีตำบลริมธาร เป็นประธานในการประชุมคณะทำงาน ITA"
    ) in meeting_line(MEETING)


def test_a_chair_of_its_own_is_named_alone() -> None:
    line = meeting_line(replace(MEETING, chair="head", assigned_by="", time=None, place=""))
    assert line.startswith("เมื่อวันจันทร์ที่ ๕ มกราคม พ.ศ. ๒๕๖๙ นางสายชล ใจดี นายกเทศมนตรีตำบลริมธาร เป็นประธานใน")


def test_without_a_chair_the_office_meets() -> None:
    line = meeting_line(replace(MEETING, chair="", assigned_by=""))
    assert "เทศบาลตำบลริมธารได้จัดการประชุมคณะทำงาน ITA ณ ห้องประชุมใหญ่" in line


def test_what_the_meeting_said_is_a_paragraph_of_its_own() -> None:
    record = replace(RECORD, meetings=(replace(MEETING, body="เห็นชอบ\nให้ดำเนินการ"),))
    text = lines(record)
    assert text[text.index("เห็นชอบ") + 1] == "ให้ดำเนินการ"


def test_without_a_meeting_the_news_goes_on_without_one() -> None:
    text = lines(paper=replace(NEWS, meeting=""))
    assert not any(line.startswith("เมื่อวัน") for line in text)
    assert text[-1].startswith("ทั้งนี้ เทศบาลตำบลริมธารจะขับเคลื่อน")


def test_measures_are_promised_only_where_there_are_some() -> None:
    text = lines(with_measures())
    assert not any("มาตรการข้างต้น" in line for line in text)
    assert any(line.startswith("เทศบาลตำบลริมธารจะนำผลการประเมินดังกล่าวไปกำหนดมาตรการ") for line in text)


def test_the_office_s_own_closing_stands_in_any_case() -> None:
    assert "ติดตามได้ที่เว็บไซต์" in lines(with_measures(), replace(NEWS, texts={"closing": "ติดตามได้ที่เว็บไซต์"}))


def test_without_measures_and_result_nothing_is_claimed() -> None:
    text = "\n".join(lines(replace(with_measures(), results=())))
    assert "จำนวน" not in text
    assert "คะแนนรวม" not in text
    assert "ต่ำกว่า" not in text


def test_news_without_a_signer_ends_with_its_date() -> None:
    assert lines(paper=replace(NEWS, dated=date(2026, 1, 7)))[-1] == "วันที่ ๗ มกราคม พ.ศ. ๒๕๖๙"


def test_news_with_a_signer_ends_with_the_post() -> None:
    assert lines(paper=replace(NEWS, signer="head"))[-2:] == ["(นางสายชล ใจดี)", "นายกเทศมนตรีตำบลริมธาร"]


def test_news_may_have_arabic_digits_throughout() -> None:
    text = "".join(lines(with_result(None), replace(NEWS, digits=Digits.ARABIC)))
    assert "2569" in text
    assert not any(digit in text for digit in "๐๑๒๓๔๕๖๗๘๙")


def test_photographs_stand_before_the_ending_with_what_is_written_under_them() -> None:
    pictures = tuple(Photograph(file=f"{number}" * 64, caption=f"ภาพที่ {number}\nการประชุม") for number in range(1, 6))
    text = lines(paper=replace(NEWS, photographs=pictures))
    captions = [line for line in text if line.startswith("ภาพที่")]
    assert captions == ["ภาพที่ ๑ การประชุม", "ภาพที่ ๒ การประชุม", "ภาพที่ ๓ การประชุม", "ภาพที่ ๔ การประชุม"]
    assert text[text.index(captions[-1]) + 1].startswith("ทั้งนี้ เทศบาลตำบลริมธารจะขับเคลื่อน")

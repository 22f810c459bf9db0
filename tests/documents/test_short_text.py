from dataclasses import replace

from itadesk.documents.matter import matter_of
from itadesk.documents.short_text import LONGEST, short_lines
from itadesk.ita.records import OfficeRecord
from tests.examples import MEASURE, NEWS, OFFICE, RECORD, with_measures, with_result


def lines(record: OfficeRecord, **texts: str) -> list[str]:
    return short_lines(matter_of(record, replace(NEWS, texts=texts)))


def test_the_short_text_tells_the_result_the_measures_and_where_to_read_on() -> None:
    record = replace(RECORD, office=replace(OFFICE, website="www.rimtharn.example"))
    assert lines(record) == [
        "เทศบาลตำบลริมธารนำผลการประเมิน ITA มาพัฒนาองค์กร ปีงบประมาณ พ.ศ. 2569",
        "ในการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลริมธารได้รับผลคะแนนรวม 91.30 คะแนน อยู่ในระดับผ่าน",
        "มาตรการที่กำหนดไว้ จำนวน 1 มาตรการ",
        "1. เปิดเผยข้อมูลให้ครบ",
        "อ่านรายละเอียดได้ที่ www.rimtharn.example",
    ]


def test_what_is_not_known_is_left_out() -> None:
    assert lines(replace(with_measures(), results=())) == [
        "เทศบาลตำบลริมธารนำผลการประเมิน ITA มาพัฒนาองค์กร ปีงบประมาณ พ.ศ. 2569",
        "เทศบาลตำบลริมธารได้ศึกษาผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 เพื่อนำข้อค้นพบมาใช้พัฒนาการดำเนินงานของหน่วยงาน",
    ]


def test_many_measures_are_named_as_far_as_there_is_room() -> None:
    for count in (2, 5, 12, 40):
        record = with_measures(*(replace(MEASURE, title=f"มาตรการเรื่องที่ {n}") for n in range(1, count + 1)))
        text = lines(record)
        named = sum("มาตรการเรื่องที่" in line for line in text)
        assert len("\n".join(text)) <= LONGEST
        assert named == count or f"และอีก {count - named} มาตรการ" in text


def test_where_not_even_one_title_fits_only_their_number_is_told() -> None:
    record = with_measures(replace(MEASURE, title="ก" * 300), MEASURE)
    assert lines(record)[-1] == "มาตรการที่กำหนดไว้ จำนวน 2 มาตรการ"


def test_an_own_wording_is_not_cut() -> None:
    text = lines(with_result(None), short_headline="ข่าวดี " * 100)
    assert len("\n".join(text)) > LONGEST
    assert text[-1] == "มาตรการที่กำหนดไว้ จำนวน 1 มาตรการ"

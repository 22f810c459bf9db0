import pytest

from itadesk.reading.finds import Source
from itadesk.reading.ledger import Ledger
from itadesk.reading.prose import read_prose
from tests.reading.pieces import doubted, found, passage


def read(*texts: str) -> Ledger:
    """What passages say, one after the other."""
    ledger = Ledger()
    for text in texts:
        read_prose(passage(text), ledger)
    return ledger


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("การใช้อำนาจ ได้ ๙๙.๖๔ คะแนน และ การใช้งบประมาณ ได้ ๙๕.๘๒ คะแนน", "3=99.64 2=95.82"),
        ("การใช้อำนาจ ได้ 87 คะแนน", "3=87"),
        ("การใช้อำนาจ ได้ 50 คะแนน", "3=50"),
        ("IIT ได้ 100 คะแนน", "IIT=100"),
        ("99.64 การใช้อำนาจ", "3=99.64"),
        ("99.64 คะแนน ใน การใช้อำนาจ และ 95.82 คะแนน ใน การใช้งบประมาณ", "3=99.64 2=95.82"),
        ("คะแนนรวม 88.51 (ผ่านดี)", "total=88.51 level=ผ่านดี"),
        ("ผลการประเมิน ITA เทศบาลได้คะแนน 88.51", "total=88.51"),
        ("เป้าหมาย\nการใช้อำนาจ 99.64", ""),
        ("เป้าหมาย 85.00 คะแนน\nการใช้อำนาจ 99.64", "3=99.64"),
        ("ผลคะแนน\nการใช้อำนาจ 99.64", "3=99.64"),
        ("เป้าหมาย การใช้อำนาจ 99.64", ""),
        ("คะแนนรวมเฉลี่ยระดับจังหวัด 88.51", ""),
        ("ปีก่อน คะแนนรวม 88.51", ""),
        ("1. การใช้อำนาจ", ""),
        ("IIT ค่าเฉลี่ย 92.47 ผ่าน\nการใช้อำนาจ ค่าเฉลี่ย 4.61", "IIT=92.47"),
        ("IIT / 92.47, EIT / 85.07", "IIT=92.47 EIT=85.07"),
        ("1.1 การใช้อำนาจ ได้ 99.64 คะแนน", "3=99.64"),
        ("IIT (ร้อยละ 30) 92.47 EIT (น้ำหนัก 30) 85.07 OIT (40%) 88.77", "IIT=92.47 EIT=85.07 OIT=88.77"),
        ("ได้คะแนนรวม 88.51/100 คะแนน", "total=88.51"),
        ("ผลการประเมิน ITA\nสูงสุด 99.64 คะแนน ได้แก่ การใช้อำนาจ\nต่ำสุด 70.00 คือ การใช้งบประมาณ", "3=99.64 2=70.00"),
        ("ผลการประเมิน ITA คะแนนสูงสุด 99.64 คะแนน", ""),
        ("LPA ร้อยละ 91.25 และคะแนน ITA รวม 88.51 คะแนน", "total=88.51"),
        (
            "ปี 2564 คะแนนรวม 88.51 (ระดับ A) ปี 2563 คะแนนรวม 71.05 (ระดับ C)",
            "total=88.51@2564 total=71.05@2563 letter=A@2564 letter=C@2563",
        ),
    ],
)
def test_scores_in_sentences(text: str, scores: str) -> None:
    ledger = read(text)
    assert (found(ledger), doubted(ledger)) == (scores, "")


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("การใช้อำนาจ ได้ 49 คะแนน", "UNCLEAR(3)"),
        ("การใช้อำนาจ ได้ 87", "UNCLEAR(3)"),
        ("IIT ได้ 92 คะแนน", "UNCLEAR(IIT)"),
        ("คะแนนรวม 100 คะแนน", "UNCLEAR(total)"),
        ("การใช้อำนาจ 99.64 ของทั้งหมด", "UNCLEAR(3)"),
        ("การใช้อำนาจ และ การใช้งบประมาณ ได้ 99.64 คะแนน", "FITS_SEVERAL(3 2)"),
        ("จึงได้ 99.64 การใช้อำนาจ 95.82 การใช้งบประมาณ", "FITS_SEVERAL(3)"),
        ("การใช้อำนาจ 100.01", "NO_SCORE(3)"),
        ("LPA ได้ 95.00 คะแนน", "OTHER_ASSESSMENT()"),
        ("ดัชนีความโปร่งใส 88.51", "FIVE_INDICES()"),
        ("ตาม LPA นั้น การใช้อำนาจ ได้ 99.64", "OTHER_ASSESSMENT()"),
        ("ระดับ ดีมาก", "UNKNOWN_LEVEL()"),
    ],
)
def test_what_sentences_leave_open(text: str, doubts: str) -> None:
    ledger = read(text)
    assert (found(ledger), doubted(ledger)) == ("", doubts)


def test_a_slip_and_another_number_are_taken_and_told() -> None:
    ledger = read("การแก้ไขปัญหาการทุจริด : 92.42\nตัวชี้วัดที่ 3 การใช้งบประมาณ 95.82")
    assert (found(ledger), doubted(ledger)) == ("5=92.42 2=95.82", "NEARLY(5) RENUMBERED(2)")


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("ปี 2567 การใช้อำนาจ 80.11", "3=80.11@2567"),
        ("การใช้อำนาจ 80.11 (ปี 2567)", "3=80.11@2567"),
        ("ปี 2568 การใช้อำนาจ 80.11 คะแนน (ในปี 2567)", "3=80.11@2567"),
        ("การใช้อำนาจ เพิ่มขึ้นจาก 79.00 คะแนน ในปี 2566 เป็น 80.11 คะแนน ในปี 2567", "3=80.11@2567"),
        ("ผลการประเมิน ITA ปี 2568\nการใช้อำนาจ 99.64", "3=99.64@2568"),
        ("จะพัฒนาต่อไปใน ปี 2569\nการใช้อำนาจ 99.64", "3=99.64"),
        ("ปี 2567\nการใช้อำนาจ 80.11\nปี 2568\nการใช้อำนาจ 99.64", "3=80.11@2567 3=99.64@2568"),
    ],
)
def test_the_year_of_a_score(text: str, scores: str) -> None:
    assert found(read(text)) == scores


def test_a_head_holds_for_the_passages_below() -> None:
    assert found(read("ผลการประเมิน ITA ปี 2568", "การใช้อำนาจ 99.64")) == "3=99.64@2568"


def test_another_assessment_is_spoken_of_until_this_one_is_named() -> None:
    ledger = read("ผลการประเมิน LPA", "คะแนนรวม 95.00", "ระดับ ผ่านดี", "ผลการประเมิน ITA", "คะแนนรวม 88.51")
    assert (found(ledger), doubted(ledger)) == ("total=88.51", "OTHER_ASSESSMENT()")
    assert ledger.doubts[0].source == Source(1, "LPA")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("หน่วยงานอยู่ในระดับ A (ผ่านดี)", "letter=A level=ผ่านดี"),
        ("การใช้อำนาจ อยู่ในระดับ A", ""),
        ("การใช้อำนาจ ดีขึ้น\nอยู่ในระดับ A", "letter=A"),
        ("การใช้อำนาจ ดีขึ้น คะแนนรวมอยู่ในระดับ A", "letter=A"),
        ("เป้าหมายคือระดับ A", ""),
    ],
)
def test_only_the_level_of_the_office_is_taken(text: str, expected: str) -> None:
    assert found(read(text)) == expected


def test_a_score_is_told_with_its_line_and_its_words() -> None:
    ledger = read("ผลคะแนน\n๓. การใช้อำนาจ  ได้\n๙๙.๖๔ คะแนน ถือว่าดี")
    assert [one.source for one in ledger.finds] == [Source(2, "การใช้อำนาจ ได้ ๙๙.๖๔ คะแนน")]
    ledger = read("ได้ 99.64 คะแนน ใน การใช้อำนาจ")
    assert [one.source for one in ledger.finds] == [Source(1, "99.64 คะแนน ใน การใช้อำนาจ")]


@pytest.mark.parametrize(
    ("before", "scores"),
    [
        ("IIT 90.11 EIT 89.00 OIT 98.00", "total=92.50 level=ผ่านดี"),
        ("IIT 90.11\nEIT 89.00\nการเปิดเผยข้อมูล (OIT) 98.00", "total=92.50 level=ผ่านดี"),
        ("IIT 90.11 EIT 89.00", ""),
    ],
)
def test_a_sum_is_the_total_where_all_its_parts_were_read(before: str, scores: str) -> None:
    ledger = read(f"{before}\nรวม = 92.50 ระดับ = ผ่านดี")
    assert found(ledger).partition("98.00")[2].strip() == scores


def test_the_total_of_2561_is_that_of_five_indices() -> None:
    ledger = read("ผลการประเมิน ITA ปี 2561\nดัชนีความโปร่งใส 75.20\nคะแนนรวม 81.42")
    assert found(ledger) == "total=81.42@2561"


def test_a_percentage_is_kept_until_all_is_read_but_not_where_it_is_no_score() -> None:
    ledger = read("การใช้อำนาจ ร้อยละ 99.64 การใช้งบประมาณ ร้อยละ 250.00")
    assert [(one.subject, one.value) for one in ledger.percentages] == [(3, "99.64")]

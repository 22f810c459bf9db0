from decimal import Decimal

import pytest

from itadesk.ita.instruments import Instrument
from itadesk.reading.finds import Source
from itadesk.reading.heads import heads_over, numbers_indicators
from itadesk.reading.ledger import Ledger
from itadesk.reading.rows import Surroundings, read_row
from itadesk.reading.vocabulary import vocabulary
from tests.reading.pieces import doubted, found, row


def read(text: str, head: str = "") -> Ledger:
    """What a row says under a head."""
    over = row(head)
    heads = heads_over([over], numbered=numbers_indicators(over)) if over else {}
    ledger = Ledger()
    read_row(row(text), Surroundings(vocabulary(), ledger, heads, {}))
    return ledger


@pytest.mark.parametrize(
    ("head", "text", "scores"),
    [
        ("", "การใช้อำนาจ | 99.64", "3=99.64"),
        ("", "99.64 | การใช้อำนาจ", "3=99.64"),
        ("", "3 | การใช้อำนาจ | 99.64", "3=99.64"),
        ("", "การใช้อำนาจ | 100", "3=100"),
        ("", "ตัวชี้วัดที่ 3 | 99.64", "3=99.64"),
        ("", "ตัวชี้วัดที่ ๓ | ๙๙.๖๔ | ตัวชี้วัดที่ ๔ | ๘๓.๒๐", "3=99.64 4=83.20"),
        ("", "ตัวชี้วัดที่ 3 | การใช้อำนาจ | 99.64", "3=99.64"),
        ("", "ตัวชี้วัดที่ 11 | 99.64", ""),
        ("", "การใช้อำนาจ | 87 คะแนน", "3=87"),
        ("", "การใช้อำนาจ | 87", ""),
        ("", "การใช้อำนาจ | 99.64 %", ""),
        ("ตัวชี้วัด | คะแนน", "การใช้อำนาจ | 87", "3=87"),
        ("ตัวชี้วัด | คะแนนเต็ม | คะแนน", "การใช้อำนาจ | 100 | 99.64", "3=99.64"),
        ("ตัวชี้วัด | น้ำหนัก | ผล", "การใช้อำนาจ | 30.00 | 99.64", "3=99.64"),
        ("ตัวชี้วัด | คะแนน | เพิ่ม/ลด", "การใช้อำนาจ | 99.64 | 4.25", "3=99.64"),
        ("ตัวชี้วัด | ครั้งที่ | คะแนน", "การใช้อำนาจ | 1.5 | 99.64", "3=99.64"),
        ("หน่วยงาน | การใช้อำนาจ | IIT", "อบต.ดอน | 99.64 | 92.47", "3=99.64 IIT=92.47"),
        ("ตัวชี้วัดที่ | 1 | 10", "คะแนน | 93.25 | 95.00", "1=93.25 10=95.00"),
        ("ตัวชี้วัดที่ | คะแนน", "7 | 83.69", "7=83.69"),
        ("ตัวชี้วัดที่ | คะแนน", "11 | 83.69", ""),
        ("เครื่องมือ | ตัวชี้วัด | คะแนน", "IIT | การใช้อำนาจ | 99.64", "3=99.64"),
        ("ตัวชี้วัด | ปี 2567 | ปี 2568", "การใช้อำนาจ | 80.11 | 99.64", "3=80.11@2567 3=99.64@2568"),
        ("ตัวชี้วัด | ปี | คะแนน", "การใช้อำนาจ | 2568 | 99.64", "3=99.64@2568"),
        ("", "การใช้อำนาจ | 99.64 | การใช้งบประมาณ | 95.82", "3=99.64 2=95.82"),
        ("ปี | ตัวชี้วัดที่ 3 | ตัวชี้วัดที่ 4", "2568 | 99.64 | 83.20", "3=99.64@2568 4=83.20@2568"),
        ("แบบวัด | ตัวชี้วัด | คะแนน | คะแนนแบบวัด", "IIT | การใช้อำนาจ | 99.64 | 92.47", "3=99.64 IIT=92.47"),
        ("เครื่องมือ | คะแนน (เต็ม 100) | น้ำหนัก", "IIT | 92.47 | 30", "IIT=92.47"),
        ("", "การใช้อำนาจ | 99.64/100", "3=99.64"),
        ("ที่ | คะแนนรวม", "ค่าเฉลี่ยจังหวัด | 88.51", ""),
        ("", "หน่วยงาน | 88.51", ""),
    ],
)
def test_the_scores_of_a_row(head: str, text: str, scores: str) -> None:
    ledger = read(text, head)
    assert (found(ledger), doubted(ledger)) == (scores, "")


@pytest.mark.parametrize(
    ("head", "text", "doubts"),
    [
        ("", "การใช้อำนาจ | การใช้งบประมาณ | 99.64", "FITS_SEVERAL(3 2)"),
        ("", "การใช้อำนาจ | การใช้งบประมาณ | 99.64 | 95.82", "FITS_SEVERAL(3 2) FITS_SEVERAL(3 2)"),
        ("", "99.64 | การใช้อำนาจ | 95.82 | การใช้งบประมาณ", "FITS_SEVERAL(3 2) FITS_SEVERAL(3 2)"),
        ("ที่ | IIT", "คุณภาพการดำเนินงาน | 89.38", "FITS_SEVERAL(6 IIT)"),
        ("", "LPA | 95.00", "OTHER_ASSESSMENT()"),
        ("หน่วยงาน | LPA", "คะแนนรวม | 95.00", "OTHER_ASSESSMENT()"),
        ("", "ดัชนีความโปร่งใส | 88.51", "FIVE_INDICES()"),
        ("ตัวชี้วัด | คะแนน", "การใช้อำนาจ | 100.01", "NO_SCORE(3)"),
    ],
)
def test_what_a_row_leaves_open(head: str, text: str, doubts: str) -> None:
    ledger = read(text, head)
    assert (found(ledger), doubted(ledger)) == ("", doubts)


@pytest.mark.parametrize(
    ("head", "text", "scores", "doubts"),
    [
        (
            "ตัวชี้วัดที่ | 1 | 6 | 9 | รวม",
            "คะแนน | 93.25 | 89.38 | 90.00 | 88.51",
            "1=93.25 6=89.38 9=90.00 total=88.51",
            "",
        ),
        (
            "ตัวชี้วัดที่ | 1 | 2 | 3 | รวม",
            "คะแนน | 93.25 | 95.82 | 99.64 | 96.24",
            "1=93.25 2=95.82 3=99.64",
            "UNCLEAR(total)",
        ),
        ("หน่วยงาน | IIT | EIT | คะแนนรวม", "อบต.ดอน | 92.47 | 85.07 | 88.77", "IIT=92.47 EIT=85.07", "UNCLEAR(total)"),
        ("หน่วยงาน | IIT | EIT | คะแนน ITA", "อบต.ดอน | 92.47 | 85.07 | 88.77", "IIT=92.47 EIT=85.07 total=88.77", ""),
        ("", "รวม | 88.51", "", "UNCLEAR(total)"),
        ("ที่ | คะแนน", "รวม | 100", "", "UNCLEAR(total)"),
        ("ที่ | คะแนน", "IIT | 30", "", "UNCLEAR(IIT)"),
    ],
)
def test_a_sum_of_some_parts_is_no_total(head: str, text: str, scores: str, doubts: str) -> None:
    ledger = read(text, head)
    assert (found(ledger), doubted(ledger)) == (scores, doubts)


def test_a_row_of_a_part_says_nothing_of_the_indicator() -> None:
    ledger = read("ตัวชี้วัดย่อย การใช้อำนาจ | 99.64")
    assert (found(ledger), doubted(ledger)) == ("", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("คะแนนรวม | 88.51 | ผ่านดี", "total=88.51 level=ผ่านดี"),
        ("คะแนนรวม | 88.51 | A | ผ่านดี", "total=88.51 letter=A level=ผ่านดี"),
        ("การใช้อำนาจ | 99.64 | AA", "3=99.64"),
        ("IIT | 92.47 | ผ่านดี", "IIT=92.47"),
    ],
)
def test_only_the_level_beside_the_total_is_that_of_the_office(text: str, expected: str) -> None:
    assert found(read(text)) == expected


def test_a_score_is_told_with_its_names_and_its_own_words() -> None:
    (one,) = read("๓. | การใช้อำนาจ | ๙๙.๖๔ คะแนน").finds
    assert one.source == Source(1, "การใช้อำนาจ ๙๙.๖๔ คะแนน")
    (one,) = read("อบต.ดอน | 92.47", "หน่วยงาน | IIT").finds
    assert one.source == Source(1, "IIT 92.47")


def test_a_slip_in_a_name_is_taken_and_told() -> None:
    ledger = read("การแก้ไขปัญหาการทุจริด | 92.42")
    assert (found(ledger), doubted(ledger)) == ("5=92.42", "NEARLY(5)")


def test_another_number_beside_a_name_is_taken_and_told() -> None:
    ledger = read("ตัวชี้วัดที่ 3 การใช้งบประมาณ | 95.82")
    assert (found(ledger), doubted(ledger)) == ("2=95.82", "RENUMBERED(2)")


def test_a_row_tells_the_next_which_scores_there_were() -> None:
    around = Surroundings(vocabulary(), Ledger(), {}, {})
    for text in ("การใช้อำนาจ | 99.64", "EIT | 85.07", "OIT | 101.00"):
        read_row(row(text), around)
    assert around.seen == {1: {3: Decimal("99.64"), Instrument.EIT: Decimal("85.07")}}


def test_sentences_in_a_cell_are_read_too() -> None:
    ledger = read("การใช้อำนาจ | 99.64 | การใช้งบประมาณ ได้ 95.82 คะแนน ถือว่าดี")
    assert sorted(found(ledger).split()) == ["2=95.82", "3=99.64"]

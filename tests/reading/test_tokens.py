import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.instruments import Instrument
from itadesk.reading.tokens import Kind, Token
from itadesk.reading.vocabulary import vocabulary


def tokens(text: str) -> list[Token]:
    """The tokens of a text, by the names that the program knows."""
    return vocabulary().scanner.tokens(text)


def kinds(text: str) -> str:
    """The kinds of the tokens of a text, with what they name: INDICATOR:3 NUMBER."""
    return " ".join(f"{one.kind.name}:{one.value}" if one.value else one.kind.name for one in tokens(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("การใช้อำนาจ ได้ 99.64 คะแนน", "INDICATOR:3 NUMBER"),
        ("การใช้อำนาจ ได้ ๙๙.๖๔ คะแนน", "INDICATOR:3 NUMBER"),
        ("การใช้ อ ํานาจ", "INDICATOR:3"),
        ("การใช้งบ\nประมาณ", "INDICATOR:2"),
        ("การใช้ทรัพย์สินราชการ", "INDICATOR:4"),
        ("การใช้ทรัพย์สินของทางราชการ", "INDICATOR:4"),
        ("IIT, EIT และ OIT", "INSTRUMENT:IIT INSTRUMENT:EIT INSTRUMENT:OIT"),
        ("แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก", "INSTRUMENT:EIT"),
        ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "INSTRUMENT:OIT"),
        ("BIIT OITA", ""),
        ("ตัวชี้วัดที่ 7", "NUMBERED:7"),
        ("ตัวชี้วัด (10)", "NUMBERED:10"),
        ("ตัวชี้วัดที่ 11", "NUMBER"),
        ("ตัวชี้วัด 3 ด้าน", "NUMBER"),
        ("ตัวชี้วัด 9.50", "NUMBER"),
        ("คะแนนรวม", "TOTAL"),
        ("ผลคะแนนการประเมินภาพรวมของหน่วยงาน", "TOTAL"),
        ("คะแนน ITA", "TOTAL"),
        ("Overall", "TOTAL"),
        ("คะแนน", ""),
        ("การประเมินคุณธรรมและความโปร่งใส", "ASSESSMENT"),
        ("ITA", "ASSESSMENT"),
        ("CITATION", ""),
        ("LPA ด้านที่ 4 95.00", "OTHER OTHER NUMBER"),
        ("ดัชนีความโปร่งใส 88.51", "INDEX NUMBER"),
        ("ตัวชี้วัดย่อย 1.2", "PART NUMBER"),
        ("O12 และ i7", "PART PART"),
        ("1,250,000.50", "NUMBER"),
        ("ไม่มีอะไรเลย", ""),
    ],
)
def test_what_is_found_in_a_text(text: str, expected: str) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ปีงบประมาณ พ.ศ. 2568", "YEAR:2568"),
        ("ปี พ.ศ.๒๕๖๘", "YEAR:2568"),
        ("ปี 68", "YEAR:2568"),
        ("ปี 64", "YEAR:2564"),
        ("ITA2567", "ASSESSMENT YEAR:2567"),
        ("ปี 2550", "YEAR:2550"),
        ("ปี 2649", "YEAR:2649"),
        ("ปี 2549", "NUMBER"),
        ("ปี 2650", "NUMBER"),
        ("ปี 2566 - 2570", "NUMBER NUMBER"),
        ("ปี 68.50", "NUMBER"),
        ("ปี 5", "NUMBER"),
        ("2568", "NUMBER"),
    ],
)
def test_years_are_told_from_other_numbers(text: str, expected: str) -> None:
    assert kinds(text) == expected


def test_a_token_knows_where_it_stands() -> None:
    text = "ได้ ๙๙.๖๔ ใน การใช้อำนาจ ปี ๒๕๖๘"
    assert [text[one.start : one.end] for one in tokens(text)] == ["๙๙.๖๔", "การใช้อำนาจ", "ปี ๒๕๖๘"]


def test_an_instrument_is_no_year() -> None:
    assert Token(Kind.INSTRUMENT, 0, 3, Instrument.IIT).year == 0
    assert Token(Kind.YEAR, 0, 4, 2568).year == 2568


@given(st.integers(1, 10), st.sampled_from(["", " ", "\n"]))
def test_names_are_found_with_a_gap_anywhere(number: int, gap: str) -> None:
    name = next(name for name, found in vocabulary().names.indicators.items() if found == number)
    broken = gap.join(name)
    assert [one[0:4] for one in tokens(broken)] == [(Kind.INDICATOR, 0, len(broken), number)]


@given(st.text(st.sampled_from("การใช้อำนาจตัวชี้วัดที่ปีITAO0129๗.,-– \n"), max_size=60))
def test_tokens_stand_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for one in tokens(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end

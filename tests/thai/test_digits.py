import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.digits import arabic_digits, in_digits, mixes_digits, parse_number_text, thai_digits


def test_every_digit_is_turned() -> None:
    assert thai_digits("O13 ปี 2566") == "O๑๓ ปี ๒๕๖๖"
    assert arabic_digits("ปี ๒๕๖๖ และ 88.๕๑") == "ปี 2566 และ 88.51"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("คะแนน 88.51 ปี 2566", "คะแนน ๘๘.๕๑ ปี ๒๕๖๖"),
        ("พ.ศ.2566", "พ.ศ.๒๕๖๖"),
        ("ข้อ O13 และ O14", "ข้อ O13 และ O14"),
        ("(O13)ปี2566", "(O13)ปี๒๕๖๖"),
        ("COVID-19, ITA2025", "COVID-19, ITA2025"),
        ("COVID-๑๙", "COVID-19"),
        ("E-Service 4.0", "E-Service ๔.๐"),
        ("www.x2.go.th โทร 045-123", "www.x2.go.th โทร ๐๔๕-๑๒๓"),
        ("a2@x9.go.th", "a2@x9.go.th"),
        ("https://x.go.th/ข่าว/2569?id=3 หน้า 5", "https://x.go.th/ข่าว/2569?id=3 หน้า ๕"),
        ("facebook.com/อบต.เสม็ด2566 ปี 2566", "facebook.com/อบต.เสม็ด2566 ปี ๒๕๖๖"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/"),
        ("30/40 ร้อยละ 50%", "๓๐/๔๐ ร้อยละ ๕๐%"),
        ("Café24", "Café24"),
    ],
)
def test_thai_papers_keep_arabic_digits_beside_latin_letters(text: str, printed: str) -> None:
    assert in_digits(text, thai=True) == printed


def test_arabic_papers_have_no_thai_digit() -> None:
    assert in_digits("O๑๓ ปี ๒๕๖๖", thai=False) == "O13 ปี 2566"


@given(st.text(alphabet="ก O๑5.-/ำ:@ข", max_size=30), st.booleans())
def test_printing_twice_changes_nothing_more(text: str, thai: bool) -> None:
    once = in_digits(text, thai)
    assert in_digits(once, thai) == once
    assert arabic_digits(once) == arabic_digits(text)
    assert not mixes_digits(once)


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("ปี ๒๕๖๖ และ 2567", True),
        ("88.๕๑", True),
        ("ปี ๒๕๖๖ ข้อ O13 ที่ www.x2.go.th/หน้า5", False),
        ("ปี 2566", False),
        ("", False),
    ],
)
def test_codes_and_addresses_do_not_count_as_mixing(text: str, mixed: bool) -> None:
    assert mixes_digits(text) is mixed


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("๘๘.๕๑", "88.51"),
        (" 88.51\u00a0", "88.51"),
        ("\u200b๙๐", "90"),
        ("๑,๒๓๔", "1234"),
        ("1,234,567.50", "1234567.50"),
        ("88,51", "88,51"),
        ("1,23,456", "1,23,456"),
        ("ดี", "ดี"),
    ],
)
def test_typed_numbers_lose_only_what_cannot_be_mistaken(typed: str, number: str) -> None:
    assert parse_number_text(typed) == number

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.cleaning import Slip, SlipKind, cleaned, mended, slips

KEYS = st.text(alphabet="กนเแโะาำิี็ุ่้์ํัๆ \u200b\u00a0\r\n\t\uf70a\uf711A", max_size=14)


@pytest.mark.parametrize(
    ("typed", "meant", "kind"),
    [
        ("เเละ", "และ", SlipKind.TWO_E),
        ("แแก้", "แก้", SlipKind.DOUBLED),
        ("โโพน", "โพน", SlipKind.DOUBLED),
        ("ทํา", "ทำ", SlipKind.SPLIT_AM),
        ("นํ้า", "น้ำ", SlipKind.SPLIT_AM),
        ("น้ํา", "น้ำ", SlipKind.SPLIT_AM),
        ("ทํำ", "ทำ", SlipKind.SPLIT_AM),
        ("นำ้", "น้ำ", SlipKind.ORDER),
        ("ท่ี", "ที่", SlipKind.ORDER),
        ("หา้", "ห้า", SlipKind.ORDER),
        ("คะ่", "ค่ะ", SlipKind.ORDER),
        ("สิทธ์ิ", "สิทธิ์", SlipKind.ORDER),
        ("ที่่", "ที่", SlipKind.DOUBLED),
        ("ท่ี่", "ที่", SlipKind.DOUBLED),
        ("มาา", "มา", SlipKind.DOUBLED),
        ("ท\uf711า", "ทำ", SlipKind.OLD_CODE),
        ("ป\uf701\uf713", "ปิ่", SlipKind.OLD_CODE),
        ("\uf700าน", "ฐาน", SlipKind.OLD_CODE),
        ("เ\u200bพื่อ", "เพื่อ", SlipKind.UNSEEN),
        ("ก\r\nข", "ก\nข", SlipKind.UNSEEN),
        ("ก\x07ข", "กข", SlipKind.UNSEEN),
        ("ก  ข", "ก ข", SlipKind.BLANK),
        ("ก\u00a0ข", "ก ข", SlipKind.BLANK),
        (" ก", "ก", SlipKind.BLANK),
        ("ก \nข", "ก\nข", SlipKind.BLANK),
        ("ต่างๆ", "ต่าง ๆ", SlipKind.REPETITION),
        ("ต่าง ๆที่", "ต่าง ๆ ที่", SlipKind.REPETITION),
        ("ต่างๆที่", "ต่าง ๆ ที่", SlipKind.REPETITION),
    ],
)
def test_a_slip_is_found_and_mended(typed: str, meant: str, kind: SlipKind) -> None:
    assert slips(typed)[0].kind is kind
    assert cleaned(typed) == meant


@pytest.mark.parametrize(
    "text",
    ["เกาะ", "เพราะ", "สิทธิ์", "พันธุ์", "เต็ม", "ผัวะ", "น้ำ", "จำกัด", "ค่ะ", "ฤๅษี", "สัปดาห์", "ต่าง ๆ ที่", "ก\nข", "สํ"],
)
def test_good_thai_has_no_slip(text: str) -> None:
    assert slips(text) == []
    assert cleaned(text) == text


def test_marks_whose_order_nobody_can_tell_stay() -> None:
    assert slips("กิี่") == []
    assert slips("ก์่") == []
    assert cleaned("กิิี่") == "กิี่"


def test_a_slip_says_where_it_is_and_what_it_should_be() -> None:
    text = "ระเบียบเเละนํ้า"
    assert slips(text) == [
        Slip(7, 9, "เเ", "แ", SlipKind.TWO_E),
        Slip(12, 15, "ํ้า", "้ำ", SlipKind.SPLIT_AM),
    ]
    assert mended(text, slips(text)[:1]) == "ระเบียบและนํ้า"


def test_the_reason_is_said_in_thai() -> None:
    assert slips("เเละ")[0].kind.sentence() == "พิมพ์สระ แ เป็นสระ เ สองตัว"


def test_mending_goes_on_where_one_slip_hid_another() -> None:
    assert cleaned("เ\u200bเละ") == "และ"


@given(KEYS)
def test_a_clean_text_has_no_slips_and_stays(text: str) -> None:
    clean = cleaned(text)
    assert slips(clean) == []
    assert cleaned(clean) == clean


@given(KEYS)
def test_slips_lie_in_order_and_apart(text: str) -> None:
    found = slips(text)
    assert all(text[slip.start : slip.end] == slip.found != slip.better for slip in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_nfkc_would_take_am_apart_which_is_why_it_is_not_used() -> None:
    assert unicodedata.normalize("NFKC", "ทำ") != "ทำ"
    assert cleaned("ทำ") == "ทำ"

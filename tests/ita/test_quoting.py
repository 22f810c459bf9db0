"""What was found is quoted short, and so that every screen and pipe can show it."""

from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita.quoting import LONGEST, quoted


def test_short_texts_stay_as_they_are() -> None:
    assert quoted("น้ำ ๘๘.๕๑") == "น้ำ ๘๘.๕๑"
    assert quoted(192.5) == "192.5"


def test_long_texts_are_cut() -> None:
    assert quoted("ก" * 61) == "ก" * 59 + "…"
    assert quoted("ก" * 60) == "ก" * 60


def test_what_no_screen_shows_is_spelled_out() -> None:
    assert quoted("a\0b\nc\ud800") == r"a\x00b\nc\ud800"


@given(st.text())
def test_a_quotation_can_always_be_printed_on_one_line(text: str) -> None:
    quotation = quoted(text)
    assert len(quotation.encode().splitlines()) <= 1
    assert len(quotation) <= LONGEST * len(r"\U0010ffff")

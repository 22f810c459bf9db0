"""Texts are compared as they are meant, however they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from itadesk.thai.comparing import comparable, spans_of, words_of


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ปี ๒๕๖๙", "ปี 2569"),
        ("เเผนงาน", "แผนงาน"),
        ("ทํางาน", "ทำงาน"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("ก\u200bข\ufeffค", "กขค"),
        ("กอง\u00a0\tช่าง", "กอง ช่าง"),
        ("บรรทัด\nใหม่", "บรรทัด\nใหม่"),
        ("E-Service", "E-Service"),
    ],
)
def test_what_is_typed_differently_is_compared_alike(typed: str, meant: str) -> None:
    assert comparable(typed) == meant


@given(some.text(alphabet="กเแนํำา่้ๆ๑1 \u200b\u00a0\nA"))
def test_what_is_comparable_holds_nothing_that_could_be_written_otherwise(text: str) -> None:
    found = comparable(text)
    assert not set(found) & set("๑\u200b\u00a0")
    assert not any(each in found for each in ("  ", "เเ", "ํา", "ํ้า"))


def test_words_are_what_stands_between_blanks_each_once() -> None:
    assert words_of("  O๒๕  ข่าว o25 ") == ("o25", "ข่าว")
    assert words_of(" \u200b ") == ()


def test_words_are_marked_where_they_stand_joined_where_they_touch() -> None:
    assert spans_of(["งบ", "บประ"], "งบประมาณและงบ") == [(0, 5), (11, 13)]
    assert spans_of(["ita"], "ผล ITA") == [(3, 6)]
    assert spans_of(["(", "ช้าง"], "ไม่มี") == []

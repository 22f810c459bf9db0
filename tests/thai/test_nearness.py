import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.nearness import distance, near_misses_after, near_misses_before, tolerance

KIND = "องค์การบริหารส่วนตำบล"


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("โพน", "โปน", 1), ("เสม็ด", "เสมีจ", 2), ("", "กข", 2), ("กข", "กข", 0)]
)
def test_distance_counts_changed_characters(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == apart


@given(st.text("กขค", max_size=6), st.text("กขค", max_size=6))
def test_distance_is_the_same_both_ways_and_zero_only_for_equals(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) is (one == other)


def test_short_names_bear_less() -> None:
    assert [tolerance(name) for name in ("มะ", "พลา", "โพน", "เสม็ด")] == [0, 1, 1, 2]


@pytest.mark.parametrize("wrong", ["เสมีจ", "เสมิง", "เสม็", "เสม็จด"])
def test_a_name_spelled_otherwise_after_its_kind(wrong: str) -> None:
    text = f"ที่ทำการ{KIND}{wrong} จังหวัด"
    (span,) = near_misses_after(text, KIND, "เสม็ด")
    assert text[span.start : span.end] == wrong


@pytest.mark.parametrize(
    "text",
    [
        f"{KIND}เสม็ด",
        f"{KIND} เสม็ดและ",
        f"{KIND}ต้องเปิดเผยข้อมูล",
        KIND,
        f"{KIND}ในจังหวัด",
        "ไม่มีชื่อหน่วยงาน",
    ],
)
def test_the_right_name_and_no_name_give_no_alarm(text: str) -> None:
    assert list(near_misses_after(text, KIND, "เสม็ด")) == []


def test_another_name_that_only_begins_alike_gives_no_alarm() -> None:
    assert list(near_misses_after("เทศบาลตำบลโพธิ์ชัย", "เทศบาลตำบล", "โพน")) == []


def test_names_of_two_letters_are_never_near() -> None:
    assert list(near_misses_after("เทศบาลตำบลมี", "เทศบาลตำบล", "มะ")) == []
    assert list(near_misses_before("มี งาม", "มะ", " งาม")) == []


def test_a_name_spelled_otherwise_before_what_follows_it() -> None:
    text = "องค์กรบริหารส่วนตำบลเสม็ด"
    (span,) = near_misses_before(text, KIND, "เสม็ด")
    assert text[span.start : span.end] == "องค์กรบริหารส่วนตำบล"
    assert list(near_misses_before(KIND + "เสม็ด", KIND, "เสม็ด")) == []
    assert list(near_misses_before("เสม็ด", KIND, "เสม็ด")) == []

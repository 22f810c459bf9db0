import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.resources import resource
from itadesk.thai.word_list import WordList

WORDS = ["กา", "การ", "การงาน", "งาน", "น.", "ในการ", "ไป"]


def listed(*words: str) -> WordList:
    return WordList(sorted(word.encode() for word in words))


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("การงาน", 0, [2, 3, 6]),
        ("การงาน", 3, [6]),
        ("การ", 0, [2, 3]),
        ("กา", 0, [2]),
        ("ก", 0, []),
        ("", 0, []),
        ("ขาว", 0, []),
        ("ไปไป", 2, [4]),
        ("๑๐ น. นี้", 3, [5]),
        ("ใ\ud800การ", 0, []),
    ],
)
def test_the_words_that_begin_at_a_place(text: str, start: int, expected: list[int]) -> None:
    assert listed(*WORDS).ends(text, start) == expected


def test_a_single_letter_is_no_word() -> None:
    assert listed("ก", "กข").ends("กข", 0) == [2]


THAI_LETTERS = st.text(alphabet="กขา่เ.", min_size=2, max_size=6)


@given(st.sets(THAI_LETTERS), st.text(alphabet="กขา่เ. a", max_size=20))
def test_what_is_found_is_what_is_listed(words: set[str], text: str) -> None:
    found = listed(*words)
    for start in range(len(text)):
        expected = sorted(start + len(word) for word in words if text.startswith(word, start))
        assert found.ends(text, start) == expected


def test_the_list_that_comes_with_the_program_is_in_order() -> None:
    words = resource("words", "thai.txt").read_bytes().splitlines()
    assert words == sorted(set(words))
    assert all(word == word.strip() != b"" for word in words)

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.clusters import cluster_starts
from itadesk.thai.cutting import cut
from itadesk.thai.word_list import WordList

WORDS = WordList(
    sorted(
        word.encode()
        for word in (
            *("ความ", "โปร่ง", "โปร่งใส", "ความโปร่ง", "ใส", "ได้", "ได้รับ", "รับทราบ", "ทราบ", "ตา", "ตาก", "กลม", "ลม"),
            *("อบต.", "พ.ศ.", "ทรัพย์", "สิน", "ทรัพย์สิน", "น.", "ต่าง", "เรียน", "วัน-ทู"),
        )
    )
)


def parts(text: str) -> str:
    """The text with a bar where a part of it ends."""
    edges = [0, *cut(text, WORDS)]
    return "|".join(text[start:end] for start, end in itertools.pairwise(edges))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("โปร่งใส", "โปร่งใส"),
        ("ความโปร่งใส", "ความ|โปร่งใส"),
        ("ได้รับทราบ", "ได้|รับทราบ"),
        ("ตากลม", "ตา|กลม"),
        ("โพนโปร่งใสกิ๊กโปร่งใส", "โพน|โปร่งใส|กิ๊ก|โปร่งใส"),
        ("ฟูฟ่อง", "ฟูฟ่อง"),
        ("ต่างๆเรียนฯพณฯ", "ต่าง|ๆ|เรียน|ฯ|พณ|ฯ"),
    ],
)
def test_words_are_as_few_as_can_be_and_what_is_no_word_stays_in_one(text: str, expected: str) -> None:
    assert parts(text) == expected


def test_words_that_come_first_are_found_where_a_text_could_be_cut_in_two_ways() -> None:
    words = sorted(word.encode() for word in ("มาตร", "มาตรการ", "การปรับปรุง", "ปรับปรุง", "ส่วน", "ส่วนตัว", "ชี้", "วัด"))
    first = WordList(words, ["มาตรการ", "ตัวชี้วัด"])
    assert cut("มาตรการปรับปรุง", WordList(words)) == [4, 15]
    assert cut("มาตรการปรับปรุง", first) == [7, 15]
    assert cut("ส่วนตัวชี้วัด", WordList(words)) == [7, 10, 13]
    assert cut("ส่วนตัวชี้วัด", first) == [4, 13]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("อบต.ทราบ พ.ศ. ๒๕๖๖", "อบต.|ทราบ| |พ.ศ.| |๒๕๖๖"),
        ("ทรัพย์สิน.pdf", "ทรัพย์สิน|.|pdf"),
        ("วัน-ทูได้-ทราบ/ตา-", "วัน-ทู|ได้|-|ทราบ|/|ตา|-"),
        ("ทราบ...", "ทราบ|.|.."),
        ("๑๐.๓๐ น.", "๑๐.๓๐| |น."),
        ("๘๘.๕๑, 1,000.", "๘๘.๕๑|,| |1,000|."),
        ("E-service\tได้\r\nทราบ", "E-service|\t|ได้|\r|\n|ทราบ"),
        ("“ทราบ” (โปร่งใส).", "“|ทราบ|”| |(|โปร่งใส|)."),
        ("Ελλάδα漢字ทราบ", "Ελλάδα漢字|ทราบ"),
        ("a_b", "a|_|b"),
        ("", ""),
    ],
)
def test_numbers_signs_and_other_scripts_are_parts_of_their_own(text: str, expected: str) -> None:
    assert parts(text) == expected


def test_what_is_cut_is_not_cut_again_for_another_list() -> None:
    text = "ฟูฟ่องลม"
    assert cut(text, WORDS) == [6, 8]
    assert cut(text, WordList([word.encode() for word in ("ฟู", "ฟ่อง")])) == [2, 6, 8]


@given(st.text(alphabet=st.sampled_from("กขงดตมลโใเ่้ำิีาะๆฯ๑19.(), /-A\u0301\n")) | st.text())
def test_a_part_never_ends_inside_a_cluster_and_the_last_one_where_the_text_does(text: str) -> None:
    ends = cut(text, WORDS)
    assert set(ends) <= cluster_starts(text)
    assert ends == sorted(set(ends))
    assert ends[-1:] == ([len(text)] if text else [])

import pytest

from itadesk.reading.levels import following, stated
from itadesk.reading.vocabulary import vocabulary

WORDS = vocabulary().level_words


def said(text: str) -> str:
    """The levels that a text states; what is no level has a question mark."""
    return " ".join(one.word + ("" if one.known else "?") for one in stated(text, WORDS))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("อยู่ในระดับผ่านดี", "ผ่านดี"),
        ("ระดับ ผ่าน", "ผ่าน"),
        ("ระดับ : ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม"),
        ("ระดับ ผ่าน ดี เยี่ยม", "ผ่านดีเยี่ยม"),
        ("ระดับผลการประเมิน ต้องปรับปรุงโดยด่วน", "ต้องปรับปรุงโดยด่วน"),
        ("ระดับคุณภาพ คือ “ผ่านดี”", "ผ่านดี"),
        ("ระดับ ITA เป็น A", "A"),
        ("ระดับ AA", "AA"),
        ("ระดับ A (ผ่านดี)", "A ผ่านดี"),
        ("ระดับ ผ่านดี (A)", "ผ่านดี A"),
        ("ระดับผ่านดีและมีผลดีขึ้น", "ผ่านดี"),
        ("ระดับ A ในปี 2567 และระดับ B ในปี 2566", "A B"),
        ("อยู่ในเกณฑ์ระดับ “ผ่าน”", "ผ่าน"),
        ("ให้อยู่ในเกณฑ์ระดับผ่านดี", ""),
        ("ระดับดีมาก", "ดีมาก?"),
        ("ระดับ ไม่ผ่าน", "ไม่ผ่าน?"),
    ],
)
def test_levels_that_a_text_states(text: str, levels: str) -> None:
    assert said(text) == levels


@pytest.mark.parametrize(
    "text",
    [
        "ผ่านดี",
        "ระดับ",
        "ระดับประเทศ",
        "ระดับ G",
        "ระดับ AB",
        "ระดับ A4",
        "ระดับ a",
        "ระดับผ่านดีมากที่สุด",
        "ระดับ A B",
        "ไม่ต่ำกว่าระดับ A",
        "ยกระดับ A",
        "เป้าหมาย คือ ได้รับผลในระดับ A",
        "เพื่อให้หน่วยงานของเราอยู่ในระดับผ่านดี",
        "ระดับ A : 85.00 - 94.99",
        "ระดับ A ขึ้นไป",
        "ระดับ A หรือ AA",
        "ระดับผ่านดี หมายถึง 85 คะแนน",
        "85.00 - 94.99 คะแนน ระดับ A",
        "85.00 ถึง 94.99 | ระดับ ผ่านดี",
    ],
)
def test_what_states_no_level(text: str) -> None:
    assert "A" not in said(text)
    assert "ผ่าน" not in said(text)


def test_a_goal_on_the_line_above_is_not_the_goal_of_this_one() -> None:
    assert said("เป้าหมายของปี\nระดับ A") == "A"
    assert said("เป้าหมายของปี ระดับ A") == ""


def test_a_statement_begins_with_its_cue() -> None:
    text = "จึงอยู่ใน ระดับ : ผ่านดี นั้น"
    (one,) = stated(text, WORDS)
    assert text[one.start : one.end] == "ระดับ : ผ่านดี"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("88.51 ผ่านดี", ["ผ่านดี"]),
        ("88.51 (A)", ["A"]),
        ("88.51 | A | ผ่านดี", ["A", "ผ่านดี"]),
        ("88.51 คะแนน ผ่านดี", []),
        ("88.51", []),
    ],
)
def test_a_level_directly_behind_a_total(text: str, words: list[str]) -> None:
    assert [one.word for one in following(text, 5, WORDS)] == words


def test_words_of_other_schemes_are_no_levels() -> None:
    assert [one.word for one in stated("ระดับ ผ่านดี", ("ยอดเยี่ยม",))] == []
    assert [one.word for one in stated("ระดับ ยอดเยี่ยม", ("ยอดเยี่ยม",))] == ["ยอดเยี่ยม"]

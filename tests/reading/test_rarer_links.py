import pytest

from itadesk.reading.rarer_links import alone, implied, names_behind, names_directly_behind, nearly, with_level
from itadesk.reading.tokens import Kind, Token
from tests.reading.pieces import passage, short


def spoken(text: str) -> tuple[list[Token], Token]:
    """The tokens of a text before its last number, and the number."""
    *chain, number = passage(text).tokens
    assert number.kind is Kind.NUMBER
    return chain, number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("การใช้อำนาด 99.64", 3),
        ("3. การใช้อำนาด ได้คะแนน 99.64", 3),
        ("| การใช้อำนาด | 99.64", 3),
        ("การแก้ไขปัญหาการทุจริด : 92.42", 5),
        ("คุณภาพการดำเนินการ 89.38", 6),
        ("ใช้อำนาจ 99.64", 3),
        ("การใช้เวลา 99.64", None),
        ("การใช้อำนาด ซึ่งประชาชนเห็นว่า 99.64", None),
        ("อำนาจ 99.64", None),
        ("99.64", None),
    ],
)
def test_a_name_that_is_almost_right(text: str, number: int | None) -> None:
    found = nearly(passage(text), spoken(text)[1], 0)
    assert (found.subjects if found else ()) == ((number,) if number else ())
    assert found is None or found.nearly


def test_a_slip_is_told_with_the_words_of_the_name() -> None:
    text = "5. การแก้ไขปัญหาการทุจริด : 92.42"
    found = nearly(passage(text), spoken(text)[1], 0)
    assert found is not None
    assert text[found.start :] == "การแก้ไขปัญหาการทุจริด : 92.42"


def test_what_was_read_before_is_not_looked_at_again() -> None:
    text = "การใช้อำนาด 99.64"
    assert nearly(passage(text), spoken(text)[1], 5) is None


def test_a_name_on_the_line_above_is_not_looked_at() -> None:
    text = "การใช้อำนาด\n99.64"
    assert nearly(passage(text), spoken(text)[1], 0) is None


@pytest.mark.parametrize(
    ("text", "is_implied"),
    [
        ("ผลการประเมิน ITA เทศบาลได้คะแนน 88.51", True),
        ("ITA ของเราในปีนี้ ได้รับ 88.51", True),
        ("จากการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ มีผลคะแนนอยู่ที่ 88.51", True),
        ("เทศบาลได้คะแนน 88.51", False),
        ("ผลการประเมิน ITA\nเทศบาลได้คะแนน 88.51", False),
        ("ITA ของประเทศ ได้คะแนน 88.51", False),
        ("ITA คาดว่าได้คะแนน 88.51", False),
        ("การใช้อำนาจ ตาม ITA เทศบาลได้คะแนน 88.51", False),
        ("ITA เทศบาลจัดอบรม 88.51", False),
        ("ITA" + " " * 330 + "ได้คะแนน 88.51", False),
    ],
)
def test_the_total_is_meant_where_nothing_else_is_spoken_of(text: str, is_implied: bool) -> None:
    chain, number = spoken(text)
    found = implied(passage(text), chain, number)
    assert (short(*found.subjects) if found else "") == ("total" if is_implied else "")


@pytest.mark.parametrize(
    ("text", "behind", "directly"),
    [
        ("99.64 การใช้อำนาจ", "3", "3"),
        ("- 99.64 คะแนน : การใช้อำนาจ", "3", "3"),
        ("99.64 การใช้อำนาจ (IIT)", "3 IIT", "3 IIT"),
        ("ได้ 99.64 คะแนน ในตัวชี้วัด การใช้อำนาจ และอื่น ๆ", "3", ""),
        ("ได้ 99.64 คะแนน จาก การใช้อำนาจ", "3", ""),
        ("99.64 การใช้อำนาจ และอื่น ๆ", "", "3"),
        ("ได้มา 99.64 การใช้อำนาจ", "", "3"),
        ("99.64\nการใช้อำนาจ", "", ""),
        ("99.64 ต่างจาก การใช้อำนาจ", "", ""),
        ("99.64 ITA การใช้อำนาจ", "", ""),
        ("99.64", "", ""),
    ],
)
def test_names_that_stand_behind(text: str, behind: str, directly: str) -> None:
    whole = passage(text)

    def names(tokens: tuple[Token, ...]) -> str:
        return short(*(one.value for one in tokens))

    assert names(names_behind(whole, 0)) == behind
    assert names(names_directly_behind(whole, 0)) == directly


@pytest.mark.parametrize(
    ("text", "is_total"),
    [
        ("ด้วยคะแนน 88.51 คะแนน", True),
        ("- คะแนน : 88.51", True),
        ("ได้ 88.51 คะแนน", False),
        ("คะแนนสอบ 88.51", False),
        ("คะแนน 88.51 จากทั้งจังหวัด", False),
    ],
)
def test_a_score_alone_on_its_line(text: str, is_total: bool) -> None:
    assert (alone(passage(text), spoken(text)[1]) is not None) == is_total


@pytest.mark.parametrize(
    ("line", "is_total"),
    [
        ("เทศบาลตำบลแก้ว ปีงบประมาณ 2568 ได้ 88.51 คะแนน ผลการประเมินระดับ ผ่าน", True),
        ("อบต.แก้ว เป็นที่ 3 จากทั้งหมด 84 แห่ง ด้วยคะแนน 88.51 คะแนน อยู่ในระดับ ผ่าน", True),
        ("เทศบาลตำบลแก้ว ได้ระดับ A (88.51 คะแนน)", True),
        ("เทศบาลตำบลแก้ว คาดว่าได้ 88.51 คะแนน ระดับ ผ่าน", False),
        ("เทศบาลตำบลแก้ว ด้าน LPA ได้ 88.51 คะแนน ระดับ ผ่าน", False),
        ("เทศบาลตำบลแก้ว ได้ 88.51 คะแนน", False),
        ("เทศบาลตำบลแก้ว ปลูกต้นไม้ 88.51 คะแนน ระดับ ผ่าน", False),
        ("ทุกคน ได้ 88.51 คะแนน ระดับ ผ่าน", False),
    ],
)
def test_a_score_with_its_level(line: str, is_total: bool) -> None:
    whole = passage(line)
    number = next(one for one in whole.tokens if whole.words(one) == "88.51")
    assert (with_level(whole, number, is_of_whole=False) is not None) == is_total


def test_below_the_name_of_ita_no_office_needs_to_be_named() -> None:
    whole = passage("ปี 2567 คะแนน 88.51 ระดับ ผ่าน")
    assert with_level(whole, whole.tokens[-1], is_of_whole=True) is not None

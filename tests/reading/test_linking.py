import pytest

from itadesk.ita.instruments import Instrument
from itadesk.reading.linking import Link, link, subject_of
from itadesk.reading.tokens import Kind, Token
from itadesk.reading.vocabulary import vocabulary
from tests.reading.pieces import passage, short


def linked(text: str) -> tuple[str, Link]:
    """What the last number of a text belongs to, and the words from where that is said."""
    whole = passage(text)
    *chain, number = whole.tokens
    assert number.kind is Kind.NUMBER
    found = link(whole, chain, number.start)
    return text[found.start : number.start].strip(), found


@pytest.mark.parametrize(
    ("text", "subjects", "words"),
    [
        ("การใช้อำนาจ 99.64", "3", "การใช้อำนาจ"),
        ("และ การใช้อำนาจ ได้คะแนนสูงสุด คือ 99.64", "3", "การใช้อำนาจ ได้คะแนนสูงสุด คือ"),
        ("การใช้อำนาจ\nได้ 99.64", "3", "การใช้อำนาจ\nได้"),
        ("การใช้อำนาจ (IIT) 99.64", "3", "การใช้อำนาจ (IIT)"),
        ("IIT : การใช้อำนาจ 99.64", "3", "IIT : การใช้อำนาจ"),
        ("การใช้อำนาจ ปี 2568 = 99.64", "3", "การใช้อำนาจ ปี 2568 ="),
        ("คะแนนรวม IIT 92.47", "IIT", "คะแนนรวม IIT"),
        ("คะแนนรวม ITA 88.51", "total", "คะแนนรวม ITA"),
        ("ITA ของเทศบาลตำบลดอนแก้ว ได้ 88.51", "total", "ITA ของเทศบาลตำบลดอนแก้ว ได้"),
        ("ตัวชี้วัดที่ 3 ได้ 99.64", "3", "ตัวชี้วัดที่ 3 ได้"),
    ],
)
def test_a_number_belongs_to_the_name_before_it(text: str, subjects: str, words: str) -> None:
    said, found = linked(text)
    assert (short(*found.subjects), said) == (subjects, words)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("การใช้อำนาจ และการใช้งบประมาณ ได้ 99.64", "3 2"),
        ("การใช้อำนาจ, ด้าน การใช้งบประมาณ 99.64", "3 2"),
        ("การใช้อำนาจ (EIT) 99.64", "3 EIT"),
        ("IIT และ EIT ได้ 92.47", "IIT EIT"),
        ("การใช้อำนาจ ดีขึ้นมาก คะแนนรวม 88.51", "3 total"),
        ("ข้อคำถาม ดีขึ้นมาก คะแนนรวม 88.51", "total"),
    ],
)
def test_a_number_that_fits_several_names(text: str, subjects: str) -> None:
    assert short(*linked(text)[1].subjects) == subjects


@pytest.mark.parametrize(
    "text",
    [
        "99.64",
        "ปี 2568 : 99.64",
        "การใช้อำนาจ ซึ่งประชาชนเห็นว่า 99.64",
        "การใช้อำนาจ\n99.64",
        "การใช้อำนาจ" + " " * 161 + "99.64",
        "การใช้อำนาจ ของเทศบาลตำบลดอนแก้ว ได้ 99.64",
    ],
)
def test_a_number_without_a_name(text: str) -> None:
    assert linked(text)[1] == Link((), text.rindex("99.64"))


def test_a_name_of_the_line_above_is_another_item() -> None:
    said, found = linked("การใช้งบประมาณ\nการใช้อำนาจ ได้ 99.64")
    assert (found.subjects, said) == ((3,), "การใช้อำนาจ ได้")


def test_a_total_stays_plain_where_the_stray_name_is_far_or_on_another_line() -> None:
    assert linked("การใช้อำนาจ ดีขึ้น\nคะแนนรวม 88.51")[1].subjects == linked("คะแนนรวม 88.51")[1].subjects
    far = "การใช้อำนาจ ดีขึ้น " + "อย่างต่อเนื่อง " * 20
    assert short(*linked(f"{far}คะแนนรวม 88.51")[1].subjects) == "total"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("LPA ได้ 95.00", Kind.OTHER),
        ("คะแนนรวม LPA 95.00", Kind.OTHER),
        ("ดัชนีความโปร่งใส 88.51", Kind.INDEX),
        ("การใช้อำนาจ ข้อคำถาม I7 99.64", Kind.PART),
    ],
)
def test_a_number_of_something_else(text: str, kind: Kind) -> None:
    _said, found = linked(text)
    assert found.subjects == ()
    assert found.foreign is not None
    assert found.foreign.kind is kind


def test_the_name_counts_before_a_number_that_is_not_its_own() -> None:
    _said, found = linked("ตัวชี้วัดที่ 3 การใช้งบประมาณ ได้ 95.82")
    assert (found.subjects, found.renumbered) == ((2,), True)
    _said, found = linked("ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้ 95.82")
    assert (found.subjects, found.renumbered) == ((2,), False)


def test_names_that_say_the_same_are_one() -> None:
    three, again, internal = (
        Token(Kind.INDICATOR, 0, 5, 3),
        Token(Kind.INDICATOR, 6, 9, 3),
        Token(Kind.INSTRUMENT, 10, 13, Instrument.IIT),
    )
    assert subject_of([three, again, internal], vocabulary()) == Link((3,), 0)
    assert subject_of([internal], vocabulary()) == Link((Instrument.IIT,), 10)
    assert subject_of([Token(Kind.YEAR, 4, 8, 2568)], vocabulary()) == Link((), 4)

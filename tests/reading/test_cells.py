import pytest

from itadesk.reading.cells import LONGEST
from itadesk.reading.heads import heads_indicators
from itadesk.reading.levels import Said
from itadesk.reading.tokens import Kind
from tests.reading.pieces import cell, short


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("99.64", "99.64"),
        ("๙๙.๖๔", "99.64"),
        ("99.64 คะแนน", "99.64"),
        ("“99.64”", "99.64"),
        ("(99.64)", "99.64"),
        ("99.64*", "99.64"),
        ("ได้ 99.64 คะแนน", "99.64"),
        ("ร้อยละ 99.64", "99.64"),
        ("1,250.00", "1,250.00"),
        ("7.", "7"),
        ("คะแนนรวม 88.51", ""),
        ("99.64 บาท", ""),
        ("80.11 99.64", ""),
        ("85.00-94.99", ""),
        ("การใช้อำนาจ 99.64", ""),
        ("-", ""),
        ("", ""),
        ("9" * (LONGEST + 1), ""),
    ],
)
def test_the_number_that_a_cell_is(text: str, number: str) -> None:
    assert cell(text).number == number


@pytest.mark.parametrize(
    ("text", "says_score", "is_percentage", "is_marker"),
    [
        ("99.64", False, False, False),
        ("99.64 คะแนน", True, False, False),
        ("99.64 %", False, True, False),
        ("ร้อยละ 99.64", False, True, False),
        ("7", False, False, True),
        ("7.", False, False, True),
        ("(7)", False, False, True),
        ("- 7", False, False, True),
        ("ตัวชี้วัดที่ 7", False, False, True),
        ("ได้ 7", False, False, False),
        ("7 คะแนน", True, False, False),
        ("32", False, False, False),
        ("การใช้อำนาจ", False, False, False),
    ],
)
def test_what_a_number_says_of_itself(text: str, says_score: bool, is_percentage: bool, is_marker: bool) -> None:
    found = cell(text)
    assert (found.says_score, found.is_percentage, found.is_marker) == (says_score, is_percentage, is_marker)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("การใช้อำนาจ", "3"),
        ("3. การใช้อำนาจ", "3"),
        ("(๓) การใช้อำนาจ", "3"),
        ("• การใช้อำนาจ", "3"),
        ("ตัวชี้วัดที่ 3 การใช้อำนาจ", "3"),
        ("การใช้อำนาจ (IIT)", "3"),
        ("การใช้อำนาจ (EIT)", "3 EIT"),
        ("แบบวัด IIT", "IIT"),
        ("3. แบบวัด (OIT)", "OIT"),
        ("คะแนนรวม", "total"),
        ("การใช้อำนาจ และการใช้งบประมาณ", "3 2"),
    ],
)
def test_what_a_cell_is_the_name_of(text: str, subjects: str) -> None:
    name = cell(text).name
    assert name is not None
    assert short(*name.subjects) == subjects


@pytest.mark.parametrize(
    "text",
    [
        "99.64",
        "หน่วยงาน",
        "การประเมิน LPA คะแนนรวม",
        "ดัชนีความโปร่งใส",
        "โครงการอบรมเรื่อง การใช้อำนาจ",
        "การใช้อำนาจ" + " " * LONGEST + ".",
        "",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert cell(text).name is None


def test_a_name_with_a_slip_is_known_and_marked() -> None:
    name = cell("5. การแก้ไขปัญหาการทุจริด").name
    assert name is not None
    assert (name.subjects, name.nearly) == ((5,), True)


def test_a_name_under_the_number_of_another_is_marked() -> None:
    name = cell("ตัวชี้วัดที่ 3 การใช้งบประมาณ").name
    assert name is not None
    assert (name.subjects, name.renumbered) == ((2,), True)


@pytest.mark.parametrize(
    ("text", "names_scores"), [("คะแนนรวม", True), ("ผลการประเมิน ITA", False), ("IIT", True), ("หน่วยงาน", False)]
)
def test_the_assessment_alone_is_a_heading_and_no_name_of_a_score(text: str, names_scores: bool) -> None:
    assert cell(text).names_scores is names_scores


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2568", 2568),
        ("ปี 2568", 2568),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๗", 2567),
        ("คะแนน ปี 2568", 2568),
        ("99.64", None),
        ("2499", None),
        ("หน่วยงาน", None),
    ],
)
def test_the_year_that_a_cell_names(text: str, year: int | None) -> None:
    assert cell(text).year == year
    assert not (year and cell(text).has_score)


@pytest.mark.parametrize(
    ("text", "heads_scores", "heads_no_scores"),
    [
        ("คะแนน", True, False),
        ("คะแนนที่ได้", True, False),
        ("คะแนน (ร้อยละ)", True, False),
        ("Score", True, False),
        ("คะแนน (เต็ม 100)", True, False),
        ("คะแนนเต็ม", False, True),
        ("คะแนนถ่วงน้ำหนัก", False, True),
        ("เพิ่ม/ลด", False, True),
        ("ร้อยละ", False, True),
        ("จำนวน", False, True),
        ("คะแนนปีก่อน", False, True),
        ("หน่วยงาน", False, False),
    ],
)
def test_what_stands_under_a_head(text: str, heads_scores: bool, heads_no_scores: bool) -> None:
    assert (cell(text).heads_scores, cell(text).heads_no_scores) == (heads_scores, heads_no_scores)


def test_heads_of_levels_of_numbers_and_of_sums() -> None:
    texts = ["ระดับ", "ตัวชี้วัดที่", "ตัวชี้วัด (ข้อที่)", "รวม", "รวมคะแนน", "รวม IIT", "คะแนน"]
    assert [text for text in texts if cell(text).heads_levels] == ["ระดับ"]
    assert [text for text in texts if heads_indicators(cell(text))] == ["ตัวชี้วัดที่", "ตัวชี้วัด (ข้อที่)"]
    assert [text for text in texts if cell(text).is_sum] == ["รวม", "รวมคะแนน"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("LPA", Kind.OTHER),
        ("ดัชนีความโปร่งใส", Kind.INDEX),
        ("ตัวชี้วัดย่อย", Kind.PART),
        ("ข้อย่อยของ LPA", Kind.OTHER),
        ("ITA", None),
    ],
)
def test_what_belongs_to_something_else(text: str, kind: Kind | None) -> None:
    assert cell(text).foreign is kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ผ่านดี", ["ผ่านดี"]),
        ("ระดับ ผ่านดี", ["ผ่านดี"]),
        ("AA (ผ่านดีเยี่ยม)", ["AA", "ผ่านดีเยี่ยม"]),
        ("ต้องปรับปรุง", ["ต้องปรับปรุง"]),
        ("A", ["A"]),
        ("G", []),
        ("ระดับ", []),
        ("ผ่านดีมากกว่าเดิม", []),
        ("A 85.00-94.99", []),
        ("A หรือ B", []),
        ("ผ่านดี ตามลำดับ", []),
    ],
)
def test_the_level_that_a_cell_is(text: str, words: list[str]) -> None:
    said: tuple[Said, ...] = cell(text).levels
    assert [one.word for one in said] == words

import pytest

from itadesk.documents.phrases import in_level, listing, meeting_name, one_line, paragraphs_of, said_steps


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([], ""),
        (["กองคลัง"], "กองคลัง"),
        (["กองคลัง", "กองช่าง"], "กองคลัง และกองช่าง"),
        (["กองคลัง", "กองช่าง", "สำนักปลัด"], "กองคลัง กองช่าง และสำนักปลัด"),
        (["เว็บไซต์", "LINE"], "เว็บไซต์ และ LINE"),
    ],
)
def test_an_enumeration_is_written_as_thai_does(parts: list[str], text: str) -> None:
    assert listing(parts) == text


def test_lines_become_one() -> None:
    assert one_line(" ห้องประชุม \n ชั้น 3 ") == "ห้องประชุม ชั้น 3"


def test_only_lines_that_say_something_are_paragraphs() -> None:
    assert paragraphs_of("ก\n\n  ข  \n") == ["ก", "ข"]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("การประชุมคณะทำงาน", "การประชุมคณะทำงาน"),
        ("ประชุมประจำเดือน", "การประชุมประจำเดือน"),
        ("คณะผู้บริหาร", "การประชุมคณะผู้บริหาร"),
        ("", "การประชุม"),
    ],
)
def test_a_meeting_is_named_so_that_a_sentence_can_go_on_with_it(subject: str, name: str) -> None:
    assert meeting_name(subject) == name


@pytest.mark.parametrize(
    ("level", "letter", "text"),
    [
        ("ผ่านดี", "", "อยู่ในระดับผ่านดี"),
        ("A", "", "อยู่ในระดับ A"),
        ("A", "A", "อยู่ในระดับ A"),
        ("", "AA", "อยู่ในระดับ AA"),
        ("ผ่านดีเยี่ยม", "AA", "อยู่ในระดับผ่านดีเยี่ยม (AA)"),
        ("", " ", ""),
    ],
)
def test_the_level_is_said_in_words_and_letters_as_far_as_known(level: str, letter: str, text: str) -> None:
    assert in_level(level, letter) == text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["1. ประชุม", "2. สรุป"], ["ประชุม", "สรุป"]),
        (["๑.๑ ประชุม", "๑.๒ สรุป"], ["ประชุม", "สรุป"]),
        (["(ก) ประชุม", "2) สรุป", "- ส่ง", "๓.๑.๑) เก็บ"], ["ประชุม", "สรุป", "ส่ง", "เก็บ"]),
        (["1. ประชุม", " ", "สรุป\nส่ง"], ["1. ประชุม", "สรุป ส่ง"]),
        (["๒ ครั้งต่อปี", "๓ ครั้งต่อปี"], ["๒ ครั้งต่อปี", "๓ ครั้งต่อปี"]),
        (["2.50 ล้านบาท", "๓.๒๕"], ["2.50 ล้านบาท", "๓.๒๕"]),
        (["อ.เมือง", "อ.ปาย"], ["อ.เมือง", "อ.ปาย"]),
        (["1. ประชุม"], ["1. ประชุม"]),
        ([], []),
    ],
)
def test_steps_lose_labels_of_their_own_where_all_have_one(typed: list[str], said: list[str]) -> None:
    assert said_steps(typed) == said

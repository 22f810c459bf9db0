import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.clusters import cluster_starts
from itadesk.thai.words import End, break_points, line_ends, word_ends

THAI = st.text(alphabet=st.sampled_from("กขคงนมรวเแไ่้ำิีาะๆฯ๑๒19.(), /-A\n")) | st.text()


def parts(text: str, ends: tuple[int, ...]) -> str:
    """The text with a bar where a line may end."""
    edges = [0, *ends, len(text)]
    return "|".join(text[start:end] for start, end in itertools.pairwise(edges))


def broken(text: str, *whole: str) -> str:
    return parts(text, break_points(text, whole))


def test_words_of_the_dictionary_are_found() -> None:
    assert parts("กำหนดแนวทางพัฒนา", word_ends("กำหนดแนวทางพัฒนา")) == "กำหนด|แนวทาง|พัฒนา"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("กำหนดตัวชี้วัด", "กำหนด|ตัวชี้วัด"),
        ("ได้ ๘๘.๕๑ คะแนน อยู่", "ได้ |๘๘.๕๑ คะแนน |อยู่"),
        ("เมื่อวันที่ ๕ มกราคม ๒๕๖๖", "เมื่อ|วันที่ ๕ มกราคม ๒๕๖๖"),
        ("ในปีงบประมาณ พ.ศ. ๒๕๖๖ นั้น", "ใน|ปีงบประมาณ พ.ศ. ๒๕๖๖ |นั้น"),
        ("ด้านต่าง ๆ ไว้", "ด้าน|ต่าง ๆ |ไว้"),
        ("สำนักปลัดฯ/กองคลัง", "สำนักปลัดฯ/|กองคลัง"),
        ("โดยนายสมชาย ใจดี", "โดย|นายสมชาย |ใจดี"),
        ("ในตำบลบางขุนทอง อำเภอเมืองสายธาราบุรี", "ใน|ตำบลบางขุนทอง |อำเภอเมืองสายธาราบุรี"),
        ("ข้อ (๑) และ (ข้อมูล) นี้", "ข้อ |(๑) |และ |(ข้อมูล) |นี้"),
        ("ที่อาคาร (ชั้น ๓) ตามประกาศ (ฉบับที่ ๒) ไว้", "ที่|อาคาร |(ชั้น ๓) |ตาม|ประกาศ |(ฉบับที่ ๒) |ไว้"),
        ("ว่า (ด้วยการบริหารงานบุคคล) ไว้", "ว่า |(ด้วย|การบริหารงานบุคคล) |ไว้"),
        ("๑. จัดทำคู่มือ", "๑. จัดทำ|คู่มือ"),
        ("- จัดทำคู่มือ", "- จัดทำ|คู่มือ"),
        ("ม.ค. – มี.ค. ๒๕๖๖", "ม.ค. – |มี.ค. ๒๕๖๖"),
        ("และตัวชี้วัดที่ ๗ นี้", "และ|ตัวชี้วัดที่ ๗ |นี้"),
        ("ไตรมาสที่ ๑ - ๔ ของปี", "ไตรมาสที่ ๑ - ๔ |ของ|ปี"),
        ("ระบบ E-service ของ www.phon.go.th นี้", "ระบบ |E-service |ของ |www.phon.go.th |นี้"),
        ("ระดับ AA ร้อยละ ๘๐", "ระดับ AA |ร้อยละ ๘๐"),
        ("คำ\u00a0ติด ของ", "คำ\u00a0ติด |ของ"),
        ("มาตรการปรับปรุงงาน ส่วนตัวชี้วัดอื่น", "มาตรการ|ปรับปรุง|งาน |ส่วน|ตัวชี้วัด|อื่น"),
        ("ยังไม่มีรายงานการดำเนินการ", "ยัง|ไม่มี|รายงาน|การดำเนินการ"),
        ("ให้เกิดความคล่องตัวในการ จัดทำ", "ให้|เกิด|ความคล่องตัว|ใน|การ จัดทำ"),
        ("ถึง ๓๐ ก.ย. ๒๕๖๙", "ถึง |๓๐ ก.ย. ๒๕๖๙"),
        ("รวม ๓,๖๐๐.- บาท (สามพันหกร้อยบาทถ้วน)", "รวม |๓,๖๐๐.- บาท |(สามพันหกร้อย|บาทถ้วน)"),
        ("ก. สำนักปลัด ข. กองคลัง", "ก. สำนักปลัด |ข. กองคลัง"),
        ("เวลา ๑๓.๓๐ น. ณ ห้องประชุม", "เวลา ๑๓.๓๐ น. |ณ ห้องประชุม"),
        ("กตญฺญู ทุกฺขมจฺเจติ", "กตญฺญู |ทุกฺขมจฺเจติ"),
        ("บ้านโก-ลก ข้อ O1 – O35", "บ้าน|โก-ลก |ข้อ |O1 – O35"),
        ("โทร. 0 3525 2168 ต่อ 101-105 ไลน์ @bueng", "โทร. 0 3525 2168 ต่อ 101-105 |ไลน์ |@bueng"),
        ("ไม่น้อยกว่า ≥ ๙๕ %", "ไม่น้อยกว่า |≥ ๙๕ %"),
        ("นายกกล่าวอย่างเป็นทางการ", "นายก|กล่าว|อย่าง|เป็นทางการ"),
        ('กล่าว "โปร่งใส" ว่า', 'กล่าว |"โปร่งใส" |ว่า'),
        ('กล่าว ("โปร่งใส"), ว่า', 'กล่าว |("โปร่งใส"), |ว่า'),
        ("ก  ข", "ก  |ข"),
        ("", ""),
        (" ", " "),
    ],
)
def test_a_line_ends_between_words_and_not_inside_what_belongs_together(text: str, expected: str) -> None:
    assert broken(text) == expected


def willingly(text: str, least: End, *whole: str) -> str:
    return parts(text, tuple(offset for offset, end in line_ends(text, whole).items() if end >= least))


def test_a_phrase_is_broken_before_a_term_and_a_term_before_a_word() -> None:
    text = "ตามคุณธรรมและความโปร่งใสของเทศบาลตำบลนา"
    assert willingly(text, End.FREE, "เทศบาลตำบลนา") == "ตาม|คุณธรรมและความโปร่งใส|ของ|เทศบาลตำบลนา"
    assert willingly(text, End.PHRASE, "เทศบาลตำบลนา") == "ตาม|คุณธรรม|และ|ความโปร่งใส|ของ|เทศบาลตำบลนา"
    assert "เทศบาลตำบล|นา" in willingly(text, End.TERM, "เทศบาลตำบลนา")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("นายกองค์การบริหารส่วนตำบล", "นายก|องค์การบริหาร|ส่วนตำบล"),
        ("www.bueng-nam.go.th/ita/o-12", "www.bueng-nam.go.th/|ita/|o-12"),
        ("https://nam.go.th/a_b?x=1&y=%20#c", "https://|nam.go.th/|a_b?|x=1&y=%20#c"),
        ("saraban@nam.go.th", "saraban@nam.go.th"),
        ("ได้ 88.51 ตาม E-Service v.2 (No.1)", "ได้ |88.51 |ตาม |E-Service |v.2 |(No.1)"),
        ("ได้ ๘๘.๕๑ คะแนน", "ได้ |๘๘.๕๑ คะแนน"),
        ("ด้านต่าง ๆ (ก)", "ด้าน|ต่าง ๆ |(ก)"),
        ("สำนักงาน ป.ป.ช.", "สำนักงาน |ป.ป.ช."),
    ],
)
def test_what_fits_no_line_is_broken_between_its_parts(text: str, expected: str) -> None:
    assert willingly(text, End.TERM) == expected


def test_a_sign_is_never_parted_from_what_stands_before_it() -> None:
    assert willingly("ความสะดวกฯ (อบต.) ไว้,", End.WORD) == "ความสะดวกฯ| |(|อบต.)| |ไว้,"


def test_a_term_that_only_seems_to_begin_inside_a_word_joins_nothing() -> None:
    assert broken("ส่วนราชการติดตามงาน") == "ส่วนราชการ|ติดตาม|งาน"


def test_names_that_are_given_stay_whole() -> None:
    assert broken("ประกาศเทศบาลตำบลพลาได้") != "ประกาศ|เทศบาลตำบลพลา|ได้"
    assert broken("ประกาศเทศบาลตำบลพลาได้", "เทศบาลตำบลพลา") == "ประกาศ|เทศบาลตำบลพลา|ได้"


def test_the_longest_term_at_a_place_counts_and_single_letters_do_not() -> None:
    assert broken("ถึงบ้านนาสวนดี", "บ้านนา", "บ้านนาสวนดี", "ถ") == "ถึง|บ้านนาสวนดี"


@given(THAI)
def test_a_line_never_ends_inside_a_cluster_or_before_a_blank_or_closing_mark(text: str) -> None:
    ends = break_points(text)
    assert set(ends) <= cluster_starts(text)
    assert all(0 < end < len(text) for end in ends)
    assert not any(text[end].isspace() or text[end] in ")]ๆฯ" for end in ends)
    assert set(ends) <= set(word_ends(text))


def test_ten_thousand_characters_without_a_blank_are_done_at_once() -> None:
    assert len(word_ends("มาตากลม" * 1500)) > 1000

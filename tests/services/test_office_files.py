"""Files are named by their offices: safely on every system, and never two alike."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.services.office_files import LONGEST, file_names, safe_name
from itadesk.services.ports import OfficeSummary


def office(number: int, full_name: str, place: str = "") -> OfficeSummary:
    return OfficeSummary(office_id=number, full_name=full_name, place=place, years=())


def names(*offices: OfficeSummary) -> list[str]:
    return list(file_names(offices).values())


def test_a_name_that_nobody_else_has_is_the_name_of_the_file() -> None:
    assert names(office(1, "เทศบาลตำบลโพน"), office(2, "เทศบาลเมืองสองธาร")) == ["เทศบาลตำบลโพน", "เทศบาลเมืองสองธาร"]


def test_the_place_tells_offices_of_one_name_apart() -> None:
    assert names(
        office(1, "เทศบาลตำบลบ้านสวน", "จังหวัดชลบุรี"),
        office(2, "เทศบาลตำบลบ้านสวน", "จังหวัดระยอง"),
        office(3, "เทศบาลตำบลโพน", "จังหวัดกาฬสินธุ์"),
    ) == ["เทศบาลตำบลบ้านสวน จังหวัดชลบุรี", "เทศบาลตำบลบ้านสวน จังหวัดระยอง", "เทศบาลตำบลโพน"]


def test_where_even_the_place_is_the_same_the_number_tells() -> None:
    assert names(office(4, "เทศบาลตำบลบ้านสวน"), office(9, "เทศบาลตำบลบ้านสวน"), office(2, "เทศบาลตำบลบ้านสวน (4)")) == [
        "เทศบาลตำบลบ้านสวน (5)",
        "เทศบาลตำบลบ้านสวน (9)",
        "เทศบาลตำบลบ้านสวน (4)",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Town Alpha", "town alpha"),  # Windows and macOS ignore case
        ("ทำการ", "ทํา" + "การ"),  # ำ in one character or in two
        ("บ้าน/สวน", "บ้าน:สวน"),  # both signs are forbidden on Windows
        ("บ้านสวน.", "บ้านสวน"),  # a full stop at the end is dropped there
    ],
)
def test_names_that_a_system_takes_for_one_clash(first: str, second: str) -> None:
    assert len(set(names(office(1, first, "ก"), office(2, second, "ข")))) == 2
    assert [name[-1] for name in names(office(1, first, "ก"), office(2, second, "ข"))] == ["ก", "ข"]


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("two\nlines\tand \u202ehidden", "two_lines_and _hidden"),
        ("CON", "_CON"),
        ("nul.โพน", "_nul.โพน"),
        ("console", "console"),
        (" . ", "หน่วยงาน"),
        ("", "หน่วยงาน"),
        ("half \ud800", "half _"),
    ],
)
def test_what_a_system_does_not_take_is_left_out(given_name: str, safe: str) -> None:
    assert safe_name(given_name) == safe


def test_a_long_name_is_cut_between_words_and_one_long_word_between_letters() -> None:
    whole = "000000001-2568 ประกาศเทศบาลตำบลดอนตะวันฉาย เรื่อง มาตรการส่งเสริม"
    assert len(f"{whole}คุณธ".encode()) <= LONGEST < len(f"{whole}คุณธรรม".encode())
    assert safe_name(f"{whole}คุณธรรมและความโปร่งใส") == whole
    assert safe_name("กี่" * 100) == "กี่" * (LONGEST // 9)


@given(st.lists(st.tuples(st.text(max_size=8) | st.sampled_from(["a", "A", "a (1)", "a (2)"]), st.sampled_from("กข"))))
def test_no_two_files_are_named_alike(given_offices: Iterable[tuple[str, str]]) -> None:
    offices = [office(number, *each) for number, each in enumerate(given_offices, 1)]
    found = file_names(offices)
    assert list(found) == [each.office_id for each in offices]
    assert len({name.casefold() for name in found.values()}) == len(offices)
    assert all(0 < len(name.encode()) <= LONGEST + 20 and not set(name) & set('<>:"/\\|?*') for name in found.values())

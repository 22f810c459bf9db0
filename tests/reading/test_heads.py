import pytest

from itadesk.reading.heads import Head, heads_over, indicator_number, is_head, numbers_indicators
from tests.reading.pieces import cell, row, short


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("ตัวชี้วัด | คะแนน", True),
        ("ตัวชี้วัด | ปี 2567 | ปี 2568", True),
        ("ตัวชี้วัด | 2567 | 2568", True),
        ("ตัวชี้วัดที่ | 1 | 2 | 3", True),
        ("ตัวชี้วัดที่ | 1 | 2 | รวม", True),
        ("การใช้อำนาจ | 99.64", False),
        ("ตัวชี้วัดที่ | 1 | 99.64", False),
        ("ตัวชี้วัดที่ | 1 | 11", False),
        ("คะแนน", False),
        ("คะแนน | คะแนน | คะแนน", False),
    ],
)
def test_a_head_has_different_cells_and_no_scores(text: str, heads: bool) -> None:
    assert is_head(row(text)) is heads


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ตัวชี้วัดที่ | 1 | 10", True),
        ("ตัวชี้วัด | ๑ | ๒ | ระดับ", True),
        ("ตัวชี้วัดที่ | คะแนน", False),
        ("ตัวชี้วัดที่ | รวม", False),
        ("คะแนน | 1 | 2", False),
        ("ตัวชี้วัดที่ | 1 | 1.5", False),
        ("ตัวชี้วัดที่ | 0 | 1", False),
    ],
)
def test_a_row_that_numbers_indicators(text: str, numbers: bool) -> None:
    assert numbers_indicators(row(text)) is numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), ("๑๐", 10), ("11", 0), ("0", 0), ("7.", 0), ("7 คะแนน", 0), ("7.00", 0), ("007", 0), ("ที่ 7", 0)],
)
def test_the_number_of_an_indicator_stands_alone(text: str, number: int) -> None:
    assert indicator_number(cell(text)) == number


def test_the_lowest_name_and_the_lowest_year_count() -> None:
    rows = [row("ที่ | IIT | IIT"), row("ที่ | ปี 2567 | ปี 2568"), row("ที่ | การใช้อำนาจ | คะแนน")]
    heads = heads_over(rows, numbered=False)
    assert {column: (short(*head.subjects), head.year) for column, head in heads.items()} == {
        0: ("", None),
        1: ("3", 2567),
        2: ("IIT", 2568),
    }


def test_numbers_alone_name_the_columns_of_a_row_of_numbers() -> None:
    over = [row("คะแนน | IIT | EIT | ITA"), row("ตัวชี้วัดที่ | 1 | 6 | รวม")]
    heads = heads_over(over, numbered=True)
    assert [short(*heads[column].subjects) for column in range(4)] == ["", "1", "6", "total"]
    assert [heads[column].is_of_numbers for column in range(4)] == [True, False, False, False]
    assert [heads[column].is_sum for column in range(4)] == [False, False, False, True]


def test_the_same_row_without_numbers_names_nothing() -> None:
    heads = heads_over([row("ตัวชี้วัดที่ | 1 | 6")], numbered=False)
    assert [heads[column].subjects for column in range(3)] == [(), (), ()]


def test_what_stands_below_is_said_anywhere_over_the_column() -> None:
    heads = heads_over([row("ที่ | คะแนน | คะแนน | LPA"), row("ที่ | ที่ได้ | เต็ม | คะแนน")], numbered=False)
    assert [heads[column].says_scores for column in range(4)] == [False, True, True, True]
    assert [heads[column].says_something_else for column in range(4)] == [False, False, True, False]
    assert [head.foreign.text for head in heads.values() if head.foreign] == ["LPA"]


def test_a_name_with_such_a_word_in_it_still_names_scores() -> None:
    head = Head([cell("ตัวชี้วัดที่ 2 การใช้งบประมาณ"), cell("คะแนน")])
    assert not head.says_something_else
    assert head.subjects == (2,)


def test_nothing_stands_over_a_column_without_a_head() -> None:
    head = Head()
    assert (head.subjects, head.year, head.foreign) == ((), None, None)
    said = [head.is_sum, head.says_scores, head.says_something_else, head.is_of_numbers]
    assert said == [False] * 4

"""What was read of a file, and what a person calls each place in it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.exchange.incoming.content import LONGEST_CELL, Sheet, cell_name, tidy
from itadesk.reading.pasted_cells import PastedCell
from tests.surroundings import in_english

SCORES = Sheet(
    name="คะแนน",
    rows=(("ที่", "ตัวชี้วัด", "คะแนน"), ("1", "การปฏิบัติ หน้าที่", "97.50"), ("2", "การใช้งบประมาณ", "88.51")),
    top=2,
    left=1,
    has_cells=True,
)
"""A table the first cell of which is B3."""


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with in_english():
        yield


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [(0, 0, "A1"), (6, 1, "B7"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 51, "AZ10"), (0, 701, "ZZ1"), (0, 702, "AAA1")],
)
def test_cells_are_called_as_spreadsheets_call_them(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_no_two_columns_are_called_alike(one: int, other: int) -> None:
    assert (cell_name(0, one) == cell_name(0, other)) == (one == other)


def test_lines_of_the_text_have_the_numbers_of_the_rows() -> None:
    lines = SCORES.text.split("\n")

    assert lines[:2] == ["", ""]
    assert lines[3] == "1\tการปฏิบัติ หน้าที่\t97.50"


@pytest.mark.parametrize(
    ("line", "words", "place"),
    [
        (4, "97.50", "คะแนน D4"),
        (4, "การปฏิบัติหน้าที่", "คะแนน C4"),
        (4, "การปฏิบัติหน้าที่ 97.50", "คะแนน D4"),
        (5, "งบประมาณ", "คะแนน C5"),
        (5, "ที่ไม่มี", "คะแนน row 5"),
        (1, "97.50", "คะแนน row 1"),
        (99, "97.50", "คะแนน row 99"),
    ],
)
def test_words_in_a_line_are_found_in_their_cell(line: int, words: str, place: str) -> None:
    assert SCORES.place_of(line, words) == place


def test_cells_of_the_block_have_the_same_names_as_in_the_file() -> None:
    assert SCORES.block[3][2].text == "97.50"
    assert SCORES.place_in_block(4, 3) == "คะแนน D4"
    assert SCORES.place_in_block(4, 0) == "คะแนน row 4"


def test_without_cells_that_people_know_a_place_is_a_line() -> None:
    plain = Sheet(rows=(("ก",), ("ข",)))

    assert plain.place_of(2, "ข") == "line 2"


def test_a_page_of_the_web_has_no_places_that_anybody_knows() -> None:
    assert Sheet(rows=(("ก",),), markup="<p>ก</p>").place_of(1, "ก") == ""


@pytest.mark.parametrize(("row", "place"), [(0, "page 1"), (1, "page 1"), (2, "page 3"), (9, "page 3")])
def test_a_page_without_text_is_counted_too(row: int, place: str) -> None:
    paper = Sheet(rows=(("ก",), ("ข",), ("ค",)), pages=(0, 2, 2))

    assert paper.where(row) == place


def test_what_covers_several_columns_stands_in_each_of_them() -> None:
    sheet = Sheet(rows=(("คะแนน", "", ""), ("IIT", "EIT", "OIT")), covers={(0, 0): (1, 3)})

    assert sheet.text == "คะแนน\tคะแนน\tคะแนน\nIIT\tEIT\tOIT"


def test_what_covers_more_columns_than_its_row_has_stays_within_it() -> None:
    assert Sheet(rows=(("หัวเรื่อง",), ("ก", "ข")), covers={(0, 0): (1, 5)}).text == "หัวเรื่อง\nก\tข"


def test_what_covers_several_rows_goes_on_in_each_of_them() -> None:
    sheet = Sheet(rows=(("อบรม", "กองคลัง"), ("ประชุม", ""), ("ประกาศ",)), covers={(0, 1): (3, 1)})

    assert sheet.block == (
        (PastedCell("อบรม"), PastedCell("กองคลัง")),
        (PastedCell("ประชุม"), PastedCell("กองคลัง", continues=True)),
        (PastedCell("ประกาศ"), PastedCell("กองคลัง", continues=True)),
    )


def test_a_row_that_ends_before_a_covered_cell_has_empty_ones_between() -> None:
    sheet = Sheet(rows=(("ก", "ข", "ค"), ()), covers={(0, 2): (2, 1)})

    assert sheet.block[1] == (PastedCell(), PastedCell(), PastedCell("ค", continues=True))


def test_a_cell_said_to_cover_rows_of_which_it_is_none_says_nothing() -> None:
    sheet = Sheet(rows=(("ก",), ("ข", "ค")), covers={(0, 1): (2, 1)})

    assert sheet.block[1] == (PastedCell("ข"), PastedCell("", continues=True))


@given(st.lists(st.lists(st.text(), min_size=1), min_size=1), st.integers(0, 5))
def test_whatever_stands_in_cells_lines_and_tabs_part_only_rows_and_cells(rows: list[list[str]], top: int) -> None:
    sheet = Sheet(rows=tuple(map(tuple, rows)), top=top)

    lines = sheet.text.split("\n")

    assert len(lines) == top + len(rows)
    assert [line.count("\t") + 1 for line in lines[top:]] == [len(row) for row in rows]
    assert len(sheet.block) == top + len(rows)


def test_a_cell_is_cut_where_nobody_reads_on() -> None:
    assert tidy("  ก ข \n") == "ก ข"
    assert len(tidy("ก" * (LONGEST_CELL + 1))) == LONGEST_CELL

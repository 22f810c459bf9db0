"""Cells of workbooks: what a cell holds, and how high a row is."""

import pytest

from itadesk.exchange.book_look import fits, height_of


@pytest.mark.parametrize(
    ("text", "holds"),
    [("ก" * 32_767, True), ("ก" * 32_768, False), ("😀" * 16_383, True), ("😀" * 16_384, False), ("", True)],
)
def test_a_cell_holds_so_many_units_of_utf_16(text: str, holds: bool) -> None:
    assert fits(text) is holds


@pytest.mark.parametrize(
    ("cells", "height"),
    [
        ([("สั้น", 20), ("", 5)], None),
        ([("หนึ่ง\nสอง\nสาม", 20), ("สั้น", 20)], 45.0),
        ([("ก" * 30, 20)], 30.0),
        ([("ที่นี่มีวรรณยุกต์", 12)], None),
        ([("ก\n" * 100, 20)], 409.0),
        ([], None),
    ],
)
def test_a_row_is_as_high_as_its_longest_text_and_marks_above_take_no_room(
    cells: list[tuple[str, int]], height: float | None
) -> None:
    assert height_of(cells) == height

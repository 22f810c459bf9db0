"""Where the cells of a table stand, what their texts take, and their lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.documents.blocks import Align, Cell, Column, Item, Paragraph, Row, RowRole, Table, roman
from itadesk.typesetting.cells import (
    SIDE,
    CellLine,
    PlacedCell,
    cell_lines,
    column_wants,
    galleys_of,
    head_rows,
    placed_cells,
    row_texts,
)
from itadesk.typesetting.column_widths import Wants
from itadesk.typesetting.families import bundled
from itadesk.typesetting.measures import LINE
from itadesk.typesetting.paragraphs import galley
from itadesk.typesetting.shaping import Setting
from tests.typesetting.samples import BODY, cell, merged_table

SETTING = Setting(bundled(), 14.0)


def table(*rows: Row, columns: int = 3, numeric: tuple[int, ...] = ()) -> Table:
    """A table of these rows, some columns of which hold numbers."""
    made = tuple(Column(title=str(number), numeric=number in numeric) for number in range(columns))
    return Table(name="made", columns=made, rows=rows)


def row(*cells: Cell, role: RowRole = RowRole.BODY) -> Row:
    """A row."""
    return Row(cells=cells, role=role)


def places(placed: list[PlacedCell]) -> list[tuple[int, int, int, int]]:
    """From which row to which, from which column to which."""
    return [(each.first_row, each.end_row, each.first_column, each.end_column) for each in placed]


def width(text: str) -> float:
    """What a text takes on one line."""
    return galley(Paragraph(text=roman(text), align=Align.LEFT), SETTING).line.width


def wants_of(made: Table) -> list[Wants]:
    """What the columns of a table want."""
    cells = placed_cells(made)
    return column_wants(made, cells, galleys_of(cells, SETTING), SETTING.size)


def lines_of(*blocks: Paragraph | Item, room: float) -> list[CellLine]:
    """The lines of a cell of these blocks."""
    return cell_lines(tuple(galley(block, SETTING) for block in blocks), SETTING.size, room)


def test_cells_stand_beside_those_that_reach_down_from_above() -> None:
    made = table(row(cell("ก", rows=2), cell("ข", columns=2)), row(cell("ค"), cell("ง")))
    assert places(placed_cells(made)) == [(0, 2, 0, 1), (0, 1, 1, 3), (1, 2, 1, 2), (1, 2, 2, 3)]


def test_what_reaches_beyond_the_table_ends_at_its_edge_and_what_has_no_place_is_left_out() -> None:
    made = table(row(cell("ก", columns=9, rows=9)), row(cell("ข"), cell("ค")))
    assert places(placed_cells(made)) == [(0, 2, 0, 3)]


def test_a_cell_over_columns_ends_at_one_that_reaches_down_from_above() -> None:
    made = table(row(cell("ก"), cell("ข"), cell("ค", rows=2)), row(cell("ง", columns=3)))
    assert places(placed_cells(made)) == [(0, 1, 0, 1), (0, 1, 1, 2), (0, 2, 2, 3), (1, 2, 0, 2)]


def test_a_cell_that_covers_less_than_nothing_covers_its_own_place() -> None:
    assert places(placed_cells(table(row(cell("ก", columns=0, rows=-1)), columns=1))) == [(0, 1, 0, 1)]


def test_no_cell_reaches_from_the_head_into_the_body() -> None:
    head = row(cell("ก", rows=5), cell("ข"), role=RowRole.HEAD)
    made = table(head, row(cell("ค")), row(cell("ง"), cell("จ")), columns=2)
    assert places(placed_cells(made))[:3] == [(0, 1, 0, 1), (0, 1, 1, 2), (1, 2, 0, 1)]
    assert head_rows(made) == 1


def test_the_head_ends_at_the_first_other_row_and_may_be_all_there_is() -> None:
    head, group = row(cell("ก"), role=RowRole.HEAD), row(cell("ข"), role=RowRole.GROUP)
    assert [head_rows(table(*rows)) for rows in ((group, head), (head, head, group), (head, head), ())] == [0, 2, 2, 0]


SPANS = st.integers(-1, 4)


def tables(across: st.SearchStrategy[int], down: st.SearchStrategy[int]) -> st.SearchStrategy[Table]:
    """Tables of up to six rows whose cells cover so many columns and rows."""
    cells = st.lists(st.builds(lambda columns, rows: Cell(columns=columns, rows=rows), across, down), max_size=5)
    rows = st.builds(lambda made, role: row(*made, role=role), cells, st.sampled_from(RowRole))
    return st.builds(lambda made, columns: table(*made, columns=columns), st.lists(rows, max_size=6), st.integers(1, 4))


@settings(max_examples=60)
@given(tables(SPANS, SPANS))
def test_every_place_of_any_table_is_covered_exactly_once(made: Table) -> None:
    covered = [
        (y, x)
        for first, end, left, right in places(placed_cells(made))
        for y in range(first, end)
        for x in range(left, right)
    ]
    assert sorted(covered) == [(y, x) for y in range(len(made.rows)) for x in range(len(made.columns))]


def test_a_column_wants_room_for_its_text_between_its_sides() -> None:
    made = table(row(cell("ก"), cell("ผู้รับผิดชอบ"), Cell()))
    first, second, third = wants_of(made)
    assert second.natural == pytest.approx(width("ผู้รับผิดชอบ") + 2 * SIDE)
    assert first.natural < second.natural
    assert third.word == third.least == third.natural == 2 * SIDE


def test_a_cell_over_columns_widens_them_by_what_they_lack_together() -> None:
    long = "องค์การบริหารส่วนจังหวัดธารานครและหน่วยงานในสังกัด"
    made = table(row(cell(long, columns=2), cell("ก")), row(cell("ข"), cell("ค"), cell("ง")))
    first, second, third = wants_of(made)
    assert first.natural + second.natural == pytest.approx(width(long) + 2 * SIDE)
    assert third.natural == pytest.approx(max(width("ก"), width("ง")) + 2 * SIDE)


def test_figures_of_different_lengths_get_room_to_stand_by_their_points() -> None:
    plain = table(row(cell("๑๐๐")), row(cell("๘.๖๖")), columns=1)
    numeric = table(*plain.rows, columns=1, numeric=(0,))
    (loose,), (lined,) = (wants_of(each) for each in (plain, numeric))
    assert loose.least == pytest.approx(max(width("๑๐๐"), width("๘.๖๖")) + 2 * SIDE)
    assert lined.least == lined.word == pytest.approx(width("๑๐๐") + width("๘.๖๖") - width("๘") + 2 * SIDE, abs=0.5)


def test_no_column_wants_less_for_a_word_than_for_its_widest_term() -> None:
    made = merged_table()
    for wants in wants_of(made):
        assert 2 * SIDE <= wants.word <= wants.least <= wants.natural


def test_only_cells_of_one_row_and_one_column_of_the_body_have_row_texts() -> None:
    made = merged_table()
    cells = placed_cells(made)
    texts = row_texts(made, cells, galleys_of(cells, SETTING))
    assert [[column for column, _texts in each] for each in texts] == [[], [], [0, 1], [0, 1], [0, 1]]
    ((_column, ((length, indent),)), *_rest) = texts[2]
    assert length == pytest.approx(width("การปฏิบัติหน้าที่"))
    assert indent == 0


def test_the_lines_of_a_cell_know_their_block_and_only_its_first_has_a_gap() -> None:
    blocks = (
        Paragraph(text=roman(BODY), space_before=1.0),
        Item(label="๑.", text=roman(BODY), hanging=True, space_before=0.5),
    )
    lines = lines_of(*blocks, room=150)
    firsts = [next(place for place, line in enumerate(lines) if line.block == number) for number in (0, 1)]
    assert {line.block for line in lines} == {0, 1}
    assert [lines[first].gap for first in firsts] == [0.0, pytest.approx(0.5 * LINE * 14)]
    assert not any(line.gap for place, line in enumerate(lines) if place not in firsts)


def test_an_empty_cell_has_no_lines() -> None:
    assert lines_of(room=100) == []
    assert lines_of(Paragraph(text=()), room=100) == []

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.documents.blocks import Align, Bar, Cell, Column, Paragraph, Row, RowRole, Table, roman
from itadesk.typesetting.cells import SIDE
from itadesk.typesetting.families import bundled
from itadesk.typesetting.measures import MILLIMETRE
from itadesk.typesetting.shaping import setting_of
from itadesk.typesetting.structure import Element
from itadesk.typesetting.table_layout import Layout, SetCell, laid_out
from tests.typesetting.samples import BODY, cell, merged_table, score_table

LEFT, RIGHT = 85.0, 539.0


def lay(table: Table) -> Layout:
    """A table between the margins of a paper."""
    return laid_out(table, setting_of(bundled(), table.size), LEFT, RIGHT)


def table(*rows: Row, columns: int = 2, numeric: tuple[int, ...] = (), wide: bool = True) -> Table:
    """A table of these rows, some columns of which hold numbers."""
    made = tuple(Column(title=str(number), numeric=number in numeric) for number in range(columns))
    return Table(name="made", columns=made, rows=rows, wide=wide)


def row(*cells: Cell | str, role: RowRole = RowRole.BODY) -> Row:
    """A row of cells, or of their words."""
    return Row(cells=tuple(cell(one) if isinstance(one, str) else one for one in cells), role=role)


def words(one: SetCell) -> str:
    """What a cell prints."""
    pieces = [piece for each in one.lines for piece in each.line.pieces]
    return "".join(piece.face.clusters[code].text for piece in pieces for code in piece.codes)


def lefts(layout: Layout, column: int) -> list[float]:
    """Where the first lines of the cells of a column begin, from the top down."""
    return [one.lines[0].line.left for one in layout.cells if one.left == layout.edges[column]]


def test_a_wide_table_reaches_from_edge_to_edge() -> None:
    layout = lay(table(row("ก", BODY)))
    assert (layout.edges[0], layout.edges[-1]) == pytest.approx((LEFT, RIGHT))
    assert len(layout.edges) == 3


def test_an_indented_table_begins_further_in_and_ends_where_the_others_do() -> None:
    layout = lay(replace(table(row("ก", BODY)), indent=25))
    assert (layout.edges[0], layout.edges[-1]) == pytest.approx((LEFT + 25 * MILLIMETRE, RIGHT))


def test_a_table_of_scores_is_only_as_wide_as_its_words() -> None:
    layout = lay(score_table())
    assert layout.edges[0] == pytest.approx(LEFT + 25 * MILLIMETRE)
    assert layout.edges[-1] < RIGHT - 100
    assert all(len(one.lines) == 1 for one in layout.cells)


def test_cells_are_read_from_the_left_and_from_the_top_with_those_that_cover_more() -> None:
    layout = lay(merged_table())
    first, second, third, last = layout.edges
    assert [(one.left, one.right, one.rows) for one in layout.cells] == [
        (first, third, range(1)),
        (third, last, range(1)),
        (first, last, range(1, 2)),
        (first, second, range(2, 3)),
        (second, third, range(2, 3)),
        (third, last, range(2, 5)),
        (first, second, range(3, 4)),
        (second, third, range(3, 4)),
        (first, second, range(4, 5)),
        (second, third, range(4, 5)),
    ]
    assert layout.cells[5].middle
    assert words(layout.cells[0]) == "ตัวชี้วัด"


def test_a_cell_names_its_own_place_and_those_of_its_blocks_once() -> None:
    blocks = tuple(Paragraph(text=roman("ก"), place=place) for place in ("b", "", "a", "b"))
    (one,) = lay(table(row(Cell(blocks=blocks, place="a")), columns=1)).cells
    assert (one.places, one.blocks, len(one.lines)) == (("a", "b"), 4, 4)


def test_a_bar_has_no_lines() -> None:
    bar = Bar(value=Decimal("88.51"))
    _name, one = lay(table(row("ก", Cell(bar=bar)))).cells
    assert (one.bar, one.lines, one.blocks) == (bar, (), 0)


def test_the_points_of_a_numeric_column_are_in_line() -> None:
    rows = [row("ก", "9.50"), row("ข", "100"), row("ค", "88.51")]
    nine, hundred, eighty = lefts(lay(table(*rows, numeric=(1,))), 1)
    assert hundred == pytest.approx(0)
    assert nine > eighty > hundred
    assert nine == pytest.approx(2 * eighty)
    assert lefts(lay(table(*rows)), 1) == [0, 0, 0]


def test_heads_sums_over_columns_and_words_stay_where_they_are() -> None:
    rows = [
        row("ก", "8", role=RowRole.HEAD),
        row("ข", "9"),
        row("ค", "100"),
        row("ง", "ไม่มี"),
        row(cell("7", columns=2)),
    ]
    layout = lay(table(*rows, numeric=(0, 1)))
    head, nine, hundred, none = lefts(layout, 1)
    assert [head, hundred, none] == [0, 0, 0]
    assert nine > 0
    assert lefts(layout, 0)[-1] == 0


def test_figures_stand_where_the_first_of_them_would() -> None:
    def right(text: str) -> Cell:
        return Cell(blocks=(Paragraph(text=roman(text), align=Align.RIGHT),))

    layout = lay(table(row("ก", right("100")), row("ข", right("9")), numeric=(1,)))
    ends = [one.lines[0].line.left + one.lines[0].line.width for one in layout.cells[1::2]]
    assert ends == pytest.approx([layout.edges[2] - layout.edges[1] - 2 * SIDE] * 2)


def test_what_no_face_can_print_is_told_with_its_text() -> None:
    layout = lay(table(row("ก", "ตัว\U0001f9ff"), row("ข", "ค")))
    assert [one.block.text for one in layout.unprinted] == [roman("ตัว\U0001f9ff")]
    assert lay(table(row("ก", "ข"))).unprinted == ()


def test_the_structure_has_a_leaf_for_each_block() -> None:
    document = Element("Document")
    layout = lay(merged_table())
    leaves = layout.branch.put_into(document)
    assert layout.branch.kind == "Table"
    assert len(leaves) == sum(one.blocks for one in layout.cells) == 10


def test_the_same_table_is_laid_out_once() -> None:
    assert lay(merged_table()) is lay(merged_table())
    assert lay(merged_table()) is not lay(replace(merged_table(), size=15.0))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(["", "๙๒.๔๑", "1,250 บาท", "การใช้อำนาจ", BODY, "A" * 90]), min_size=3, max_size=3),
        min_size=1,
        max_size=4,
    )
)
def test_every_line_stands_within_its_cell(texts: list[list[str]]) -> None:
    layout = lay(table(*(row(*line) for line in texts), columns=3, numeric=(2,)))
    assert all(before < after for before, after in pairwise(layout.edges))
    assert layout.edges[-1] <= RIGHT + 0.01
    for one, text in zip(layout.cells, (text for line in texts for text in line), strict=True):
        room = one.right - one.left - 2 * SIDE
        assert words(one).replace(" ", "") == text.replace(" ", "")
        assert all(-0.01 <= each.line.left <= each.line.left + each.line.width <= room + 0.01 for each in one.lines)

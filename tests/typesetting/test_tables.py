from collections.abc import Sequence

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.documents.blocks import Align, Block, Cell, Column, Item, Paragraph, Row, RowRole, Table, roman
from itadesk.documents.plain import plain_lines
from itadesk.services.ports import Printing
from itadesk.typesetting.cells import CellLine, placed_cells
from itadesk.typesetting.lines import Line
from itadesk.typesetting.tables import may_part
from tests.typesetting.samples import (
    BODY,
    SCORES,
    cell,
    merged_table,
    opened,
    page_texts,
    paper,
    printed,
    score_table,
    signature,
    squeezed,
)

HEAD = Row(cells=(cell("หัวซ้าย"), cell("หัวขวา")), role=RowRole.HEAD)


def table(rows: Sequence[Row], *columns: Column, head: bool = True) -> Table:
    """A table of two columns where none are given."""
    standing = columns or (Column(title="ก"), Column(title="ข"))
    return Table(name="t", columns=standing, rows=(HEAD, *rows) if head else tuple(rows), place="t")


def words_at(done: Printing, text: str, page: int = 0) -> list[pymupdf.Rect]:
    with opened(done) as file:
        return list(file[page].search_for(text))


def rules(done: Printing, page: int = 0) -> tuple[list[float], list[float]]:
    """Where the upright and the level rules of a page stand."""
    with opened(done) as file:
        lines = [item for drawing in file[page].get_drawings() for item in drawing["items"] if item[0] == "l"]
    upright = {round(start.x) for _, start, end in lines if abs(start.x - end.x) < 0.1}
    level = {round(start.y) for _, start, end in lines if abs(start.y - end.y) < 0.1}
    return sorted(upright), sorted(level)


def test_a_table_stands_between_the_margins_with_rules_around_its_cells() -> None:
    done = printed(table([Row(cells=(cell("ซ้าย"), cell("ขวา")))]))
    upright, level = rules(done)
    assert upright == [85, 312, 539]
    assert len(level) == 3


def test_merged_cells_have_no_rules_inside() -> None:
    done = printed(merged_table())
    with opened(done) as file:
        lines = [item for drawing in file[0].get_drawings() for item in drawing["items"]]
    (finding,) = done.spots["finding/IIT"]
    inside = [
        start
        for _, start, end in lines
        if finding.left + 1 < (start.x + end.x) / 2 < finding.right - 1
        and finding.top + 1 < (start.y + end.y) / 2 < finding.bottom - 1
    ]
    assert inside == []


def test_marks_stay_clear_of_the_rules() -> None:
    done = printed(table([Row(cells=(cell("ปี่ปู่ญฐุ์"), cell("ที่นี่")))]))
    with opened(done) as file:
        picture = file[0].get_pixmap(dpi=300, clip=(90, 75, 300, 140))
    rows = [picture.samples[y * picture.stride : (y + 1) * picture.stride] for y in range(picture.height)]
    ink = [sum(value < 128 for value in row) for row in rows]
    ruled = [y for y, dark in enumerate(ink) if dark > picture.stride * 0.9]
    assert len(ruled) > 2
    for y in ruled:
        around = [near for near in (y - 2, y + 2) if near not in ruled and 0 <= near < len(ink)]
        assert all(ink[near] == 0 for near in around), y


def test_figures_stand_under_one_another_by_their_points_and_units() -> None:
    done = printed(score_table())
    units = words_at(done, "คะแนน")
    assert max(unit.x0 for unit in units) - min(unit.x0 for unit in units) < 0.5
    whole = [words_at(done, score.split(".")[0] + ".")[0].x1 for _, score in SCORES if "." in score]
    assert max(whole) - min(whole) < 0.5


def test_the_head_is_repeated_on_each_page() -> None:
    rows = [Row(cells=(cell(BODY), cell(f"แถว {number}"))) for number in range(30)]
    pages = page_texts(printed(table(rows)))
    assert len(pages) > 2
    assert all(page.lstrip().startswith("หัวซ้าย") for page in pages)


def test_a_row_that_fits_on_a_page_is_not_cut() -> None:
    rows = [Row(cells=(cell(f"เริ่ม {BODY} จบ"), cell("ขวา"))) for _ in range(30)]
    for page in page_texts(printed(table(rows))):
        assert page.count("เริ่ม") == page.count("จบ")


@pytest.mark.parametrize("above", range(8))
def test_the_last_of_low_rows_does_not_stand_alone_on_a_page(above: int) -> None:
    rows = [Row(cells=(cell("แถว"), cell("ขวา"))) for _ in range(30)]
    done = printed(*[Paragraph(text=roman("บรรทัด"))] * above, table(rows, head=False))
    assert all(page.count("แถว") != 1 for page in page_texts(done))


def test_a_row_higher_than_a_page_runs_over_and_nothing_is_lost() -> None:
    blocks: list[Block] = [Paragraph(text=roman(BODY)), table([Row(cells=(cell(BODY * 30), cell(f"ก{BODY * 3}ข")))])]
    done = printed(*blocks)
    pages = page_texts(done)
    assert len(pages) >= 3
    assert squeezed(pages).replace("หัวซ้ายหัวขวา", "").count(squeezed("อย่างเคร่งครัดและต่อเนื่อง")) == 34
    assert all("หัวขวา" in page for page in pages)


@pytest.mark.parametrize("above", range(8))
def test_no_line_of_a_step_stands_alone_where_its_row_is_cut(above: int) -> None:
    steps = tuple(Item(label="-", text=roman(f"เริ่ม{BODY[:60]}จบ"), hanging=True) for _ in range(40))
    rows = [Row(cells=(cell(BODY), Cell(blocks=steps), cell(BODY)))]
    made = table(rows, *(Column(title="x") for _ in range(3)), head=False)
    pages = page_texts(printed(*[Paragraph(text=roman("บรรทัด"))] * above, made))
    assert len(pages) > 2
    for page in map(squeezed, pages):
        assert page.count("เริ่ม") == page.count("จบ")


@pytest.mark.parametrize(
    ("paragraphs", "places"),
    [
        ((1,), {0, 1}),
        ((3,), {0, 3}),
        ((4,), {0, 2, 4}),
        ((6,), {0, 2, 3, 4, 6}),
        ((2, 2, 1), {0, 2, 5}),
        ((1, 1, 1, 1), {0, 2, 4}),
        ((2, 5), {0, 2, 4, 5, 7}),
    ],
)
def test_a_cell_is_cut_where_two_lines_stand_together_on_both_sides(
    paragraphs: Sequence[int], places: set[int]
) -> None:
    lines = [CellLine(Line((), {}, 0, 0), 0.0, block) for block, count in enumerate(paragraphs) for _ in range(count)]
    assert {count for count in range(len(lines) + 1) if may_part(lines, count)} == places


def test_a_cell_over_many_rows_runs_over_pages_with_them() -> None:
    first = Row(cells=(cell("แถว"), cell(BODY * 12, rows=60, place="long")))
    others = [Row(cells=(cell("แถว"),)) for _ in range(59)]
    done = printed(table([first, *others]))
    assert done.pages >= 2
    assert len(done.spots["long"]) == done.pages
    assert squeezed(page_texts(done)).count("แถว") == 60
    assert squeezed(page_texts(done)).count(squeezed("อย่างเคร่งครัดและต่อเนื่อง")) == 12


def test_a_group_row_stays_with_the_row_below() -> None:
    group = Row(cells=(cell("กลุ่ม", columns=2),), role=RowRole.GROUP)
    for lines in range(20, 32):
        rows = [Row(cells=(cell("แถว"), cell("แถว")))] * lines
        for page in page_texts(printed(table([*rows, group, *rows[:2]]))):
            assert not page.rstrip().endswith("กลุ่ม")


@pytest.mark.parametrize(("above", "moved"), [(5, 4), (6, 1), (16, 1), (17, 2), (22, 3)])
def test_one_row_of_two_lines_is_enough_to_go_with_the_closing(above: int, moved: int) -> None:
    rows = [Row(cells=(cell(f"{BODY} แถว"), cell(f"{BODY} ปลาย"))) for _ in range(4)]
    *_, last = page_texts(printed(*[Paragraph(text=roman("บรรทัด"))] * above, table(rows), signature()))
    assert last.count("ปลาย") == moved


def test_a_head_higher_than_half_a_page_is_printed_once() -> None:
    head = Row(cells=(cell(f"หัว {BODY * 16}"), cell("หัว")), role=RowRole.HEAD)
    rows = [Row(cells=(cell(BODY), cell("ขวา"))) for _ in range(20)]
    done = printed(table([head, *rows], head=False))
    assert squeezed(page_texts(done)).count(squeezed(f"หัว {BODY}")) == 1


def test_rows_with_missing_cells_are_filled_and_spare_cells_left_out() -> None:
    rows = [Row(cells=(cell("เดียว"),)), Row(cells=(cell("ก", columns=9, rows=9), cell("เกิน"))), Row(cells=())]
    made = placed_cells(table(rows))
    assert {(placed.first_row, placed.first_column, placed.end_column) for placed in made} == {
        (0, 0, 1),
        (0, 1, 2),
        (1, 0, 1),
        (1, 1, 2),
        (2, 0, 2),
    }
    assert printed(table(rows)).pages == 1


def test_a_table_without_rows_or_columns_prints_nothing() -> None:
    assert squeezed(page_texts(printed(table([], head=False)))) == ""


@pytest.mark.parametrize("count", [12, 40])
def test_columns_squeezed_to_nothing_still_print_their_text(count: int) -> None:
    columns = [Column(title=str(number)) for number in range(count)]
    row = Row(cells=tuple(cell("เทศบาลตำบล") for _ in range(count)))
    text = squeezed(page_texts(printed(table([row], *columns, head=False))))
    assert sorted(text) == sorted("เทศบาลตำบล" * count)


TEXTS = st.integers(0, 1200).map(lambda length: (BODY * 5)[:length]) | st.just("ก" * 300)
BLOCKS = st.builds(
    lambda text, item, align: (
        Item(label="๑.", text=roman(text), hanging=True, align=align)
        if item
        else Paragraph(text=roman(text), align=align)
    ),
    TEXTS,
    st.booleans(),
    st.sampled_from(Align),
)
CELLS = st.builds(
    lambda blocks, columns, rows, middle: Cell(blocks=tuple(blocks), columns=columns, rows=rows, middle=middle),
    st.lists(BLOCKS, max_size=2),
    st.integers(1, 3),
    st.sampled_from([1, 1, 1, 2, 6]),
    st.booleans(),
)
TABLES = st.builds(
    lambda columns, rows, roles, grid, wide: Table(
        name="t",
        columns=tuple(Column(title="x", share=share, numeric=share == 2) for share in columns),
        rows=tuple(Row(cells=tuple(cells), role=role) for cells, role in zip(rows, sorted_roles(roles), strict=False)),
        grid=grid,
        wide=wide,
    ),
    st.lists(st.sampled_from([0.0, 1.0, 2.0]), min_size=1, max_size=5),
    st.lists(st.lists(CELLS, max_size=4), min_size=1, max_size=8),
    st.lists(st.sampled_from(RowRole), min_size=8, max_size=8),
    st.booleans(),
    st.booleans(),
)


def sorted_roles(roles: list[RowRole]) -> list[RowRole]:
    """The roles with the heads first, as a table has them."""
    return sorted(roles, key=lambda role: role is not RowRole.HEAD)


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_any_table_is_printed_whole_and_within_the_page(made: Table) -> None:
    done = printed(made)
    placed = Row(cells=tuple(placed.cell for placed in placed_cells(made)))
    wanted = squeezed(plain_lines(paper(Table(name="t", columns=made.columns, rows=(placed,)))))
    read = squeezed(page_texts(done))
    assert all(read.count(sign) >= wanted.count(sign) for sign in set(wanted))
    with opened(done) as file:
        for page in file:
            below = [block for block in page.get_text("blocks") if block[3] > page.rect.height - 45]
            assert below == []

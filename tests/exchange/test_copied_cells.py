from hypothesis import given
from hypothesis import strategies as st

from itadesk.exchange.copied_cells import as_page, as_text
from itadesk.reading.pasted_cells import Block, cells_of_page, cells_of_text

ROWS = [["เผยแพร่แผน", 'ประกาศ\nติด "ประกาศ"'], ['"ทั้งหมด"', ""]]

# Text as cells hold it: no blanks around its lines, nothing unseen in it.
_LETTERS = st.text(st.sampled_from("กขำ่1\"'<>&; "), max_size=8).map(str.strip)
_CELLS = st.lists(_LETTERS, min_size=1, max_size=3).map("\n".join).map(str.strip)


@st.composite
def blocks(draw: st.DrawFn) -> list[list[str]]:
    width, height = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    return [[draw(_CELLS) for _column in range(width)] for _row in range(height)]


def texts(block: Block | None) -> list[list[str]]:
    assert block is not None
    return [[cell.text for cell in row] for row in block]


def test_text_is_quoted_as_excel_does_it() -> None:
    assert as_text(ROWS) == 'เผยแพร่แผน\t"ประกาศ\nติด ""ประกาศ"""\n"""ทั้งหมด"""\t'


def test_a_page_keeps_the_lines_of_a_cell_in_it_and_makes_no_numbers_of_texts() -> None:
    page = as_page([["1-2", "ก\nข & ค"], ["a  b", "<td>"]])

    assert "br{mso-data-placement:same-cell}" in page
    assert 'mso-number-format:"\\@"' in page
    assert "<tr><td>1-2</td><td>ก<br>ข &amp; ค</td></tr>" in page
    assert "<td>&lt;td&gt;</td>" in page


def test_what_would_part_cells_becomes_a_blank() -> None:
    assert as_text([["ก\tข\r\nค"]]) == '"ก ข\nค"'


@given(blocks())
def test_what_is_copied_is_pasted_the_same(rows: list[list[str]]) -> None:
    assert texts(cells_of_text(as_text(rows))) == rows
    assert texts(cells_of_page(as_page(rows))) == rows

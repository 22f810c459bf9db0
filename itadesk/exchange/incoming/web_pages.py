"""Pages of the web, and what calls itself a workbook but is one."""

from itadesk.exchange.incoming.content import MOST_COLUMNS, MOST_ROWS, Cell, Row, Sheet, tidy
from itadesk.exchange.incoming.failures import TooManyRows
from itadesk.reading.pasted_cells import Block, cells_of_page
from itadesk.reading.web_text import text_of


def read_page(markup: str, name: str) -> Sheet:
    """The rows of all tables of a page and what stands between them; the lines of its text where it has no table.

    Raises:
        TooManyRows: more rows or columns than any table of an office has.
    """
    block = cells_of_page(markup)
    if block is None:
        lines = [tidy(line) for line in text_of(markup).split("\n")]
        rows: tuple[Row, ...] = tuple((line,) for line in lines if line)
    else:
        rows = tuple(tuple(tidy(cell.text) if not cell.continues else "" for cell in row) for row in block)
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise TooManyRows(name)
    return Sheet(rows=rows, covers=_covers(block or (), rows), markup=markup)


def _covers(block: Block, rows: tuple[Row, ...]) -> dict[Cell, Cell]:
    """The cells that cover rows below them."""
    covers, above = dict[Cell, Cell](), dict[int, Cell]()
    for number in range(min(len(block), len(rows))):
        for column, cell in enumerate(block[number]):
            first = above.get(column) if cell.continues else None
            if first is not None:
                covers[first] = (number - first[0] + 1, 1)
            above[column] = first or (number, column)
    return covers

"""Scores in tables: names down the side, along the top, or both; columns and rows in any order."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from itadesk.reading.cells import Cell
from itadesk.reading.finds import Subject
from itadesk.reading.heads import Head, Row, heads_over, is_head, numbers_indicators, stands_below
from itadesk.reading.ledger import Ledger
from itadesk.reading.passages import Line, Passage
from itadesk.reading.prose import read_prose
from itadesk.reading.rows import Surroundings, read_row
from itadesk.reading.vocabulary import Vocabulary

_ITA: Final = "ITA"


def read_grid(rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary, ledger: Ledger) -> None:
    """Reads a table into a ledger, from the top."""
    over: list[Row] = []
    heads: dict[int, Head] = {}
    seen: dict[int, dict[Subject, Decimal]] = {}
    width = 0
    for cells in rows:
        row = {column: cell for column, cell in enumerate(cells) if cell.text}
        is_below = stands_below(row, heads_over(over, numbered=False) if over else heads)
        if is_head(row) and not is_below:
            over.append(row)
            width = len(cells)
            _read_head(row, vocabulary, ledger)
            continue
        if over:
            heads, over = heads_over(over, numbered=numbers_indicators(over[-1])), []
        if is_below or any(cell.has_score for cell in row.values()):
            # Over a row of another width, heads may stand over the wrong cells.
            read_row(row, Surroundings(vocabulary, ledger, heads if len(cells) == width else {}, seen))
        else:
            _read_words(row, vocabulary, ledger)


def _read_head(row: Row, vocabulary: Vocabulary, ledger: Ledger) -> None:
    _read_words(row, vocabulary, ledger)
    if any(_ITA in cell.text for cell in row.values()):
        ledger.foreign = None  # which column is of another assessment is seen over the column


def _read_words(row: Row, vocabulary: Vocabulary, ledger: Ledger) -> None:
    """Reads what cells say beside scores: a level beside its head, a year, and sentences."""
    cells = list({cell.text: cell for cell in row.values()}.values())
    if len(cells) == 2 and cells[0].heads_levels and not cells[0].levels and cells[1].levels:
        line = Line(cells[0].line.number, f"{cells[0].text} : {cells[1].text}")
        read_prose(Passage([line], vocabulary), ledger)
        return
    for cell in cells:
        read_prose(cell.passage, ledger)

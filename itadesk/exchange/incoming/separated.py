"""Texts in which lines are rows: CSV with commas, semicolons or tabs, and plain text."""

import csv
import io
import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from itadesk.exchange.incoming.content import EVERY, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row, Sheet, Tell, tidy
from itadesk.exchange.incoming.failures import TooManyRows

_DELIMITERS: Final = ("\t", ";", ",")
_HEAD: Final = 50
"""Lines by which the delimiter is found."""

_LINE_END: Final = re.compile("\r\n?")
_LONGEST_LINE: Final = 1_000_000
_TABLES: Final = (".csv", ".tsv", ".tab")


def read_separated(text: str, name: str, tell: Tell) -> Sheet:
    """The rows of a text; of one that is no table, each line is a row of one cell.

    Raises:
        TooManyRows: more rows or columns than any table of an office has.
    """
    text = _LINE_END.sub("\n", text)
    # a quotation mark that nobody ends would take the rest of the file for one cell
    csv.field_size_limit(_LONGEST_LINE)
    if any(len(line) > _LONGEST_LINE for line in islice(io.StringIO(text), MOST_ROWS + 1)):
        raise TooManyRows(name)
    delimiter = delimiter_of(text, is_table=name.lower().endswith(_TABLES))
    if not delimiter:
        rows = _within((tuple([tidy(line)] if line.strip() else []) for line in io.StringIO(text)), name, tell)
        return Sheet(rows=rows)
    try:
        rows = _within(_cells(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)), name, tell)
    except csv.Error:
        raise TooManyRows(name) from None
    return Sheet(rows=rows, has_cells=True)


def delimiter_of(text: str, *, is_table: bool) -> str:
    """What parts the cells: the sign that parts most lines into the same number of cells; empty where there is none."""
    lines = [line for line in islice(io.StringIO(text), _HEAD) if line.strip()]
    best, most = "", 0
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in csv.reader([line[:LONGEST_CELL] for line in lines], delimiter=delimiter)]
        usual = max(set(widths), key=widths.count, default=1)
        parted = sum(width == usual for width in widths) if usual > 1 else sum(width > 1 for width in widths)
        if parted > most and (is_table or delimiter == "\t"):
            best, most = delimiter, parted
    return best


def _cells(rows: Iterable[list[str]]) -> Iterable[Row]:
    for row in rows:
        cells = [tidy(cell) for cell in row]
        while cells and not cells[-1]:
            del cells[-1]
        yield tuple(cells)


def _within(rows: Iterable[Row], name: str, tell: Tell) -> tuple[Row, ...]:
    """All rows, as long as there are not too many."""
    kept = list[Row]()
    for number, row in enumerate(rows):
        if number % EVERY == 0:
            tell(number % MOST_ROWS, MOST_ROWS)
        if number >= MOST_ROWS or len(row) > MOST_COLUMNS:
            raise TooManyRows(name)
        kept.append(row)
    while kept and not kept[-1]:
        del kept[-1]
    return tuple(kept)

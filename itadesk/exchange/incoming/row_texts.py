"""The rows of a sheet as texts: some rows at a time, column by column, which is several times as fast as cell by cell.

A column mostly holds values of one kind, and what is done to all of them alike need not be done one after the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from itadesk.exchange.incoming.content import EVERY, LONGEST_CELL, Row, tidy
from itadesk.exchange.incoming.shown_values import Value, shown_numbers, shown_value


def row_texts(rows: Iterable[Sequence[Value]]) -> Iterator[list[Row]]:
    """The texts of rows of one width, some rows at a time, without the empty cells at the end of each."""
    waiting = iter(rows)
    while block := list(islice(waiting, EVERY)):
        columns = [_texts(column) for column in zip(*block, strict=True)]
        made: list[Row] = list(zip(*columns, strict=True))
        yield made if all(columns[-1]) else [_without_empty_end(row) for row in made]


def _texts(column: Sequence[Any]) -> Sequence[str]:
    """What is shown of the values of a column."""
    kinds = set(map(type, column))
    if kinds == {float}:
        return shown_numbers(column)
    if kinds != {str}:
        return [tidy(shown_value(value)) for value in column]
    texts = [*map(str.strip, column)]
    return texts if max(map(len, texts)) <= LONGEST_CELL else [*map(tidy, texts)]


def _without_empty_end(row: Row) -> Row:
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return row[:end]

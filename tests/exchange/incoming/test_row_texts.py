"""Rows of a sheet become texts as every one of their cells alone would."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.exchange.incoming.content import EVERY, LONGEST_CELL, Row, tidy
from itadesk.exchange.incoming.row_texts import row_texts
from itadesk.exchange.incoming.shown_values import Value, shown_number, shown_numbers, shown_value

SCORES = st.integers(0, 10_000).map(lambda hundredths: hundredths / 100)
COLUMNS = (
    st.text(max_size=4),
    st.just(""),
    SCORES,
    st.integers(0, 10**15).map(float),
    st.floats(),
    st.one_of(st.text(max_size=4), SCORES, st.booleans(), st.just(date(2026, 1, 5)), st.just(None)),
)


@given(st.data(), st.integers(1, 5))
def test_column_by_column_is_the_same_as_cell_by_cell(data: st.DataObject, width: int) -> None:
    kinds = data.draw(st.lists(st.sampled_from(COLUMNS), min_size=width, max_size=width))
    rows: list[list[Value]] = data.draw(st.lists(st.tuples(*kinds).map(list), max_size=6))
    assert [row for block in row_texts(rows) for row in block] == [one_by_one(row) for row in rows]


def one_by_one(row: Sequence[Value]) -> Row:
    texts = [tidy(shown_value(value)) for value in row]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def test_they_come_some_at_a_time_and_no_cell_is_longer_than_it_may_be() -> None:
    rows: list[list[Any]] = [[f" {number} ", number / 4] for number in range(EVERY + 1)]
    assert list(map(len, row_texts(rows))) == [EVERY, 1]
    assert list(row_texts([["ก" * LONGEST_CELL + "ข"]])) == [[("ก" * LONGEST_CELL,)]]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (88.51, "88.51"),
        (97.49999999999999, "97.5"),
        (0.1 + 0.2, "0.3"),
        (3.0, "3"),
        (1e15, "1000000000000000"),
        (123456789012345.0, "123456789012345"),
        (0.00001, "0.00001"),
        (-2.50, "-2.5"),
        (0.0, "0"),
    ],
)
def test_numbers_are_shown_without_accidents_alone_and_among_others(number: float, shown: str) -> None:
    assert shown_number(number) == shown
    assert shown_numbers([number, 1.5]) == [shown, "1.5"]
    assert shown_numbers([number, 2.0]) == [shown, "2"]

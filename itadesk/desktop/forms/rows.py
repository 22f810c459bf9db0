"""What can be done with the rows of a list: put in, taken out, replaced, taken to another place."""

from typing import TypeVar

Row = TypeVar("Row")
Rows = tuple[Row, ...]


def replaced(rows: Rows[Row], row: int, value: Row) -> Rows[Row]:
    """The rows with another value in one of them."""
    return (*rows[:row], value, *rows[row + 1 :])


def inserted(rows: Rows[Row], row: int, value: Row) -> Rows[Row]:
    """The rows with one more before a row."""
    return (*rows[:row], value, *rows[row:])


def removed(rows: Rows[Row], row: int) -> Rows[Row]:
    """The rows without one of them."""
    return rows[:row] + rows[row + 1 :]


def moved(rows: Rows[Row], row: int, to: int) -> Rows[Row]:
    """The rows with one taken to the place of another."""
    return inserted(removed(rows, row), to, rows[row])

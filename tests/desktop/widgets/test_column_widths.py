"""Columns share the width of their table: all of it, and never more than they need."""

from hypothesis import given
from hypothesis import strategies as st

from itadesk.desktop.widgets.column_widths import shared_out

COLUMNS = st.lists(st.tuples(st.integers(1, 100), st.integers(20, 200)), min_size=1, max_size=8)


def test_columns_keep_their_proportions() -> None:
    assert shared_out(600, [3, 2, 1], [50, 50, 50]) == [300, 200, 100]


def test_the_last_column_takes_what_rounding_leaves() -> None:
    assert shared_out(100, [1, 1, 1], [10, 10, 10]) == [33, 33, 34]


def test_the_widest_gives_way_to_one_that_cannot_be_narrower() -> None:
    assert shared_out(300, [8, 1, 1], [50, 60, 60]) == [180, 60, 60]


@given(st.integers(50, 2000), COLUMNS)
def test_the_room_is_filled_and_exceeded_only_where_all_are_as_narrow_as_can_be(
    width: int, columns: list[tuple[int, int]]
) -> None:
    """A table that is wider than its room at one width and not at the next shows and hides its scroll bar for ever."""
    shares, least = [share for share, _narrowest in columns], [narrowest for _share, narrowest in columns]
    widths = shared_out(width, shares, least)

    assert sum(widths) == max(width, sum(least))
    assert all(one >= narrowest for one, narrowest in zip(widths, least, strict=True))

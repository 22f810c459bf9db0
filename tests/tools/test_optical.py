import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.optical import distance, tight


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("", "", 0), ("", "กข", 2), ("กข", "", 2), ("ประกาศ", "ประกาศ", 0), ("ประกาศ", "ปรกาค", 2), ("กขค", "ขคง", 2)],
)
def test_changes_are_counted(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected


def slowly(one: str, other: str) -> int:
    """The same, row by row."""
    row = list(range(len(other) + 1))
    for place, left in enumerate(one, 1):
        before, row = row, [place]
        for column, right in enumerate(other):
            row.append(min(before[column] + (left != right), before[column + 1] + 1, row[-1] + 1))
    return row[-1]


@given(st.text("กขค", max_size=20), st.text("กขค", max_size=20))
def test_the_quick_way_counts_as_the_slow_one(one: str, other: str) -> None:
    assert distance(one, other) == slowly(one, other)


def test_blanks_do_not_count() -> None:
    assert tight(" ก ข\n\tค ") == "กขค"

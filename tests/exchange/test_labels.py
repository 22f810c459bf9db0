"""The labels of items, as lists of other programs count them."""

import pytest

from itadesk.exchange.labels import Label, depth_of, label_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1.", Label("", (1,), ".", thai=False)),
        ("๑๒.", Label("", (12,), ".", thai=True)),
        ("(๓)", Label("(", (3,), ")", thai=True)),
        ("4.10", Label("", (4, 10), "", thai=False)),
        ("๒.๑.๓)", Label("", (2, 1, 3), ")", thai=True)),
        ("ตัวชี้วัดที่ 7", Label("ตัวชี้วัดที่ ", (7,), "", thai=False)),
    ],
)
def test_what_counts(text: str, label: Label) -> None:
    assert label_of(text) == label
    assert depth_of(text) == len(label.numbers)


@pytest.mark.parametrize("text", ["", "-", "ก.", "01.", "๐", "1๒.", "1.๒", "1.02", "10000.", "1 และ 2", "1..2"])
def test_what_does_not_count_stands_on_the_first_level(text: str) -> None:
    assert label_of(text) is None
    assert depth_of(text) == 1

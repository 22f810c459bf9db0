from decimal import Decimal

import pytest

from itadesk.ita.instruments import Instrument
from itadesk.reading.finds import Subject
from itadesk.reading.sums import may_be_of_parts
from itadesk.reading.vocabulary import vocabulary

EIT_ALL: dict[Subject, str] = {6: "89.38", 7: "83.69", 8: "82.13"}


@pytest.mark.parametrize(
    ("total", "scores", "may_be"),
    [
        ("88.51", {3: "99.64", 7: "83.69"}, False),
        ("88.51", {7: "83.69"}, False),
        ("91.67", {3: "99.64", 7: "83.69"}, True),
        ("91.70", {3: "99.64", 7: "83.69"}, True),
        ("88.51", EIT_ALL, True),
        ("85.07", EIT_ALL, True),
        ("88.51", {**EIT_ALL, 1: "92.41"}, False),
        ("88.51", {Instrument.IIT: "92.47", Instrument.EIT: "85.07"}, True),
        ("188.51", {3: "99.64"}, True),
        ("88.51", {}, True),
    ],
)
def test_a_total_of_some_indicators_is_that_of_the_office_if_it_is_not_their_mean(
    total: str, scores: dict[Subject, str], may_be: bool
) -> None:
    known = {subject: Decimal(score) for subject, score in scores.items()}
    assert may_be_of_parts(total, known.keys(), [known, {}], vocabulary()) is may_be

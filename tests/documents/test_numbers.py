from dataclasses import replace

import pytest

from itadesk.documents.numbers import memo_number, order_number
from tests.examples import MEMO, OFFICE, ORDER


@pytest.mark.parametrize(
    ("code", "number", "printed"),
    [
        ("ธร 52401", "12", "ธร 52401/12"),
        ("ธร 52401", "ธร 52402/12", "ธร 52402/12"),
        ("ธร 52401", "", "ธร 52401/"),
        ("", "12", "12"),
        ("", "", ""),
        (" ธร\n52401 ", " 12 ", "ธร 52401/12"),
    ],
)
def test_a_memo_is_numbered_under_the_code_of_the_office(code: str, number: str, printed: str) -> None:
    assert memo_number(replace(OFFICE, document_code=code), replace(MEMO, number=number)) == printed


def test_an_order_is_numbered_in_the_year_of_its_date() -> None:
    assert order_number(ORDER) == "214/2568"
    assert order_number(replace(ORDER, number="3/2570")) == "3/2570"
    assert order_number(replace(ORDER, number="")) == "......../2568"
    assert order_number(replace(ORDER, dated=None)) == "214/........"

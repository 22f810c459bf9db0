"""A result written in many ways is read back exactly, and among whatever else never wrongly."""

from collections.abc import Callable

import pytest
from hypothesis import given

from itadesk.reading.scores import ReadScores, read_scores
from itadesk.thai.digits import arabic_digits
from tests.reading.layouts import LAYOUTS, Written, results, texts


def values(read: ReadScores | Written) -> dict[str, object]:
    """All that is known, by its place in a result."""
    whole = {"total": read.total, "level": read.level, "fiscal_year": read.fiscal_year}
    parts = {code.value: score for code, score in read.instruments.items()}
    parts |= {str(number): score for number, score in read.indicators.items()}
    return {name: value for name, value in (whole | parts).items() if value is not None}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_read_back(layout: Callable[[Written], str]) -> None:
    @given(results())
    def is_read_back(result: Written) -> None:
        assert values(read_scores(layout(result))) == values(result)

    is_read_back()


@given(texts())
def test_nothing_is_read_wrongly_among_other_numbers(pair: tuple[Written, str]) -> None:
    result, text = pair
    wrong = values(read_scores(text)).items() - values(result).items()
    assert wrong == set()


@given(texts())
def test_what_is_read_stands_in_the_text(pair: tuple[Written, str]) -> None:
    _result, text = pair
    read = read_scores(text)
    for place, value in (("total", read.total), *((f"indicators/{n}", score) for n, score in read.indicators.items())):
        assert value is None or str(value) in arabic_digits(read.sources[place].words)

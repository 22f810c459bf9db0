from decimal import Decimal
from itertools import pairwise

import pytest

from itadesk.documents.blocks import Bar, Cell, Column, Row, RowRole, Table
from itadesk.typesetting.bars import NARROWEST, bar_operators
from itadesk.typesetting.press import PAGE
from tests.typesetting.samples import cell, opened, page_texts, printed
from tests.typesetting.structures import Structured

BOX = (100.0, 200.0, 300.0, 220.0)
EIGHTY = Bar(value=Decimal(80))


def numbers(operators: str, operator: str) -> list[list[float]]:
    """The numbers before each use of an operator."""
    found: list[list[float]] = []
    waiting: list[float] = []
    for word in operators.split():
        if word == operator:
            found.append(waiting)
        waiting = [*waiting, float(word)] if word.lstrip("-").replace(".", "", 1).isdigit() else []
    return found


def test_a_bar_is_as_long_as_its_score() -> None:
    ((left, bottom, width, height),) = numbers(bar_operators(EIGHTY, BOX), "re")
    assert (left, width) == (100.0, 160.0)
    assert PAGE[1] - (bottom + height / 2) == pytest.approx(210.0, abs=0.001)


def test_the_year_before_is_a_thinner_outline_below() -> None:
    value, earlier = numbers(bar_operators(Bar(value=Decimal(80), earlier=Decimal("92.50")), BOX), "re")
    assert earlier[2] == 185.0
    assert earlier[3] < value[3]
    assert earlier[1] + earlier[3] < value[1]


def test_the_target_crosses_the_whole_box() -> None:
    operators = bar_operators(Bar(value=Decimal(80), target=Decimal(85)), BOX)
    ((across, upper),), ((same, lower),) = numbers(operators, "m"), numbers(operators, "l")
    assert across == same == 270.0
    assert upper - lower == pytest.approx(20.0)


def chart(*bars: Bar) -> Table:
    head = Row(cells=(cell("ตัวชี้วัด"), cell("แผนภูมิ"), cell("คะแนน")), role=RowRole.HEAD)
    rows = (Row(cells=(cell(f"ข้อ {bar.value}"), Cell(bar=bar), cell(str(bar.value)))) for bar in bars)
    columns = (Column(title="ก", share=1), Column(title="ข", share=1), Column(title="ค", share=0, numeric=True))
    return Table(name="chart", columns=columns, rows=(head, *rows))


def test_bars_of_a_table_stand_in_their_column_and_are_wide_enough_to_compare() -> None:
    done = printed(chart(Bar(value=Decimal(100)), Bar(value=Decimal(50))))
    with opened(done) as file:
        bars = [each["rect"] for each in file[0].get_drawings() if each["type"] == "f"]
    assert [bar.width for bar in bars] == pytest.approx([bars[0].width, bars[0].width / 2], abs=0.01)
    assert bars[0].x0 == bars[1].x0
    assert bars[0].width >= NARROWEST
    assert all(lower.y0 > upper.y1 for upper, lower in pairwise(bars))


def test_bars_are_no_part_of_the_text() -> None:
    done = printed(chart(EIGHTY))
    assert page_texts(done)[0].split() == ["ตัวชี้วัด", "แผนภูมิ", "คะแนน", "ข้อ", "80", "80"]
    assert {path for path, text in Structured(done.pdf).leaves() if text} <= {
        "/Document/Table/TR/TH/P",
        "/Document/Table/TR/TD/P",
    }


def test_a_long_chart_draws_every_bar_once() -> None:
    done = printed(chart(*[Bar(value=Decimal(60), earlier=Decimal(50), target=Decimal(85))] * 60))
    assert done.pages > 1
    with opened(done) as file:
        bars = [each for page in file for each in page.get_drawings() if each["type"] == "f"]
    assert len(bars) == 60


def test_a_row_that_goes_on_over_a_page_has_its_bar_above() -> None:
    tall = Row(cells=(cell("ก ข ค ง " * 700), Cell(bar=EIGHTY), cell("80")))
    done = printed(Table(name="chart", columns=chart(EIGHTY).columns, rows=(tall,)))
    with opened(done) as file:
        assert [sum(each["type"] == "f" for each in page.get_drawings()) for page in file] == [
            1,
            *[0] * (done.pages - 1),
        ]

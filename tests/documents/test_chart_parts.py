from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.documents.blocks import Bar, Table
from itadesk.documents.chart_parts import chart, signed_change
from itadesk.documents.composing import compose
from itadesk.documents.plain import cell_lines, plain_lines
from itadesk.ita.criteria import criteria_for
from itadesk.ita.papers import Paper
from itadesk.ita.results import Result
from tests.examples import ANNOUNCEMENT, DEVELOPMENT, INDICATORS, NEWS, RECORD, RESULT, with_result

EARLIER = Result(fiscal_year=2567, indicators={1: Decimal("91.00"), 2: Decimal("88.66")})
CRITERIA = criteria_for(2568)


def rows(earlier: Result | None) -> list[list[str]]:
    table = chart(CRITERIA, RESULT, earlier)
    return [[" ".join(cell_lines(cell)) for cell in row.cells] for row in table.rows]


def test_each_indicator_has_its_score_that_of_the_year_before_and_the_change() -> None:
    assert rows(EARLIER)[:4] == [
        ["ตัวชี้วัด", "แผนภูมิคะแนน (0-100)", "คะแนน ปี 2568", "คะแนน ปี 2567", "เปลี่ยนแปลง"],
        ["1. การปฏิบัติหน้าที่", "", "92.41", "91.00", "+1.41"],
        ["2. การใช้งบประมาณ", "", "88.66", "88.66", "0.00"],
        ["3. การใช้อำนาจ", "", "88.66", "", ""],
    ]


def test_without_a_year_before_there_is_nothing_to_compare() -> None:
    assert rows(None)[1] == ["1. การปฏิบัติหน้าที่", "", "92.41"]


def test_the_bars_show_the_same_numbers_beside_the_target() -> None:
    bars = [row.cells[1].bar for row in chart(CRITERIA, RESULT, EARLIER).rows[1:]]
    assert bars[0] == Bar(value=Decimal("92.41"), earlier=Decimal("91.00"), target=Decimal("85.00"))
    assert bars[2] == Bar(value=Decimal("88.66"), earlier=None, target=Decimal("85.00"))
    assert len(bars) == len(INDICATORS)


@pytest.mark.parametrize(("difference", "printed"), [("1.5", "+1.50"), ("-0.25", "-0.25"), ("0.00", "0.00")])
def test_a_change_has_its_sign(difference: str, printed: str) -> None:
    assert signed_change(Decimal(difference)) == printed


@pytest.mark.parametrize(
    ("paper", "charts"), [(NEWS, 1), (DEVELOPMENT, 1), (ANNOUNCEMENT, 0)], ids=["news", "development", "announcement"]
)
def test_a_chart_stands_where_people_would_rather_look(paper: Paper, charts: int) -> None:
    """An announcement is signed and quoted: it lists its scores."""
    found = [block for block in compose(RECORD, paper).blocks if isinstance(block, Table) and block.name == "chart"]
    assert len(found) == charts


@pytest.mark.parametrize("paper", [NEWS, DEVELOPMENT], ids=lambda paper: str(paper.kind))
def test_the_legend_says_what_the_bars_mean(paper: Paper) -> None:
    compared = plain_lines(compose(replace(RECORD, results=(EARLIER, RESULT)), paper))
    assert "แถบทึบ: คะแนนปี ๒๕๖๘ แถบโปร่ง: คะแนนปี ๒๕๖๗ เส้นประ: ค่าเป้าหมาย ๘๕ คะแนน" in [
        " ".join(line.split()) for line in compared
    ]
    alone = plain_lines(compose(RECORD, paper))
    assert "แถบทึบ: คะแนนปี ๒๕๖๘ เส้นประ: ค่าเป้าหมาย ๘๕ คะแนน" in [" ".join(line.split()) for line in alone]


@pytest.mark.parametrize("paper", [NEWS, DEVELOPMENT], ids=lambda paper: str(paper.kind))
def test_without_indicators_there_is_no_chart(paper: Paper) -> None:
    text = "\n".join(plain_lines(compose(with_result(replace(RESULT, indicators={})), paper)))
    assert "แถบทึบ" not in text


def test_an_indicator_that_the_year_does_not_know_is_named_by_its_number() -> None:
    old = Result(fiscal_year=2561, indicators={3: Decimal(70)})
    table = chart(criteria_for(2561), old, None)
    assert list(cell_lines(table.rows[1].cells[0])) == ["3. ตัวชี้วัดที่ 3"]

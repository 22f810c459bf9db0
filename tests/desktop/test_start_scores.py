"""The scores of the first start: pasted as they were copied, in whatever form."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.start_scores import YEARS, StartScores, is_for_field
from itadesk.desktop.years import today
from itadesk.ita.years import fiscal_year_of
from tests.desktop.hands import Shower, choose, click_on

SCORES = "ที่\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t92.50\n2\tการใช้งบประมาณ\t80.00"
LAST = fiscal_year_of(today()) - 1


@pytest.fixture
def scores(show: Shower) -> Iterator[StartScores]:
    made = StartScores()
    show(made).resize(700, 300)
    yield made
    made.background.finish()


def paste(scores: StartScores, text: str, qtbot: QtBot) -> None:
    """Copies a text elsewhere, and presses the button."""
    QApplication.clipboard().setText(text)
    with qtbot.waitSignal(scores.read):
        click_on(scores.button)


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("เทศบาลตำบลดอนทราย", True),
        ("  หมู่ 4 ตำบลดอนทราย\n", True),
        ("โทร 032-123456", True),
        ("192.168.10.25", True),
        ("88.51", False),
        ("คะแนนรวม ๘๘.๕๑", False),
        ("ตัวชี้วัด\tคะแนน", False),
        ("ดอนทราย\nปากท่อ", False),
    ],
)
def test_a_name_is_for_its_field_and_a_result_is_not(text: str, is_name: bool) -> None:
    assert is_for_field("name", text) is is_name


def test_before_anything_is_pasted_there_is_no_result(scores: StartScores) -> None:
    assert scores.found is None
    assert scores.year.isHidden()
    assert scores.result_year == LAST


def test_a_pasted_table_is_read_and_said_in_short(scores: StartScores, qtbot: QtBot) -> None:
    paste(scores, SCORES, qtbot)

    assert scores.found is not None
    assert scores.found.indicators == {1: Decimal("92.50"), 2: Decimal("80.00")}
    assert "๒ ตัวชี้วัด" in scores.said.accessibleName()
    assert scores.remarks.isHidden()


def test_what_was_not_taken_is_said(scores: StartScores, qtbot: QtBot) -> None:
    paste(scores, f"{SCORES}\nคะแนนรวม\t\t188.51", qtbot)

    assert scores.found is not None
    assert scores.found.total is None
    assert "๑๘๘.๕๑" in scores.remarks.accessibleName()
    assert scores.remarks.isVisible()


def test_where_no_year_is_named_one_of_the_last_is_chosen(scores: StartScores, qtbot: QtBot) -> None:
    paste(scores, SCORES, qtbot)
    assert scores.year.isVisible()
    assert scores.year.count() == YEARS
    assert scores.result_year == LAST

    before = str(LAST - 2).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    choose(scores.year, before)

    assert scores.result_year == LAST - 2


def test_the_year_that_the_text_names_is_the_only_choice(scores: StartScores, qtbot: QtBot) -> None:
    paste(scores, f"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n{SCORES}", qtbot)

    assert scores.year.count() == 1
    assert scores.result_year == 2567


def test_a_text_without_scores_takes_back_what_was_found_before(scores: StartScores, qtbot: QtBot) -> None:
    paste(scores, SCORES, qtbot)

    paste(scores, "ประชุมวันศุกร์\nห้องประชุมใหญ่", qtbot)

    assert scores.found is None
    assert scores.year.isHidden()


def test_what_cannot_be_read_is_said_below(scores: StartScores) -> None:
    scores._fail("ข้อความยาวเกินไป")

    assert scores.remarks.isVisible()
    assert scores.remarks.accessibleName() == "ข้อความยาวเกินไป"

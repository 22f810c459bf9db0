"""Example measures are looked through on the page of the measures, and taken with keys or the mouse."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from itadesk.desktop.example_measures.dialog import ExamplesDialog
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.ita.example_measures import example_measures
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.records import OfficeRecord
from tests.desktop import hands
from tests.desktop.hands import Opener, choose, click, go_to, press, type_text


@pytest.fixture
def window(open_window: Opener, record: OfficeRecord) -> MainWindow:
    *earlier, result = record.results
    scores = {**dict.fromkeys(range(1, 11), Decimal(90)), 4: Decimal("84.99")}
    return open_window(replace(record, results=(*earlier, replace(result, indicators=scores))))


@pytest.fixture
def page(window: MainWindow) -> MeasuresPage:
    return go_to(window, MeasuresPage)


@pytest.fixture
def dialog(page: MeasuresPage) -> ExamplesDialog:
    click(page.buttons["examples"])
    dialog = page.examples.dialog
    assert dialog is not None
    return dialog


def titles(window: MainWindow) -> list[str]:
    plan = hands.stored(window).plan(window.workbench.year)
    return [measure.title for measure in plan.measures] if plan else []


def offered(dialog: ExamplesDialog) -> list[str]:
    return [row.texts()[0] for row in dialog.model.rows]


def test_those_for_indicators_below_the_target_come_first(dialog: ExamplesDialog) -> None:
    assert offered(dialog) == [each.title for each in example_measures() if 4 in each.indicators]
    assert not dialog.take.isEnabled()


def test_what_is_ticked_goes_behind_the_measures_as_one_step(
    window: MainWindow, page: MeasuresPage, dialog: ExamplesDialog
) -> None:
    before = titles(window)
    first = offered(dialog)[0]
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    press(dialog.table, Qt.Key.Key_Space)
    choose(dialog.indicators, "ทุกตัวชี้วัด")
    type_text(dialog.words, "ของขวัญ")
    second = offered(dialog)[0]
    dialog.table.selectRow(0)
    press(dialog.table, Qt.Key.Key_Space)
    assert dialog.take.text() == "เลือกใช้ ๒ มาตรการ"

    click(dialog.take)

    assert page.examples.dialog is None
    assert sorted(titles(window)) == sorted([*before, first, second])
    assert titles(window)[: len(before)] == before
    plan = hands.stored(window).plan(window.workbench.year)
    assert plan is not None
    starts = plan.measures[-1].starts
    assert starts is not None
    assert MonthOrDay(plan.fiscal_year - 544, 10).first_day <= starts.first_day
    step = window.workbench.history.to_undo
    assert step is not None
    assert step.title == "เลือกใช้ตัวอย่างมาตรการ"
    window.workbench.undo()
    assert titles(window) == before


def test_what_the_plan_has_already_is_seen_but_cannot_be_ticked(page: MeasuresPage, dialog: ExamplesDialog) -> None:
    dialog.model.tick(0, wanted=True)
    click(dialog.take)
    click(page.buttons["examples"])
    again = page.examples.dialog
    assert again is not None

    assert not again.model.rows[0].can_be_taken
    again.table.selectRow(0)
    press(again.table, Qt.Key.Key_Space)
    assert not again.take.isEnabled()


def test_words_that_no_example_says_and_the_way_out(
    window: MainWindow, page: MeasuresPage, dialog: ExamplesDialog
) -> None:
    before = titles(window)
    type_text(dialog.words, "เครื่องบิน")

    assert offered(dialog) == []
    assert "ไม่มีตัวอย่าง" in dialog.said.accessibleName()
    press(dialog, Qt.Key.Key_Escape)
    assert page.examples.dialog is None
    assert titles(window) == before

"""The measures of a plan as rows, and an empty one at the end."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.forms.sheet import Severity
from itadesk.desktop.pages.measures.model import COLUMNS, NAMES, MeasureModel
from itadesk.desktop.widgets.cells import MARK_ROLE
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan

FIRST = Measure(title="เผยแพร่แผนการใช้จ่าย", methods=("จัดทำ", "ประกาศ"), indicators=(2,))
SECOND = Measure(title="ประชุมชี้แจง", starts=MonthOrDay(2026, 1), ends=MonthOrDay(2026, 3))
THIRD = Measure(title="จัดทำคู่มือ", period_text="ทุกไตรมาส")
PLAN = Plan(fiscal_year=2569, measures=(FIRST, SECOND))


class Page:
    """Notes what is typed, and keeps texts that cannot be used."""

    def __init__(self) -> None:
        self.typed: list[tuple[int, str, str]] = []
        self.texts: dict[int, Mapping[str, str]] = {}
        self.model = MeasureModel(lambda *typed: self.typed.append(typed), lambda row: self.texts.get(row, {}))
        self.model.show_plan(PLAN)

    def cell(self, row: int, name: str, role: int = Qt.ItemDataRole.EditRole) -> object:
        """What a cell gives."""
        return self.model.index(row, NAMES.index(name)).data(role)


@pytest.fixture
def page(qtbot: QtBot) -> Page:  # noqa: ARG001  Qt must be there
    return Page()


def with_measures(*measures: Measure) -> Plan:
    return replace(PLAN, measures=measures)


def test_there_is_one_row_more_than_measures(page: Page) -> None:
    assert page.model.rowCount() == 3
    assert [page.model.is_next(row) for row in range(3)] == [False, False, True]
    assert page.model.measure(2) == Measure(title="")
    assert [page.cell(2, name) for name in NAMES] == [""] * len(COLUMNS)


def test_cells_say_what_their_fields_say(page: Page) -> None:
    assert page.cell(0, "title") == "เผยแพร่แผนการใช้จ่าย"
    assert page.cell(0, "methods") == "จัดทำ\nประกาศ"
    assert page.cell(1, "period") == "ม.ค. – มี.ค. ๒๕๖๙"


def test_a_shown_text_may_be_broken_between_its_words_and_an_edited_one_is_as_it_was(page: Page) -> None:
    shown = str(page.cell(0, "title", Qt.ItemDataRole.DisplayRole))

    assert "\u200b" in shown
    assert shown.replace("\u200b", "") == page.cell(0, "title")
    assert "\u200b" not in str(page.cell(0, "title", Qt.ItemDataRole.AccessibleTextRole))


def test_what_is_typed_is_handed_on_and_the_same_again_is_not(page: Page) -> None:
    cell = page.model.index(1, NAMES.index("title"))

    assert not page.model.setData(cell, "ประชุมชี้แจง")
    assert not page.model.setData(cell, "อื่น", Qt.ItemDataRole.DisplayRole)
    assert page.model.setData(cell, "ประชุมใหญ่")

    assert page.typed == [(1, "title", "ประชุมใหญ่")]
    assert page.cell(1, "title") == "ประชุมชี้แจง"


def test_a_text_that_cannot_be_used_is_shown_as_it_was_typed_and_marked(page: Page) -> None:
    page.texts[0] = {"indicators": "11"}
    page.model.look_again(0)

    assert page.cell(0, "indicators") == "11"
    assert page.cell(0, "indicators", MARK_ROLE) == Severity.ERROR
    assert "๑๐" in str(page.cell(0, "indicators", Qt.ItemDataRole.ToolTipRole))
    assert page.cell(0, "title", MARK_ROLE) == ""


def test_the_empty_row_is_not_blamed_for_being_empty_but_a_measure_without_a_title_is(page: Page) -> None:
    page.model.show_plan(with_measures(FIRST, Measure(title="", follow_up="ทุกเดือน")))

    assert page.cell(2, "title", MARK_ROLE) == ""
    assert page.cell(1, "title", MARK_ROLE) == Severity.WARNING
    assert page.cell(1, "title", Qt.ItemDataRole.AccessibleDescriptionRole)


def test_a_period_of_the_year_before_is_marked_in_the_plan_of_this_one_only(page: Page) -> None:
    old = Measure(title="อบรม", starts=MonthOrDay(2025, 1), ends=MonthOrDay(2025, 3))
    page.model.show_plan(with_measures(old))
    assert page.cell(0, "period", MARK_ROLE) == Severity.WARNING

    page.model.show_plan(replace(with_measures(old), fiscal_year=2568))

    assert page.cell(0, "period", MARK_ROLE) == ""


def test_only_rows_that_changed_are_drawn_anew(page: Page) -> None:
    drawn: list[tuple[int, int]] = []
    page.model.dataChanged.connect(lambda first, last: drawn.append((first.row(), last.row())))

    page.model.show_plan(with_measures(FIRST, replace(SECOND, title="ประชุมใหญ่")))
    assert drawn == [(1, 1)]

    page.model.show_plan(with_measures(FIRST, replace(SECOND, title="ประชุมใหญ่")))
    assert drawn[1:] == [(1, 1)]  # equal, but another one: nobody knows what differs


@pytest.mark.parametrize(
    "measures",
    [(FIRST, SECOND, THIRD), (FIRST,), (), (THIRD, FIRST, SECOND, replace(THIRD, title="ก")), (SECOND, FIRST)],
)
def test_whatever_plan_comes_next_the_rows_are_its_measures(page: Page, measures: tuple[Measure, ...]) -> None:
    page.model.show_plan(with_measures(*measures))

    assert [page.cell(row, "title") for row in range(page.model.rowCount())] == [*(m.title for m in measures), ""]


def test_a_row_that_is_worked_on_is_known_when_a_measure_comes_behind_it(page: Page) -> None:
    worked_on = QPersistentModelIndex(page.model.index(2, 0))

    page.model.show_plan(with_measures(FIRST, SECOND, THIRD))

    assert worked_on.isValid()
    assert worked_on.row() == 2
    assert worked_on.data(Qt.ItemDataRole.EditRole) == "จัดทำคู่มือ"


def test_rows_are_numbered_and_the_empty_one_invites(page: Page) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical

    assert [page.model.headerData(row, down) for row in range(3)] == ["๑", "๒", "+"]
    assert page.model.headerData(0, across) == "มาตรการ"
    assert page.model.headerData(0, across, Qt.ItemDataRole.ForegroundRole) is None
    assert page.model.flags(page.model.index(2, 0)) & Qt.ItemFlag.ItemIsEditable
    assert page.model.rowCount(page.model.index(0, 0)) == 0

"""Both versions of what two people changed, and what is stored in the end."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from itadesk.desktop.crossing.choice import Choice
from itadesk.desktop.crossing.dialog import CrossingDialog
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.workbench import Crossing
from itadesk.ita.merging import Side
from itadesk.ita.records import OfficeRecord, Part
from itadesk.ita.results import Result
from tests.desktop.hands import click_on, focused, press
from tests.examples import RECORD

BEFORE = Result(fiscal_year=2568, total=Decimal("88.51"), level="ผ่าน", indicators={1: Decimal(90)})
THEIRS = replace(BEFORE, total=Decimal("89.00"))
MINE = replace(BEFORE, level="ผ่านดี")
SAME_FIELD = replace(BEFORE, total=Decimal("90.00"))


@pytest.fixture
def record() -> OfficeRecord:
    """The office as the other one left it."""
    return replace(RECORD, results=(THEIRS,))


class Opened:
    """Opens the dialog as the window does."""

    def __init__(self, record: OfficeRecord, qtbot: QtBot) -> None:
        self.record, self.qtbot = record, qtbot

    def on(self, mine: Part | None, theirs: Part | None, before: Part | None = BEFORE) -> CrossingDialog:
        """A dialog on two versions, in front."""
        dialog = CrossingDialog(Crossing("entering scores", before, mine, theirs), self.record)
        self.qtbot.addWidget(dialog)
        with self.qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog


@pytest.fixture
def opened(record: OfficeRecord, qtbot: QtBot) -> Opened:
    return Opened(record, qtbot)


def said(dialog: CrossingDialog) -> str:
    """The sentence at the top."""
    return dialog.findChildren(WrappedLabel)[0].accessibleName()


def test_all_of_it_is_in_sight_where_there_is_room(opened: Opened) -> None:
    dialog = opened.on(MINE, SAME_FIELD)
    (scrolled,) = dialog.findChildren(QScrollArea)

    assert scrolled.verticalScrollBar().maximum() == 0


def marks(choice: Choice) -> int:
    """How many of the two versions are said to have changed the value."""
    return sum(label.text() == "แก้ไข" for label in choice.findChildren(TextLabel))


def test_changes_of_different_fields_go_together(opened: Opened) -> None:
    dialog = opened.on(MINE, THEIRS)
    assert "รวมกันได้" in said(dialog)
    assert [(choice.side, marks(choice)) for choice in dialog.choices] == [(Side.THEIRS, 1), (Side.MINE, 1)]

    click_on(dialog.both)

    assert dialog.chosen == replace(BEFORE, total=Decimal("89.00"), level="ผ่านดี")


def test_of_a_field_that_both_changed_theirs_is_taken_until_one_chooses(opened: Opened) -> None:
    dialog = opened.on(SAME_FIELD, THEIRS)
    (choice,) = dialog.choices
    assert "พร้อมกับท่าน" in said(dialog)
    assert (choice.side, marks(choice)) == (Side.THEIRS, 2)

    choice.sides[Side.THEIRS].setFocus()
    press(focused(), Qt.Key.Key_Right)
    click_on(dialog.both)

    assert dialog.chosen == SAME_FIELD


def test_each_version_is_read_out_with_what_it_is_and_whose(opened: Opened) -> None:
    (choice,) = opened.on(SAME_FIELD, THEIRS).choices

    assert [button.accessibleName() for button in choice.sides.values()] == [
        "คะแนนรวม, ของผู้อื่น (บันทึกไว้แล้ว): ๘๙.๐๐",
        "คะแนนรวม, ของท่าน: ๙๐.๐๐",
    ]


def test_enter_takes_what_is_chosen(opened: Opened) -> None:
    dialog = opened.on(MINE, THEIRS)
    dialog.choices[1].take(Side.THEIRS)

    press(focused(), Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.chosen == THEIRS


def test_mine_as_a_whole_undoes_what_the_other_one_changed(opened: Opened) -> None:
    dialog = opened.on(MINE, THEIRS)

    click_on(dialog.mine)

    assert dialog.chosen == MINE


def test_escape_keeps_what_is_stored(opened: Opened) -> None:
    dialog = opened.on(MINE, THEIRS)
    dialog.choices[0].take(Side.MINE)

    press(focused(), Qt.Key.Key_Escape)

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.chosen == THEIRS


def test_what_the_other_one_removed_is_put_back_or_left_away_as_a_whole(opened: Opened) -> None:
    dialog = opened.on(MINE, None)
    assert "ลบ" in said(dialog)
    assert dialog.both.isHidden()
    assert dialog.chosen is None

    click_on(dialog.mine)

    assert dialog.chosen == MINE


def test_what_was_changed_meanwhile_is_removed_only_when_one_says_so(opened: Opened) -> None:
    dialog = opened.on(None, THEIRS)
    assert "กำลังลบ" in said(dialog)
    click_on(dialog.theirs)
    assert dialog.chosen == THEIRS

    again = opened.on(None, THEIRS)
    click_on(again.mine)
    assert again.chosen is None


def test_two_results_begun_at_once_are_compared_field_by_field(opened: Opened) -> None:
    theirs = Result(fiscal_year=2568, indicators={1: Decimal(90), 2: Decimal(80)})
    mine = Result(fiscal_year=2568, indicators={1: Decimal(95), 3: Decimal(70)})

    dialog = opened.on(mine, theirs, before=None)
    dialog.choices[0].take(Side.MINE)
    click_on(dialog.both)

    assert isinstance(dialog.chosen, Result)
    assert dialog.chosen.indicators[1] == Decimal(95)


def test_the_title_says_what_was_changed(opened: Opened) -> None:
    assert opened.on(MINE, THEIRS).windowTitle() == "มีผู้อื่นแก้ไขพร้อมกัน: ผลการประเมินปีงบประมาณ ๒๕๖๘"

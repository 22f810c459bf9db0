"""A clerk is interrupted: the window is closed in the middle of a word, or somebody else changes the same thing."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.crossing.dialog import CrossingDialog
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.ita.merging import Side
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.services.editing import save_part
from tests.desktop.flows.keyboard import bring_to_front
from tests.desktop.hands import (
    CONTROL,
    AnsweringDialogs,
    click_on,
    focused,
    go_to,
    press,
    stored,
    type_on,
    write,
)


def somebody_else_announces(window: MainWindow, total: str) -> None:
    """Another program stores another total for the same year."""
    before = stored(window).result(2568)
    assert before is not None
    save_part(window.workbench.start, window.workbench.office_id, before, replace(before, total=Decimal(total)))


def result_of(window: MainWindow) -> Result:
    result = stored(window).result(2568)
    assert result is not None
    return result


def test_the_last_keystrokes_of_a_field_are_kept_when_the_window_is_closed(window: MainWindow) -> None:
    write(go_to(window, AnalysisPage).fields["4.text"].widget, "ทบทวนการยืมทรัพย์สิ")
    type_on("น")

    assert window.close()

    finding = result_of(window).finding(4)
    assert finding is not None
    assert finding.text == "ทบทวนการยืมทรัพย์สิน"


def test_the_last_keystrokes_of_a_cell_are_kept_when_the_window_is_closed(window: MainWindow) -> None:
    measures = go_to(window, MeasuresPage)
    measures.table.setFocus()
    measures.table.setCurrentIndex(measures.model.index(1, 2))
    type_on("สำนักปลัดเทศบาล")

    assert window.close()

    assert stored(window).plans[0].measures[1].responsible == ("สำนักปลัดเทศบาล",)


def test_what_is_typed_into_a_cell_is_stored_within_a_second(window: MainWindow, qtbot: QtBot) -> None:
    measures = go_to(window, MeasuresPage)
    measures.table.setFocus()
    measures.table.setCurrentIndex(measures.model.index(0, 4))
    type_on("รายงานทุกเดือ")

    qtbot.waitUntil(lambda: stored(window).plans[0].measures[0].follow_up == "รายงานทุกเดือ", timeout=1000)
    type_on("น")

    qtbot.waitUntil(lambda: stored(window).plans[0].measures[0].follow_up == "รายงานทุกเดือน", timeout=1000)


def choice_over(window: MainWindow) -> CrossingDialog:
    """Both versions, which stand over the window."""
    dialog = window.crossing.dialog
    assert dialog is not None
    bring_to_front(dialog)
    return dialog


def decide(window: MainWindow, button: QWidget) -> None:
    """Clicks on a button of the choice, after which the window is in front again."""
    click_on(button)
    bring_to_front(window)


@pytest.mark.parametrize("mine_after_all", [False, True])
def test_nobody_overwrites_anybody_unasked(window: MainWindow, dialogs: AnsweringDialogs, mine_after_all: bool) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["total"].widget, "91.00")
    somebody_else_announces(window, "92.22")
    type_on("\n")

    dialog = choice_over(window)
    assert [choice.side for choice in dialog.choices] == [Side.THEIRS]
    assert "๙๒.๒๒" in dialog.choices[0].sides[Side.THEIRS].accessibleName()
    assert "๙๑.๐๐" in dialog.choices[0].sides[Side.MINE].accessibleName()
    assert scores.fields["total"].input.typed() == "๙๒.๒๒"
    assert result_of(window).total == Decimal("92.22")

    decide(window, dialog.mine if mine_after_all else dialog.theirs)
    if mine_after_all:
        assert (result_of(window).total, scores.fields["total"].input.typed()) == (Decimal("91.00"), "๙๑.๐๐")
        press(focused(), Qt.Key.Key_Z, CONTROL)
    assert result_of(window).total == Decimal("92.22")
    assert (window.crossing.dialog, dialogs.said) == (None, [])


def test_who_keeps_the_others_version_gets_the_own_one_by_redo(window: MainWindow) -> None:
    write(go_to(window, ScoresPage).fields["total"].widget, "91.00")
    somebody_else_announces(window, "92.22")
    type_on("\n")
    press(choice_over(window), Qt.Key.Key_Escape)
    bring_to_front(window)
    assert result_of(window).total == Decimal("92.22")

    press(focused(), Qt.Key.Key_Y, CONTROL)

    assert result_of(window).total == Decimal("91.00")


def test_changes_of_other_fields_go_together(window: MainWindow) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["letter"].widget, "B")
    somebody_else_announces(window, "92.22")
    type_on("\n")

    dialog = choice_over(window)
    assert [choice.side for choice in dialog.choices] == [Side.THEIRS, Side.MINE]
    decide(window, dialog.both)

    assert (result_of(window).letter, result_of(window).total) == ("B", Decimal("92.22"))
    assert (scores.fields["letter"].input.typed(), scores.fields["total"].input.typed()) == ("B", "๙๒.๒๒")


def test_single_fields_are_chosen_with_the_keyboard(window: MainWindow) -> None:
    write(go_to(window, ScoresPage).fields["letter"].widget, "B")
    somebody_else_announces(window, "92.22")
    type_on("\n")
    dialog = choice_over(window)

    dialog.choices[1].sides[Side.MINE].setFocus()
    press(dialog.choices[1].sides[Side.MINE], Qt.Key.Key_Left)
    press(focused(), Qt.Key.Key_Return)

    assert (result_of(window).letter, result_of(window).total) == ("", Decimal("92.22"))


def test_undoing_what_somebody_else_changed_since_leaves_the_others_fields(window: MainWindow) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["letter"].widget, "B\n")
    somebody_else_announces(window, "92.22")
    press(focused(), Qt.Key.Key_Z, CONTROL)

    dialog = choice_over(window)
    assert result_of(window).letter == "B"
    decide(window, dialog.both)

    assert (result_of(window).letter, result_of(window).total) == ("", Decimal("92.22"))
    write(scores.fields["letter"].widget, "C\n")
    assert (result_of(window).letter, result_of(window).total) == ("C", Decimal("92.22"))
    assert window.crossing.dialog is None


def test_the_window_is_not_closed_over_an_open_choice(window: MainWindow) -> None:
    write(go_to(window, ScoresPage).fields["total"].widget, "91.00")
    somebody_else_announces(window, "92.22")

    assert not window.close()
    decide(window, choice_over(window).mine)

    assert window.close()
    assert result_of(window).total == Decimal("91.00")


def test_what_somebody_else_changed_elsewhere_does_not_matter(
    window: MainWindow, dialogs: AnsweringDialogs, record: OfficeRecord
) -> None:
    write(go_to(window, OfficePage).form.fields["phone"].widget, "0 3222 1111")
    somebody_else_announces(window, "92.22")
    go_to(window, PapersPage)

    assert dialogs.said == []
    assert stored(window).office == replace(record.office, phone="0 3222 1111")
    assert result_of(window).total == Decimal("92.22")


def test_a_part_that_somebody_else_removed_can_be_put_back(window: MainWindow) -> None:
    measures = go_to(window, MeasuresPage)
    write(measures.form.fields["follow_up"].widget, "รายงานทุกเดือน")
    save_part(window.workbench.start, window.workbench.office_id, stored(window).plan(2569), None)
    go_to(window, ScoresPage)

    dialog = choice_over(window)
    assert not dialog.both.isVisible()
    assert stored(window).plan(2569) is None
    decide(window, dialog.mine)

    plan = stored(window).plan(2569)
    assert plan is not None
    assert plan.measures[0].follow_up == "รายงานทุกเดือน"

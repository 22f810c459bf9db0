"""A clerk is interrupted: the window is closed in the middle of a word, or somebody else changes the same thing."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.services.editing import save_part
from tests.desktop.hands import CONTROL, AnsweringDialogs, focused, go_to, press, stored, type_on, write


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


@pytest.mark.parametrize("mine_after_all", [False, True])
def test_nobody_overwrites_anybody_unasked(window: MainWindow, dialogs: AnsweringDialogs, mine_after_all: bool) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["total"].widget, "91.00")
    somebody_else_announces(window, "92.22")
    type_on("\n")

    assert len(dialogs.said) == 1
    assert "มีผู้อื่นแก้ไขข้อมูลนี้ไปแล้ว" in dialogs.said[0]
    assert scores.fields["total"].input.typed() == "๙๒.๒๒"
    assert result_of(window).total == Decimal("92.22")

    if mine_after_all:
        press(focused(), Qt.Key.Key_Y, CONTROL)
        assert (result_of(window).total, scores.fields["total"].input.typed()) == (Decimal("91.00"), "๙๑.๐๐")
        press(focused(), Qt.Key.Key_Z, CONTROL)
    assert result_of(window).total == Decimal("92.22")


def test_one_goes_on_after_somebody_else_changed_the_same(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["letter"].widget, "B\n")
    somebody_else_announces(window, "92.22")
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert "มีผู้อื่นแก้ไขข้อมูลนี้ไปแล้ว" in dialogs.said[-1]
    assert not window.bar.undo.isEnabled()

    write(scores.fields["letter"].widget, "C\n")

    assert (result_of(window).letter, result_of(window).total) == ("C", Decimal("92.22"))
    assert len(dialogs.said) == 1


def test_what_somebody_else_changed_elsewhere_does_not_matter(
    window: MainWindow, dialogs: AnsweringDialogs, record: OfficeRecord
) -> None:
    write(go_to(window, OfficePage).form.fields["phone"].widget, "0 3222 1111")
    somebody_else_announces(window, "92.22")
    go_to(window, PapersPage)

    assert dialogs.said == []
    assert stored(window).office == replace(record.office, phone="0 3222 1111")
    assert result_of(window).total == Decimal("92.22")


def test_a_part_that_somebody_else_removed_can_be_put_back(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    measures = go_to(window, MeasuresPage)
    write(measures.form.fields["follow_up"].widget, "รายงานทุกเดือน")
    save_part(window.workbench.start, window.workbench.office_id, stored(window).plan(2569), None)
    go_to(window, ScoresPage)

    assert "มีผู้อื่นลบข้อมูลนี้ไปแล้ว" in dialogs.said[-1]
    assert stored(window).plan(2569) is None
    press(focused(), Qt.Key.Key_Y, CONTROL)

    plan = stored(window).plan(2569)
    assert plan is not None
    assert plan.measures[0].follow_up == "รายงานทุกเดือน"

"""A mistake is taken back and done again, over several pages and after another year was looked at."""

from PySide6.QtCore import Qt

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.ita.records import OfficeRecord
from tests.desktop.hands import CONTROL, choose, click_on, focused, go_to, press, stored, type_on, write


def undo() -> None:
    press(focused(), Qt.Key.Key_Z, CONTROL)


def redo() -> None:
    press(focused(), Qt.Key.Key_Y, CONTROL)


def test_changes_of_four_pages_are_taken_back_and_done_again(window: MainWindow, record: OfficeRecord) -> None:
    states = [stored(window)]
    write(go_to(window, ScoresPage).fields["3"].widget, "77.70\n")
    states.append(stored(window))
    write(go_to(window, AnalysisPage).fields["3.text"].widget, "ชี้แจงการมอบหมายงาน\t")
    states.append(stored(window))
    click_on(go_to(window, MeasuresPage).buttons["remove"])
    states.append(stored(window))
    write(go_to(window, OfficePage).form.fields["phone"].widget, "0 3222 1111\n")
    states.append(stored(window))
    assert len({repr(state) for state in states}) == len(states)

    for state in reversed(states[:-1]):
        undo()
        assert stored(window) == state
    assert stored(window) == record
    assert not window.bar.undo.isEnabled()
    for state in states[1:]:
        redo()
        assert stored(window) == state
    assert not window.bar.redo.isEnabled()


def test_what_was_taken_back_is_seen_on_every_page(window: MainWindow) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["2"].widget, "12.34\n")
    measures = go_to(window, MeasuresPage)
    click_on(measures.buttons["duplicate"])
    assert len(measures.plan.measures) == 3

    undo()
    assert len(measures.plan.measures) == 2
    undo()

    assert go_to(window, ScoresPage).fields["2"].input.typed() == "๘๐.๐๐"
    assert window.bar.redo.toolTip() == "ทำซ้ำ: กรอกคะแนน"


def test_a_change_of_another_year_is_taken_back_from_this_one(window: MainWindow) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["total"].widget, "95")
    choose(window.bar.year, "๒๕๗๐")
    assert scores.fields["total"].input.typed() == ""
    write(scores.fields["total"].widget, "96")
    choose(window.bar.year, "๒๕๖๙")
    assert scores.fields["total"].input.typed() == "๙๕.๐๐"

    undo()
    assert window.bar.year.typed() == "2570", "one sees what is taken back"
    assert stored(window).result(2569) is None
    assert str(getattr(stored(window).result(2568), "total", "")) == "95"
    undo()
    assert scores.fields["total"].input.typed() == "๘๘.๕๑"
    redo()
    redo()

    assert window.bar.year.typed() == "2570"
    assert scores.fields["total"].input.typed() == "๙๖.๐๐"


def test_something_new_after_taking_back_leaves_nothing_to_do_again(window: MainWindow) -> None:
    scores = go_to(window, ScoresPage)
    write(scores.fields["total"].widget, "95\n")
    undo()
    write(scores.fields["letter"].widget, "a\n")

    redo()

    result = stored(window).result(2568)
    assert result is not None
    assert (str(result.total), result.letter) == ("88.51", "A")


def test_taking_back_while_a_cell_is_open_shows_what_stands_there_again(window: MainWindow) -> None:
    measures = go_to(window, MeasuresPage)
    measures.table.setFocus()
    measures.table.setCurrentIndex(measures.model.index(1, 4))
    type_on("ติดตามทุกเดือน")
    assert window.workbench.record.plans[0].measures[1].follow_up == "ติดตามทุกเดือน"

    undo()
    type_on("\n")

    assert stored(window).plans[0].measures[1].follow_up == ""
    redo()
    assert stored(window).plans[0].measures[1].follow_up == "ติดตามทุกเดือน"

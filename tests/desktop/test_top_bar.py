"""The bar at the top, alone over a workbench: what it shows follows the data, and what is pressed is told."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from itadesk.desktop.operations import edit_office, enter_scores
from itadesk.desktop.top_bar import ANOTHER, ROOM_FOR_WORDS, TopBar
from itadesk.desktop.workbench import Workbench
from itadesk.ita.results import Result
from tests.desktop.hands import CONTROL, Shower, choose, choose_from_menu, click_on, press

BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(bench: Workbench, show: Shower) -> TopBar:
    """The bar in a window as wide as a small screen."""
    made = TopBar(bench)
    window = show(made)
    window.resize(1366, 200)
    return made


@pytest.fixture
def score(bench: Workbench) -> Callable[[str], bool]:
    """Enters the total of the year before, as a step of its own."""

    def enter(total: str) -> bool:
        before = bench.record.result(2568)
        after = replace(before or Result(fiscal_year=2568), total=Decimal(total))
        return bench.perform(enter_scores(before, after))

    return enter


def years_of(bar: TopBar) -> list[str]:
    """What is offered in the list of years."""
    return [bar.year.itemText(row) for row in range(bar.year.count())]


def test_it_names_the_office_and_the_year(bar: TopBar) -> None:
    assert bar.office_name == "เทศบาลตำบลดอนทราย"
    assert bar.year.currentText() == "ปีงบประมาณ ๒๕๖๙"


def test_another_name_of_the_office_stands_there_at_once_and_its_place_in_the_tool_tip(
    bar: TopBar, bench: Workbench
) -> None:
    office = bench.record.office

    bench.type(edit_office(office, replace(office, name="หนองกวาง")))

    assert bar.office_name == "เทศบาลตำบลหนองกวาง"
    assert bar._office.toolTip() == "เทศบาลตำบลหนองกวาง อำเภอปากท่อ จังหวัดราชบุรี"


def test_a_year_is_chosen_with_the_keyboard(bar: TopBar, bench: Workbench) -> None:
    choose(bar.year, "๒๕๖๘")

    assert bench.year == 2568


def test_another_year_is_asked_for_and_the_one_that_is_worked_on_stays(
    bar: TopBar, bench: Workbench, qtbot: QtBot
) -> None:
    assert years_of(bar)[-1] == "ปีอื่น…"

    with qtbot.waitSignal(bar.another_year, timeout=500):
        press(bar.year, Qt.Key.Key_End)

    assert bar.year.typed() == "2569"
    assert bar.year.typed() != ANOTHER
    assert bench.year == 2569


def test_the_year_of_a_result_that_was_just_entered_is_offered(bar: TopBar, bench: Workbench) -> None:
    assert "ปีงบประมาณ ๒๕๖๖" not in years_of(bar)

    bench.perform(enter_scores(None, Result(fiscal_year=2565, total=Decimal(80))))

    assert "ปีงบประมาณ ๒๕๖๖" in years_of(bar)
    assert bar.year.typed() == "2569"


def test_undo_and_redo_say_what_they_would_do(bar: TopBar, bench: Workbench, score: Callable[[str], bool]) -> None:
    assert not bar.undo.isEnabled()
    assert not bar.redo.isEnabled()

    score("90.00")
    assert bar.undo.toolTip() == "เลิกทำ: กรอกคะแนน"
    click_on(bar.undo)
    assert not bar.undo.isEnabled()
    assert bar.redo.toolTip() == "ทำซ้ำ: กรอกคะแนน"
    click_on(bar.redo)

    result = bench.record.result(2568)
    assert result is not None
    assert result.total == Decimal("90.00")
    assert bar.redo.toolTip() == "ทำซ้ำ"


def test_what_is_not_stored_yet_can_be_undone(bar: TopBar, bench: Workbench) -> None:
    office = bench.record.office

    bench.type(edit_office(office, replace(office, name="หนองกวาง")))
    assert bench.waiting
    assert bar.undo.isEnabled()
    click_on(bar.undo)

    assert bench.record.office == office
    assert bar.office_name == "เทศบาลตำบลดอนทราย"


@pytest.mark.parametrize(("again", "modifier"), [(Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, BOTH)])
def test_the_keys_for_undo_and_redo_work_from_everywhere_in_the_window(
    bar: TopBar, bench: Workbench, score: Callable[[str], bool], again: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    score("90.00")
    before = bench.record

    press(bar.more, Qt.Key.Key_Z, CONTROL)
    assert bench.record != before
    press(bar.more, again, modifier)

    assert bench.record == before


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_S, CONTROL, "save_pdf"),
        (Qt.Key.Key_P, CONTROL, "print_paper"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "paper_wanted"),
    ],
)
def test_the_paper_is_given_out_with_a_key(
    bar: TopBar, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(bar, signal), timeout=500):
        press(bar.more, key, modifier)


@pytest.mark.parametrize(
    ("entry", "signal"),
    [("เปลี่ยนหน่วยงาน", "another_office"), ("ตั้งค่า", "settings_wanted"), ("เกี่ยวกับ", "about_wanted")],
)
def test_the_menu_holds_what_is_wanted_now_and_then(bar: TopBar, qtbot: QtBot, entry: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(bar, signal), timeout=500):
        choose_from_menu(bar.menu, entry)


def test_keys_are_named_in_the_tool_tips(bar: TopBar) -> None:
    assert bar.pdf.toolTip() == "บันทึกเป็น… (Ctrl+S)"
    assert bar.print.toolTip() == "พิมพ์ (Ctrl+P)"
    assert bar.paper.toolTip().endswith("(F8)")


def test_a_narrow_bar_shows_icons_that_say_the_same_to_screen_readers(bar: TopBar, qtbot: QtBot) -> None:
    assert (bar.print.text(), bar.print.icon().isNull()) == ("พิมพ์", True)

    bar.window().resize(ROOM_FOR_WORDS - 100, 200)
    qtbot.waitUntil(lambda: bar.width() < ROOM_FOR_WORDS)
    assert (bar.print.text(), bar.print.icon().isNull()) == ("", False)
    assert bar.print.accessibleName() == "พิมพ์"

    bar.window().resize(ROOM_FOR_WORDS + 300, 200)
    qtbot.waitUntil(lambda: bar.width() > ROOM_FOR_WORDS)
    assert (bar.print.text(), bar.print.icon().isNull()) == ("พิมพ์", True)


def test_the_search_stands_before_undo_and_comes_after_the_year(bar: TopBar) -> None:
    search = QLineEdit()

    bar.add_search(search)

    places = [bar._row.indexOf(each) for each in (bar.year, bar._office, search, bar.paper)]
    assert places == sorted(places)
    assert bar.year.nextInFocusChain() is search


def test_a_step_in_the_list_is_gone_back_to_and_forth_again(
    bar: TopBar, bench: Workbench, score: Callable[[str], bool]
) -> None:
    for total in ("90.00", "91.00", "92.00"):
        score(total)
    choose_from_menu(bar.back.list, "กรอกคะแนน")
    bar.back.walking.finish()
    result = bench.record.result(2568)
    assert result is not None
    assert result.total == Decimal("91.00")

    bar.back.fill()
    assert [action.text().split("  ")[1] for action in bar.back.list.actions()] == ["กรอกคะแนน: คะแนนรวม"] * 2
    bar.back.list.actions()[1].trigger()
    bar.back.walking.finish()
    assert not bar.back.isEnabled()

    bar.forth.fill()
    bar.forth.list.actions()[-1].trigger()
    bar.forth.walking.finish()
    last = bench.record.result(2568)
    assert last is not None
    assert last.total == Decimal("92.00")
    assert not bar.forth.isEnabled()


def test_what_is_done_meanwhile_ends_the_walk(bar: TopBar, bench: Workbench, score: Callable[[str], bool]) -> None:
    for total in ("90.00", "91.00"):
        score(total)
    bar.back.fill()
    bar.back.list.actions()[1].trigger()
    score("93.00")

    bar.back.walking.finish()

    result = bench.record.result(2568)
    assert result is not None
    assert result.total == Decimal("93.00")

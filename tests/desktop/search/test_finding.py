"""Somebody searches with the keyboard alone, and with the mouse, and gets to where the words stand."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.search.field import SearchField
from itadesk.ita.findables import Thing
from itadesk.services.issuing import issue
from itadesk.services.offices import add_office
from itadesk.services.search import Hit
from itadesk.storage.database import Database
from tests.desktop.hands import CONTROL, Opener, arrive, click_on, focused, press, scores_of, type_on
from tests.full_office import FULL
from tests.issuing_examples import DESK, QUICK, wish_for

Searcher = Callable[[str], SearchField]


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window(FULL)


@pytest.fixture
def searched(window: MainWindow, qtbot: QtBot) -> Searcher:
    """Types into the search, and waits until what is found is shown."""

    def type_and_wait(text: str) -> SearchField:
        field = window.finding.field
        press(focused(), Qt.Key.Key_K, CONTROL)
        with qtbot.waitSignal(window.finding.desk.found, check_params_cb=lambda found: len(found.words) > 0):
            type_on(text)
        qtbot.waitUntil(lambda: not window.finding.desk.background.is_busy)
        return field

    return type_and_wait


def rows(field: SearchField) -> list[str]:
    """What the rows say."""
    return [row.said for row in field.popup.model.rows]


def test_the_search_is_gone_to_by_key_and_left_to_where_one_was(window: MainWindow, searched: Searcher) -> None:
    total = scores_of(window).fields["total"].widget
    total.setFocus()
    field = searched("อบรม")
    assert focused() is field
    assert field.popup.isVisible()
    press(field, Qt.Key.Key_Escape)
    assert focused() is total
    assert not field.popup.isVisible()
    press(total, Qt.Key.Key_K, CONTROL)
    assert field.selectedText() == "อบรม"


def test_enter_leads_to_the_field_in_which_the_word_stands(window: MainWindow, searched: Searcher) -> None:
    press(searched("สรุปทุกเดือน"), Qt.Key.Key_Return)
    assert window.workbench.page == "measures"
    assert "สรุปทุกเดือน" in focused().property("plainText")


def test_arrows_go_through_what_was_found_and_say_it(window: MainWindow, searched: Searcher) -> None:
    field = searched("เทศบาล")
    first = field.popup.current
    assert rows(field)[0] in field.accessibleDescription()
    press(field, Qt.Key.Key_Down)
    assert field.popup.current is not first
    assert field.accessibleDescription() == rows(field)[1]
    press(field, Qt.Key.Key_Up)
    press(field, Qt.Key.Key_Up)
    assert field.popup.current == first
    press(field, Qt.Key.Key_PageDown)
    assert field.popup.list.currentIndex().row() == min(6, len(rows(field)) - 1)
    assert focused() is field
    assert window.workbench.page == "overview"


def test_a_click_leads_there_too(window: MainWindow, searched: Searcher) -> None:
    popup = searched("มาลี").popup
    area = popup.list.visualRect(popup.model.index(0))
    place = popup.list.viewport().mapTo(window, area.center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    arrive(window)
    assert window.workbench.page == "office"
    assert focused().property("text") == "มาลี"
    assert not popup.isVisible()


def test_a_row_says_what_it_is_of_which_year_and_where_the_word_stands(searched: Searcher) -> None:
    field = searched("กล่อง")
    assert rows(field) == ["มาตรการ ๒๕๖๙, จัดช่องทางรับฟังความคิดเห็น, เปิดกล่องรับความคิดเห็น"]
    assert field.popup.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == rows(field)[0]


def test_nothing_found_is_said_and_can_not_be_chosen(window: MainWindow, searched: Searcher) -> None:
    field = searched("ปลาวาฬ")
    assert rows(field) == ["ไม่พบข้อมูล ลองพิมพ์ให้สั้นลงหรือใช้คำอื่น"]
    press(field, Qt.Key.Key_Return)
    assert (focused(), window.workbench.page) == (field, "overview")


def test_an_emptied_field_shows_nothing(searched: Searcher) -> None:
    field = searched("ก")
    press(field, Qt.Key.Key_Backspace)
    assert not field.popup.isVisible()


def test_the_list_goes_with_the_focus_and_with_another_size(window: MainWindow, searched: Searcher) -> None:
    popup = searched("มาลี").popup
    click_on(window.sidebar.buttons[1])
    assert not popup.isVisible()
    assert searched("มาลี").popup.isVisible()
    window.resize(1000, 600)
    QApplication.processEvents()
    assert not popup.isVisible()


def test_what_was_just_typed_elsewhere_is_found(window: MainWindow, searched: Searcher) -> None:
    scores_of(window).fields["level"].widget.setFocus()
    type_on("ทดสอบ")
    assert Thing.RESULT in {row.hit.thing for row in searched("ทดสอบ").popup.model.rows if row.hit}


def test_an_issued_paper_is_shown_in_the_register(window: MainWindow, searched: Searcher, database: Database) -> None:
    issued = issue(database.start, window.workbench.office_id, wish_for(), QUICK, DESK).paper
    field = searched("สายชล") if "สายชล" in issued.signer.name else searched(issued.signer.name.split()[0])
    row = next(place for place, row in enumerate(field.popup.model.rows) if row.hit and row.hit.thing is Thing.ISSUED)
    for _step in range(row):
        press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    assert window.workbench.page == "register"


def test_other_offices_come_below_and_are_asked_for(
    window: MainWindow, searched: Searcher, database: Database, qtbot: QtBot
) -> None:
    other = add_office(database.start, replace(FULL, office=replace(FULL.office, name="ดอนเมือง")))
    field = searched("อบรมเจ้าหน้าที่")
    assert [row.said for row in field.popup.model.rows if row.hit is None] == ["หน่วยงานนี้", "หน่วยงานอื่น"]
    press(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.finding.office_wanted) as wanted:
        press(field, Qt.Key.Key_Return)
    hit = (wanted.args or [None])[0]
    assert isinstance(hit, Hit)
    assert (hit.office_id, hit.office) == (other, "เทศบาลตำบลดอนเมือง อำเภอเมือง จังหวัดชลบุรี")


def test_of_several_searches_only_the_newest_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    desk, shown = window.finding.desk, []
    desk.found.connect(lambda found: shown.append(found.words))
    for typed in ("อ", "อบ", "อบรม"):
        desk.look(typed)
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert shown == [("อบรม",)]


def test_the_list_lies_within_the_window(window: MainWindow, searched: Searcher) -> None:
    for size in ((1366, 768), (820, 460)):
        window.resize(*size)
        popup = searched("า").popup
        corner = popup.mapTo(window, QPoint(popup.width(), popup.height()))
        assert corner.x() <= window.width()
        assert corner.y() <= window.height()
        assert popup.x() >= 0
        press(focused(), Qt.Key.Key_Escape)

"""One part of a wording: its own text, the fields that can be inserted, and the way back."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from itadesk.desktop.operations import edit_paper
from itadesk.desktop.pages.papers.slots import LONGEST_VALUE, SlotBox
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.workbench import Workbench
from itadesk.documents.wording import Slot, slots_of
from itadesk.ita.papers import PaperKind
from tests.desktop.hands import Shower, click_on

SLOT: Slot = slots_of(PaperKind.ANNOUNCEMENT)["title"]
KNOWN = frozenset({"office", "total", "plan_year"})
VALUES: Mapping[str, str] = {"office": "เทศบาลตำบลดอนทราย", "total": "", "plan_year": "2569"}


@pytest.fixture
def desk(bench: Workbench) -> PaperDesk:
    return PaperDesk(bench, bench)


@pytest.fixture
def box(desk: PaperDesk, show: Shower) -> SlotBox:
    made = SlotBox(SLOT, desk, KNOWN, lambda: VALUES)
    show(made).resize(600, 300)
    made.offer(True)
    return made


def entries(box: SlotBox) -> dict[str, list[str]]:
    """What the menu offers when it is opened, by group."""
    box.menu.aboutToShow.emit()
    groups = [entry.menu() for entry in box.menu.actions()]
    return {menu.title(): [each.text() for each in menu.actions()] for menu in groups if isinstance(menu, QMenu)}


def test_fields_are_offered_by_what_they_are_about_with_what_they_say_now(box: SlotBox) -> None:
    assert entries(box) == {
        "ข้อมูลหน่วยงาน": ["หน่วยงาน   =   เทศบาลตำบลดอนทราย"],
        "เอกสาร": ["ปีของแผน   =   ๒๕๖๙"],
        "ผลการประเมิน": ["คะแนนรวม"],
    }


def test_opened_again_the_menu_says_nothing_twice(box: SlotBox) -> None:
    assert entries(box) == entries(box)


def test_a_long_value_is_cut_and_its_lines_are_joined(desk: PaperDesk, show: Shower) -> None:
    box = SlotBox(SLOT, desk, KNOWN, lambda: {"office": "ก ข\n" * 40})
    show(box)

    (said,) = entries(box)["ข้อมูลหน่วยงาน"]

    assert "\n" not in said
    assert said.endswith("…")
    assert len(said.split("=   ")[1]) == LONGEST_VALUE + 1


def test_a_field_is_inserted_by_its_name_where_one_writes(box: SlotBox) -> None:
    box.text.show_typed("ประกาศ ")
    box.text.moveCursor(box.text.textCursor().MoveOperation.End)
    entries(box)

    group = box.menu.actions()[0].menu()
    assert isinstance(group, QMenu)
    group.actions()[0].trigger()

    assert box.text.typed() == "ประกาศ «หน่วยงาน»"
    assert box.text.hasFocus()


def test_the_way_back_is_offered_for_an_own_text_only(box: SlotBox, desk: PaperDesk, bench: Workbench) -> None:
    box.refresh(desk.paper)
    assert not box.back.isVisible()

    bench.perform(edit_paper(None, replace(desk.paper, texts={"title": "ประกาศของเรา", "closing": "จบ"})))
    box.refresh(desk.paper)
    click_on(box.back)

    assert desk.paper.texts == {"closing": "จบ"}
    bench.undo()
    assert desk.paper.texts["title"] == "ประกาศของเรา"


def test_nothing_moves_when_the_buttons_come_and_go(box: SlotBox) -> None:
    before = box.field.geometry()

    box.offer(False)

    assert not box.insert.isVisible()
    assert box.field.geometry() == before


def test_the_paper_is_led_to_the_part_that_is_written(box: SlotBox, bench: Workbench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.pointed_to, timeout=500) as pointed:
        box.field.entered.emit()

    assert pointed.args == ["paper/announcement-2569/texts/title"]


def test_buttons_of_different_parts_are_told_apart_by_ear(box: SlotBox) -> None:
    assert SLOT.name in box.insert.accessibleName()
    assert SLOT.name in box.back.accessibleName()


def test_what_is_chosen_becomes_a_passage_that_may_be_left_out(box: SlotBox) -> None:
    box.text.show_typed("ประกาศ «หน่วยงาน»")
    box.text.selectAll()
    box.menu.aboutToShow.emit()

    box.menu.actions()[-1].trigger()

    assert box.text.typed() == "‹ถ้ามี:ประกาศ «หน่วยงาน»›"
    assert box.text.explanation(3) == "ข้อความในวงเล็บนี้จะไม่พิมพ์เมื่อยังไม่มีข้อมูลนั้น"

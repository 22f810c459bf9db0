from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.ita.papers import Member, Paper, PaperKind, WorkingGroup
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from tests.desktop.hands import CONTROL, Opener, choose, click_on, focused, go_to, press, stored, type_on, write

CLERK = Person(key="clerk", prefix="นาย", given_name="ปรีชา", family_name="ทองดี", position="ปลัดเทศบาล")
PLANNER = Person(key="planner", prefix="นางสาว", given_name="วันดี", family_name="สุขใจ", position="นักวิเคราะห์นโยบาย")


@pytest.fixture
def window(open_window: Opener, record: OfficeRecord) -> MainWindow:
    """The small office with two people more."""
    return open_window(replace(record, people=(*record.people, CLERK, PLANNER)))


@pytest.fixture
def page(window: MainWindow) -> PapersPage:
    return go_to(window, PapersPage)


def papers(window: MainWindow, kind: PaperKind) -> list[Paper]:
    window.workbench.settle()
    return [paper for paper in stored(window).papers if paper.kind is kind]


def test_every_kind_says_how_far_it_is(window: MainWindow, page: PapersPage) -> None:
    card = page.kinds.cards[PaperKind.ANNOUNCEMENT]
    assert card.text() == "ประกาศ\nยังไม่ได้กรอก"

    write(page.details.form.fields["dated"].widget, "5/11/68")
    assert papers(window, PaperKind.ANNOUNCEMENT)
    assert card.text() == "ประกาศ\nฉบับร่าง ๕ พ.ย. ๒๕๖๘"


def test_several_papers_of_a_kind_are_written_chosen_and_taken_out(window: MainWindow, page: PapersPage) -> None:
    click_on(page.kinds.cards[PaperKind.ORDER])
    assert not page.choice.add.isEnabled()
    write(page.details.form.fields["number"].widget, "12/2569")
    click_on(page.choice.add)
    write(page.details.form.fields["number"].widget, "15/2569")
    assert [paper.number for paper in papers(window, PaperKind.ORDER)] == ["12/2569", "15/2569"]
    assert page.choice.choice.currentText() == "ฉบับที่ ๒   ·   เลขที่ ๑๕/๒๕๖๙"

    choose(page.choice.choice, "ฉบับที่ ๑")
    assert page.details.form.fields["number"].input.typed() == "๑๒/๒๕๖๙"
    assert window.desk.paper.number == "12/2569"
    click_on(page.choice.remove)
    assert [paper.number for paper in papers(window, PaperKind.ORDER)] == ["15/2569"]
    assert window.desk.paper.number == "15/2569"

    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert [paper.number for paper in papers(window, PaperKind.ORDER)] == ["12/2569", "15/2569"]


def test_a_memo_is_signed_by_several_people_in_an_order(window: MainWindow, page: PapersPage) -> None:
    click_on(page.kinds.cards[PaperKind.MEMO])
    choose(page.details.form.fields["signer"].widget, "วันดี")  # type: ignore[arg-type]
    choose(page.endorsers.choice, "ปรีชา")
    click_on(page.endorsers.list.buttons["add"])
    assert not page.endorsers.list.buttons["add"].isEnabled()
    page.endorsers.list.rows.setFocus()
    press(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert papers(window, PaperKind.MEMO)[0].endorsers == ("head", "clerk")
    press(focused(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    memo = papers(window, PaperKind.MEMO)[0]
    assert (memo.signer, memo.endorsers) == ("planner", ("clerk", "head"))
    shown = [page.endorsers.list.rows.item(row).text() for row in range(2)]
    assert shown == ["๑.   นายปรีชา ทองดี   ·   ให้ความเห็น", "๒.   นางมาลี ใจงาม   ·   สั่งการ"]

    press(focused(), Qt.Key.Key_Delete)
    assert papers(window, PaperKind.MEMO)[0].endorsers == ("head",)
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert papers(window, PaperKind.MEMO)[0].endorsers == ("clerk", "head")


def test_an_order_appoints_a_group_of_people_and_posts(window: MainWindow, page: PapersPage) -> None:
    click_on(page.kinds.cards[PaperKind.ORDER])
    assert not page.meeting.isVisible()
    click_on(page.groups.list.buttons["add"])
    group = papers(window, PaperKind.ORDER)[0].groups[0]
    assert group.title.startswith("คณะทำงานขับเคลื่อน")

    write(page.groups.form.fields["title"].widget, "คณะทำงาน ITA")
    members = page.groups.members
    click_on(members.list.buttons["add"])
    choose(members.form.fields["person"].widget, "ปรีชา")  # type: ignore[arg-type]
    assert not members.form.fields["name"].isVisible()
    click_on(members.list.buttons["add"])
    write(members.form.fields["name"].widget, "ผู้อำนวยการกองคลัง")
    write(page.groups.form.fields["duties"].widget, "วางแผน\nติดตามผล")

    assert papers(window, PaperKind.ORDER)[0].groups == (
        WorkingGroup(
            title="คณะทำงาน ITA",
            members=(Member(person="clerk", role="ประธานคณะทำงาน"), Member(name="ผู้อำนวยการกองคลัง", role="คณะทำงาน")),
            duties=("วางแผน", "ติดตามผล"),
        ),
    )


def test_groups_and_members_are_moved_and_taken_out_and_it_can_be_undone(
    open_window: Opener, record: OfficeRecord
) -> None:
    chair, post = Member(person="head", role="ประธานคณะทำงาน"), Member(name="ผู้อำนวยการกองช่าง", role="คณะทำงาน")
    groups = (WorkingGroup(title="อำนวยการ", members=(chair, post)), WorkingGroup(title="ขับเคลื่อน"))
    order = Paper(key="order-2569", kind=PaperKind.ORDER, plan_year=2569, dated=date(2025, 11, 5), groups=groups)
    window = open_window(replace(record, papers=(order,)))
    page = go_to(window, PapersPage)
    click_on(page.kinds.cards[PaperKind.ORDER])

    click_on(page.groups.members.list.buttons["down"])
    assert papers(window, PaperKind.ORDER)[0].groups[0].members == (post, chair)
    click_on(page.groups.members.list.buttons["remove"])
    assert papers(window, PaperKind.ORDER)[0].groups[0].members == (post,)
    click_on(page.groups.list.buttons["down"])
    assert [group.title for group in papers(window, PaperKind.ORDER)[0].groups] == ["ขับเคลื่อน", "อำนวยการ"]
    click_on(page.groups.list.buttons["remove"])
    assert [group.title for group in papers(window, PaperKind.ORDER)[0].groups] == ["ขับเคลื่อน"]

    for _step in range(4):
        press(focused(), Qt.Key.Key_Z, CONTROL)
    assert papers(window, PaperKind.ORDER) == [order]


def test_typing_into_one_group_leaves_the_members_of_it_alone(window: MainWindow, page: PapersPage) -> None:
    click_on(page.kinds.cards[PaperKind.ORDER])
    click_on(page.groups.list.buttons["add"])
    click_on(page.groups.members.list.buttons["add"])
    write(page.groups.members.form.fields["name"].widget, "ปลัดเทศบาล")
    page.groups.form.fields["title"].widget.setFocus()
    type_on("!")

    group = papers(window, PaperKind.ORDER)[0].groups[0]
    assert [member.name for member in group.members] == ["ปลัดเทศบาล"]
    assert "!" in group.title

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers import details
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import open_record
from tests.desktop.hands import (
    AnsweringDialogs,
    Opener,
    arrive,
    click,
    click_on,
    empty,
    go_to,
    press,
    type_text,
    write,
)


@pytest.fixture
def page(window: MainWindow) -> PapersPage:
    window.sidebar.choose(5)
    arrive(window)
    page = window.pages[5]
    assert isinstance(page, PapersPage)
    return page


def stored(window: MainWindow, kind: PaperKind) -> Paper | None:
    window.workbench.settle()
    papers = open_record(window.workbench.start, window.workbench.office_id).papers
    return next((paper for paper in papers if paper.kind is kind), None)


def test_a_paper_is_kept_as_soon_as_something_is_entered_about_it(window: MainWindow, page: PapersPage) -> None:
    assert stored(window, PaperKind.ANNOUNCEMENT) is None
    dated = page.details.form.fields["dated"].widget
    empty(dated)
    type_text(dated, "5/1/69")
    digits = page.details.form.fields["digits"].widget
    digits.setFocus()
    press(digits, Qt.Key.Key_End)

    paper = stored(window, PaperKind.ANNOUNCEMENT)
    assert paper is not None
    assert (paper.dated, paper.signer, paper.digits) == (date(2026, 1, 5), "head", Digits.ARABIC)


def test_today_is_proposed_for_a_draft_and_stored_when_it_is_taken(
    window: MainWindow, page: PapersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(details, "today", lambda: date(2026, 11, 22))
    page.refresh()
    assert page.details.dated.proposed == "๒๒ พ.ย. ๒๕๖๙"
    assert stored(window, PaperKind.ANNOUNCEMENT) is None

    page.details.dated.widget.setFocus()
    press(page.details.dated.widget, Qt.Key.Key_Return)

    paper = stored(window, PaperKind.ANNOUNCEMENT)
    assert paper is not None
    assert paper.dated == date(2026, 11, 22)


def test_whoever_heads_the_office_on_the_day_that_is_typed_signs(open_window: Opener, record: OfficeRecord) -> None:
    head = replace(record.people[0], until=date(2026, 3, 14))
    acting = Acting(capacity=Capacity.ACTING, for_position=head.position)
    clerk = Person(key="clerk", given_name="มานพ", family_name="รักงาน", position="ปลัดเทศบาล", acting=acting)
    window = open_window(replace(record, people=(head, replace(clerk, since=date(2026, 3, 15)))))
    page = go_to(window, PapersPage)
    dated = page.details.form.fields["dated"].widget

    write(dated, "14/3/69")
    paper = stored(window, PaperKind.ANNOUNCEMENT)
    assert paper is not None
    assert (paper.signer, paper.dated) == ("head", date(2026, 3, 14))
    write(dated, "15/3/2569")
    paper = stored(window, PaperKind.ANNOUNCEMENT)
    assert paper is not None
    assert (paper.signer, paper.dated) == ("clerk", date(2026, 3, 15))
    assert page.details.form.fields["signer"].input.typed() == "clerk"

    click_on(page.choice.issue)
    assert page.dialog is not None
    assert page.dialog.out_of_post.isHidden()
    write(page.dialog.form.fields["dated"].widget, "14/3/69")
    assert "มานพ รักงาน" in page.dialog.out_of_post.accessibleName()
    assert page.dialog.do.isEnabled()
    press(page.dialog, Qt.Key.Key_Escape)


def test_another_paper_is_chosen_here_and_lies_beside_the_page(window: MainWindow, page: PapersPage) -> None:
    click(page.kinds.cards[PaperKind.NEWS])

    assert window.desk.kind is PaperKind.NEWS
    assert window.preview.shown_kind is PaperKind.NEWS
    assert "ชื่อข่าว" in [box.slot.name for box in page.wording.boxes.values()]


def test_the_wording_of_a_part_is_replaced_and_brought_back(window: MainWindow, page: PapersPage) -> None:
    title = page.wording.boxes["title"]
    assert not title.back.isVisible()
    empty(title.field.widget)
    type_text(title.field.widget, "ประกาศของ «หน่วยงาน»")

    paper = stored(window, PaperKind.ANNOUNCEMENT)
    assert paper is not None
    assert paper.texts == {"title": "ประกาศของ {{office}}"}
    assert title.back.isVisible()
    click(title.back)

    assert title.field.input.typed() == "ประกาศ«หน่วยงาน»"
    paper = stored(window, PaperKind.ANNOUNCEMENT)
    assert paper is not None
    assert paper.texts == {}


def test_parts_that_are_not_used_are_shown_on_demand(page: PapersPage) -> None:
    unused = page.wording.boxes["result_none"]
    assert not unused.isVisible()

    press(page.wording.all, Qt.Key.Key_Space)

    assert unused.isVisible()


def test_a_meeting_is_added_filled_in_and_removed(window: MainWindow, page: PapersPage) -> None:
    click(page.kinds.cards[PaperKind.NEWS])
    page.meeting.add()
    subject = page.meeting.form.fields["subject"].widget
    type_text(subject, "ประชุมคณะทำงาน")
    window.workbench.settle()

    record = open_record(window.workbench.start, window.workbench.office_id)
    paper = stored(window, PaperKind.NEWS)
    assert paper is not None
    meeting = record.meeting(paper.meeting)
    assert meeting is not None
    assert meeting.subject == "ประชุมคณะทำงาน"

    page.meeting.remove()
    assert stored(window, PaperKind.NEWS) == Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569)
    assert not subject.isVisible()


def test_a_signature_is_for_this_printing_and_never_stored(
    window: MainWindow, page: PapersPage, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "signature.png"
    dialogs.path.write_bytes(b"picture")

    page.signature.choose()
    assert window.desk.options.signatures is not None
    assert window.desk.options.signatures["head"].data == b"picture"
    assert stored(window, PaperKind.ANNOUNCEMENT) is None

    click(page.signature.take_away)
    assert window.desk.options.signatures == {}
    dialogs.path = tmp_path / "missing.png"
    page.signature.choose()
    assert str(dialogs.path) in dialogs.said[-1]


def test_without_a_signer_there_is_nothing_to_sign(page: PapersPage) -> None:
    click(page.kinds.cards[PaperKind.NEWS])

    assert "ยังไม่ได้เลือกผู้ลงนาม" in page.signature.sentence


def test_the_space_of_the_emblem_can_be_left_empty(window: MainWindow, page: PapersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.desk.turned):
        press(page.signature.emblem, Qt.Key.Key_Space)

    assert not window.desk.with_emblem


def test_a_wording_that_cannot_be_used_shows_all_parts(page: PapersPage) -> None:
    title = page.wording.boxes["title"]
    empty(title.field.widget)
    type_text(title.field.widget, "ประกาศ{{ไม่มี}}")

    assert page.wording.boxes["closing"].isVisible()

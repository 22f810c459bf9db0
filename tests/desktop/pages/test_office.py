from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.documents.composing import names_of
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.phrases import phrases
from itadesk.ita.records import OfficeRecord
from itadesk.services.editing import change_emblem
from itadesk.services.offices import emblem_of, open_record
from itadesk.services.ports import Picture
from itadesk.services.signing import has_signature
from tests.desktop.hands import CONTROL, AnsweringDialogs, arrive, click_on, empty, focused, press, type_text, write

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><rect width="10" height="20"/></svg>'


@pytest.fixture
def page(window: MainWindow) -> OfficePage:
    window.sidebar.choose(7)
    arrive(window)
    page = window.pages[7]
    assert isinstance(page, OfficePage)
    return page


def stored(window: MainWindow) -> OfficeRecord:
    window.workbench.settle()
    return open_record(window.workbench.start, window.workbench.office_id)


def test_the_office_is_renamed_everywhere(window: MainWindow, page: OfficePage) -> None:
    name = page.form.fields["name"].widget
    empty(name)
    type_text(name, "ดอนทอง")

    assert stored(window).office.full_name == "เทศบาลตำบลดอนทอง"
    assert window.bar.office_name == "เทศบาลตำบลดอนทอง"
    assert page.form.fields["name"].sentence == ""


def test_somebody_is_added_and_acts_for_the_head(window: MainWindow, page: OfficePage, qtbot: QtBot) -> None:
    page.people.add()
    fields = page.people.form.fields
    assert not fields["for_position"].isVisible()
    type_text(fields["given_name"].widget, "สมชาย")
    type_text(fields["family_name"].widget, "ใจดี")
    type_text(fields["position"].widget, "ปลัดเทศบาล")
    capacity = fields["capacity"].widget
    capacity.setFocus()
    press(capacity, Qt.Key.Key_Down)

    assert stored(window).people[1] == Person(
        key="person-1",
        given_name="สมชาย",
        family_name="ใจดี",
        position="ปลัดเทศบาล",
        acting=Acting(capacity=Capacity.ACTING, for_position="นายกเทศมนตรีตำบลดอนทราย"),
    )
    assert fields["for_position"].input.typed() == "นายกเทศมนตรีตำบลดอนทราย"
    item = page.people.list.item(1)
    qtbot.waitUntil(lambda: "สมชาย ใจดี" in page.people.list.item(1).text())
    assert item is not None


def test_what_is_missing_about_somebody_new_is_said_once_anything_is_typed(page: OfficePage) -> None:
    page.people.add()
    fields = page.people.form.fields
    assert fields["position"].sentence == ""

    type_text(fields["given_name"].widget, "สมชาย")
    assert fields["position"].sentence != ""


def test_a_whole_name_in_one_field_is_shared_out_with_one_key(window: MainWindow, page: OfficePage) -> None:
    page.people.add()
    fields = page.people.form.fields
    type_text(fields["prefix"].widget, "นางสาวสมหญิง ใจดี")
    assert page.people.split.text() == "แยกชื่อลงแต่ละช่อง: นางสาว / สมหญิง / ใจดี"
    assert fields["given_name"].sentence == fields["family_name"].sentence == ""
    click_on(page.people.split)

    person = stored(window).people[1]
    assert (person.prefix, person.given_name, person.family_name) == ("นางสาว", "สมหญิง", "ใจดี")
    assert not page.people.split.isVisible()
    assert focused() is fields["position"].widget


def test_somebody_removed_comes_back_by_undo(window: MainWindow, page: OfficePage) -> None:
    page.people.remove()
    assert stored(window).people == ()
    assert not page.people.list.isVisible()

    window.workbench.undo()

    assert [person.key for person in stored(window).people] == ["head"]
    assert page.people.chosen == "head"


def test_a_kept_signature_goes_and_comes_back_with_its_person(window: MainWindow, page: OfficePage) -> None:
    bench = window.workbench
    with bench.start() as work:
        work.signatures.put_sealed(bench.office_id, "head", b"sealed")
        work.commit()

    page.people.remove()
    assert "ลายมือชื่อที่เก็บไว้ของ" in window.status.currentMessage()
    assert not has_signature(bench.start, bench.office_id, "head")
    bench.undo()

    with bench.start() as work:
        assert work.signatures.sealed(bench.office_id, "head") == b"sealed"
    assert page.signature.forget.isEnabled()


def test_units_and_unbroken_words_are_lists_of_lines(window: MainWindow, page: OfficePage) -> None:
    write(page.form.fields["units"].widget, "สำนักปลัด\nกองคลัง\nกองคลัง\n")
    write(page.form.fields["whole_words"].widget, "ศูนย์ดำรงธรรม")
    window.workbench.settle()

    office = stored(window).office
    assert office.units == ("สำนักปลัด", "กองคลัง")
    assert office.whole_words == ("ศูนย์ดำรงธรรม",)
    assert "ศูนย์ดำรงธรรม" in names_of(stored(window))
    assert [phrase.text for phrase in phrases(stored(window), "responsible")] == ["กองคลัง", "สำนักปลัด"]


def test_an_emblem_is_undone_by_key_wherever_one_is(window: MainWindow, page: OfficePage) -> None:
    emblem = Picture(data=b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    window.workbench.set_emblem(emblem)
    window.go_to("scores")
    arrive(window)

    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert window.workbench.emblem is None
    assert page.isVisible(), "one sees what is taken back"
    assert window.status.currentMessage() == "เลิกทำแล้ว: เปลี่ยนตราสัญลักษณ์"
    press(focused(), Qt.Key.Key_Y, CONTROL)

    assert emblem_of(window.workbench.start, window.workbench.office_id) == emblem


def test_an_emblem_that_somebody_else_changed_is_shown_until_the_own_one_takes_its_place(
    window: MainWindow, page: OfficePage
) -> None:
    bench, mine, theirs = window.workbench, Picture(data=b"<svg id='m'/>"), Picture(data=b"<svg id='t'/>")
    change_emblem(bench.start, bench.office_id, None, theirs)

    bench.set_emblem(mine)
    assert window.crossing.emblems is not None
    press(window.crossing.emblems, Qt.Key.Key_Escape)
    assert (bench.emblem, page.emblem.workbench.emblem) == (theirs, theirs)
    bench.redo()

    assert (bench.emblem, page.emblem.workbench.emblem) == (mine, mine)


def test_the_emblem_is_chosen_and_taken_away(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "emblem.svg"
    dialogs.path.write_bytes(SVG)

    page.emblem.choose()
    emblem = emblem_of(window.workbench.start, window.workbench.office_id)
    assert emblem is not None
    assert emblem.data == SVG
    assert page.emblem.shows_picture

    window.workbench.set_emblem(None)
    assert not page.emblem.shows_picture


def test_a_picture_that_cannot_be_read_is_said(page: OfficePage, dialogs: AnsweringDialogs, tmp_path: Path) -> None:
    dialogs.path = tmp_path / "missing.png"
    page.emblem.choose()
    assert str(dialogs.path) in dialogs.said[-1]

    dialogs.path = None
    said = len(dialogs.said)
    page.emblem.choose()
    assert len(dialogs.said) == said + 2  # the question alone

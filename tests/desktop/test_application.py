import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.opened import Opened
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.start_page import StartPage, StartWindow
from itadesk.desktop.starting import run
from itadesk.errors import FileUnwritable
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office, list_offices, open_record
from itadesk.services.ports import Typesetter, UnitOfWork
from itadesk.storage.database import Database
from itadesk.typesetting.setting import set_on_paper
from tests.desktop.hands import (
    AnsweringDialogs,
    arrive,
    choose_from_menu,
    click,
    empty,
    office_window,
    press,
    scores_of,
    type_text,
)


@pytest.fixture
def desktop(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    database: Database,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
) -> Iterator[Desktop]:
    made = Desktop(database.start, typesetter, dialogs)
    yield made
    made.end()


def start_page(desktop: Desktop) -> StartPage:
    assert isinstance(desktop.window, StartWindow)
    return desktop.window.page


def test_from_the_first_start_to_a_signed_announcement(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    database: Database,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    desktop = Desktop(database.start, set_on_paper, dialogs)
    desktop.begin(None)
    page = start_page(desktop)
    assert not page.begin.isEnabled()
    answers = {"office": "เทศบาลตำบลดอนทราย", "head": "มาลี ใจงาม"}
    for name, text in answers.items():
        field = page.form.fields[name].widget
        type_text(field.lineEdit() or field if isinstance(field, QComboBox) else field, text)
    click(page.begin)

    window = office_window(desktop)
    scores = scores_of(window)
    type_text(scores.fields["total"].widget, "88.51")
    window.sidebar.choose(3)
    arrive(window)
    measures = window.pages[3]
    assert isinstance(measures, MeasuresPage)
    type_text(measures.form.fields["title"].widget, "เผยแพร่แผนการใช้จ่าย")
    dialogs.path = tmp_path / "announcement.pdf"
    with qtbot.waitSignal(window.output.told):
        click(window.bar.pdf)
    desktop.end()

    printed = QPdfDocument()
    printed.load(str(dialogs.path))
    text = "".join(printed.getAllText(page).text() for page in range(printed.pageCount()))
    printed.close()
    for said in ("ประกาศเทศบาลตำบลดอนทราย", "๘๘.๕๑", "เผยแพร่แผนการใช้จ่าย", "มาลี", "นายกเทศมนตรีตำบลดอนทราย"):
        assert said in text.replace("\r\n", ""), said


def test_an_office_is_taken_from_a_file(desktop: Desktop, dialogs: AnsweringDialogs, tmp_path: Path) -> None:
    written = {"format": "itadesk.office/1", "office": {"kind": "เทศบาลตำบล", "name": "พลา"}}
    dialogs.path = tmp_path / "office.json"
    dialogs.path.write_text(json.dumps(written), "utf-8")
    desktop.begin(None)

    start_page(desktop).file_wanted.emit()

    assert office_window(desktop).workbench.record.office.full_name == "เทศบาลตำบลพลา"


@pytest.mark.parametrize("content", ["", "ไม่ใช่", '{"format": "itadesk.office/9"}'])
def test_a_file_that_cannot_be_used_is_said_and_changes_nothing(
    desktop: Desktop, dialogs: AnsweringDialogs, tmp_path: Path, content: str
) -> None:
    dialogs.path = tmp_path / "office.json"
    dialogs.path.write_text(content, "utf-8")
    desktop.begin(None)

    start_page(desktop).file_wanted.emit()

    assert "office.json" in dialogs.said[-1]
    assert list_offices(desktop.start) == []
    dialogs.path = tmp_path / "missing.json"
    start_page(desktop).file_wanted.emit()
    assert "missing.json" in dialogs.said[-1]
    dialogs.path = None
    start_page(desktop).file_wanted.emit()
    assert start_page(desktop).isVisible()


def test_the_sample_office_is_opened(desktop: Desktop) -> None:
    desktop.begin(None)

    start_page(desktop).sample_wanted.emit()

    assert len(office_window(desktop).workbench.record.results) == 3


def test_of_several_offices_one_is_chosen(desktop: Desktop, record: OfficeRecord, qtbot: QtBot) -> None:
    names = [f"ตำบลที่{number}" for number in range(7)]
    for name in names:
        add_office(desktop.start, replace(record, office=replace(record.office, name=name)))
    desktop.begin(None)
    offices = start_page(desktop).list

    type_text(offices.narrow, "ที่5")
    shown = [offices.list.item(row) for row in range(offices.list.count()) if not offices.list.item(row).isHidden()]
    assert [item.text().split()[0] for item in shown] == ["เทศบาลตำบลตำบลที่5"]
    with qtbot.waitSignal(offices.chosen):
        offices.list.itemActivated.emit(shown[0])

    window = office_window(desktop)
    assert window.workbench.record.office.name == "ตำบลที่5"
    choose_from_menu(window.bar.menu, "หน่วยงาน")
    assert start_page(desktop).isVisible()


def test_the_only_office_is_opened_at_once(desktop: Desktop, record: OfficeRecord) -> None:
    office_id = add_office(desktop.start, record)

    desktop.begin(None)

    assert office_window(desktop).workbench.office_id == office_id


def test_an_office_is_not_left_while_something_cannot_be_kept(desktop: Desktop, record: OfficeRecord) -> None:
    def refuse() -> UnitOfWork:
        raise FileUnwritable("office.db", "No space left on device")

    desktop.open(add_office(desktop.start, record))
    window = office_window(desktop)
    start, window.workbench.hasty = window.workbench.hasty, refuse
    scores = scores_of(window)
    type_text(scores.fields["letter"].widget, "A")

    choose_from_menu(window.bar.menu, "หน่วยงาน")

    assert desktop.window is window
    window.workbench.hasty = start


@pytest.mark.usefixtures("qtbot")
def test_the_program_runs_until_its_window_is_closed(
    database: Database, record: OfficeRecord, typesetter: Typesetter, qapp: QApplication
) -> None:
    office_id = add_office(database.start, record)
    QTimer.singleShot(300, qapp.closeAllWindows)

    assert run(lambda: Opened(database.where, database.start, office_id), typesetter) == 0

    assert open_record(database.start, office_id) == record


def test_the_office_that_was_left_is_one_key_away_with_all_that_can_be_undone(
    desktop: Desktop, database: Database, record: OfficeRecord, qtbot: QtBot
) -> None:
    desktop.open(add_office(database.start, record))
    window = office_window(desktop)
    scores = scores_of(window)
    empty(scores.fields["total"].widget)
    type_text(scores.fields["total"].widget, "77")
    choose_from_menu(window.bar.menu, "หน่วยงาน")
    page = start_page(desktop)
    assert "เทศบาลตำบลดอนทราย" in page.back.text()
    assert not window.isVisible()

    qtbot.waitUntil(page.isActiveWindow)
    press(page, Qt.Key.Key_Escape)

    assert office_window(desktop) is window
    assert window.isVisible()
    window.workbench.undo()
    assert scores.fields["total"].input.typed() == "๘๘.๕๑"

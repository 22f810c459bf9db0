"""Somebody who may only read sees so in every field, before anything is typed; what a role may not do says why."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from itadesk.desktop.beginnings import Beginnings
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.workbench import Workbench
from itadesk.ita.records import OfficeRecord
from itadesk.ita.roles import Role
from itadesk.services.offices import add_office
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database, open_database
from itadesk.storage.server_setup import let_in, prepare
from tests.desktop.hands import AnsweringDialogs, settle_down
from tests.servers import Server

pytestmark = pytest.mark.xdist_group("postgresql")

WHY = "บทบาทของท่านอ่านได้อย่างเดียว"


def test_a_reader_finds_every_field_for_reading_only(
    database: Database, record: OfficeRecord, typesetter: Typesetter, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    bench = Workbench(database.start, add_office(database.start, record), role=Role.READER)
    window = MainWindow(bench, typesetter, dialogs)
    qtbot.addWidget(window)
    window.show()
    for name, kind in (("office", OfficePage), ("papers", PapersPage)):
        window.go_to(name)
        qtbot.waitUntil(lambda: not window.arriving.is_under_way)
        page = window.pages[tuple(PAGES).index(name)]
        assert isinstance(page, kind)
        assert not isinstance(page, PapersPage) or page.wording.boxes  # all of them are made for whoever asks
        fields = inside(page, FieldBox)
        assert fields
        for field in fields:
            widget = field.widget
            assert widget.isReadOnly() if isinstance(widget, LineInput) else not widget.isEnabled() or widget.toolTip()
            assert widget.accessibleDescription() == WHY
    window.close()


def test_a_reader_of_a_server_is_left_only_what_saves_nothing(
    server: Server, record: OfficeRecord, typesetter: Typesetter, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    owner = server.address("ita_reading")
    prepare(owner)
    database = open_database(owner)
    office_id = add_office(database.start, record)
    database.close()
    login = let_in(owner, "only_reading", Role.READER)
    reading = open_database(make_url(login.address).set(password=login.password).render_as_string(hide_password=False))
    window = MainWindow(Workbench(reading.start, office_id, 2569, role=reading.role), typesetter, dialogs)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    left: dict[str, list[str]] = {}
    for name in ("scores", "analysis", "measures", "progress", "papers", "office"):
        window.go_to(name)
        qtbot.waitUntil(lambda: not window.arriving.is_under_way)
        settle_down(window)
        buttons = inside(window.pages[tuple(PAGES).index(name)], QPushButton)
        left[name] = [each.text() for each in buttons if each.isVisible() and each.isEnabled() and each.text()]
    assert set(left["papers"][6:]) <= {"เลือกภาพลายมือชื่อ…", "คัดลอกข้อความ", "ไปกรอก"}  # for this printing, and links
    assert left == {
        "scores": [],
        "analysis": [],
        "measures": ["คอลัมน์…"],
        "progress": ["แสดงรายงานผลด้านขวา"],
        "papers": left["papers"],
        "office": ["ส่งออกข้อมูล…"],
    }
    page = window.pages[tuple(PAGES).index("measures")]
    assert isinstance(page, MeasuresPage)
    page.table.choose(1)  # what can be done with another row is looked at again
    assert not any(each.isEnabled() for each in page.buttons.values())
    assert page.buttons["remove"].toolTip() == WHY
    with qtbot.waitSignal(window.taking.told):
        window.taking.read(Path("dropped.xlsx"))
    window.close()
    reading.close()


def test_a_reader_adds_no_office_on_the_start_page(database: Database, dialogs: AnsweringDialogs, qtbot: QtBot) -> None:
    beginnings = Beginnings(database.start, dialogs, [], "", Role.READER)
    qtbot.addWidget(beginnings.window)
    page = beginnings.window.page
    beginnings.window.show()
    buttons = [each for each in inside(page, QPushButton) if each.isVisible()]
    assert [each.text() for each in buttons if each.isEnabled()] == ["เปิดคู่มือ"]

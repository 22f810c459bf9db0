"""The way to a shared database on a real server, as somebody goes it in the settings, with the keys and the mouse."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.background import Background
from itadesk.desktop.beginnings import Beginnings
from itadesk.desktop.offices.long_work import LongWorkDialog
from itadesk.desktop.pages.settings.sharing import SharingCard
from itadesk.desktop.preferences import FILE_NAME, Preferences, Settings, chosen_server
from itadesk.desktop.sharing.address_dialog import AddressDialog
from itadesk.desktop.sharing.handing_over import HandingOverDialog
from itadesk.desktop.sharing.no_server import NoServerDialog
from itadesk.desktop.workbench import Workbench
from itadesk.errors import ItadeskError
from itadesk.folders import settings_folder
from itadesk.ita.roles import Role
from itadesk.services.editing import save_part
from itadesk.services.offices import list_offices, open_record
from itadesk.services.server_addresses import ServerAddress, password_line, read_address
from itadesk.storage.database import Database, open_database
from itadesk.storage.server_access import ServerAccess
from itadesk.storage.server_passwords import PASSWORDS
from itadesk.storage.server_setup import let_in, prepare
from tests.desktop.hands import AnsweringDialogs, click, focused, press, type_text
from tests.servers import Server

pytestmark = pytest.mark.xdist_group("postgresql")
Dialog = TypeVar("Dialog", bound=QWidget)


class Given(NamedTuple):
    """What whoever looks after the server hands out: the whole line, the address in it, and the password."""

    line: str
    address: ServerAddress
    password: str


@pytest.fixture(scope="module")
def owner(server: Server) -> str:
    """The address of a prepared database."""
    prepare(server.address("ita_window"))
    return server.address("ita_window")


@pytest.fixture(scope="module")
def given(owner: str) -> dict[Role, Given]:
    """What a reader, a clerk and a head were given."""
    logins = {role: let_in(owner, f"window_{role}", role) for role in Role}
    return {
        role: Given(f'itadesk --database "{login.address}"', read_address(login.address)[0], str(login.password))
        for role, login in logins.items()
    }


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of passwords; none is known in the end."""
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))
    yield tmp_path / "pgpass"
    PASSWORDS._known.clear()


@pytest.fixture
def settings() -> Settings:
    """What is preferred, kept where the next start looks for it."""
    made = Settings()
    made.sharing = ServerAccess()
    return made


@pytest.fixture
def card(settings: Settings, bench: Workbench, dialogs: AnsweringDialogs, qtbot: QtBot) -> Iterator[SharingCard]:
    """The card in a window of its own."""
    window, background = QWidget(), Background()

    def save(_before: Preferences, wanted: Preferences) -> None:
        settings.change(wanted)
        made.populate(wanted)

    made = SharingCard(settings, bench, background, dialogs, save)
    made.setParent(window)
    made.populate(settings.now)
    qtbot.addWidget(window)
    window.show()
    yield made
    background.finish()


def opened(card: SharingCard, kind: type[Dialog]) -> Dialog:
    """The dialog that is open over the card."""
    (dialog,) = (each for each in card.window().findChildren(kind) if each.isVisible())
    QTest.qWaitForWindowExposed(dialog)
    return dialog


def said(dialog: AddressDialog | NoServerDialog | HandingOverDialog) -> str:
    return dialog.said.accessibleName()


def paste(widget: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_an_address_is_pasted_tried_and_kept_and_the_data_goes_there(
    card: SharingCard, settings: Settings, given: dict[Role, Given], bench: Workbench, file: Path, qtbot: QtBot
) -> None:
    clerk = given[Role.CLERK]
    click(card.enter)
    dialog = opened(card, AddressDialog)
    assert not dialog.do_try.isEnabled()
    paste(dialog.pasted, clerk.line)
    assert (dialog.form.value, dialog.pasted.typed(), focused()) == (clerk.address, "", dialog.password)
    type_text(dialog.password, "wrong")
    click(dialog.do_try)
    qtbot.waitUntil(lambda: "ไม่รับชื่อผู้ใช้หรือรหัสผ่าน" in said(dialog))
    assert not dialog.do.isEnabled()
    # the line of the file of passwords, pasted into any field, brings the password along
    paste(dialog.fields["host"].widget, f"{clerk.line}\n{password_line(clerk.address, clerk.password)}")
    click(dialog.do_try)
    qtbot.waitUntil(dialog.do.isEnabled)
    assert said(dialog).startswith("เชื่อมต่อได้: PostgreSQL")
    assert "clerk (กรอกและแก้ไข) มีข้อมูล ๐ หน่วยงาน" in said(dialog)
    with qtbot.waitSignal(dialog.taken):
        press(focused(), Qt.Key.Key_Return)
    assert settings.now == Preferences(server=clerk.address.url)
    assert file.read_text("utf-8") == f"{password_line(clerk.address, clerk.password)}\n"
    assert clerk.password not in (settings_folder() / FILE_NAME).read_text("utf-8")
    assert chosen_server() == ""

    click(card.move_data)
    moving = opened(card, HandingOverDialog)
    qtbot.waitUntil(moving.do.isEnabled)
    (tick,) = moving.ticks.values()
    assert tick.accessibleDescription() == "ยังไม่มีในฐานข้อมูลร่วม จะเพิ่มข้อมูล ๖ รายการ และไฟล์ ๐ ไฟล์"
    click(moving.do)
    work = opened(card, LongWorkDialog)
    qtbot.waitUntil(lambda: work.is_over)
    assert (work.said.accessibleName(), work.faults) == ("ย้ายแล้ว ๑ หน่วยงาน", [])
    with qtbot.waitSignal(moving.finished):
        press(work, Qt.Key.Key_Escape)
    shared = open_database(clerk.address.url)
    (there,) = list_offices(shared.look)
    assert open_record(shared.look, there.office_id) == bench.record
    look_again_after_an_edit_there(card, shared, there.office_id, qtbot)
    shared.close()

    click(card.use)
    qtbot.waitUntil(lambda: settings.is_moving)
    assert (card.window().isVisible(), chosen_server()) == (False, clerk.address.url)


def look_again_after_an_edit_there(card: SharingCard, shared: Database, office_id: int, qtbot: QtBot) -> None:
    """What differs there stays unless it is ticked."""
    office = open_record(shared.look, office_id).office
    save_part(shared.start, office_id, office, replace(office, phone="02"))
    click(card.move_data)
    moving = opened(card, HandingOverDialog)
    qtbot.waitUntil(moving.do.isEnabled)
    (tick,) = moving.ticks.values()
    assert tick.accessibleDescription() == "เพิ่มใหม่ ๐ รายการ ตรงกัน ๕ รายการ ต่างกัน ๑ รายการ"
    qtbot.waitUntil(moving.replace.isVisible)
    press(tick, Qt.Key.Key_Space)
    assert not moving.do.isEnabled()
    press(moving, Qt.Key.Key_Escape)


def test_a_reader_is_told_that_others_have_to_move_data(
    card: SharingCard, settings: Settings, given: dict[Role, Given], dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    reader = given[Role.READER]
    settings.change(replace(settings.now, server=reader.address.url))
    card.populate(settings.now)
    click(card.use)
    qtbot.waitUntil(lambda: bool(dialogs.said))
    assert "ต้องใช้รหัสผ่าน" in dialogs.said[-1]
    ServerAccess().take_password(reader.address, reader.password, keep=False)
    click(card.move_data)
    moving = opened(card, HandingOverDialog)
    qtbot.waitUntil(lambda: "อ่านได้อย่างเดียว" in said(moving))
    assert not moving.do.isEnabled()
    press(moving, Qt.Key.Key_Escape)


def test_the_way_back_to_the_file_is_asked_for_first(
    card: SharingCard, settings: Settings, given: dict[Role, Given], dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    settings.change(replace(settings.now, server=given[Role.HEAD].address.url, shared=True))
    card.populate(settings.now)
    assert (card.use.isVisible(), card.move_data.isVisible(), card.leave.isVisible()) == (False, False, True)
    click(card.leave)
    assert (settings.now.shared, settings.is_moving) == (True, False)
    dialogs.yes = True
    click(card.leave)
    qtbot.waitUntil(lambda: settings.is_moving)
    assert json.loads((settings_folder() / FILE_NAME).read_text("utf-8"))["shared"] is False


def failing(address: ServerAddress) -> ItadeskError:
    """Why the database cannot be opened."""
    with pytest.raises(ItadeskError) as told:
        open_database(address.url)
    return told.value


def test_a_password_that_is_kept_nowhere_is_asked_for_at_the_start(
    settings: Settings, given: dict[Role, Given], file: Path, qtbot: QtBot
) -> None:
    address, password = given[Role.HEAD].address, given[Role.HEAD].password
    settings.change(replace(settings.now, server=address.url, shared=True))
    frame = QWidget()
    qtbot.addWidget(frame)
    dialog = NoServerDialog(failing(address), settings, ServerAccess(), frame)
    dialog.open()
    type_text(dialog.password, password)
    with qtbot.waitSignal(dialog.accepted):
        press(dialog.password, Qt.Key.Key_Return)
    assert not file.exists()
    open_database(address.url).close()


def test_where_the_server_is_gone_the_file_can_be_worked_with(
    settings: Settings, given: dict[Role, Given], qtbot: QtBot
) -> None:
    gone = replace(given[Role.HEAD].address, host="/nowhere")
    settings.change(replace(settings.now, server=gone.url, shared=True))
    frame = QWidget()
    qtbot.addWidget(frame)
    dialog = NoServerDialog(failing(gone), settings, ServerAccess(), frame)
    dialog.open()
    assert not dialog.password.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        click(dialog.own)
    assert (settings.now.shared, settings.now.server, chosen_server()) == (False, gone.url, "")


def test_the_way_back_stands_on_the_start_page_too(
    settings: Settings, given: dict[Role, Given], database: Database, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    settings.change(replace(settings.now, server=given[Role.HEAD].address.url, shared=True))
    beginnings = Beginnings(database.start, dialogs, [], "")
    qtbot.addWidget(beginnings.window)
    beginnings.window.show()
    assert not beginnings.window.page.own.isVisible()
    beginnings.offer_own_file(settings)
    dialogs.yes = True
    click(beginnings.window.page.own)
    qtbot.waitUntil(lambda: settings.is_moving)
    assert (beginnings.window.isVisible(), settings.now.shared) == (False, False)

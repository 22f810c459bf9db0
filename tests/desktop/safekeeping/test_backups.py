"""Backups in the window: taken by themselves, listed in the settings, and put back; every command is a real process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.pages.settings.backups import BackupsCard
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.preferences import Settings
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.start_page import StartWindow
from itadesk.ita.records import OfficeRecord
from itadesk.services.backup_ports import Reason
from itadesk.services.offices import add_office, list_offices
from itadesk.services.ports import Typesetter
from itadesk.storage import risks
from itadesk.storage.backup_folder import folder_of
from itadesk.storage.database import Database
from itadesk.storage.extra_copies import own_folder_in
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.safe import FileSafe
from tests.desktop.hands import AnsweringDialogs, click_on, go_to, office_window, scores_of, stored, write
from tests.new_databases import new_database

PATIENCE = 30_000


@pytest.fixture
def path(database: Database) -> Path:
    return Path(database.where)


@pytest.fixture
def settings(database: Database, path: Path) -> Settings:
    settings = Settings(data=database.where)
    settings.safe = FileSafe(path, QuickCheck(path), database.close)
    return settings


@pytest.fixture
def desktop(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    database: Database,
    record: OfficeRecord,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
    settings: Settings,
) -> Iterator[Desktop]:
    """The program on an office of which nothing was backed up yet."""
    made = Desktop(database.start, typesetter, dialogs, settings=settings)
    made.open(add_office(database.start, record))
    yield made
    made.end()


def card_of(desktop: Desktop) -> BackupsCard:
    return go_to(office_window(desktop), SettingsPage).backups


def wait_for(qtbot: QtBot, keeper: Keeper, backups: int) -> None:
    qtbot.waitUntil(lambda: len(keeper.backups) == backups and not keeper.is_working, timeout=PATIENCE)


def test_the_first_start_of_a_day_takes_a_backup_and_says_when(desktop: Desktop, qtbot: QtBot) -> None:
    window = office_window(desktop)
    desktop.keeper.begin()
    qtbot.waitUntil(lambda: window.status.backed_up.text() == "· ยังไม่มีข้อมูลสำรอง")
    wait_for(qtbot, desktop.keeper, 1)
    assert window.status.backed_up.text().startswith("· สำรองล่าสุดวันนี้ ")
    assert [(backup.reason, backup.offices) for backup in desktop.keeper.backups] == [(Reason.DAILY, 1)]


def test_what_endangers_the_database_is_said_at_the_foot_and_in_the_settings(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(risks, "cloud_of", lambda _path: "OneDrive")
    window, card = office_window(desktop), card_of(desktop)
    assert not card.risks.isVisible()
    desktop.keeper.begin()
    qtbot.waitUntil(card.risks.isVisible, timeout=PATIENCE)
    assert "ซิงค์กับ OneDrive" in card.risks.accessibleName()
    assert window.status.backed_up.text().endswith("· ฐานข้อมูลอาจไม่ปลอดภัย")
    assert window.status.backed_up.toolTip() == card.risks.accessibleName()


def test_what_was_backed_up_is_put_back_and_that_can_be_taken_back(
    desktop: Desktop, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    card = card_of(desktop)
    assert not card.restore.isEnabled()
    click_on(card.now)
    assert not card.now.isEnabled()
    wait_for(qtbot, desktop.keeper, 1)
    write(scores_of(office_window(desktop)).fields["total"].widget, "77\n")
    assert str(stored(office_window(desktop)).results[-1].total) == "77"

    dialogs.yes = True
    with qtbot.waitSignal(desktop.keeper.restored, timeout=PATIENCE):
        click_on(card_of(desktop).restore)
        qtbot.waitUntil(lambda: not office_window(desktop).isEnabled(), timeout=PATIENCE)

    assert office_window(desktop).isEnabled()
    wait_for(qtbot, desktop.keeper, 2)
    assert str(office_window(desktop).workbench.record.results[-1].total) == "88.51"
    assert any("สำรองไว้ก่อน" in sentence for sentence in dialogs.said)
    card = card_of(desktop)
    rows = [[card.model.index(row, column).data() for column in (1, 2, 4)] for row in range(2)]
    assert [[text.replace("\u200b", "") for text in row] for row in rows] == [
        ["ก่อนกู้คืน", "๑ หน่วยงาน", "ตรวจแล้ว"],
        ["สั่งสำรองเอง", "๑ หน่วยงาน", "ตรวจแล้ว"],
    ]
    with qtbot.waitSignal(desktop.keeper.restored, timeout=PATIENCE):
        click_on(card.restore)
    assert str(office_window(desktop).workbench.record.results[-1].total) == "77"


def test_there_is_no_way_back_to_an_office_that_was_not_there_yet(
    desktop: Desktop, dialogs: AnsweringDialogs, database: Database, path: Path, qtbot: QtBot
) -> None:
    window = office_window(desktop)
    dialogs.path, dialogs.yes = path.with_name("empty.db"), True
    new_database(dialogs.path).close()

    with qtbot.waitSignal(desktop.keeper.restored, timeout=PATIENCE):
        click_on(card_of(desktop).other)

    assert isinstance(desktop.window, StartWindow)
    assert desktop.window.page.back.isHidden()
    assert not window.isVisible()
    assert list_offices(database.start) == []


def test_copies_go_where_they_are_wanted(
    desktop: Desktop, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    card = card_of(desktop)
    dialogs.path = tmp_path / "stick"
    dialogs.path.mkdir()
    click_on(card.choose)
    assert card.place.accessibleName() == str(dialogs.path)
    wait_for(qtbot, desktop.keeper, 1)
    (backup,) = desktop.keeper.backups
    copied = own_folder_in(dialogs.path) / backup.path.name
    qtbot.waitUntil(copied.exists, timeout=PATIENCE)
    assert copied.read_bytes() == backup.path.read_bytes()
    click_on(card.none)
    assert Settings().now.copies == ""


def test_what_is_no_backup_is_said_and_changes_nothing(
    desktop: Desktop, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    card = card_of(desktop)
    dialogs.path = tmp_path / "letter.txt"
    dialogs.path.write_text("no backup", "utf-8")
    click_on(card.other)
    assert not desktop.keeper.is_working
    dialogs.yes = True
    with qtbot.waitSignal(desktop.keeper.failed, timeout=PATIENCE):
        click_on(card.other)
    assert "letter.txt" in dialogs.said[-1]
    assert office_window(desktop).isEnabled()
    assert not folder_of(Path(desktop.settings.data)).exists()


def test_on_a_server_others_see_to_it(desktop: Desktop, settings: Settings) -> None:
    settings.safe = None
    desktop.keeper.begin()
    assert card_of(desktop).isHidden()
    assert not desktop.keeper.is_working

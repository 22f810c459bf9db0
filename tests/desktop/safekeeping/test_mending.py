"""The offer for a damaged database, at the start of the window and while it is open."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from itadesk.cli.window_database import WindowDatabase
from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.frame import Frame
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.preferences import Settings
from itadesk.desktop.safekeeping.mending import MendingDialog
from itadesk.desktop.safekeeping.upgrading import UpgradeCard, show_upgrade
from itadesk.desktop.starting import run
from itadesk.ita.records import OfficeRecord
from itadesk.services.backup_ports import Reason
from itadesk.services.offices import add_office, list_offices
from itadesk.services.ports import Typesetter
from itadesk.services.upgrade_ports import Stage
from itadesk.storage.backups import back_up_beside
from itadesk.storage.database import open_database
from itadesk.storage.failures import DamagedDatabase
from itadesk.storage.mending import FileMender
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.safe import FileSafe
from itadesk.storage.verifying import verify
from tests.desktop.hands import AnsweringDialogs, click

PATIENCE = 30_000


@pytest.fixture
def path(tmp_path: Path, record: OfficeRecord) -> Path:
    """A database of two offices, of which one came after the backup; a page of it is damaged."""
    database = open_database(tmp_path / "office.db")
    add_office(database.start, record)
    back_up_beside(database, Reason.DAILY, datetime(2026, 1, 5, 2, 30, tzinfo=UTC))
    add_office(database.start, replace(record, office=replace(record.office, name="ปลายนา")))
    database.close()
    path = tmp_path / "office.db"
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'meetings'").fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(data)
    return path


@pytest.fixture
def frame(qtbot: QtBot) -> QWidget:
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.show()
    return frame


def offered(path: Path, frame: QWidget, dialogs: Dialogs, qtbot: QtBot) -> MendingDialog:
    dialog = MendingDialog(DamagedDatabase(str(path)), FileMender(path), dialogs, frame)
    dialog.open()
    with qtbot.waitSignal(dialog.known, timeout=PATIENCE):
        pass
    return dialog


def texts(dialog: QWidget) -> str:
    return "\n".join(label.accessibleName() or label.text() for label in dialog.findChildren(QLabel))


def offices(path: Path) -> list[str]:
    database = open_database(path)
    try:
        assert verify(database) == []
        return [summary.full_name for summary in list_offices(database.look)]
    finally:
        database.close()


def test_it_is_said_what_each_choice_would_lack_and_the_backup_is_restored(
    path: Path, frame: QWidget, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    dialog = offered(path, frame, dialogs, qtbot)
    said = texts(dialog)
    assert "สำรองเมื่อ ๕ ม.ค. ๒๕๖๙" in said
    assert "• เทศบาลตำบลปลายนา ทั้งหมด" in said
    assert re.search(r"• เทศบาลตำบลดอนทราย .*๒๕๖๙", said)
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        click(dialog.backup)
    assert offices(path) == ["เทศบาลตำบลดอนทราย"]
    assert len(list(path.parent.glob("office-damaged-*.db"))) == 1


def test_one_can_go_on_with_what_can_be_read(
    path: Path, frame: QWidget, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    dialog = offered(path, frame, dialogs, qtbot)
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        click(dialog.readable)
    assert offices(path) == ["เทศบาลตำบลดอนทราย", "เทศบาลตำบลปลายนา"]


def test_where_nothing_is_left_a_copy_elsewhere_is_asked_for(
    path: Path, frame: QWidget, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    (backup,) = (path.parent / "backups").glob("*.itadesk-backup")
    dialogs.path = backup.rename(path.parent / "stick.itadesk-backup")
    path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    dialog = offered(path, frame, dialogs, qtbot)
    assert not dialog.backup.isEnabled()
    assert not dialog.readable.isEnabled()
    (path.parent / "letter").write_text("no backup", "utf-8")
    dialogs.path, copy = path.parent / "letter", dialogs.path
    click(dialog.other)
    qtbot.waitUntil(lambda: bool(dialogs.said) and "letter" in dialogs.said[-1], timeout=PATIENCE)
    dialogs.path = copy
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        click(dialog.other)
    assert offices(path) == ["เทศบาลตำบลดอนทราย"]


def test_at_the_start_the_offer_comes_before_anything_is_shown(
    path: Path, typesetter: Typesetter, qapp: QApplication, qtbot: QtBot
) -> None:
    """The pages are looked through while the window is loaded; the schema and the head of the file are whole."""
    del qtbot
    seen: list[str] = []

    def look() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, MendingDialog) and window.backup.isEnabled():
                seen.append("offer")
                click(window.backup)
            if isinstance(window, MainWindow) and window.isVisible():
                seen.append(window.workbench.record.office.full_name)
                timer.stop()
                qapp.closeAllWindows()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    database = WindowDatabase(lambda: path, None, lambda _database: None)
    assert run(database.open, typesetter, upkeep=database) == 0
    database.close()
    assert seen == ["offer", "เทศบาลตำบลดอนทราย"]


def test_damage_that_turns_up_later_is_made_good_in_the_open_window(
    path: Path, typesetter: Typesetter, dialogs: AnsweringDialogs, qapp: QApplication, qtbot: QtBot
) -> None:
    database = open_database(path)
    settings = Settings(data=database.where)
    settings.safe = FileSafe(path, QuickCheck(path), database.close)
    desktop = Desktop(database.start, typesetter, dialogs, settings=settings)
    desktop.begin(None)
    desktop.keeper.begin()
    qtbot.waitUntil(lambda: bool(shown(qapp)), timeout=PATIENCE)
    (dialog,) = shown(qapp)
    assert not desktop.keeper.is_working  # the backup of the day would have the file open that is to be replaced
    qtbot.waitUntil(dialog.backup.isEnabled, timeout=PATIENCE)  # it may be known already
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE):
        click(dialog.backup)
    assert isinstance(desktop.window, MainWindow)
    assert desktop.window.workbench.record.office.full_name == "เทศบาลตำบลดอนทราย"
    daily = Reason.DAILY, Reason.DAILY  # the one that was restored, and that of today
    qtbot.waitUntil(lambda: tuple(each.reason for each in desktop.keeper.backups) == daily, timeout=PATIENCE)
    desktop.end()
    database.close()


def shown(qapp: QApplication) -> list[MendingDialog]:
    return [window for window in qapp.topLevelWidgets() if isinstance(window, MendingDialog) and window.isVisible()]


def test_how_far_an_upgrade_is_stands_where_the_window_will_be(qtbot: QtBot) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    for stage, percent in ((Stage.BACKING_UP, 0), (Stage.INDEXING, 10), (Stage.INDEXING, 35)):
        show_upgrade(frame, stage, percent)
    (card,) = frame.findChildren(UpgradeCard)
    assert (card.bar.value(), card.bar.maximum()) == (35, 100)
    assert card.doing.accessibleName() == "กำลังทำดัชนีสำหรับค้นหา…"

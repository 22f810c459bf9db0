"""A new computer, and a backup on a stick: everything is brought back from the start page, with its passphrase."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.preferences import Settings
from itadesk.desktop.safekeeping.unlocking import UnlockingDialog
from itadesk.desktop.start_page import StartWindow
from itadesk.services.ports import Typesetter
from itadesk.storage.conversion import copy_as, salt_of
from itadesk.storage.database import open_database
from itadesk.storage.keyring import RING
from itadesk.storage.locking import prepare_lock
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.safe import FileSafe
from tests.desktop.hands import AnsweringDialogs, click_on, go_to, office_window
from tests.new_databases import new_database, sample_database

PATIENCE = 30_000
WORDS = "naam khuen hai reep tak"


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A backup with a passphrase that nobody here has said."""
    plain, stick = sample_database(tmp_path / "old.db"), tmp_path / "itadesk.itadesk-backup"
    stick.touch()
    copy_as(plain, stick, prepare_lock(WORDS))
    RING._keys.clear()
    yield stick
    RING._keys.clear()


@pytest.fixture
def desktop(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    tmp_path: Path,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
) -> Iterator[Desktop]:
    """The program at its first start."""
    database = new_database(tmp_path / "new.db")
    path = Path(database.where)
    settings = Settings(data=database.where)
    settings.safe = FileSafe(path, QuickCheck(path), database.close)
    made = Desktop(database.start, typesetter, dialogs, settings=settings)
    made.begin(None)
    yield made
    made.end()
    database.close()


def unlock(desktop: Desktop, qtbot: QtBot, *typed: str) -> None:
    """What is typed where the passphrase of a backup is asked for; the last is the right one."""
    assert desktop.window is not None
    asking = desktop.window.findChild(UnlockingDialog)
    assert isinstance(asking, UnlockingDialog)
    for words in typed:
        QTest.keyClicks(asking.passphrase, words)
        QTest.keyClick(asking.passphrase, Qt.Key.Key_Return)
        if words != typed[-1]:
            qtbot.waitUntil(asking.do.isEnabled, timeout=PATIENCE)


def test_an_office_moves_to_a_new_computer_with_a_locked_backup(
    desktop: Desktop, stick: Path, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    window = desktop.window
    assert isinstance(window, StartWindow)
    dialogs.path = stick
    (way,) = window.page.from_backup.findChildren(QPushButton)
    click_on(way)
    qtbot.waitUntil(lambda: window.findChild(UnlockingDialog) is not None, timeout=PATIENCE)
    with qtbot.waitSignal(desktop.keeper.explained, timeout=PATIENCE):
        unlock(desktop, qtbot, "something else", WORDS)
    assert "รหัสผ่านของข้อมูลสำรอง" in dialogs.said[-1]
    assert salt_of(Path(desktop.settings.data)) == salt_of(stick)
    assert office_window(desktop).workbench.record.office.name

    # what is plain is restored into what is locked, and stays locked
    (before,) = {backup.path for backup in desktop.settings.safe.backups()} if desktop.settings.safe else {stick}
    dialogs.path, dialogs.yes = before.with_name("plain.db"), True
    sample_database(dialogs.path)
    with qtbot.waitSignal(desktop.keeper.explained, timeout=PATIENCE):
        click_on(go_to(office_window(desktop), SettingsPage).backups.other)
    assert "ใช้รหัสผ่านเดิม" in dialogs.said[-1]
    with closing(open_database(desktop.settings.data)) as database:
        assert salt_of(Path(database.where)) == salt_of(stick)


def test_a_database_without_an_office_is_not_backed_up(desktop: Desktop) -> None:
    """The backup of the first day would be one of nothing, and there is one a day."""
    assert desktop.keeper.holds_nothing
    desktop.keeper.begin()
    assert not desktop.keeper.background.is_busy

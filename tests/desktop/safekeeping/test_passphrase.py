"""The passphrase of the database in the window: set in the settings, asked for at the start."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.pages.settings.passphrase import PassphraseCard
from itadesk.desktop.preferences import Settings
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.safekeeping.relocking import RelockingDialog
from itadesk.desktop.safekeeping.unlocking import UnlockingDialog
from itadesk.services.offices import list_offices
from itadesk.storage.conversion import salt_of
from itadesk.storage.database import open_database
from itadesk.storage.keyring import RING
from itadesk.storage.lock_failures import PassphraseNeeded
from itadesk.storage.quick_check import QuickCheck
from itadesk.storage.safe import FileSafe
from itadesk.storage.window_lock import FileLock
from tests.desktop.hands import click
from tests.new_databases import sample_database

PATIENCE = 30_000
WORDS = "naam khuen hai reep tak"


@pytest.fixture(autouse=True)
def ring() -> Iterator[None]:
    """No key is left behind."""
    yield
    RING._keys.clear()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return sample_database(tmp_path / "ita.db")


def test_it_is_set_in_the_settings_and_asked_for_at_the_start(path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with closing(open_database(path)) as database:
        settings = Settings(tmp_path / "preferences.json", str(path))
        settings.safe = FileSafe(path, QuickCheck(path), database.close)
        keeper = Keeper(settings)
        around = QWidget()
        card = PassphraseCard(keeper)
        card.setParent(around)
        qtbot.addWidget(around)
        card.populate()
        around.show()
        click(card.set)
        dialog = around.findChild(RelockingDialog)
        assert isinstance(dialog, RelockingDialog)
        QTest.keyClicks(dialog.new, WORDS)
        click(dialog.do)
        assert "ไม่ตรงกัน" in dialog.said.text().replace("\u200b", "")
        QTest.keyClicks(dialog.again, WORDS)
        with qtbot.waitSignal(keeper.explained, timeout=PATIENCE) as told:
            click(dialog.do)
        assert told.args is not None
        assert "ล็อกฐานข้อมูล" in told.args[0]
        assert salt_of(path) is not None
        # the window goes on with what is locked now
        assert len(list_offices(database.start)) == 1
        assert (card.set.isVisible(), card.change.isVisible(), card.remove.isVisible()) == (False, True, True)
        keeper.finish()
    RING._keys.clear()
    with pytest.raises(PassphraseNeeded) as needed:
        open_database(path)
    lock = FileLock(path)
    assert lock.asks(needed.value)
    asking = UnlockingDialog(lock, around)
    asking.open()
    QTest.keyClicks(asking.passphrase, "something else")
    QTest.keyClick(asking.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: "เปิดฐานข้อมูล" in asking.said.text().replace("\u200b", "") and asking.do.isEnabled(), timeout=PATIENCE
    )
    QTest.keyClicks(asking.passphrase, WORDS)
    with qtbot.waitSignal(asking.accepted, timeout=PATIENCE):
        click(asking.do)
    open_database(path).close()

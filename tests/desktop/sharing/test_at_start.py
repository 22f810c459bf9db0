"""The program as it starts on a shared database, asks for the password, and goes back to the file of the computer."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itadesk.cli.main import main
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.preferences import Settings
from itadesk.desktop.sharing.no_server import NoServerDialog
from itadesk.desktop.start_page import StartWindow
from itadesk.ita.records import OfficeRecord
from itadesk.ita.roles import Role
from itadesk.services.offices import add_office
from itadesk.services.server_addresses import read_address
from itadesk.storage.database import open_database
from itadesk.storage.server_passwords import PASSWORDS
from itadesk.storage.server_setup import let_in, prepare
from tests.desktop.hands import press, type_text
from tests.servers import Server
from tests.surroundings import let_data_lie_in

pytestmark = pytest.mark.xdist_group("postgresql")

PATIENCE = 60_000
"""Milliseconds after which the program is ended, so that a window that is not closed fails instead of waiting for ever."""


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither data nor passwords of whoever runs the tests are touched."""
    let_data_lie_in(tmp_path / "data", monkeypatch)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))
    yield
    PASSWORDS._known.clear()


def shown(kind: type[QWidget]) -> Iterator[QWidget]:
    """The windows of a kind that can be seen."""
    return (each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


@pytest.mark.usefixtures("qtbot")
def test_the_window_is_closed_and_opened_again_on_the_other_database(
    server: Server, record: OfficeRecord, tmp_path: Path, qtbot: QtBot
) -> None:
    owner = server.address("ita_start")
    prepare(owner)
    database = open_database(owner)
    add_office(database.start, record)
    database.close()
    login = let_in(owner, "starting", Role.READER)
    settings = Settings()
    settings.change(replace(settings.now, server=read_address(login.address)[0].url, shared=True))
    seen: list[str] = []

    def log_in() -> None:
        for dialog in shown(NoServerDialog):
            assert isinstance(dialog, NoServerDialog)
            type_text(dialog.password, str(login.password))
            press(dialog.password, Qt.Key.Key_Return)
            steps.pop(0)

    def go_back() -> None:
        for window in shown(MainWindow):
            assert isinstance(window, MainWindow)
            seen.append(f"{window.settings.data.split(':')[0]} {window.settings.role}")
            window.settings.change(replace(window.settings.now, shared=False))
            window.settings.is_moving = True
            steps.pop(0)
            window.close()

    def leave() -> None:
        for window in shown(StartWindow):
            steps.pop(0)
            window.close()

    steps: list[Callable[[], None]] = [log_in, go_back, leave]
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: steps[0]() if steps else None)
    timer.start()
    QTimer.singleShot(PATIENCE, timer, QApplication.quit)
    assert main([]) == 0
    timer.stop()
    assert (steps, seen) == ([], ["postgresql+psycopg reader"])
    assert [path.name for path in (tmp_path / "data" / "itadesk").iterdir()] == ["itadesk.db"]
    del qtbot

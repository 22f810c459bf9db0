"""The whole program as a clerk has it: real database, real paper, one window."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.storage.database import Database
from itadesk.typesetting.setting import set_on_paper
from tests.desktop.hands import CONTROL, AnsweringDialogs, focused, press, text_of
from tests.desktop.holds import GROSS, WatchedApplication

SavePdf = Callable[[MainWindow], str]


@pytest.fixture(autouse=True)
def _never_held(qapp: QApplication, record_property: Callable[[str, object], None]) -> Iterator[None]:
    """Nothing that a person does holds the window grossly; what did so longest is told at the end of the suite."""
    assert isinstance(qapp, WatchedApplication)
    qapp.holds.clear()
    yield
    for hold in qapp.longest:
        record_property("hold", str(hold))
    assert sys.gettrace() is not None or all(hold.seconds < GROSS for hold in qapp.longest), qapp.longest


@pytest.fixture
def desktop(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    database: Database,
    dialogs: AnsweringDialogs,
) -> Iterator[Desktop]:
    made = Desktop(database.start, set_on_paper, dialogs)
    yield made
    made.end()


@pytest.fixture
def save_pdf(dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot) -> SavePdf:
    """Saves the paper beside the page with Ctrl+S, and gives the text that others read out of it."""

    def save(window: MainWindow) -> str:
        dialogs.path = tmp_path / "paper.pdf"
        with qtbot.waitSignal(window.output.told, timeout=20000):
            press(focused(), Qt.Key.Key_S, CONTROL)
        return text_of(dialogs.path.read_bytes())

    return save


@pytest.fixture
def signature(tmp_path: Path) -> Path:
    """A signature of 472 by 177 dots at 300 dots an inch: 40 by 15 millimetres."""
    picture = Image.new("RGBA", (472, 177), (255, 255, 255, 0))
    ImageDraw.Draw(picture).line([(10, 150), (150, 20), (300, 160), (460, 15)], fill=(0, 0, 120, 255), width=8)
    path = tmp_path / "signature.png"
    picture.save(path, dpi=(300, 300))
    return path

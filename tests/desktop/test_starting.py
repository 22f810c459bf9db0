"""The start as a person lives through it: the frame, then the data, then the window, then the paper."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from itadesk.cli.main import main
from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.frame import Frame
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.opened import Opened
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.starting import run
from itadesk.documents.blocks import Document
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from itadesk.services.ports import Printing, PrintOptions, Typesetter
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import NotADatabase
from itadesk.storage.kept_criteria import CriteriaLeftOut
from tests.desktop.hands import AnsweringDialogs, click, type_text


class Watcher(QObject):
    """Notes which new windows are painted, each once, and what else is told to it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._former = QApplication.topLevelWidgets()

    def note(self, what: str) -> None:
        if what not in self.seen:
            self.seen.append(what)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        painted = event.type() == QEvent.Type.Paint and isinstance(watched, Frame | MainWindow)
        if painted and watched not in self._former:
            self.note(type(watched).__name__)
        return False


@pytest.fixture
def office_id(database: Database, record: OfficeRecord) -> int:
    return add_office(database.start, record)


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    """What stands in the place of the window while that is made."""
    frame = Frame()
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    return frame


@pytest.fixture
def begin(
    database: Database, typesetter: Typesetter, dialogs: AnsweringDialogs, frame: Frame, office_id: int
) -> Iterator[Callable[[], MainWindow]]:
    """Opens the office in the place of the frame."""
    desktop = Desktop(database.start, typesetter, dialogs, frame=frame)

    def begin() -> MainWindow:
        desktop.begin(office_id)
        assert isinstance(desktop.window, MainWindow)
        return desktop.window

    yield begin
    desktop.end()


def test_the_page_that_was_chosen_meanwhile_is_gone_to_and_what_was_typed_is_typed_there(
    frame: Frame, begin: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    office = list(PAGES).index("office")
    click(frame.sidebar.buttons[office])
    type_text(frame, "ดอน")

    window = begin()

    assert window.page_number == office
    type_text(frame, "ตะวัน")  # the system may give keys to the frame for a moment longer
    field = window.focusWidget()
    assert isinstance(field, QComboBox)
    assert field.currentText().endswith("ดอนตะวัน")
    with qtbot.waitSignal(frame.destroyed):
        pass


def test_without_a_choice_the_keys_reach_the_overview(
    frame: Frame, begin: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    QTest.keyClick(frame, Qt.Key.Key_Space)

    window = begin()

    overview = list(PAGES).index("overview")
    assert window.page_number != overview  # the space pressed the way to the next step, which has the focus at first
    with qtbot.waitSignal(frame.destroyed):
        pass


def test_the_frame_comes_before_the_data_and_the_paper_after_the_window(
    database: Database, office_id: int, typesetter: Typesetter, qapp: QApplication, qtbot: QtBot
) -> None:
    watcher = Watcher()
    qapp.installEventFilter(watcher)

    def open_data() -> Opened:
        watcher.note("data")
        return Opened(database.where, database.start, office_id)

    def set_on_paper(document: Document, options: PrintOptions) -> Printing:
        watcher.note("paper")
        QTimer.singleShot(0, qapp, qapp.closeAllWindows)
        return typesetter(document, options)

    assert run(open_data, set_on_paper) == 0

    qapp.removeEventFilter(watcher)
    assert watcher.seen == ["Frame", "data", "MainWindow", "paper"]
    del qtbot


@pytest.mark.usefixtures("qtbot")
def test_criteria_that_are_left_out_are_told_of_when_the_window_is_there(
    database: Database, office_id: int, typesetter: Typesetter, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, bool]] = []

    def warn(_dialogs: Dialogs, sentence: str) -> None:
        told.append((sentence, any(isinstance(each, MainWindow) for each in qapp.topLevelWidgets())))
        QTimer.singleShot(0, qapp, qapp.closeAllWindows)

    monkeypatch.setattr(Dialogs, "warn", warn)
    failure = CriteriaLeftOut(Path("criteria", "2570.json"), "ไม่ใช่ไฟล์ JSON")
    assert run(lambda: Opened(database.where, database.start, office_id, left_out=(failure,)), typesetter) == 0
    assert told == [(failure.sentence(), True)]


@pytest.mark.usefixtures("qtbot")
def test_what_cannot_be_opened_ends_the_program_with_one_sentence(
    tmp_path: Path, typesetter: Typesetter, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said_in_window: list[str] = []
    monkeypatch.setattr(Dialogs, "warn", lambda _dialogs, sentence: said_in_window.append(sentence))
    letter = tmp_path / "letter.txt"
    letter.write_text("no database at all", "utf-8")

    def open_data() -> Opened:
        database = open_database(letter)
        return Opened(database.where, database.start, None)

    with pytest.raises(NotADatabase):
        run(open_data, typesetter)
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

    assert main(["--database", str(letter), "--language", "en"]) == 2
    said = capsys.readouterr().err
    assert str(letter) in said
    assert said.count("\n") == 1
    assert said == f"{said_in_window[-1]}\n"
    assert len(said_in_window) == 2

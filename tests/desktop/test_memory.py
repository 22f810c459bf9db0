from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop import memory
from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.memory import FILE_NAME, Memory
from itadesk.desktop.start_page import StartWindow
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database
from tests.desktop.hands import AnsweringDialogs, office_window


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "settings" / FILE_NAME


def test_the_office_and_its_year_are_remembered(notes: Path) -> None:
    Memory(notes).note_office(2, "เทศบาลตำบลดอนทราย", 2568)

    again = Memory(notes)

    assert again.last_office() == (2, "เทศบาลตำบลดอนทราย")
    assert again.last_year(2, "เทศบาลตำบลดอนทราย") == 2568


def test_the_year_of_another_office_is_not_taken_for_the_last_one(notes: Path) -> None:
    kept = Memory(notes)
    kept.note_office(1, "เทศบาลตำบลดอนทราย", 2568)

    assert kept.last_year(1, "เทศบาลตำบลพลา") is None
    assert kept.last_year(7, "เทศบาลตำบลดอนทราย") is None


def test_broken_notes_are_as_good_as_none(notes: Path, qtbot: QtBot) -> None:
    notes.parent.mkdir()
    notes.write_text("[years]\n1=ปีนี้\n[office]\nname=ก\n[window]\ngeometry=none\n", "utf-8")
    kept, window = Memory(notes), QWidget()
    qtbot.addWidget(window)

    kept.put_in_place(window)

    assert kept.last_year(1, "ก") is None
    assert kept.last_office() is None


def test_nothing_is_remembered_where_the_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be", "utf-8")

    kept = Memory(tmp_path / "settings" / FILE_NAME)
    kept.note_office(1, "ก", 2569)

    assert (tmp_path / "settings").read_text("utf-8") == "a file where the folder should be"


@pytest.mark.parametrize(("roomy", "fills"), [(1, False), (100_000, True)])
def test_the_first_window_fills_a_small_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, roomy: int, fills: bool
) -> None:
    monkeypatch.setattr(memory, "ROOMY", roomy)
    window = QWidget()
    qtbot.addWidget(window)

    memory.put_at_first(window)

    assert window.isMaximized() is fills
    if not fills:
        screen = QGuiApplication.primaryScreen().availableSize()
        assert window.size() == QSize(*memory.USUAL_SIZE).boundedTo(screen)


Begin = Callable[[], Desktop]


@pytest.fixture
def begin(
    qapp: object,  # noqa: ARG001  Qt must be there
    database: Database,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
    notes: Path,
) -> Iterator[Begin]:
    """Begins the program; what was not ended is ended when the test is over, so that no other test sees its window."""
    begun: list[Desktop] = []

    def begin_one() -> Desktop:
        begun.append(Desktop(database.start, typesetter, dialogs, Memory(notes)))
        begun[-1].begin(None)
        return begun[-1]

    yield begin_one
    for each in begun:
        each.end()


def test_the_window_comes_back_to_where_one_was(database: Database, record: OfficeRecord, begin: Begin) -> None:
    add_office(database.start, replace(record, office=replace(record.office, name="พลา")))
    office_id = add_office(database.start, record)
    first = begin()
    assert isinstance(first.window, StartWindow)
    first.window.page.chosen.emit(office_id)
    window = office_window(first)
    window.workbench.choose_year(2568)
    window.showNormal()
    window.resize(1000, 600)
    first.end()

    again = begin()

    assert isinstance(again.window, MainWindow)
    assert (again.window.workbench.office_id, again.window.workbench.year) == (office_id, 2568)
    assert not again.window.isMaximized()


@pytest.mark.parametrize("noted", [(1, "เทศบาลตำบลอื่น"), (700, "เทศบาลตำบลพลา")], ids=["another name", "another number"])
def test_an_office_of_another_database_is_not_taken_for_the_last_one(
    database: Database, record: OfficeRecord, notes: Path, begin: Begin, noted: tuple[int, str]
) -> None:
    for name in ("พลา", "ดอนทราย"):
        add_office(database.start, replace(record, office=replace(record.office, name=name)))
    Memory(notes).note_office(*noted, 2568)

    assert isinstance(begin().window, StartWindow)

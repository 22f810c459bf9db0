"""Files that prove what was done: attached, dragged here, opened, taken out and brought back."""

import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.progress.evidence import EvidenceFiles
from itadesk.desktop.pages.progress.page import ProgressPage
from itadesk.exchange.media import MOST_MEGABYTES
from itadesk.ita.plans import EvidenceFile, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.services.importing import export_office, import_record
from itadesk.services.kept_files import kept_file
from itadesk.storage.database import open_database
from tests.desktop.hands import CONTROL, AnsweringDialogs, Opener, click_on, focused, go_to, press, stored
from tests.exchange.media_files import digest, document, picture

DONE = Progress(on=date(2026, 1, 5), text="ประชุมคณะทำงาน", percent=40)


@pytest.fixture
def window(open_window: Opener, record: OfficeRecord) -> MainWindow:
    plan = record.plans[0]
    first = replace(plan.measures[0], progress=(DONE,))
    return open_window(replace(record, plans=(replace(plan, measures=(first, *plan.measures[1:])),)))


@pytest.fixture
def evidence(window: MainWindow) -> EvidenceFiles:
    return go_to(window, ProgressPage).evidence


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "ภาพการประชุม.png"
    path.write_bytes(picture())
    return path


def files(window: MainWindow) -> tuple[EvidenceFile, ...]:
    return stored(window).plans[0].measures[0].progress[0].files


def drop(evidence: EvidenceFiles, *paths: Path) -> None:
    """Drags files from the file manager and lets them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = QPointF(evidence.rect().center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(middle, copy, data, left, none)
    QApplication.sendEvent(evidence, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(evidence, QDropEvent(middle, copy, data, left, none))


def test_a_file_is_attached_and_undone_by_name(
    window: MainWindow, evidence: EvidenceFiles, dialogs: AnsweringDialogs, photograph: Path, qtbot: QtBot
) -> None:
    dialogs.path = photograph
    click_on(evidence.list.buttons["add"])
    qtbot.waitUntil(lambda: bool(files(window)))

    kept = EvidenceFile(file=digest(picture()), name="ภาพการประชุม.png")
    assert files(window) == (kept,)
    assert evidence.list.rows.item(0).text() == "ภาพการประชุม.png"
    assert "เลิกทำ: แนบไฟล์หลักฐาน" in window.bar.undo.toolTip()
    photograph.unlink()
    found = kept_file(window.workbench.start, window.workbench.office_id, kept.file)
    assert found is not None
    assert found.data == picture()

    window.workbench.undo()
    assert files(window) == ()
    window.workbench.redo()
    assert files(window) == (kept,)


def test_files_are_dragged_here_and_the_same_one_is_kept_once(
    window: MainWindow, evidence: EvidenceFiles, photograph: Path, qtbot: QtBot
) -> None:
    paper, again = photograph.with_name("รายงาน.pdf"), photograph.with_name("again.png")
    paper.write_bytes(document())
    again.write_bytes(picture())

    drop(evidence, photograph, paper, again)
    qtbot.waitUntil(lambda: not window.background.is_busy)

    assert [file.name for file in files(window)] == ["ภาพการประชุม.png", "รายงาน.pdf"]
    assert evidence.sentence == "แนบ again.png ไว้แล้ว"


def test_what_cannot_be_kept_is_said(
    window: MainWindow, evidence: EvidenceFiles, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    program, film = tmp_path / "setup.exe", tmp_path / "film.pdf"
    program.write_bytes(b"MZ")
    with film.open("wb") as file:
        file.truncate(MOST_MEGABYTES * 1024 * 1024 + 1)

    drop(evidence, program, film, tmp_path / "nowhere.pdf")
    qtbot.waitUntil(lambda: len(dialogs.said) == 3)

    assert "เก็บไฟล์ชนิดนี้ไม่ได้" in dialogs.said[0]
    assert files(window) == ()


def test_a_copy_is_opened_that_nobody_else_may_read(
    window: MainWindow, evidence: EvidenceFiles, photograph: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("itadesk.desktop.pages.progress.evidence.open_outside", opened.append)
    assert not evidence.look.isEnabled()
    evidence.attach([photograph])
    qtbot.waitUntil(lambda: bool(files(window)))

    click_on(evidence.look)
    qtbot.waitUntil(lambda: bool(opened))

    (copy,) = opened
    assert (copy.name, copy.read_bytes()) == ("ภาพการประชุม.png", picture())
    assert stat.S_IMODE(copy.parent.stat().st_mode) == stat.S_IRWXU
    evidence.copies.remove()
    assert not copy.exists()


def test_a_file_is_taken_out_with_the_keyboard_and_comes_back(
    window: MainWindow, evidence: EvidenceFiles, photograph: Path, qtbot: QtBot
) -> None:
    evidence.attach([photograph])
    qtbot.waitUntil(lambda: bool(files(window)))
    evidence.list.rows.setFocus()

    press(evidence.list.rows, Qt.Key.Key_Delete)
    assert files(window) == ()
    press(focused(), Qt.Key.Key_Z, CONTROL)

    assert [file.name for file in files(window)] == ["ภาพการประชุม.png"]


def test_a_file_that_is_not_kept_here_is_missed(
    window: MainWindow, evidence: EvidenceFiles, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    evidence.attached.emit(((2569, 0), 0), EvidenceFile(file="0" * 64, name="ภาพ.png"))
    evidence.open()
    qtbot.waitUntil(lambda: bool(dialogs.said))

    assert dialogs.said == ["ฐานข้อมูลนี้ไม่มีไฟล์ ภาพ.png โปรดแนบใหม่"]
    assert len(files(window)) == 1


def test_files_go_along_to_another_database(
    window: MainWindow, evidence: EvidenceFiles, photograph: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    evidence.attach([photograph])
    qtbot.waitUntil(lambda: bool(files(window)))

    exported = export_office(window.workbench.start, window.workbench.office_id)
    other = open_database(tmp_path / "other.db")
    office_id = import_record(other.start, exported.record, exported.files).office_id

    kept = kept_file(other.start, office_id, digest(picture()))
    assert kept is not None
    assert kept.data == picture()
    other.close()

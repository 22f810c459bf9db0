"""Files are asked for where the last one was; the ending follows the kind that was chosen, where the system's does not."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QTreeView
from pytestqt.qtbot import QtBot

from itadesk.desktop.dialogs import Dialogs, with_ending_of
from itadesk.desktop.file_dialog import suit

WORD, PDF, NONE = "Word (*.docx)", "PDF (*.pdf)", ""


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("ประกาศ.pdf", PDF, "ประกาศ.pdf"),
        ("ประกาศ.PDF", PDF, "ประกาศ.PDF"),
        ("ประกาศ.pdf", WORD, "ประกาศ.docx"),
        ("ประกาศ", WORD, "ประกาศ.docx"),
        ("ฉบับที่ 1.2", PDF, "ฉบับที่ 1.2.pdf"),
        ("ประกาศ.txt", NONE, "ประกาศ.txt"),
        ("ภาพ.jpeg", "รูปภาพ (*.png *.jpg *.jpeg)", "ภาพ.jpeg"),
    ],
)
def test_the_ending_is_that_of_the_kind(typed: str, kind: str, written: str) -> None:
    assert with_ending_of(Path("/home/clerk", typed), kind) == Path("/home/clerk", written)


def test_the_next_file_is_looked_for_where_the_last_one_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A dialog that waits for a person is answered as soon as it is opened."""
    asked = []

    def answer(dialog: QFileDialog) -> int:
        asked.append((Path(dialog.directory().path()), [Path(each).name for each in dialog.selectedFiles()]))
        dialog.selectFile(str(tmp_path / "ประกาศ.pdf"))
        qtbot.waitUntil(lambda: dialog.selectedFiles() == [str(tmp_path / "ประกาศ.pdf")])
        return 1

    (tmp_path / "ประกาศ.pdf").touch()
    monkeypatch.setattr(QFileDialog, "exec", answer)
    monkeypatch.setattr(Dialogs, "ask", lambda *_asked: True)
    dialogs = Dialogs()

    assert dialogs.open_file("", PDF) == tmp_path / "ประกาศ.pdf"
    assert dialogs.save_file("", "ข่าว.docx", WORD) == tmp_path / "ประกาศ.docx"
    assert asked == [(Path.home(), []), (tmp_path, ["ข่าว.docx"])]


def test_the_programs_own_dialog_says_buddhist_days(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "ประกาศ.pdf"
    file.touch()
    os.utime(file, (0, datetime(2026, 1, 5, 9, 30).astimezone().timestamp()))
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    suit(dialog)
    dialog.show()
    files = next(each for each in dialog.findChildren(QTreeView) if each.isVisible())
    qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == 1)

    row = [files.model().index(0, column, files.rootIndex()).data() for column in (0, 3)]
    assert row == ["ประกาศ.pdf", "๕ ม.ค. ๒๕๖๙ ๐๙:๓๐"]

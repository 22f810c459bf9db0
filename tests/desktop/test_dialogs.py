"""Files are asked for where the last one was; the ending follows the kind that was chosen, where the system's does not."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from itadesk.desktop.dialogs import Dialogs, with_ending_of

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


def test_the_next_file_is_looked_for_where_the_last_one_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own dialogs, which no test can drive, are answered in their place."""
    asked = []

    def answer(_parent: object, _title: str, where: str, kinds: str) -> tuple[str, str]:
        asked.append(Path(where))
        return str(tmp_path / "papers" / "ประกาศ.pdf"), kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialogs = Dialogs()
    dialogs.open_file("", PDF)
    dialogs.save_file("", "ข่าว.pdf", PDF)

    assert asked == [Path.home(), tmp_path / "papers" / "ข่าว.pdf"]

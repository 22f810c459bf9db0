"""The ending of a file follows the kind that was chosen, where the system's dialog does not see to it."""

from pathlib import Path

import pytest

from itadesk.desktop.dialogs import with_ending_of

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

"""Stale pictures are named with what changed; comments, docstrings and the clock make none stale."""

import json
from pathlib import Path

import pytest

from tools import picture_sources
from tools.picture_sources import NOTE, PICTURES, code_of, digest_of, note, shown, stale

PAINTED = '''"""Paints."""

def paint() -> str:
    """A picture."""
    return "ก"  # the first letter
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A picture that shows one source, as it was when the picture was taken."""
    (tmp_path / "page.py").write_text(PAINTED, "utf-8")
    (tmp_path / "window-page.png").write_bytes(b"picture")
    monkeypatch.setattr(picture_sources, "TOP", tmp_path)
    monkeypatch.setattr(picture_sources, "shown", lambda: {"window-page": ("page.py",)})
    monkeypatch.setattr(picture_sources, "_words", lambda: {"page.py": ["Word คำ"]})
    digest_of.cache_clear()
    note(tmp_path)
    digest_of.cache_clear()
    return tmp_path


def test_a_picture_just_taken_is_not_stale(folder: Path) -> None:
    assert list(stale(folder)) == []


def test_comments_docstrings_and_blank_lines_make_no_picture_stale(folder: Path) -> None:
    (folder / "page.py").write_text('"""Draws."""\n\n\ndef paint() -> str:\n    return "ก"  # another word\n', "utf-8")

    assert list(stale(folder)) == []


def test_changed_code_makes_its_picture_stale(folder: Path) -> None:
    (folder / "page.py").write_text(PAINTED.replace("ก", "ข"), "utf-8")

    assert list(stale(folder)) == ["window-page.png is older than page.py"]


def test_another_word_in_the_catalogue_does_so_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_sources, "_words", lambda: {"page.py": ["Word ถ้อยคำ"]})

    assert list(stale(folder)) == ["window-page.png is older than page.py"]


def test_a_picture_from_elsewhere_and_a_lost_one_are_named(folder: Path) -> None:
    (folder / "window-page.png").rename(folder / "window-other.png")

    assert list(stale(folder)) == ["window-page.png is gone", "window-other.png was not made by make pictures"]


def test_a_sign_of_comments_within_a_text_stays() -> None:
    assert code_of('x = "# no comment"  # one\n') == 'x = "# no comment"'


def test_every_picture_of_the_documentation_says_what_it_shows() -> None:
    noted = json.loads((PICTURES / NOTE).read_text("utf-8"))["pictures"]
    there = {path.name for path in PICTURES.glob("*.png")}

    assert noted.keys() == there
    assert [name for name in there if not any(name.startswith(beginning) for beginning in shown())] == []

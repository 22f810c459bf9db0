import sys
from pathlib import Path

import pytest

from itadesk.resources import catalogue_folder, program_folder, resource


@pytest.fixture(autouse=True)
def _anew() -> None:
    program_folder.cache_clear()


def test_in_a_checkout_the_files_lie_at_its_top() -> None:
    assert resource("fonts", "sarabun", "Sarabun-Regular.ttf").is_file()
    assert (catalogue_folder() / "th" / "LC_MESSAGES" / "itadesk.po").is_file()


def test_in_a_frozen_program_they_lie_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("words") == tmp_path / "resources" / "words"
    monkeypatch.undo()
    program_folder.cache_clear()


def test_every_folder_of_others_work_has_its_licence_beside_it() -> None:
    assert (resource("fonts", "sarabun", "OFL.txt")).read_text("utf-8").count("SIL OPEN FONT LICENSE") >= 1
    assert (resource("words", "LICENSE-CC0-1.0.txt")).is_file()

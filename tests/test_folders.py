"""Where data and settings lie: with the person, or beside a program that is carried about."""

import sys
from pathlib import Path

import pytest

from itadesk import folders
from itadesk.storage.database import default_path, open_database
from itadesk.storage.own_folder import NoPlaceForData
from tests.surroundings import TOP, let_data_lie_in


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built program in a folder of its own, as on a stick."""
    stick = tmp_path / "แฟลชไดรฟ์ ของกองคลัง"
    stick.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(stick / "itadesk"))
    return stick


@pytest.mark.usefixtures("program")
def test_without_the_marker_everything_lies_with_the_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    let_data_lie_in(tmp_path / "share", monkeypatch)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    assert default_path() == tmp_path / "share" / "itadesk" / "itadesk.db"
    settings = "share" if sys.platform == "win32" else "config"
    assert folders.settings_folder() == tmp_path / settings / "itadesk"


def test_with_the_marker_everything_lies_beside_the_program(program: Path) -> None:
    (program / "portable.txt").touch()

    open_database().close()

    assert (program / "data" / "itadesk.db").is_file()
    assert folders.settings_folder() == program / "data"


def test_in_a_checkout_the_marker_lies_at_its_top() -> None:
    assert folders.own_folder() == TOP


def test_on_a_stick_that_cannot_be_written_one_sentence_says_what_to_do(program: Path) -> None:
    (program / "portable.txt").touch()
    (program / "data").touch()  # in the way of the folder: not even an administrator can make it then

    with pytest.raises(NoPlaceForData) as failure:
        open_database()

    assert str(program / "data") in failure.value.sentence()

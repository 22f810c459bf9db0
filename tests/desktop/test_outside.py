import os
import stat
import sys
from pathlib import Path

import pytest

from itadesk.desktop.follow_up import FollowUp
from itadesk.desktop.outside import DAY, NothingOpens, ReadingCopies, open_outside, surroundings_of_others
from itadesk.errors import FileUnwritable
from tests.desktop.hands import Shower, click
from tests.desktop.readers import Reader


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def test_a_copy_can_be_looked_into_by_its_owner_only_and_goes_with_the_window(temporary: Path) -> None:
    copies = ReadingCopies()

    path = copies.make("ประกาศ 2569", b"%PDF")

    assert (path.name, path.read_bytes()) == ("ประกาศ 2569.pdf", b"%PDF")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    copies.remove()
    assert list(temporary.iterdir()) == []


def test_a_copy_that_was_left_behind_is_taken_away_a_day_later(temporary: Path) -> None:
    left, other = ReadingCopies().make("ก", b"1"), temporary / "another program"
    other.mkdir()
    for folder in (left.parent, other):
        os.utime(folder, (0, left.stat().st_mtime - DAY - 60))

    ReadingCopies().make("ข", b"2")

    assert not left.exists()
    assert other.exists()


def test_a_full_or_missing_disk_is_said(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(temporary / "missing"))

    with pytest.raises(FileUnwritable, match="missing"):
        ReadingCopies().make("ก", b"1")


def test_a_file_that_is_gone_is_said(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(NothingOpens, match=r"gone\.pdf"):
        open_outside(tmp_path / "gone.pdf")
    assert reader.opened == []


def test_a_saved_file_and_its_folder_can_be_opened(reader: Reader, tmp_path: Path, show: Shower) -> None:
    path, follow_up = tmp_path / "ประกาศ.pdf", FollowUp()
    path.write_bytes(b"%PDF")
    show(follow_up)
    assert not follow_up.open_file.isVisible()
    follow_up.offer_file(path)

    click(follow_up.open_file)
    click(follow_up.open_folder)

    assert reader.opened == [path, tmp_path]


def test_what_cannot_be_opened_is_said_in_the_status_line(reader: Reader, tmp_path: Path, show: Shower) -> None:
    follow_up, said = FollowUp(), list[str]()
    show(follow_up)
    follow_up.failed.connect(said.append)
    follow_up.offer_file(tmp_path / "gone.pdf")

    click(follow_up.open_file)

    assert said == [NothingOpens(tmp_path / "gone.pdf").sentence()]
    assert reader.opened == []


def test_what_is_being_done_can_be_stopped(show: Shower) -> None:
    follow_up, stopped = FollowUp(), list[bool]()
    show(follow_up)
    follow_up.offer_stop(lambda: stopped.append(True))

    click(follow_up.stop)
    follow_up.offer_stop(None)

    assert stopped == [True]
    assert not follow_up.stop.isVisible()


def test_what_the_built_program_opens_does_not_load_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    own = {"LD_LIBRARY_PATH": "/opt/itadesk/_internal", "QT_PLUGIN_PATH": "/opt/itadesk/_internal/plugins"}
    for name, value in {**own, "LD_LIBRARY_PATH_ORIG": "/opt/oracle"}.items():
        monkeypatch.setenv(name, value)

    with surroundings_of_others():
        assert os.environ["LD_LIBRARY_PATH"] == "/opt/oracle"
        assert "QT_PLUGIN_PATH" not in os.environ
    assert {name: os.environ[name] for name in own} == own


def test_from_source_the_surroundings_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/oracle")

    with surroundings_of_others():
        assert os.environ["LD_LIBRARY_PATH"] == "/opt/oracle"

"""Shares of the network are known by the table of what is mounted, and by how Windows names them."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from itadesk.storage import shares
from itadesk.storage.database import Database, open_database
from itadesk.storage.shares import file_system_of, is_on_share, is_unc
from itadesk.storage.verifying import verify
from tests.full_office import FULL

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
//server/งาน /mnt/share cifs rw 0 0
server:/home /home/คลัง\040กลาง nfs4 rw 0 0
systemd-1 /auto autofs rw 0 0
server:/auto /auto nfs rw 0 0
/dev/sdb1 /mnt/share/usb vfat rw 0 0
rubbish
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/มาลี/ita.db", "ext4"),
        ("/mnt/share/ita.db", "cifs"),
        ("/mnt/shared/ita.db", "ext4"),
        ("/home/คลัง กลาง/ita/ita.db", "nfs4"),
        ("/auto/ita.db", "nfs"),
        ("/mnt/share/usb/ita.db", "vfat"),
        ("ita.db", ""),
    ],
)
def test_a_path_lies_on_what_is_mounted_nearest_above_it(path: str, kind: str) -> None:
    assert file_system_of(PurePosixPath(path), MOUNTS) == kind


@pytest.mark.parametrize(
    ("path", "is_share"),
    [
        (r"\\server\งาน\ita.db", True),
        (r"\\?\UNC\server\งาน\ita.db", True),
        (r"\\?\C:\Users\ita.db", False),
        (r"C:\Users\ita.db", False),
        (r"ita.db", False),
    ],
)
def test_a_path_of_windows_may_name_another_computer(path: str, is_share: bool) -> None:
    assert is_unc(PureWindowsPath(path)) is is_share


def mount(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"device / ext4\nserver:/ {tmp_path} {kind} rw", "utf-8")
    monkeypatch.setattr(shares, "_MOUNTS", table)


def journal_of(database: Database) -> tuple[object, ...]:
    with database.engine.connect() as connection:
        asked = ("journal_mode", "synchronous")
        return tuple(connection.exec_driver_sql(f"PRAGMA {each}").scalar_one() for each in asked)


def test_where_nothing_is_mounted_nothing_is_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "_MOUNTS", tmp_path / "missing")
    assert not is_on_share(tmp_path / "ita.db")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows itself is asked there, and has no table of mounts")
@pytest.mark.parametrize("kind", ["cifs", "nfs4", "fuse.sshfs"])
def test_on_a_share_a_database_is_kept_with_a_journal(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ita.db"
    database = open_database(path)
    assert journal_of(database) == ("wal", 3)
    database.close()
    mount(tmp_path, kind, monkeypatch)
    moved = open_database(path)
    with moved.start() as work:
        work.offices.add(FULL)
        work.commit()
    with moved.look() as work:
        assert len(work.offices.summaries()) == 1
    assert (journal_of(moved), verify(moved)) == (("delete", 3), [])
    moved.close()
    assert not list(tmp_path.glob("ita.db-*"))

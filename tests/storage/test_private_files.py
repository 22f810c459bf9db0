"""What the program keeps is for its owner alone: the database, what SQLite has beside it, backups, and what is put aside."""

import os
import stat
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from itadesk.exchange.sample import sample_office
from itadesk.services.backup_ports import Reason
from itadesk.services.offices import add_office
from itadesk.storage.backups import back_up, back_up_beside
from itadesk.storage.database import open_database
from itadesk.storage.restoring import restore

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="on Windows, the folder of the user says who may read")


@pytest.fixture(autouse=True)
def _generous() -> Iterator[None]:
    """A computer on which new files may be read by everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): stat.filemode(path.stat().st_mode) for path in sorted(folder.rglob("*"))}


def test_only_the_owner_may_read_what_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "itadesk.db"
    database = open_database(path)
    add_office(database.start, sample_office())
    backup = back_up_beside(database, Reason.ASKED, datetime.now(UTC))
    back_up(database, tmp_path / "copy.itadesk-backup")
    assert {"itadesk.db-wal", "itadesk.db-shm"} <= rights(tmp_path).keys()
    readable = {name: mode for name, mode in rights(tmp_path).items() if mode[4:] != "------"}
    assert readable == {}
    database.close()
    path.write_bytes(b"no database any more")
    restored = restore(path, backup.path, datetime.now(UTC))
    assert restored.aside is not None
    assert {name: mode for name, mode in rights(tmp_path).items() if mode[4:] != "------"} == {}


def test_a_database_that_others_could_read_is_taken_from_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o2775)  # also in a folder that a group shares on purpose
    path = tmp_path / "itadesk.db"
    open_database(path).close()
    path.chmod(0o664)
    open_database(path).close()
    assert stat.filemode(path.stat().st_mode) == "-rw-------"


def test_the_folder_of_the_data_is_made_for_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    open_database().close()
    assert stat.filemode((tmp_path / "itadesk").stat().st_mode) == "drwx------"

"""Reading makes no database: what was named has to be there already."""

from pathlib import Path

import pytest

from itadesk.cli.databases import NoDatabase, existing_database
from itadesk.cli.options import read_options
from itadesk.storage.database import Database, open_database
from itadesk.storage.failures import UnusableDatabase


def opened(*arguments: str) -> Database:
    """The database that `verify` would look at."""
    return existing_database(read_options(["verify", *arguments]))


def test_a_file_that_is_not_there_is_refused_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "ฐานข้อมูล.db"
    with pytest.raises(NoDatabase, match=r"ฐานข้อมูล\.db"):
        opened("--database", str(path))
    assert not path.exists()


def test_a_file_that_is_there_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "ฐานข้อมูล.db"
    open_database(path).close()
    for where in (str(path), f"sqlite:///{path}"):
        database = opened("--database", where)
        assert database.path == path
        database.close()


def test_without_a_name_it_is_that_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "itadesk.db"
    for module in ("cli.databases", "storage.database"):
        monkeypatch.setattr(f"itadesk.{module}.default_path", lambda: path)
    with pytest.raises(NoDatabase, match=r"itadesk\.db"):
        opened()
    open_database(path).close()
    database = opened()
    assert database.path == path
    database.close()


def test_a_folder_or_a_picture_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "ตรา.png").write_bytes(b"\x89PNG\r\n\x1a\n" * 100)
    for name in (".", "ตรา.png"):
        with pytest.raises(UnusableDatabase):
            opened("--database", str(tmp_path / name))

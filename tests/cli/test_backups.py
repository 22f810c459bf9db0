"""The commands that copy the whole database and put a copy back."""

from pathlib import Path

import pytest

from itadesk.cli.main import main
from itadesk.exchange.office_json import write_office
from itadesk.services.offices import list_offices
from itadesk.storage.database import open_database
from tests.full_office import FULL


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database of one office."""
    office, path = tmp_path / "office.json", tmp_path / "ita.db"
    office.write_bytes(write_office(FULL))
    assert main(["import", str(office), "--database", str(path)]) == 0
    return path


def test_there_and_back(database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup, elsewhere = tmp_path / "usb.itadesk-backup", tmp_path / "new.db"
    assert main(["backup", str(backup), "--database", str(database)]) == 0
    assert main(["restore", str(backup), "--database", str(elsewhere)]) == 0
    assert main(["restore", str(backup), "--database", str(elsewhere)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "ข้อมูลเดิมก่อนกู้คืนอยู่ที่" in said.out
    restored = open_database(elsewhere)
    assert [office.full_name for office in list_offices(restored.look)] == [FULL.office.full_name]
    restored.close()


def test_a_damaged_database_is_kept(database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup = tmp_path / "usb.itadesk-backup"
    assert main(["backup", str(backup), "--database", str(database)]) == 0
    database.write_bytes(database.read_bytes()[:10000])
    assert main(["restore", str(backup), "--database", str(database)]) == 0
    assert "ฐานข้อมูลที่เสียหายเก็บไว้ที่" in capsys.readouterr().out
    assert main(["verify", "--database", str(database)]) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["backup", "there.db"], "มีไฟล์"),
        (["backup", "missing/a.backup"], "missing"),
        (["restore", "nothing.backup"], "ไม่พบไฟล์สำรอง"),
        (["restore", "office.json"], "office.json"),
        (["restore", "a", "--database", "postgresql://server/ita"], "pg_dump"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.db").touch()
    chosen = [] if "--database" in arguments else ["--database", str(database)]
    capsys.readouterr()
    assert main([*arguments, *chosen]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert said in captured.err

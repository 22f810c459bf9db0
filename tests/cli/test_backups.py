"""The commands that copy the whole database and put a copy back."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from itadesk.cli.main import main
from itadesk.exchange.office_json import write_office
from itadesk.services.offices import list_offices
from itadesk.storage.backup_folder import backups_of
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


def test_backups_beside_the_database_are_taken_once_a_day_copied_out_and_listed(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = ["--database", str(database)]
    stick = tmp_path / "stick"
    daily = ["backup", "--daily", "--copies", str(stick), *chosen]
    assert main(["backup", "--list", *chosen]) == 0
    assert main(daily) == 0
    stick.mkdir()
    assert main(daily) == 0
    assert main(daily) == 0
    assert main(["backup", *chosen]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert [line.split()[0] for line in said.out.splitlines()[:2]] == ["ยังไม่มีข้อมูลสำรอง", "สำรองฐานข้อมูลไว้ที่"]
    assert said.out.count("คัดลอก") == 1
    assert main(["backup", "--list", "--json", *chosen]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert sorted((row["reason"], row["offices"]) for row in rows) == [("asked", 1), ("daily", 1)]
    assert main(["backup", "--list", *chosen]) == 0
    assert capsys.readouterr().out.count("ตรวจแล้ว 1 หน่วยงาน") == 2


def test_what_is_damaged_is_not_backed_up_but_made_good(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["--database", str(database)]
    assert main(["restore", *chosen]) == 2
    assert main(["backup", *chosen]) == 0
    (backup,) = backups_of(database)
    backup.path.rename(backup.path.with_name(re.sub(r"\d{8}T", "20200101T", backup.path.name)))
    damage(database)
    capsys.readouterr()
    assert main(["backup", "--daily", *chosen]) == 1
    assert main(["verify", *chosen]) == 1
    said = capsys.readouterr()
    assert "itadesk restore --readable" in said.out
    assert "ข้อมูลสำรองล่าสุดที่ครบถ้วนคือ" in said.out
    assert len(backups_of(database)) == 1
    assert main(["restore", *chosen]) == 0
    assert main(["verify", *chosen]) == 0


def test_what_was_changed_from_outside_is_said_and_keeps_nobody_from_having_backups(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("UPDATE people SET ordinal = 9 - ordinal")
    assert main(["backup", "--daily", "--database", str(database)]) == 3
    assert "“บุคคล”" in capsys.readouterr().err
    assert len(backups_of(database)) == 1


def test_what_can_still_be_read_takes_the_place_of_what_cannot(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = ["--database", str(database)]
    damage(database)
    assert main(["verify", *chosen]) == 1
    assert "ไม่มีข้อมูลสำรองที่ครบถ้วน" in capsys.readouterr().out
    assert main(["restore", "--readable", *chosen]) == 0
    assert main(["verify", *chosen]) == 0
    assert len(list(tmp_path.glob("ita-damaged-*"))) == 1


def test_a_database_that_is_gone_is_not_begun_anew(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["--database", str(database)]
    assert main(["backup", *chosen]) == 0
    database.unlink()
    assert main(["check", *chosen]) == 2
    assert "หายไปหรือว่างเปล่า" in capsys.readouterr().err
    assert not database.exists()
    assert main(["verify", *chosen]) == 1
    assert main(["restore", *chosen]) == 0
    assert main(["verify", *chosen]) == 0


def damage(database: Path) -> None:
    """Overwrites the page in which the findings begin."""
    with closing(sqlite3.connect(database)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'findings'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data = bytearray(database.read_bytes())
    data[(page - 1) * size : (page - 1) * size + 200] = bytes(200)
    database.write_bytes(data)


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

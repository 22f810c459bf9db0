"""A database of many offices: a folder taken in, all of them listed and looked over."""

import json
from pathlib import Path

import pytest

from itadesk.cli.main import main
from itadesk.services import reading_processes
from itadesk.storage.database import open_database
from tests.cli.test_importing import office_file

RESULT = {"fiscal_year": 2568, "total": "91.30", "level": "ผ่าน", "indicators": {"1": "90.00", "9": "80.50"}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three offices, one of them in a folder of its own, and a file that is none."""
    made = tmp_path / "offices"
    (made / "more").mkdir(parents=True)
    office_file(made / "one.json", "หนึ่งธาร", results=[RESULT])
    office_file(made / "two.json", "สองธาร", results=[{**RESULT, "total": "81.30", "level": "ต้องปรับปรุง"}])
    office_file(made / "more" / "three.json", "สามเเธาร")
    (made / "broken.json").write_text("{", "utf-8")
    return made


@pytest.fixture
def database(folder: Path, tmp_path: Path) -> str:
    assert main(["import", str(folder), "--database", str(tmp_path / "all.db")]) == 1
    return str(tmp_path / "all.db")


def test_a_folder_is_taken_in_and_the_faulty_file_told_of_by_name(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(folder), "--database", str(tmp_path / "all.db")]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "รับข้อมูลแล้ว 3 จาก 4 ไฟล์"
    assert told.err.startswith("broken.json: ")
    assert len(told.err.splitlines()) == 1


def test_a_folder_again_or_of_nothing_or_of_nothing_good(folder: Path, database: str, tmp_path: Path) -> None:
    (folder / "broken.json").unlink()
    assert main(["import", str(folder), "--database", database]) == 0
    (tmp_path / "empty").mkdir()
    assert main(["import", str(tmp_path / "empty"), "--database", database]) == 2
    assert main(["import", str(tmp_path / "empty"), str(folder / "one.json"), "--database", database]) == 1
    (tmp_path / "empty" / "bad.json").write_text("[]", "utf-8")
    (tmp_path / "empty" / "of-others.csv").write_text("ชื่อ,คะแนน\n", "utf-8")
    assert main(["import", str(tmp_path / "empty"), "--database", database]) == 2


def test_many_files_are_read_by_processes_of_their_own(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reading_processes, "MANY", 2)
    monkeypatch.setattr(reading_processes, "CHUNK", 1)
    monkeypatch.setattr(reading_processes, "AHEAD", 2)
    assert main(["import", str(folder), "--database", str(tmp_path / "new.db")]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "รับข้อมูลแล้ว 3 จาก 4 ไฟล์"
    assert told.err.startswith("broken.json: ใช้ไฟล์")


def test_the_offices_are_listed(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["offices", "--database", database]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.startswith("ปี 2569: คะแนนรวม")
    assert lines == [
        " 81.30       –  0/6  เทศบาลเมืองสองธาร จังหวัดธารานคร  ต้องปรับปรุง",
        "     –       –  0/6  เทศบาลเมืองสามเเธาร จังหวัดธารานคร  ",
        " 91.30       –  0/6  เทศบาลเมืองหนึ่งธาร จังหวัดธารานคร  ผ่าน",
    ]


def test_as_json_with_the_means_and_of_how_many_offices_they_are(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["offices", "--json", "--year", "2569", "--database", database]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["fiscal_year"] == 2569
    assert told["means"]["total"] == {"mean": "86.30", "offices": 2}
    assert told["levels"] == {"ผ่าน": 1, "ต้องปรับปรุง": 1, "": 1}
    last = told["offices"][2]
    assert (last["office"], last["total"], last["lowest"]) == (
        "เทศบาลเมืองหนึ่งธาร",
        "91.30",
        {"indicator": 9, "score": "80.50"},
    )
    assert last["steps"]["scores"] == "begun"
    assert "announcement" in last["lacking"]


@pytest.mark.parametrize("name", ["offices.xlsx", "offices.csv"])
def test_into_a_table(database: str, tmp_path: Path, name: str) -> None:
    assert main(["offices", "-o", str(tmp_path / name), "--database", database]) == 0
    assert (tmp_path / name).stat().st_size > 500
    assert main(["offices", "-o", str(tmp_path / "offices.pdf"), "--database", database]) == 2


def test_every_office_is_looked_over_with_its_name_before_each_line(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["check", "--all-offices", "--database", database]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert {line.split(":")[0] for line in lines} == {"เทศบาลเมืองหนึ่งธาร", "เทศบาลเมืองสองธาร", "เทศบาลเมืองสามเเธาร"}
    assert main(["check", "--all-offices", "--json", "--database", database]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert {"office", "severity", "name", "where", "sentence"} == set(rows[0])
    assert len(rows) == len(lines)


def test_of_no_office_there_is_nothing_to_tell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_database(tmp_path / "none.db").close()
    for command in (["offices"], ["check", "--all-offices"]):
        assert main([*command, "--database", str(tmp_path / "none.db")]) == 2
    assert capsys.readouterr().out == ""

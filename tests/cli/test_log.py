"""The log on the command line: who did what, as lines, as JSON, or as a table for spreadsheets."""

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from itadesk.cli.main import main
from itadesk.exchange import log_book
from itadesk.services.editing import save_part
from itadesk.services.offices import add_office
from itadesk.storage.database import open_database
from tests.full_office import FULL, HEAD


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A database with an office that was edited twice; one value looks like a formula."""
    where = str(tmp_path / "office.db")
    database = open_database(where)
    office_id = add_office(database.start, FULL)
    ward = replace(HEAD, family_name="=1+1")
    save_part(database.start, office_id, HEAD, ward)
    save_part(database.start, office_id, ward, replace(HEAD, family_name="ใจเย็น"))
    database.close()
    return where


def told(capsys: pytest.CaptureFixture[str], place: str, *arguments: str) -> Sequence[str]:
    """The lines that the command prints."""
    assert main(["log", "--database", place, *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_newest_entry_comes_first(capsys: pytest.CaptureFixture[str], place: str) -> None:
    lines = told(capsys, place)
    assert [line.split(" ", 1)[0] for line in lines] == ["4", "3", "2", "1"]
    assert lines[0].endswith("แก้ไข บุคคล นายสมชาย ใจเย็น: นามสกุล “=1+1” → “ใจเย็น”")
    assert "เพิ่มหน่วยงาน เทศบาลตำบลบ้านสวน: บุคคล “2”" in lines[2]


@pytest.mark.parametrize(
    ("arguments", "numbers"),
    [
        (["--most", "1"], ["4"]),
        (["--words", "=1+1"], ["4", "3"]),
        (["--words", "เพิ่มหน่วยงาน"], ["2"]),
        (["--office", "บ้านสวน"], ["4", "3", "2"]),
        (["--since", "1/1/2560", "--until", "31/12/2642"], ["4", "3", "2", "1"]),
        (["--until", "1/1/2560"], ["ไม่พบรายการนี้ในประวัติการเปลี่ยนแปลง"]),
    ],
)
def test_it_is_narrowed(
    capsys: pytest.CaptureFixture[str], place: str, arguments: list[str], numbers: list[str]
) -> None:
    assert [line.split(" ", 1)[0] for line in told(capsys, place, *arguments)] == numbers


def test_programs_get_values_as_the_database_has_them(capsys: pytest.CaptureFixture[str], place: str) -> None:
    newest, *_older = json.loads("\n".join(told(capsys, place, "--json")))
    assert newest["changes"] == [{"place": ["family_name"], "before": "=1+1", "after": "ใจเย็น"}]
    assert (newest["number"], newest["action"], newest["kind"], newest["door"]) == (
        4,
        "changed",
        "person",
        "command line",
    )
    assert len(newest["digest"]) == 64


def test_spreadsheets_get_a_row_for_each_value_and_never_a_formula(
    capsys: pytest.CaptureFixture[str], place: str, tmp_path: Path
) -> None:
    for form in log_book.FORMS:
        told(capsys, place, "-o", str(tmp_path / f"log{form}"))
    rows = list(csv.DictReader((tmp_path / "log.csv").read_text("utf-8-sig").splitlines()))
    assert [row["ก่อน"] for row in rows[:2]] == ["'=1+1", "ใจดี"]
    sheet = load_workbook(tmp_path / "log.xlsx").active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [row[9] for row in cells[:2]] == ["=1+1", "ใจดี"]
    assert sheet.cell(2, 10).data_type == "s"
    assert [row[0] for row in cells] == [int(row["ลำดับ"]) for row in rows]


def test_a_workbook_that_cannot_hold_it_is_refused(
    capsys: pytest.CaptureFixture[str], place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_book, "MOST_ROWS", 3)
    assert main(["log", "--database", place, "-o", str(tmp_path / "log.xlsx")]) == 2
    assert "ส่งออกเป็น .csv" in capsys.readouterr().err
    assert not (tmp_path / "log.xlsx").exists()


def test_another_form_is_refused(capsys: pytest.CaptureFixture[str], place: str) -> None:
    assert main(["log", "--database", place, "-o", "log.pdf"]) == 2
    assert ".xlsx, .csv" in capsys.readouterr().err

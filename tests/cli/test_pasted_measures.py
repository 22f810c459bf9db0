"""`read-measures` as scripts use it."""

import json
from pathlib import Path

import pytest

from itadesk.cli.main import main

TABLE = "ที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา\n1\tอบรมบุคลากร\tกองคลัง/กองช่าง\tไตรมาส 2\n"


def written(folder: Path, text: str) -> str:
    path = folder / "plan.txt"
    path.write_text(text, "utf-8")
    return str(path)


def test_a_table_is_read_into_the_exchange_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-measures", written(tmp_path, TABLE), "--year", "2569"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "fiscal_year": 2569,
        "measures": [
            {
                "title": "อบรมบุคลากร",
                "responsible": ["กองคลัง", "กองช่าง"],
                "starts": "2026-01",
                "ends": "2026-03",
            }
        ],
        "columns": {"ที่": "number", "มาตรการ": "title", "ผู้รับผิดชอบ": "responsible", "ระยะเวลา": "period"},
        "warnings": [],
        "sources": [
            {
                "title": [{"row": 2, "column": 2, "words": "อบรมบุคลากร"}],
                "responsible": [{"row": 2, "column": 3, "words": "กองคลัง/กองช่าง"}],
                "period": [{"row": 2, "column": 4, "words": "ไตรมาส 2"}],
            }
        ],
    }


def test_warnings_are_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-measures", written(tmp_path, "ไม่มีมาตรการใด"), "--language", "en"]) == 1
    read = json.loads(capsys.readouterr().out)
    assert read["warnings"] == ["No measures were found in the text. Paste a table with its heads, or a numbered list."]

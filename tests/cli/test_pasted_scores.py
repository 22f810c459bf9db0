"""`read-scores` as scripts use it."""

import io
import json
from pathlib import Path

import pytest

from itadesk.cli import pasted_text
from itadesk.cli.main import main

PAPER = "ผลการประเมิน ITA ปี ๒๕๖๘\nคะแนนรวม ๘๙.๔๔ คะแนน ระดับ ผ่านดี\nOIT ๙๐.๐๐\n๑. การปฏิบัติหน้าที่ ๙๓.๒๕\n"


def written(folder: Path, content: bytes) -> str:
    path = folder / "paper.txt"
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_a_file_in_any_usual_encoding(encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-scores", written(tmp_path, PAPER.encode(encoding))]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "fiscal_year": 2568,
        "total": "89.44",
        "level": "ผ่านดี",
        "letter": None,
        "instruments": {"OIT": "90.00"},
        "indicators": {"1": "93.25"},
        "warnings": [],
        "sources": {
            "fiscal_year": {"line": 1, "words": "ปี ๒๕๖๘"},
            "total": {"line": 1, "words": "ITA ปี ๒๕๖๘ คะแนนรวม ๘๙.๔๔ คะแนน"},
            "level": {"line": 2, "words": "ระดับ ผ่านดี"},
            "instruments/OIT": {"line": 3, "words": "OIT ๙๐.๐๐"},
            "indicators/1": {"line": 4, "words": "การปฏิบัติหน้าที่ ๙๓.๒๕"},
        },
    }


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAPER.encode())))
    assert main(["read-scores", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == "89.44"


def test_warnings_are_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, "การใช้อำนาจ 99.64\nการใช้อำนาจ 96.94".encode())
    assert main(["read-scores", path, "--language", "en"]) == 1
    read = json.loads(capsys.readouterr().out)
    assert read["indicators"] == {}
    assert read["warnings"][0] == "For 3. การใช้อำนาจ the text gives 99.64, 96.94; none was taken. Enter the right one."


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xfe\x00\xd8", b"\xdb\xdc\xfc\xfd\xfe\xff"])
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-scores", written(tmp_path, content), "--language", "en"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "holds no text that can be read" in said.err


def test_what_is_missing_or_too_long_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["read-scores", str(tmp_path / "none.txt")]) == 2
    monkeypatch.setattr(pasted_text, "LONGEST", 10)
    assert main(["read-scores", written(tmp_path, PAPER.encode()), "--language", "en"]) == 2
    assert "is longer than" in capsys.readouterr().err


def test_standard_input_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Gone(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, f"Input/output error after {size}")

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Gone()))
    assert main(["read-scores", "-", "--language", "en"]) == 2
    assert "standard input cannot be read" in capsys.readouterr().err

"""What happens when the program itself is wrong: one sentence, and a report that holds nobody's data."""

import sys
import tempfile
from argparse import Namespace
from pathlib import Path

import pytest

from itadesk import __version__
from itadesk.cli import with_data
from itadesk.cli.failing import keep_report
from itadesk.cli.main import main
from tests.surroundings import in_english

ENTERED = "นางสายชล ใจดี 91.30"


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that reports are kept in."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def wrong(data: str) -> None:
    """A mistake of ours while somebody's data is at hand: both the error and the frame hold it."""
    raise LookupError(data, {"name": data})


@pytest.fixture
def _broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def schema(_options: Namespace) -> int:
        try:
            wrong(ENTERED)
        except LookupError as error:
            raise RuntimeError(ENTERED) from error
        return 0

    monkeypatch.setattr(with_data, "print_schema", schema)


@pytest.mark.usefixtures("_broken")
def test_a_failure_is_one_sentence_that_names_the_report(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 2
    told = capsys.readouterr()
    (report,) = reports.iterdir()
    assert told.out == ""
    assert told.err == f"โปรแกรมขัดข้อง (RuntimeError) มีรายงานสำหรับผู้พัฒนาอยู่ที่ {report}\n"


@pytest.mark.usefixtures("_broken")
def test_the_report_says_where_but_not_with_what(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema"])
    (report,) = reports.iterdir()
    written = report.read_text("utf-8")
    assert written.startswith(f"itadesk {__version__}\nRuntimeError\n")
    assert "main.py" in written
    assert "schema" in written
    assert ENTERED not in written + capsys.readouterr().err
    assert "สายชล" not in written


def test_a_report_is_for_its_owner_only(reports: Path) -> None:
    keep_report(ValueError(ENTERED))
    (report,) = reports.iterdir()
    assert sys.platform == "win32" or report.stat().st_mode & 0o077 == 0


def test_without_room_for_a_report_the_sentence_still_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    assert keep_report(KeyError(ENTERED)) == "โปรแกรมขัดข้อง (KeyError) ข้อมูลไม่เปลี่ยนแปลง"
    with in_english():
        assert keep_report(KeyError(ENTERED)) == "The program failed (KeyError); nothing was changed."

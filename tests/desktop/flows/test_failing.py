"""The program fails: in processes of their own, in every way in which it can."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from itadesk.services.offices import list_offices, open_record
from itadesk.storage.database import open_database

PROGRAM = Path(__file__).parents[1] / "failing_program.py"
NAME = "สมชายลับมาก"
PATIENCE = 60


def run(way: str, folder: Path) -> tuple[subprocess.CompletedProcess[str], str, str]:
    """What came of a program that failed: how it ended, its report, and the telephone that was typed last."""
    database, report = folder / "office.db", folder / "report.txt"
    surroundings = {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder),
        "PYTHONPATH": str(PROGRAM.parents[2]),
    }
    done = subprocess.run(
        [sys.executable, PROGRAM, way, database, report, NAME],
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    opened = open_database(database)
    (office,) = list_offices(opened.start)
    phone = open_record(opened.start, office.office_id).office.phone
    opened.close()
    return done, report.read_text("utf-8") if report.exists() else "", phone


@pytest.mark.parametrize("way", ["slot", "thread", "background", "painting", "closing", "again"])
def test_the_work_is_kept_and_the_report_says_where_but_not_whose(way: str, tmp_path: Path) -> None:
    done, report, phone = run(way, tmp_path)

    assert done.returncode == 1, done.stderr
    assert phone == "typed last"
    assert "OwnFailureError" in report
    assert "builtins.KeyError" in report
    assert "failing_program.py" in report
    for text in (report, done.stdout, done.stderr):
        assert NAME not in text
        assert str(tmp_path) not in text


def test_a_failure_before_the_window_is_there(tmp_path: Path) -> None:
    done, report, phone = run("beginning", tmp_path)

    assert (done.returncode, phone) == (1, "")
    assert "OwnFailureError" in report
    assert NAME not in report + done.stdout + done.stderr


def test_a_failure_while_the_work_is_kept_is_told_too(tmp_path: Path) -> None:
    done, report, phone = run("keeping", tmp_path)

    assert (done.returncode, phone) == (1, "")
    assert "OwnFailureError" in report
    assert NAME not in report + done.stdout + done.stderr


def test_a_failure_of_the_computer_ends_nothing(tmp_path: Path) -> None:
    done, report, phone = run("computer", tmp_path)

    assert (done.returncode, report, phone) == (0, "", "typed last")
    assert "report.pdf" in done.stdout

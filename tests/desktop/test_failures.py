import sys
from pathlib import Path

import pytest

from itadesk.desktop.failures import LastDoor, report_of, write_report


def fail() -> None:
    raise RuntimeError("นายสมชาย ใจดี")


def failure() -> RuntimeError:
    with pytest.raises(RuntimeError) as caught:
        fail()
    return caught.value


def test_a_report_holds_lines_of_the_program_but_nobodys_data() -> None:
    report = report_of(failure())

    assert "test_failures.py" in report
    assert "RuntimeError" in report
    assert "สมชาย" not in report
    assert str(Path.home()) not in report


def test_the_report_is_written_where_it_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    written = write_report(failure())
    assert written is not None
    assert written.read_text("utf-8") == report_of(failure())

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert write_report(failure()) is None


def test_the_work_is_kept_before_the_program_says_so_and_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    done: list[str] = []
    door = LastDoor(lambda: done.append("kept"), done.append, lambda: done.append("ended"))
    former = sys.excepthook

    door.open()
    error = failure()
    sys.excepthook(RuntimeError, error, error.__traceback__)
    sys.excepthook(RuntimeError, error, error.__traceback__)
    door.close()

    assert [done[0], done[-1]] == ["kept", "ended"]
    assert str(tmp_path) in done[1]
    assert len(done) == 3
    assert sys.excepthook is sys.__excepthook__
    sys.excepthook = former


def test_somebody_who_interrupts_is_not_told_of_a_failure() -> None:
    done: list[str] = []

    LastDoor(lambda: done.append("kept"), done.append, lambda: done.append("ended")).take(
        KeyboardInterrupt, KeyboardInterrupt(), None
    )

    assert done == ["ended"]


def test_without_a_report_the_person_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")
    done: list[str] = []

    LastDoor(lambda: None, done.append, lambda: None).take(RuntimeError, failure(), None)

    assert len(done) == 1
    assert done[0].startswith("โปรแกรมขัดข้อง")

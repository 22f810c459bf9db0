import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.failure_dialog import FailureDialog
from itadesk.desktop.failures import LastDoor, report_of
from itadesk.errors import FileUnwritable
from tests.desktop.hands import AnsweringDialogs, click


class Clerk:
    """What is done at the last door, in its order."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.reports: list[str] = []
        self.kept = True

    def keep(self) -> bool:
        self.done.append("kept")
        return self.kept

    def tell(self, sentence: str, report: str) -> None:
        self.done.append(sentence)
        self.reports.append(report)

    def door(self) -> LastDoor:
        return LastDoor(self.keep, self.tell, self.done.append, lambda: self.done.append("ended"))


@pytest.fixture(autouse=True)
def _hooks_of_the_tests(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001  Qt must be there
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    yield
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


def failure() -> RuntimeError:
    try:
        raise LookupError("นายสมชาย ใจดี")  # noqa: TRY301  a cause
    except LookupError as cause:
        error = RuntimeError("สมชาย")
        error.__cause__ = cause
        return error


def test_a_report_holds_lines_of_the_program_but_nobodys_data() -> None:
    report = report_of(failure())

    assert "builtins.RuntimeError" in report
    assert "builtins.LookupError\n  test_failures.py:" in report
    assert "สมชาย" not in report
    assert str(Path.home()) not in report


def test_the_first_failure_is_told_between_two_events_and_ends_the_program(qtbot: QtBot) -> None:
    clerk = Clerk()
    with clerk.door() as door:
        for error in (failure(), ValueError("second")):
            sys.excepthook(type(error), error, error.__traceback__)
        assert clerk.done == []
        qtbot.waitUntil(lambda: "ended" in clerk.done)

    assert door.was_used
    assert [clerk.done[0], clerk.done[-1], len(clerk.done)] == ["kept", "ended", 3]
    assert "RuntimeError" in clerk.reports[0]
    sys.excepthook(RuntimeError, failure(), None)
    assert len(clerk.done) == 3, "nothing is printed of what fails while the rest is taken down"


def test_failures_of_threads_and_of_what_is_thrown_away_come_to_the_same_door(qtbot: QtBot) -> None:
    for hook in (lambda: threading.excepthook, lambda: sys.unraisablehook):
        clerk = Clerk()
        with clerk.door():
            hook()(SimpleNamespace(exc_value=failure()))  # type: ignore[arg-type]
            hook()(SimpleNamespace(exc_value=None))  # type: ignore[arg-type]
            qtbot.waitUntil(lambda clerk=clerk: "ended" in clerk.done)  # type: ignore[misc]
        assert len(clerk.reports) == 1


def test_what_fails_when_there_are_no_events_any_more_is_told_at_the_end() -> None:
    clerk = Clerk()
    clerk.kept = False
    with clerk.door() as door:
        raise failure()

    assert door.was_used
    assert clerk.done[1].startswith("โปรแกรมขัดข้อง และบันทึกการแก้ไขล่าสุดไม่ได้")


def test_a_failure_with_a_sentence_is_said_and_ends_nothing(qtbot: QtBot) -> None:
    clerk = Clerk()
    error = FileUnwritable("report.pdf", "disk full")
    with clerk.door() as door:
        sys.excepthook(FileUnwritable, error, None)
        qtbot.waitUntil(lambda: bool(clerk.done))

    assert not door.was_used
    assert sys.excepthook is sys.__excepthook__
    assert clerk.done == [error.sentence()]
    with pytest.raises(FileUnwritable), clerk.door():
        raise error


def test_somebody_who_interrupts_is_not_told_of_a_failure() -> None:
    clerk = Clerk()

    clerk.door().take(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert clerk.done == ["ended"]


def test_the_report_is_saved_where_the_person_wants(qtbot: QtBot, tmp_path: Path) -> None:
    dialogs = AnsweringDialogs()
    dialog = FailureDialog("โปรแกรมขัดข้อง", "OwnError\n", dialogs)
    qtbot.addWidget(dialog)
    dialog.show()

    click(dialog.save)
    assert dialog.said.isHidden()
    dialogs.path = tmp_path / "nowhere" / "report.txt"
    click(dialog.save)
    assert "nowhere" in dialog.said.accessibleName()
    dialogs.path = tmp_path / "report.txt"
    click(dialog.save)
    assert dialogs.path.read_text("utf-8") == "OwnError\n"
    click(dialog.close_program)

    assert not dialog.isVisible()

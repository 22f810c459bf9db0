from collections.abc import Iterator
from threading import Event, current_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from itadesk.desktop.background import Background
from itadesk.desktop.progress import Progress
from itadesk.errors import FileUnreadable


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:  # noqa: ARG001  Qt must be there
    made = Background()
    yield made
    made.finish()


def never(_said: object) -> None:
    raise AssertionError


def fail() -> None:
    raise FileUnreadable("ก.pdf", "หาย")


def test_work_is_done_in_another_thread_and_told_in_this_one(background: Background, qtbot: QtBot) -> None:
    done: list[tuple[str, str]] = []
    background.do(lambda: current_thread().name, lambda worker: done.append((worker, current_thread().name)), never)
    assert background.is_busy

    qtbot.waitUntil(lambda: bool(done))
    worker, here = done[0]
    assert worker != here == current_thread().name
    assert not background.is_busy


def test_what_a_person_has_to_know_is_said(background: Background, qtbot: QtBot) -> None:
    said: list[str] = []
    background.do(fail, never, said.append)
    qtbot.waitUntil(lambda: bool(said))

    assert "ก.pdf" in said[0]


def test_a_failure_of_the_program_goes_to_its_own_door(background: Background, qtbot: QtBot) -> None:
    with qtbot.waitSignal(background.broke) as broke:
        background.do(lambda: 1 // 0, never, never)

    assert isinstance(broke.args[0], ZeroDivisionError)


def test_who_is_gone_is_told_nothing(background: Background, qtbot: QtBot) -> None:
    asker, told = QObject(), list[str]()
    background.do(lambda: "read", never, never, asker)
    background.do(fail, never, never, asker)
    background.do(lambda: "written", told.append, never)
    delete(asker)

    qtbot.waitUntil(lambda: bool(told))
    assert not background.is_busy


def test_what_comes_of_work_at_the_very_end_is_still_told(background: Background) -> None:
    saved: list[str] = []
    said: list[str] = []
    background.do(lambda: "ข.pdf", saved.append, never)
    background.do(fail, never, said.append)

    background.finish()

    assert saved == ["ข.pdf"]
    assert "ก.pdf" in said[0]
    background.do(fail, never, never)
    assert not background.is_busy


def test_long_work_tells_how_far_it_is(background: Background, qtbot: QtBot) -> None:
    heard: list[tuple[int, str]] = []
    done: list[int] = []
    begin = Event()

    def work(progress: Progress) -> int:
        begin.wait()
        for number in range(4):
            progress.tell(25 * number, f"หน่วยงานที่ {number + 1}")
        return 4

    progress = background.do_long(work, done.append, never)
    progress.advanced.connect(lambda percent, sentence: heard.append((percent, sentence)))
    begin.set()
    qtbot.waitUntil(lambda: bool(done))

    assert heard[0] == (0, "หน่วยงานที่ 1")
    assert [percent for percent, _sentence in heard] == [0, 25, 50, 75]


@pytest.mark.parametrize("by_closing", [False, True])
def test_long_work_can_be_stopped(background: Background, qtbot: QtBot, by_closing: bool) -> None:
    said: list[str] = []
    steps: list[int] = []

    def work(progress: Progress) -> None:
        while not progress.is_stopping or len(steps) < 3:
            steps.append(1)
        progress.tell(50, "ครึ่งทาง")
        raise AssertionError

    progress = background.do_long(work, never, said.append)
    if by_closing:
        background.finish()
    else:
        progress.stop()
        qtbot.waitUntil(lambda: bool(said))

    assert said == ["หยุดแล้ว"]
    assert not background.is_busy

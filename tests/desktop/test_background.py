from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.background import Background
from itadesk.errors import FileUnreadable


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:  # noqa: ARG001  Qt must be there
    thread = ThreadPoolExecutor(max_workers=1)
    yield Background(thread)
    thread.shutdown()


def never(_said: object) -> None:
    raise AssertionError


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

    def fail() -> None:
        raise FileUnreadable("ก.pdf", "หาย")

    background.do(fail, never, said.append)
    qtbot.waitUntil(lambda: bool(said))

    assert "ก.pdf" in said[0]


def test_a_failure_of_the_program_goes_to_its_own_door(background: Background, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(background.broke) as broke:
        background.do(fail, never, never)

    assert isinstance(broke.args[0], ZeroDivisionError)

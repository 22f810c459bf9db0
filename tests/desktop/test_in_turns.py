"""Work that is done bit by bit lets other things through, and is finished at once for who cannot wait."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from itadesk.desktop.in_turns import TURN, InTurns


def bits(done: list[int], count: int) -> Iterator[None]:
    for bit in range(count):
        time.sleep(TURN / 2)
        done.append(bit)
        yield


def test_others_get_their_turn_between(qtbot: QtBot) -> None:
    parent, done, between = QObject(), list[int](), list[int]()
    work = InTurns(parent)
    other = QTimer(parent, interval=0)
    other.timeout.connect(lambda: between.append(len(done)))
    other.start()
    work.begin(bits(done, 10))
    assert (work.is_busy, done) == (True, [])
    qtbot.waitUntil(lambda: not work.is_busy)
    assert done == list(range(10))
    assert [count for count in between if 0 < count < 10]


def test_who_cannot_wait_gets_all_at_once() -> None:
    parent, done = QObject(), list[int]()
    work = InTurns(parent)
    work.begin(bits(done, 5))
    work.finish()
    assert (work.is_busy, done) == (False, [0, 1, 2, 3, 4])
    work.finish()


def test_newer_work_takes_the_place_of_what_is_not_done() -> None:
    parent, first, second = QObject(), list[int](), list[int]()
    work = InTurns(parent)
    begun = bits(first, 5)
    next(begun)
    work.begin(begun)
    work.begin(bits(second, 2))
    work.finish()
    assert (first, second) == ([0], [0, 1])


def test_the_work_itself_gets_what_there_is_and_may_begin_other_work() -> None:
    parent, done = QObject(), list[int]()
    work = InTurns(parent)

    def going() -> Iterator[None]:
        work.finish()
        work.begin(bits(done, 1))
        yield

    work.begin(going())
    work.finish()
    assert (work.is_busy, done) == (False, [0])


def test_work_that_breaks_down_is_told(qtbot: QtBot) -> None:
    parent = QObject()
    work = InTurns(parent)

    def breaking() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    work.begin(breaking())
    with pytest.raises(ZeroDivisionError):
        work.finish()
    del qtbot

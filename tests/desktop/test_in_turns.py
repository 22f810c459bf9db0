"""Work that is done bit by bit lets other things through, and is finished at once for who cannot wait."""

import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

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


def test_several_take_turns_and_others_get_theirs_after_each(qtbot: QtBot) -> None:
    parent, first, second, between = QObject(), list[int](), list[int](), list[int]()
    works = [InTurns(parent) for _number in range(2)]
    other = QTimer(parent, interval=0)
    other.timeout.connect(lambda: between.append(len(first) + len(second)))
    other.start()
    for work, done in zip(works, (first, second), strict=True):
        work.begin(bits(done, 6))
    qtbot.waitUntil(lambda: not any(work.is_busy for work in works))
    assert first == second == list(range(6))
    assert max(after - before for before, after in pairwise(between)) <= 3  # the bits of one turn, where there is one


def test_whoever_was_taken_down_is_not_waited_for(qtbot: QtBot) -> None:
    gone, parent, done = QObject(), QObject(), list[int]()
    InTurns(gone).begin(bits([], 100))
    work = InTurns(parent)
    work.begin(bits(done, 2))
    delete(gone)
    qtbot.waitUntil(lambda: not work.is_busy)
    assert done == [0, 1]


def test_others_go_on_while_a_person_is_asked(qtbot: QtBot) -> None:
    parent, done = QObject(), list[int]()
    asking, work = InTurns(parent), InTurns(parent)

    def ask() -> Iterator[None]:
        qtbot.waitUntil(lambda: not work.is_busy)
        done.append(7)
        yield

    asking.begin(ask())
    work.begin(bits(done, 2))
    qtbot.waitUntil(lambda: not asking.is_busy)
    assert done == [0, 1, 7]

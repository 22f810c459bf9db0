import gc
import weakref
from collections.abc import Iterator
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.collecting import Collector


class Knot:
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:  # noqa: ARG001  Qt must be there
    gc.enable()
    made = Collector()
    yield made
    made.end()
    assert gc.isenabled()


def knots(count: int) -> list[weakref.ref[Knot]]:
    return [weakref.ref(Knot()) for _knot in range(count)]


@pytest.mark.usefixtures("collector")
def test_another_thread_collects_nothing() -> None:
    made: list[weakref.ref[Knot]] = []
    thread = Thread(target=lambda: made.extend(knots(5000)))
    thread.start()
    thread.join()

    assert all(knot() is not None for knot in made)


def test_the_window_collects_when_it_is_time(collector: Collector, qtbot: QtBot) -> None:
    made = knots(5000)
    qtbot.waitUntil(lambda: all(knot() is None for knot in made))

    gc.collect()
    few = knots(1)
    collector.look()
    assert few[0]() is not None


def test_ending_leaves_the_collector_as_it_was(qtbot: QtBot) -> None:  # noqa: ARG001  Qt must be there
    gc.disable()
    Collector().end()
    assert not gc.isenabled()
    gc.enable()

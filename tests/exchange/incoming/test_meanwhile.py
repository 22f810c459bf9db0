from concurrent.futures import InvalidStateError
from threading import Event

import pytest

from itadesk.exchange.incoming.content import Tell
from itadesk.exchange.incoming.meanwhile import done_meanwhile


def test_how_far_the_work_is_is_told_until_it_is_done() -> None:
    heard, told = Event(), list[tuple[int, int]]()

    def work(tell: Tell) -> str:
        tell(3, 7)
        return "done" if heard.wait(20) else "not heard"

    def hear(done: int, of_all: int) -> None:
        told.append((done, of_all))
        heard.set()

    assert done_meanwhile(work, hear) == "done"
    assert set(told) <= {(3, 7), (0, 1)}
    assert told


def test_what_the_work_raises_is_raised_where_it_is_waited_for() -> None:
    def work(_tell: Tell) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        done_meanwhile(work, lambda _done, _of_all: None)


@pytest.mark.parametrize("tells_again", [True, False])
def test_who_waits_may_leave_and_the_work_ends(tells_again: bool) -> None:
    left, ended = Event(), Event()

    def work(tell: Tell) -> None:
        left.wait(20)
        try:
            if tells_again:
                tell(1, 1)
        except InvalidStateError:
            ended.set()
            raise
        ended.set()

    def leave(_done: int, _of_all: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        done_meanwhile(work, leave)
    left.set()
    assert ended.wait(20)

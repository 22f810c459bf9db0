from collections.abc import Callable
from typing import Generic, TypeVar, get_args

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

Value = TypeVar("Value")


def _unusable_number() -> None:
    int("ก")


def _nothing_left() -> None:
    iter(()).__next__()


class Filter(QObject):
    def __init__(self, act: Callable[[], None]) -> None:
        super().__init__()
        self._act = act

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.User:
            self._act()
        return False


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("act", "kind"), [(_unusable_number, ValueError), (_nothing_left, StopIteration)])
def test_an_error_in_a_filter_of_events_is_passed_on(act: Callable[[], None], kind: type[Exception]) -> None:
    watched, looking = QObject(), Filter(act)
    watched.installEventFilter(looking)

    with pytest.raises(kind):
        QCoreApplication.sendEvent(watched, QEvent(QEvent.Type.User))


def test_a_class_of_qts_may_be_of_several_kinds() -> None:
    class Holder(QObject, Generic[Value]):
        pass

    assert get_args(Holder[int]) == (int,)

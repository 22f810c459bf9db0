import sys

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.spare_references import ENOUGH, hold_spare_references


class Bell(QObject):
    rung = Signal()


def test_true_outlasts_the_signals_of_a_long_day() -> None:
    hold_spare_references()
    bell = Bell()

    for _ring in range(5000):
        bell.rung.emit()

    assert sys.getrefcount(True) > ENOUGH / 2

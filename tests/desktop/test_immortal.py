import sys

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.immortal import make_immortal


class Bell(QObject):
    rung = Signal()


def test_nothing_and_true_outlast_a_long_day_with_qt() -> None:
    make_immortal()
    bell = Bell()

    for _ring in range(20_000):
        bell.rung.emit()
        bell.setObjectName("bell")

    assert min(sys.getrefcount(value) for value in (None, True, False)) > 1_000_000_000

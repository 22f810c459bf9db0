import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.walks.small_targets import small_targets


@pytest.mark.parametrize(
    ("target", "size", "found"),
    [
        (QPushButton, (24, 24), []),
        (QPushButton, (23, 40), ["small: ปิด 23x40"]),
        (QToolButton, (200, 20), ["small: ปิด 200x20"]),
        (QLabel, (10, 10), []),
        (QComboBox, (200, 30), []),
        (QPlainTextEdit, (200, 60), []),
    ],
)
def test_what_is_too_small_to_be_hit_is_found(
    qtbot: QtBot, target: type[QWidget], size: tuple[int, int], found: list[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = target(window)
    made.setAccessibleName("ปิด")
    made.setFixedSize(*size)
    window.show()

    assert small_targets(window) == found

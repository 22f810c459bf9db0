import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from itadesk.desktop.signature_box.part import LEAST, STEP, WHOLE, Part, SheetPart, moved, sized
from tests.desktop.hands import Shower, press

MIDDLE: Part = (0.4, 0.4, 0.6, 0.6)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sheet(show: Shower) -> SheetPart:
    part = SheetPart()
    show(part)
    picture = QImage(200, 100, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    part.show_sheet(picture)
    return part


def test_the_arrow_keys_move_the_frame_and_it_counts_when_they_rest(sheet: SheetPart, qtbot: QtBot) -> None:
    sheet.choose(MIDDLE)

    with qtbot.waitSignal(sheet.chosen):
        press(sheet, Qt.Key.Key_Left)
        press(sheet, Qt.Key.Key_Down)

    assert sheet.part == pytest.approx((0.4 - STEP, 0.4 + STEP, 0.6 - STEP, 0.6 + STEP))


def test_with_shift_they_size_it_and_delete_takes_all_again(sheet: SheetPart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.chosen):
        press(sheet, Qt.Key.Key_Up, SHIFT)
    assert sheet.part == pytest.approx((0, 0, 1, 1 - STEP))

    with qtbot.waitSignal(sheet.chosen):
        press(sheet, Qt.Key.Key_Delete)
    assert sheet.part == WHOLE


def test_other_keys_are_left_to_the_dialog(sheet: SheetPart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sheet.chosen, wait=400):
        press(sheet, Qt.Key.Key_A)


def test_without_a_photograph_there_is_no_frame_to_move(show: Shower, qtbot: QtBot) -> None:
    part = SheetPart()
    show(part)

    with qtbot.assertNotEmitted(part.chosen, wait=400):
        press(part, Qt.Key.Key_Up, SHIFT)

    assert part.part == WHOLE


@pytest.mark.parametrize("step", [(-1, -1), (1, 1), (0.5, -0.5)])
def test_a_frame_keeps_its_size_and_stays_within(step: tuple[float, float]) -> None:
    left, top, right, bottom = moved(MIDDLE, *step)

    assert (right - left, bottom - top) == pytest.approx((0.2, 0.2))
    assert min(left, top) >= 0
    assert max(right, bottom) <= 1


def test_a_frame_never_vanishes_and_never_leaves_the_photograph() -> None:
    assert sized(MIDDLE, -1, -1) == pytest.approx((0.4, 0.4, 0.4 + LEAST, 0.4 + LEAST))
    assert sized(MIDDLE, 1, 1) == (0.4, 0.4, 1, 1)


def test_where_the_frame_stands_is_said_for_whoever_does_not_see_it(show: Shower) -> None:
    part = SheetPart()
    show(part)
    part.choose((0.1, 0.2, 0.5, 1))

    assert part.said == "กรอบอยู่ตามแนวนอนตั้งแต่ ๑๐% ถึง ๕๐% ตามแนวตั้งตั้งแต่ ๒๐% ถึง ๑๐๐%"

"""Captions with sentences below them, wrapped to the width of the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from itadesk.desktop.theme import LIGHT
from itadesk.desktop.widgets.told_rows import ToldList
from tests.desktop.hands import Shower, press

SHORT = "คะแนนรวมไม่ตรงกับค่าเฉลี่ย"
LONG = "มาตรการนี้ยังอ่านเหมือนของปีก่อน เพราะกล่าวถึงปีงบประมาณ พ.ศ. 2567 โปรดแก้เป็นปีที่หมายถึง " * 2


@pytest.fixture
def told(show: Shower) -> ToldList:
    made = ToldList("สิ่งที่ควรตรวจ")
    made.setFixedSize(240, 300)
    show(made)
    made.tell("ผลปี 2568, คะแนนรวม", SHORT)
    made.tell("แผนปี 2569, มาตรการที่ 1", LONG)
    return made


def height(told: ToldList, row: int) -> int:
    """How high a row is."""
    return told.visualItemRect(told.item(row)).height()


def test_a_row_is_read_out_as_caption_and_sentence(told: ToldList) -> None:
    spoken = told.item(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == f"ผลปี 2568, คะแนนรวม: {SHORT}"
    assert "\u200b" not in spoken


def test_a_long_sentence_makes_its_row_higher(told: ToldList) -> None:
    assert height(told, 1) > 2 * height(told, 0)


def test_in_a_wider_list_rows_are_lower(told: ToldList, qtbot: QtBot) -> None:
    before = height(told, 1)

    told.setFixedSize(700, 300)

    qtbot.waitUntil(lambda: height(told, 1) < before)


def test_no_row_is_wider_than_the_list(told: ToldList) -> None:
    assert told.visualItemRect(told.item(1)).width() <= told.viewport().width()
    assert not told.horizontalScrollBar().isVisible()


def test_enter_activates_the_row_that_one_is_in(told: ToldList, qtbot: QtBot) -> None:
    told.setCurrentRow(0)
    press(told, Qt.Key.Key_Down)

    with qtbot.waitSignal(told.itemActivated, timeout=500) as activated:
        press(told, Qt.Key.Key_Return)

    assert activated.args == [told.item(1)]


def test_the_chosen_row_stands_on_a_ground_of_its_own(told: ToldList) -> None:
    told.setCurrentRow(0)
    chosen, other = (told.visualItemRect(told.item(row)) for row in (0, 1))

    image: QImage = told.viewport().grab().toImage()

    assert image.pixelColor(chosen.right() - 2, chosen.top() + 3) == QColor(LIGHT.accent_soft)
    assert image.pixelColor(other.right() - 2, other.top() + 3) != QColor(LIGHT.accent_soft)


def test_rows_are_parted_by_a_line(told: ToldList) -> None:
    row = told.visualItemRect(told.item(0))

    image = told.viewport().grab().toImage()

    assert image.pixelColor(row.center().x(), row.bottom()) == QColor(LIGHT.line)

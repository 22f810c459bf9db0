import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from itadesk.desktop.theme import LIGHT
from itadesk.desktop.widgets.bars import DONE_ROLE, BarCells


@pytest.mark.parametrize(("done", "accent_until"), [(0, 8), (50, 100), (100, 192)])
def test_the_bar_goes_as_far_as_was_done(qapp: QApplication, done: int, accent_until: int) -> None:  # noqa: ARG001
    model, item = QStandardItemModel(1, 1), QStandardItem(f"{done}%")
    item.setData(done, DONE_ROLE)
    model.setItem(0, 0, item)
    option = QStyleOptionViewItem()
    option.rect, option.state = QRect(0, 0, 200, 56), QStyle.StateFlag.State_Enabled
    image = QImage(200, 56, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    BarCells().paint(painter, option, model.index(0, 0))
    painter.end()

    row = [image.pixelColor(x, 56 - 1 - 16 + 3) for x in range(200)]
    accent = [x for x, colour in enumerate(row) if colour == QColor(LIGHT.accent)]
    assert len(accent) == pytest.approx(accent_until - 8, abs=4)
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) == f"{done}%"

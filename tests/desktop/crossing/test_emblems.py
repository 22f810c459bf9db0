"""Two emblems side by side where two people changed it, and what is stored in the end."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.crossing.desk import CrossingDesk
from itadesk.desktop.crossing.emblems import EmblemDialog
from itadesk.desktop.widgets.emblem_picture import EmblemPicture
from itadesk.desktop.workbench import Workbench
from itadesk.services.editing import change_emblem
from itadesk.services.offices import emblem_of
from itadesk.services.ports import Picture
from tests.desktop.hands import Shower, click_on, press


def picture(colour: str) -> Picture:
    """A small square of one colour."""
    image, buffer = QImage(8, 8, QImage.Format.Format_RGB32), QBuffer()
    image.fill(QColor(colour))
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide wants a str
    return Picture(data=bytes(buffer.data().data()))


@pytest.fixture
def dialog(bench: Workbench, show: Shower, qtbot: QtBot) -> EmblemDialog:
    """What is shown when somebody else stored a red emblem while a blue one was chosen here."""
    window = QWidget()
    show(window)
    desk = CrossingDesk(bench, window)
    change_emblem(bench.start, bench.office_id, None, picture("red"))
    bench.set_emblem(picture("blue"))
    assert desk.emblems is not None
    qtbot.waitUntil(desk.emblems.isVisible)
    return desk.emblems


def colours(dialog: EmblemDialog) -> list[str]:
    """The colours of the emblems from left to right."""
    shown = sorted(dialog.findChildren(EmblemPicture), key=lambda each: each.mapTo(dialog, each.rect().topLeft()).x())
    return [each.pixmap().toImage().pixelColor(4, 4).name() for each in shown]


def test_both_are_to_be_seen_and_the_own_one_is_put_in_its_place(dialog: EmblemDialog, bench: Workbench) -> None:
    assert colours(dialog) == ["#ff0000", "#0000ff"]
    assert bench.emblem == picture("red")

    click_on(dialog.mine)

    assert emblem_of(bench.start, bench.office_id) == bench.emblem == picture("blue")
    assert bench.crossings == []


def test_closing_keeps_the_stored_one_and_redo_puts_the_own_one_in_its_place(
    dialog: EmblemDialog, bench: Workbench
) -> None:
    press(dialog, Qt.Key.Key_Escape)

    assert emblem_of(bench.start, bench.office_id) == bench.emblem == picture("red")
    bench.redo()
    assert emblem_of(bench.start, bench.office_id) == bench.emblem == picture("blue")


def test_no_emblem_is_said_in_words(bench: Workbench, show: Shower) -> None:
    window = QWidget()
    show(window)
    desk = CrossingDesk(bench, window)
    change_emblem(bench.start, bench.office_id, None, picture("red"))
    bench.emblem = picture("blue")
    bench.set_emblem(None)

    assert desk.emblems is not None
    assert colours(desk.emblems) == ["#ff0000"]
    click_on(desk.emblems.mine)
    assert emblem_of(bench.start, bench.office_id) is None

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.changing_dress import ChangingDress
from itadesk.desktop.dressing import change, wear
from itadesk.desktop.theme import DARK, LIGHT
from itadesk.desktop.widgets.inputs import LineInput


@pytest.fixture
def changing(qapp: QApplication) -> Iterator[ChangingDress]:
    made = ChangingDress(qapp, qapp)
    yield made
    made.finish()
    made.deleteLater()
    wear(qapp, LIGHT)


@pytest.fixture
def stack(qtbot: QtBot) -> QStackedWidget:
    """Three pages, each of which was shown."""
    made = QStackedWidget()
    for name in ("ภาพรวม", "คะแนน", "มาตรการ"):
        page = LineInput(name)
        page.setText(name)
        made.addWidget(page)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    for number in (1, 2, 0):
        made.setCurrentIndex(number)
    return made


def page_of(stack: QStackedWidget, number: int) -> QWidget:
    page = stack.widget(number)
    assert page is not None
    return page


def colour(stack: QStackedWidget, number: int) -> str:
    return page_of(stack, number).palette().color(QPalette.ColorRole.Text).name()


def test_what_is_not_shown_is_dressed_after_what_is(
    qapp: QApplication, qtbot: QtBot, changing: ChangingDress, stack: QStackedWidget
) -> None:
    seen: list[str] = []

    def put_on() -> Iterator[None]:
        yield from change(qapp, DARK)
        seen.extend(colour(stack, number) for number in range(3))

    changing.begin(put_on())
    assert colour(stack, 0) == LIGHT.text
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[1:] == [LIGHT.text] * 2
    qtbot.waitUntil(stack.updatesEnabled)
    assert colour(stack, 0) == DARK.text

    changing.finish()
    assert [colour(stack, number) for number in range(3)] == [DARK.text] * 3


def test_a_page_that_is_gone_to_meanwhile_is_dressed_at_once(
    qapp: QApplication, changing: ChangingDress, stack: QStackedWidget
) -> None:
    def put_on() -> Iterator[None]:
        yield from change(qapp, DARK)
        stack.setCurrentIndex(2)
        colours.append(colour(stack, 2))

    colours: list[str] = []
    changing.begin(put_on())
    changing.finish()

    assert colours == [DARK.text]


def test_a_page_that_is_taken_down_meanwhile_is_left_out(
    qapp: QApplication, changing: ChangingDress, stack: QStackedWidget
) -> None:
    def put_on() -> Iterator[None]:
        yield from change(qapp, DARK)
        page = page_of(stack, 1)
        stack.removeWidget(page)
        page.deleteLater()
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    changing.begin(put_on())
    changing.finish()

    assert [colour(stack, number) for number in range(2)] == [DARK.text] * 2


def test_the_newest_of_two_changes_holds(qapp: QApplication, changing: ChangingDress, stack: QStackedWidget) -> None:
    changing.begin(change(qapp, DARK))
    changing.begin(change(qapp, LIGHT))
    changing.finish()

    assert [colour(stack, number) for number in range(3)] == [LIGHT.text] * 3


def test_where_nothing_is_shown_it_changes_at_once(qapp: QApplication, changing: ChangingDress) -> None:
    changing.begin(change(qapp, DARK))

    assert qapp.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text


def test_nothing_is_painted_in_between_and_what_was_scrolled_stays_where_it_was(
    qapp: QApplication, qtbot: QtBot, changing: ChangingDress
) -> None:
    area, label = QScrollArea(), QLabel("ปี\n" * 80)
    area.setWidget(label)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    before, painted = bar.value(), list[bool]()

    def put_on() -> Iterator[None]:
        painted.append(area.updatesEnabled())
        label.resize(label.width(), 10)
        yield
        label.adjustSize()
        yield from change(qapp, DARK)

    changing.begin(put_on())
    qtbot.waitUntil(lambda: bool(painted) and area.updatesEnabled())

    assert painted == [False]
    assert bar.value() == before
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text

"""A view on blank pages: how large they are shown, and which part of them is looked at."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.preview.leaves import GAP, Leaves, Sight
from itadesk.desktop.preview.leaves_view import LARGEST, ROW, SMALLEST, STEP, Fit, LeavesView
from itadesk.services.ports import Spot
from tests.desktop.hands import CONTROL, press

A4 = QSizeF(595, 842)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[LeavesView]:
    """Three pages in a small view."""
    window = QWidget()
    made = LeavesView(window)
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.resize(500, 400)
    with qtbot.waitExposed(window):
        window.show()
    show_pages(made, 3)
    yield made
    window.close()


def show_pages(view: LeavesView, count: int) -> None:
    """Shows so many pages of A4."""
    view.leaves = Leaves([A4] * count)
    view.lay_out(Sight())


def turn_wheel(view: LeavesView, angle: int, modifier: Qt.KeyboardModifier) -> None:
    """Turns the wheel over the view."""
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_without_pages_nothing_can_be_gone_to(view: LeavesView) -> None:
    show_pages(view, 0)

    view.go_to_page(0)
    view.look(Sight(3, 10, 10))
    view.fit(Fit.PAGE)
    press(view, Qt.Key.Key_End)

    assert (view.pages, view.page, view.place) == (0, 0, Sight())
    assert view.page_box(0).isEmpty()
    assert view.scale >= SMALLEST


def test_a_page_begins_at_the_upper_edge(view: LeavesView) -> None:
    view.go_to_page(1)

    assert view.page == 1
    assert view.page_box(1).top() == pytest.approx(GAP, abs=1)


@pytest.mark.parametrize("page", [-1, 3, 99])
def test_a_page_that_is_not_there_is_not_gone_to(view: LeavesView, page: int) -> None:
    view.go_to_page(1)
    before = view.place

    view.go_to_page(page)

    assert view.place == before


def test_home_and_end_go_to_the_first_and_the_last_page(view: LeavesView) -> None:
    press(view, Qt.Key.Key_End)
    assert view.page == 2
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()

    press(view, Qt.Key.Key_Home)
    assert view.page == 0


def test_other_keys_scroll_as_everywhere(view: LeavesView) -> None:
    bar = view.verticalScrollBar()
    before = bar.value()

    press(view, Qt.Key.Key_Down)
    assert bar.value() == before + ROW
    press(view, Qt.Key.Key_PageDown)
    assert bar.value() == before + ROW + view.viewport().height()


@pytest.mark.parametrize(("wanted", "share"), [(1.5, 1.5), (0.0, SMALLEST), (-3.0, SMALLEST), (80.0, LARGEST)])
def test_a_size_lies_between_the_smallest_and_the_largest(view: LeavesView, wanted: float, share: float) -> None:
    view.zoom_to(wanted)

    assert view.mode is Fit.NUMBER
    assert view.share == pytest.approx(share)


def test_what_is_looked_at_stays_in_sight_when_it_grows(view: LeavesView) -> None:
    view.zoom_to(0.8)
    view.look(Sight(1, 0, 400))

    view.zoom_to(2.0)

    assert view.place.page == 1
    assert view.place.down == pytest.approx(400, abs=1)


def test_where_there_was_no_room_for_a_while_one_comes_back_to_the_same_place(view: LeavesView, qtbot: QtBot) -> None:
    view.go_to_page(2)
    window = view.window()

    window.resize(140, 900)
    qtbot.waitUntil(lambda: view.place.page == 0)
    window.resize(500, 400)

    qtbot.waitUntil(lambda: view.page == 2)


def test_going_larger_and_smaller_again_ends_where_it_began(view: LeavesView) -> None:
    view.zoom_to(1.0)
    view.look(Sight(1, 0, 300))

    for _time in range(5):
        view.zoom_to(view.share * STEP)
    for _time in range(5):
        view.zoom_to(view.share / STEP)

    assert view.share == pytest.approx(1.0)
    assert view.place.page == 1
    assert view.place.down == pytest.approx(300, abs=4)


def test_a_whole_page_is_seen_from_its_beginning(view: LeavesView) -> None:
    view.go_to_page(1)
    view.fit(Fit.PAGE)

    box = view.page_box(1)
    assert box.height() <= view.viewport().height() - GAP
    assert -1 <= box.top() <= 2 * GAP + 1


def test_in_a_wide_view_a_whole_page_is_not_wider_than_it_is_high(view: LeavesView, qtbot: QtBot) -> None:
    view.fit(Fit.PAGE)
    before = view.scale

    view.window().resize(900, 400)
    qtbot.waitUntil(lambda: view.viewport().width() > 800)

    assert view.scale == pytest.approx(before)


def test_the_wheel_scrolls_and_with_ctrl_it_changes_the_size(view: LeavesView) -> None:
    fitted = view.share
    turn_wheel(view, -120, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0
    assert view.mode is Fit.WIDTH

    turn_wheel(view, 240, CONTROL)
    assert view.share == pytest.approx(fitted * STEP**2)
    turn_wheel(view, -240, CONTROL)
    assert view.share == pytest.approx(fitted)


def test_a_spot_lies_within_its_page_at_every_size(view: LeavesView) -> None:
    spot = Spot(page=1, left=100, top=200, right=300, bottom=230)
    for share in (0.3, 1.0, 2.5):
        view.zoom_to(share)
        page, box = view.page_box(1), view.box_of(spot)

        assert page.contains(box)
        assert box.width() == pytest.approx(200 * view.scale)
        assert box.left() - page.left() == pytest.approx(100 * view.scale)


def test_a_view_takes_over_how_large_another_one_shows_the_paper(view: LeavesView, qtbot: QtBot) -> None:
    other = LeavesView(view.window())
    qtbot.addWidget(other)
    view.zoom_to(1.4)

    other.zoom_like(view)

    assert other.mode is Fit.NUMBER
    assert other.share == pytest.approx(1.4)


def test_who_listens_is_told_when_another_part_is_looked_at(view: LeavesView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.changed, timeout=500):
        view.go_to_page(2)
    with qtbot.waitSignal(view.changed, timeout=500):
        view.zoom_to(1.1)

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.preview.leaves import Sight
from itadesk.desktop.preview.leaves_view import Fit
from itadesk.desktop.preview.paper_view import PaperView
from itadesk.services.ports import Spot


@pytest.fixture
def view(qtbot: QtBot, small_pdf: bytes) -> Iterator[PaperView]:
    window = QWidget()
    made = PaperView(window)
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.resize(500, 400)
    with qtbot.waitExposed(window):
        window.show()
    made.show_pdf(small_pdf)
    yield made
    window.close()


def test_the_next_version_is_shown_at_the_same_place_and_size(view: PaperView, small_pdf: bytes, qtbot: QtBot) -> None:
    view.zoom_to(1.5)
    view.verticalScrollBar().setValue(700)
    view.horizontalScrollBar().setValue(40)

    view.show_pdf(small_pdf)
    qtbot.wait(100)

    assert (view.verticalScrollBar().value(), view.horizontalScrollBar().value()) == (700, 40)
    assert view.share == pytest.approx(1.5)
    assert view.pages == 2


def test_a_page_is_as_wide_as_the_view(view: PaperView) -> None:
    page = view.page_box(0)

    assert page.width() == pytest.approx(view.viewport().width() - 12, abs=1)
    assert view.page_box(1).top() > page.bottom()


def test_the_same_part_of_the_paper_is_looked_at_in_a_wider_window(view: PaperView, qtbot: QtBot) -> None:
    view.look(Sight(1, 0, 300))
    before = view.page_box(1).width()

    view.window().resize(700, 600)
    qtbot.waitUntil(lambda: view.page_box(1).width() > before + 100)

    assert view.place.page == 1
    assert view.place.down == pytest.approx(300, abs=1)


def test_the_last_page_can_be_scrolled_to_its_end(view: PaperView) -> None:
    view.zoom_to(0.8)

    view.verticalScrollBar().setValue(10**6)

    assert view.page_box(1).bottom() == pytest.approx(view.viewport().height() - 6, abs=1)
    assert view.page == 1


def test_what_is_edited_is_brought_into_sight(view: PaperView) -> None:
    spot = Spot(page=1, left=50, top=300, right=200, bottom=330)
    assert not view.viewport().rect().toRectF().contains(view.box_of(spot))

    view.mark([spot])
    view.go_to([spot])

    assert view.viewport().rect().toRectF().contains(view.box_of(spot).topLeft())
    place = view.verticalScrollBar().value()
    view.go_to([spot])
    view.go_to([])
    assert view.verticalScrollBar().value() == place


def test_what_is_edited_is_marked(view: PaperView, qtbot: QtBot) -> None:
    spot = Spot(page=0, left=300, top=100, right=400, bottom=130)
    qtbot.wait(100)
    place = view.box_of(spot).center().toPoint()
    before = view.viewport().grab().toImage().pixelColor(place)

    view.mark([spot])

    assert view.viewport().grab().toImage().pixelColor(place) != before


def test_without_a_paper_there_are_no_pages(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    empty = PaperView(window)

    assert (empty.pages, empty.page, empty.page_box(0).isNull(), empty.place) == (0, 0, True, Sight())
    empty.go_to([Spot(page=0, left=0, top=0, right=1, bottom=1)])
    empty.go_to_page(3)


@pytest.mark.parametrize("width", [333, 500, 611])
def test_every_dot_of_a_page_is_a_dot_of_the_screen(view: PaperView, qtbot: QtBot, width: int) -> None:
    view.window().resize(width, 400)
    document = view._held
    assert document is not None

    def drawn() -> QImage:
        box = view.page_box(0)
        size = box.size().toSize()
        wanted = QImage(size, QImage.Format.Format_RGB32)
        wanted.fill(QColor("white"))
        painter = QPainter(wanted)
        painter.drawImage(0, 0, document.render(0, size))
        painter.end()
        return wanted.copy(0, 0, size.width(), 300)

    def shown() -> QImage:
        corner = view.page_box(0).topLeft().toPoint()
        picture = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return picture.copy(corner.x(), corner.y(), view.page_box(0).size().toSize().width(), 300)

    qtbot.waitUntil(lambda: shown() == drawn())


def test_a_whole_page_is_seen(view: PaperView) -> None:
    view.go_to_page(1)

    view.fit(Fit.PAGE)

    assert view.page == 1
    page = view.page_box(1)
    assert page.top() >= 0
    assert page.bottom() <= view.viewport().height()


def test_pages_far_away_are_drawn_only_when_they_are_looked_at(view: PaperView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view._drawn.pages == {0})

    view.go_to_page(1)

    qtbot.waitUntil(lambda: 1 in view._drawn.pages)

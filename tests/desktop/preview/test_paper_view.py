from collections.abc import Iterator

import pytest
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

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


def test_the_next_version_is_shown_at_the_same_place_and_zoom(view: PaperView, small_pdf: bytes, qtbot: QtBot) -> None:
    view.setZoomMode(QPdfView.ZoomMode.Custom)
    view.setZoomFactor(1.5)
    view.verticalScrollBar().setValue(700)
    view.horizontalScrollBar().setValue(40)

    view.show_pdf(small_pdf)
    qtbot.wait(200)

    assert (view.verticalScrollBar().value(), view.horizontalScrollBar().value()) == (700, 40)
    assert view.zoomFactor() == 1.5
    assert view.pages == 2


def test_a_page_is_as_wide_as_the_view(view: PaperView) -> None:
    page = view.page_box(0)

    assert page.width() == pytest.approx(view.viewport().width() - 12, abs=1)
    assert view.page_box(1).top() > page.bottom()


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
    qtbot.wait(300)
    place = view.box_of(spot).center().toPoint()
    before = view.viewport().grab().toImage().pixelColor(place)

    view.mark([spot])

    assert view.viewport().grab().toImage().pixelColor(place) != before


def test_without_a_paper_there_are_no_pages(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    empty = PaperView(window)

    assert (empty.pages, empty.page_box(0).isNull()) == (0, True)
    empty.go_to([Spot(page=0, left=0, top=0, right=1, bottom=1)])


def test_a_page_that_was_drawn_for_another_width_is_drawn_anew(view: PaperView, small_pdf: bytes, qtbot: QtBot) -> None:
    drawn: list[int] = []
    renderer = view.findChild(QPdfPageRenderer)
    assert isinstance(renderer, QPdfPageRenderer)
    renderer.pageRendered.connect(lambda page, size: drawn.append(size.width()) if page == 0 else None)

    view.show_pdf(small_pdf)
    view.viewport().repaint()
    view.window().resize(view.window().width() + 120, view.window().height())

    qtbot.waitUntil(lambda: bool(drawn) and abs(drawn[-1] - view.page_box(0).width()) < 2)
    assert view.verticalScrollBar().value() == 0

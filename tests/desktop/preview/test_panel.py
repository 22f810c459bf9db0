from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.preview.leaves_view import Fit
from itadesk.desktop.preview.pointing import spots_of
from itadesk.desktop.true_size import dots_per_inch
from itadesk.desktop.writing import shown_digits
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.spots import Spot as DataSpot
from tests.desktop.hands import CONTROL, PAGES, arrive, click, empty, focused, press, scores_of, type_text, write


def test_the_paper_follows_each_keystroke_before_it_is_stored(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    field = scores_of(window).fields["total"].widget
    field.setFocus()

    with qtbot.waitSignal(window.setter.printed):
        empty(field)
        type_text(field, "9")
        assert window.workbench.waiting


def test_the_paper_is_made_larger_smaller_and_fitted(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    view = window.preview.view
    fitted = view.scale

    click(window.preview.bar.larger)
    assert view.scale > fitted
    click(window.preview.bar.smaller)
    assert abs(view.scale - fitted) < 0.01
    press(focused(), Qt.Key.Key_0, CONTROL)

    assert view.mode is Fit.WIDTH


def test_why_a_paper_cannot_be_made_stands_in_its_place(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)

    window.setter.failed.emit("ทำไม่ได้")
    assert window.preview.message.isVisible()
    assert window.preview.message.accessibleName() == "ทำไม่ได้"
    window.desk.turn_to(PaperKind.NEWS)

    qtbot.waitUntil(window.preview.view.isVisible)


def test_the_spot_that_is_edited_is_brought_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)

    window.workbench.pointed_to.emit("plan/2569/measures/1")

    assert window.preview.view.verticalScrollBar().value() > 0


def test_an_issued_paper_stays_in_sight_while_the_draft_changes(
    window: MainWindow, small_pdf: bytes, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    panel = window.preview
    field = scores_of(window).fields["total"].widget
    field.setFocus()
    panel.show_issued("ประกาศ ๑/๒๕๖๙", small_pdf)
    assert panel.issued is not None
    view = panel.view._held

    with qtbot.waitSignal(window.setter.printed):
        empty(field)
        type_text(field, "9")
    assert panel.view._held is view

    panel.show_draft()
    assert panel.issued is None
    qtbot.waitUntil(lambda: panel.view._held is not view)


def test_each_paper_is_looked_at_where_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    panel, bench = window.preview, window.workbench
    qtbot.waitUntil(lambda: panel.printing is not None)
    panel.view.zoom_to(1.5)
    panel.view.verticalScrollBar().setValue(600)
    place = panel.view.place

    for away, back in (
        (partial(window.desk.turn_to, PaperKind.NEWS), partial(window.desk.turn_to, PaperKind.ANNOUNCEMENT)),
        (partial(bench.choose_year, 2568), partial(bench.choose_year, 2569)),
    ):
        with qtbot.waitSignal(window.setter.printed):
            away()
        assert panel.view.verticalScrollBar().value() == 0
        with qtbot.waitSignal(window.setter.printed):
            back()
        assert panel.view.place == place
    assert panel.view.mode is Fit.NUMBER


def test_a_click_into_the_paper_tells_what_stands_there(window: MainWindow, qtbot: QtBot, small_pdf: bytes) -> None:
    panel = window.preview
    qtbot.waitUntil(lambda: panel.printing is not None)
    window.workbench.pointed_to.emit("plan/2569")
    spot = spots_of("plan/2569", panel.printing)[0]
    place = panel.view.box_of(spot).center().toPoint()
    wanted = list[DataSpot]()
    panel.spot_wanted.connect(wanted.append)

    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 200))
    panel.show_issued("ประกาศ ๑/๒๕๖๙", small_pdf)
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert wanted == [DataSpot(PartKey(PartKind.PLAN, "2569"))]
    arrive(window)
    assert window.pages[PAGES.index(MeasuresPage)].isVisible()


def test_the_page_is_shown_and_another_is_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.preview.bar
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    assert (bar.page.typed(), bar.of.text()) == ("๑", "/ ๒")

    write(bar.page, "2")
    press(bar.page, Qt.Key.Key_Return)
    assert window.preview.view.page == 1
    assert bar.page.typed() == "๒"

    write(bar.page, "9")
    press(bar.page, Qt.Key.Key_Return)
    assert bar.page.typed() == "๒"
    window.preview.view.setFocus()
    press(window.preview.view, Qt.Key.Key_Home)
    assert bar.page.typed() == "๑"
    press(window.preview.view, Qt.Key.Key_End)
    assert bar.page.typed() == "๒"


def test_keys_and_the_wheel_change_the_size(window: MainWindow, qtbot: QtBot) -> None:
    view = window.preview.view
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    fitted = view.share

    press(focused(), Qt.Key.Key_Plus, CONTROL)
    assert view.share == pytest.approx(fitted * 1.2, abs=0.01)
    press(focused(), Qt.Key.Key_Minus, CONTROL)
    assert view.share == pytest.approx(fitted, abs=0.01)
    turn_wheel(view.viewport(), 120)
    assert view.share == pytest.approx(fitted * 1.2, abs=0.01)
    assert window.preview.bar.zoom.text() == shown_digits(f"{fitted * 1.2:.0%}")
    press(focused(), Qt.Key.Key_0, CONTROL)
    assert view.mode is Fit.WIDTH


def test_the_actual_size_is_that_of_the_screen_and_a_whole_page_fits(window: MainWindow, qtbot: QtBot) -> None:
    view = window.preview.view
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    whole, actual = (window.preview.bar.zoom.menu().actions()[row] for row in (1, 2))

    actual.trigger()
    assert view.page_box(0).width() == pytest.approx(595 / 72 * dots_per_inch(view.screen()), abs=1)
    whole.trigger()
    assert view.page_box(0).height() < view.viewport().height()
    assert view.page_box(0).height() > view.viewport().height() - 20


def turn_wheel(widget: QWidget, angle: int) -> None:
    """Turns the wheel over a widget with Ctrl held down."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)

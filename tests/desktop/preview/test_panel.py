from PySide6.QtPdfWidgets import QPdfView
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.preview.panel import spots_of
from itadesk.ita.papers import PaperKind
from itadesk.services.ports import Printing, Spot
from tests.desktop.hands import click, empty, scores_of, type_text

SPOT = Spot(page=0, left=1, top=2, right=3, bottom=4)


def test_a_place_is_found_through_what_it_is_part_of() -> None:
    printing = Printing(pdf=b"", pages=1, font="", spots={"plan/2569": (SPOT,)})

    assert spots_of("plan/2569/measures/0", printing) == (SPOT,)
    assert spots_of("result/2568", printing) == ()
    assert spots_of("plan/2569", None) == ()


def test_the_paper_follows_each_keystroke_before_it_is_stored(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    field = scores_of(window).fields["total"].widget
    field.setFocus()

    with qtbot.waitSignal(window.setter.printed):
        empty(field)
        type_text(field, "9")
        assert window.workbench.is_waiting


def test_the_paper_is_made_larger_smaller_and_fitted(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.printing is not None)
    view = window.preview.view
    fitted = view.scale

    click(window.preview.larger)
    assert view.scale > fitted
    click(window.preview.smaller)
    assert abs(view.scale - fitted) < 0.01
    click(window.preview.fit_width)

    assert view.zoomMode() is QPdfView.ZoomMode.FitToWidth


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
    view = panel.view.document()

    with qtbot.waitSignal(window.setter.printed):
        empty(field)
        type_text(field, "9")
    assert panel.view.document() is view

    panel.show_draft()
    assert panel.issued is None
    qtbot.waitUntil(lambda: panel.view.document() is not view)

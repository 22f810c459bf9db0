"""All papers of a year are issued with the keyboard alone, and lie in the register as they were."""

import hashlib

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.paper_desk import kind_names
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.services.offices import add_office
from tests.desktop.flows.clerk import on_small_screen
from tests.desktop.flows.keyboard import push, tab_to
from tests.desktop.hands import focused, go_to, press, text_of


def keys_to(now: PaperKind, wanted: PaperKind) -> list[Qt.Key]:
    """The arrow keys from one card to another; three stand beside one another."""
    order = list(kind_names())
    rows, columns = (order.index(wanted) // 3 - order.index(now) // 3), (order.index(wanted) % 3 - order.index(now) % 3)
    down = [Qt.Key.Key_Down if rows > 0 else Qt.Key.Key_Up] * abs(rows)
    return down + [Qt.Key.Key_Right if columns > 0 else Qt.Key.Key_Left] * abs(columns)


def issue_by_keys(window: MainWindow, kind: PaperKind, qtbot: QtBot) -> None:
    papers = go_to(window, PapersPage)
    tab_to(papers.kinds.cards[window.desk.kind])
    for key in keys_to(window.desk.kind, kind):
        press(focused(), key)
    assert window.desk.kind is kind
    push(papers.choice.issue)
    dialog = papers.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    before = len(window.register.papers)
    push(dialog.do)
    qtbot.waitUntil(lambda: len(window.register.papers) > before and window.isActiveWindow(), timeout=30_000)


def test_every_paper_of_the_year_is_issued_with_the_keyboard_alone(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.begin(add_office(desktop.start, sample_office()))
    window = on_small_screen(desktop)
    for kind in PaperKind:
        issue_by_keys(window, kind, qtbot)

    papers = window.register.papers
    assert {paper.kind for paper in papers} == set(PaperKind)
    numbers = {paper.kind: paper.number for paper in papers}
    assert (numbers[PaperKind.ORDER], numbers[PaperKind.MEMO], numbers[PaperKind.NEWS]) == (214, 87, 1)
    for paper in papers:
        contents = window.register.opened(paper.issued_id)
        assert hashlib.sha256(contents.pdf).hexdigest() == paper.sha256
    qtbot.waitUntil(lambda: window.preview.issued is not None)  # as soon as the register has arrived
    shown = window.preview.issued
    assert shown is not None
    assert shown.title.startswith("คำสั่ง")
    assert "ที่๒๑๔/๒๕๖๘" in text_of(shown.pdf)

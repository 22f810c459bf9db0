"""A walk over every page in both languages on the smallest screen: nothing is cut, out of reach, or without a name."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.signature_box.dialog import SignatureDialog
from itadesk.desktop.start_page import StartPage, StartWindow
from itadesk.exchange.sample import sample_office
from itadesk.ita.criteria import criteria_for
from itadesk.ita.papers import PaperKind
from itadesk.language import SPEECH
from itadesk.services.ports import OfficeSummary
from itadesk.thai.dates import SHORT_MONTHS
from tests.desktop.hands import CONTROL, PAGES, Opener, click_on, focused, go_to, press

THAI = re.compile("[ก-๛]")
PAGE_NUMBERS = range(len(PAGES))


@pytest.fixture(params=["th", "en"])
def language(request: pytest.FixtureRequest) -> str:
    SPEECH.use(request.param)
    return str(request.param)


@pytest.fixture
def full_window(language: str, open_window: Opener) -> MainWindow:  # noqa: ARG001  spoken from the beginning
    """The sample office, which has something to show on every page."""
    record = sample_office()
    return open_window(record, record.plans[-1].fiscal_year)


def seen(root: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    return (widget for widget in root.findChildren(kind) if widget.isVisible())


def cut_labels(root: QWidget) -> list[str]:
    """Labels of one line whose text needs more room than they have."""
    labels = (label for label in root.findChildren(QLabel) if label.isVisible() and not label.wordWrap())
    return [
        label.text()
        for label in labels
        if label.text() and label.contentsRect().width() + 1 < label.fontMetrics().horizontalAdvance(label.text())
    ]


def flat_labels(root: QWidget) -> list[str]:
    """Labels that are lower than their text, which loses its upper or lower marks."""
    return [
        label.text()
        for label in root.findChildren(QLabel)
        if label.isVisible() and label.text() and label.height() < needed_height(label)
    ]


def needed_height(label: QLabel) -> int:
    return label.heightForWidth(label.width()) if label.wordWrap() else label.fontMetrics().height()


def cut_buttons(root: QWidget) -> list[str]:
    buttons = (each for each in root.findChildren(QAbstractButton) if each.isVisible() and each.text())
    return [
        each.text()
        for each in buttons
        if any(room_of(each) < each.fontMetrics().horizontalAdvance(line) for line in each.text().splitlines())
    ]


def room_of(button: QAbstractButton) -> int:
    """The width that a button has for its text; the style takes that of a push button off for its frame."""
    if not isinstance(button, QPushButton):
        return button.width()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button).width() + 1


def out_of_reach(window: QWidget) -> list[str]:
    """Buttons that lie outside of the window, or beside the area in which they scroll."""
    return [
        each.accessibleName() or each.objectName()
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and not is_within(each, window)
    ]


def is_within(button: QAbstractButton, window: QWidget) -> bool:
    area = button.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    around = area.viewport() if isinstance(area, QScrollArea) else window
    left = button.mapTo(around, QPoint(0, 0)).x()
    right = left + button.width()
    top = button.mapTo(window, QPoint(0, 0)).y()
    reached = isinstance(area, QScrollArea) or 0 <= top <= window.height() - button.height()
    return left >= 0 and right <= around.width() and reached


def nameless(root: QWidget) -> list[str]:
    return [
        repr(widget)
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


@pytest.mark.parametrize("number", PAGE_NUMBERS, ids=[page.__name__ for page in PAGES])
def test_nothing_is_cut_out_of_reach_or_without_a_name(full_window: MainWindow, number: int, qtbot: QtBot) -> None:
    press(focused(), Qt.Key(Qt.Key.Key_1.value + number), CONTROL)
    qtbot.wait(50)

    assert full_window.pages[number].isVisible()
    assert (full_window.width(), full_window.height()) == (1366, 768)
    assert cut_labels(full_window) == []
    assert flat_labels(full_window) == []
    assert cut_buttons(full_window) == []
    assert out_of_reach(full_window) == []
    assert nameless(full_window) == []


@pytest.mark.parametrize("kind", list(PaperKind))
def test_nothing_is_cut_on_the_page_of_any_paper_or_when_it_is_issued(
    full_window: MainWindow, kind: PaperKind, qtbot: QtBot
) -> None:
    page = go_to(full_window, PapersPage)
    full_window.desk.turn_to(kind)
    click_on(page.choice.issue)
    dialog = page.dialog
    assert dialog is not None
    press(dialog.certificate.wanted, Qt.Key.Key_Space)
    qtbot.wait(50)

    for shown in (full_window, dialog):
        assert cut_labels(shown) == flat_labels(shown) == cut_buttons(shown) == []
        assert out_of_reach(shown) == nameless(shown) == []
    assert dialog.height() <= full_window.height()
    dialog.reject()


def test_nothing_is_cut_where_a_signature_is_taken_off_its_paper(full_window: MainWindow, qtbot: QtBot) -> None:
    person = full_window.workbench.record.people[0]
    dialog = SignatureDialog(full_window.workbench, full_window.background, person, b"no picture", full_window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.said.property("severity") == "error")
    qtbot.wait(50)

    assert cut_labels(dialog) == flat_labels(dialog) == cut_buttons(dialog) == []
    assert out_of_reach(dialog) == nameless(dialog) == []
    assert dialog.height() <= full_window.height()
    dialog.reject()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("count", [0, 7])
def test_nothing_is_cut_on_the_start_page(qtbot: QtBot, count: int) -> None:
    offices = [
        OfficeSummary(office_id=n, full_name=f"เทศบาลตำบลที่ {n}", place="อำเภอปากท่อ", years=()) for n in range(count)
    ]
    window = StartWindow(StartPage(offices))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.wait(50)

    assert cut_labels(window) == flat_labels(window) == cut_buttons(window) == []
    assert out_of_reach(window) == nameless(window) == []


def words_of_the_window(window: MainWindow) -> Iterator[str]:
    """What labels and buttons say, without the names and texts that the office entered."""
    entered = str(window.workbench.record)
    for widget in (*seen(window, QLabel), *seen(window, QAbstractButton)):
        text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
        for said in (text.replace("\u200b", ""), widget.toolTip(), widget.accessibleName()):
            if said and said not in entered:
                yield said


def test_in_english_no_thai_word_of_the_program_is_left(open_window: Opener, qtbot: QtBot) -> None:
    SPEECH.use("en")
    record = sample_office()
    window = open_window(record, record.plans[-1].fiscal_year)
    left = set()
    for number in PAGE_NUMBERS:
        press(focused(), Qt.Key(Qt.Key.Key_1.value + number), CONTROL)
        qtbot.wait(20)
        left |= {said for said in words_of_the_window(window) if THAI.search(said)}

    names = {*names_of_data(window)}
    assert {said for said in left if not any(name in said for name in names)} == set()


def names_of_data(window: MainWindow) -> Iterator[str]:
    """Thai names that English sentences may hold: of the office, its people, months, official indicators and levels."""
    yield from SHORT_MONTHS
    record = window.workbench.record
    yield record.office.full_name
    yield from (person.given_name for person in record.people)
    yield from (item.name for item in criteria_for(window.workbench.year).items)
    yield from (result.level for result in record.results if result.level)
    page = window.pages[1]
    yield from (label.text() for label in page.findChildren(QLabel) if re.match(r"[0-9]+\. |IIT|EIT|OIT", label.text()))
    yield from (label.text()[4:] for label in page.findChildren(QLabel) if re.match(r"[0-9]+\. ", label.text()))
    yield from (box.itemText(0) for box in window.findChildren(QComboBox) if box.accessibleName() == "Fiscal year")

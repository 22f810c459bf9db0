"""Both languages on the smallest screen: what is issued, signed and begun with is not cut, and English is all English."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
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
from tests.desktop.hands import CONTROL, PAGES, Opener, click_on, focused, go_to, press, settle_down
from tests.desktop.walks.access import unnamed
from tests.desktop.walks.cut_texts import cut_texts, seen

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


@pytest.mark.parametrize("kind", list(PaperKind))
def test_nothing_is_cut_on_the_page_of_any_paper_or_when_it_is_issued(full_window: MainWindow, kind: PaperKind) -> None:
    page = go_to(full_window, PapersPage)
    full_window.desk.turn_to(kind)
    click_on(page.choice.issue)
    dialog = page.dialog
    assert dialog is not None
    press(dialog.certificate.wanted, Qt.Key.Key_Space)
    settle_down(full_window)

    for shown in (full_window, dialog):
        assert cut_texts(shown) == unnamed(shown) == []
    assert dialog.height() <= full_window.height()
    dialog.reject()


def test_nothing_is_cut_where_a_signature_is_taken_off_its_paper(full_window: MainWindow, qtbot: QtBot) -> None:
    person = full_window.workbench.record.people[0]
    dialog = SignatureDialog(full_window.workbench, full_window.background, person, b"no picture", full_window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.said.property("severity") == "error")
    qtbot.wait(50)

    assert cut_texts(dialog) == unnamed(dialog) == []
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

    assert cut_texts(window) == unnamed(window) == []


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

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.qt_words import QtWords
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH
from itadesk.services.offices import add_office
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database
from tests.desktop.hands import (
    AnsweringDialogs,
    arrive,
    choose,
    focused,
    go_to,
    office_window,
    press,
    scores_of,
    type_on,
    write,
)


@pytest.fixture
def desktop(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    database: Database,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
    record: OfficeRecord,
) -> Iterator[Desktop]:
    made = Desktop(database.start, typesetter, dialogs)
    made.open(add_office(database.start, record))
    assert made.window is not None
    made.window.showNormal()
    made.window.resize(1366, 768)
    yield made
    made.end()


def window_of(desktop: Desktop, qtbot: QtBot) -> MainWindow:
    window = office_window(desktop)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def switch(desktop: Desktop, language: str, qtbot: QtBot) -> MainWindow:
    """Another language, as if it were chosen on the page of the settings."""
    old = desktop.window
    desktop.settings.change(replace(desktop.settings.now, language=language))
    qtbot.waitUntil(lambda: desktop.window is not old)
    return window_of(desktop, qtbot)


def test_the_language_is_chosen_on_the_page_of_the_settings(desktop: Desktop, qtbot: QtBot) -> None:
    window = window_of(desktop, qtbot)
    page = go_to(window, SettingsPage)
    language = page.look.form.fields["language"].widget
    assert isinstance(language, QComboBox)
    choose(language, "English")
    qtbot.waitUntil(lambda: desktop.window is not window)

    window = window_of(desktop, qtbot)
    assert [each.text() for each in window.sidebar.buttons][-1] == "Settings"
    assert window.bar.year.currentText() == "Fiscal year 2569"
    assert focused().accessibleName() == "Language"
    assert isinstance(window.pages[window.page_number], SettingsPage)

    press(focused(), Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: SPEECH.language == "th" and desktop.window is not window)
    assert window_of(desktop, qtbot).sidebar.buttons[-1].text() == "ตั้งค่า"


def test_what_was_typed_and_what_can_be_undone_goes_on_in_the_other_language(desktop: Desktop, qtbot: QtBot) -> None:
    window = window_of(desktop, qtbot)
    scores = scores_of(window)
    write(scores.fields["total"].widget, "77\n")
    write(scores.fields["letter"].widget, "B")
    press(focused(), Qt.Key.Key_Tab)
    write(scores.fields["total"].widget, "190")
    window.workbench.choose_year(2569)

    window = switch(desktop, "en", qtbot)

    scores = scores_of(window)
    total = scores.fields["total"]
    assert focused() is total.widget
    assert total.input.typed() == "๑๙๐"
    assert total.sentence
    write(total.widget, "78")
    assert total.input.typed() == "78"
    for _step in range(3):
        press(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.redo.toolTip() == "Redo entering scores"
    assert scores.fields["total"].input.typed() == "88.51"


def test_the_paper_stays_where_it_is_looked_at(desktop: Desktop, qtbot: QtBot) -> None:
    window = window_of(desktop, qtbot)
    window.desk.turn_to(PaperKind.MEMO)
    with qtbot.waitSignal(window.setter.printed):
        window.preview.ask_now()
    window.preview.zoom(2)
    window.preview.view.verticalScrollBar().setValue(300)
    place, share = window.preview.view.place, window.preview.view.share

    window = switch(desktop, "en", qtbot)

    assert window.preview.shown_kind is PaperKind.MEMO
    assert (window.preview.view.place, window.preview.view.share) == (place, share)
    with qtbot.waitSignal(window.setter.printed):
        window.preview.ask_now()
    assert (window.preview.view.place, window.preview.view.share) == (place, share)


def test_a_window_that_was_replaced_is_gone_whole(desktop: Desktop, qtbot: QtBot) -> None:
    window = window_of(desktop, qtbot)
    for number in range(len(window.sidebar.buttons)):
        window.sidebar.choose(number)
        arrive(window)
    parts = [weakref.ref(each) for each in (window, window.preview, window.desk, *window.pages.values())]
    del window
    before = len(QApplication.topLevelWidgets())

    for language in ("en", "th", "en"):
        switch(desktop, language, qtbot)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    assert [part() for part in parts if part() is not None] == []
    assert len(QApplication.topLevelWidgets()) <= before


def test_a_text_in_mid_word_goes_on_at_the_cursor(desktop: Desktop, qtbot: QtBot) -> None:
    window = window_of(desktop, qtbot)
    level = scores_of(window).fields["letter"].widget
    write(level, "AC")
    press(focused(), Qt.Key.Key_Left)

    window = switch(desktop, "en", qtbot)
    type_on("B")

    line: QWidget = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "ABC"


def test_what_is_being_done_in_the_background_is_told_before_the_window_changes(desktop: Desktop, qtbot: QtBot) -> None:
    window, told = window_of(desktop, qtbot), list[str]()
    go_on = Event()
    window.background.do(lambda: go_on.wait(5), lambda _done: told.append(SPEECH.language), told.append)

    desktop.settings.change(replace(desktop.settings.now, language="en"))
    qtbot.wait(200)
    assert desktop.window is window
    go_on.set()
    qtbot.waitUntil(lambda: desktop.window is not window)

    assert told == ["en"]
    assert window_of(desktop, qtbot).sidebar.buttons[-1].text() == "Settings"


def test_qt_itself_speaks_the_other_language(desktop: Desktop, qapp: QApplication, qtbot: QtBot) -> None:
    words = QtWords()
    qapp.installTranslator(words)
    said = []
    for language in ("en", "th"):
        switch(desktop, language, qtbot)
        line = QLineEdit()
        said.append(line.createStandardContextMenu().actions()[0].text().split("\t")[0])
    qapp.removeTranslator(words)

    assert said[0] == "&Undo"
    assert said[1].replace("&", "") == "เลิกทำ"


def test_a_start_page_stays_as_it_is(desktop: Desktop, qtbot: QtBot) -> None:
    window_of(desktop, qtbot)
    desktop.show_start()
    page = desktop.window

    desktop.settings.change(replace(desktop.settings.now, language="en"))
    qtbot.wait(50)

    assert desktop.window is page

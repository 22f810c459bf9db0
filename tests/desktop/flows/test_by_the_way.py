"""In the middle of a word one changes the language and the colours, looks something up, and goes on writing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.dressing import Tailor, Theme
from itadesk.desktop.help_overview.window import KeysWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.theme import DARK, colours
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from tests.desktop.flows.clerk import on_small_screen
from tests.desktop.flows.keyboard import arrow_to, bring_to_front, overwrite
from tests.desktop.hands import CONTROL, focused, go_to, office_window, press, stored, type_on


@pytest.fixture
def desktop(desktop: Desktop, record: OfficeRecord, qapp: QApplication) -> Iterator[Desktop]:
    """The program on an office, dressed as is preferred."""
    tailor = Tailor(qapp)
    desktop.settings.changed.connect(lambda _before, now: tailor.wear(now.theme))
    desktop.begin(add_office(desktop.start, record))
    on_small_screen(desktop)
    yield desktop
    tailor.wear(Theme.LIGHT)
    tailor.end()


def choose_in_settings(desktop: Desktop, name: str, wanted: str, qtbot: QtBot) -> None:
    """Goes to the settings, chooses, and waits until the window wears or speaks it."""
    window = office_window(desktop)
    page, worn = go_to(window, SettingsPage), colours()
    arrow_to(page.look.form.fields[name].widget, wanted)
    if name == "theme":
        qtbot.waitUntil(lambda: colours() is not worn)
    else:
        qtbot.waitUntil(lambda: desktop.window is not window)
        bring_to_front(office_window(desktop))


def test_language_and_colours_are_changed_in_the_middle_of_a_word(desktop: Desktop, qtbot: QtBot) -> None:
    overwrite(go_to(office_window(desktop), AnalysisPage).fields["4.text"].widget, "ทบทวนการยืมทรัพ")
    choose_in_settings(desktop, "theme", "มืด", qtbot)
    choose_in_settings(desktop, "language", "English", qtbot)
    assert colours() is DARK

    field = go_to(office_window(desktop), AnalysisPage).fields["4.text"]
    assert field.input.typed() == "ทบทวนการยืมทรัพ"
    assert focused().window() is office_window(desktop)
    overwrite(field.widget, "ทบทวนการยืมทรัพย์สิน")
    press(focused(), Qt.Key.Key_Tab)

    result = stored(office_window(desktop)).result(2568)
    finding = result.finding(4) if result else None
    assert finding is not None
    assert finding.text == "ทบทวนการยืมทรัพย์สิน"
    choose_in_settings(desktop, "theme", "Light", qtbot)
    assert colours() is not DARK


def test_from_a_search_to_the_field_and_from_the_help_back_into_it(desktop: Desktop, qtbot: QtBot) -> None:
    window = office_window(desktop)
    press(focused(), Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.finding.desk.found, check_params_cb=lambda found: bool(found.words)):
        type_on("ติดประกาศ")
    qtbot.waitUntil(window.finding.field.popup.isVisible)
    press(focused(), Qt.Key.Key_Return)
    measures = window.workspace.stack.currentWidget()
    assert isinstance(measures, MeasuresPage)
    field = focused()
    assert measures.form.fields["methods"].isAncestorOf(field)

    press(field, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(KeysWindow)))
    (keys,) = window.findChildren(KeysWindow)
    press(keys, Qt.Key.Key_Escape)
    bring_to_front(window)
    assert (focused(), keys.isVisible()) == (field, False)
    press(field, Qt.Key.Key_End, CONTROL)
    type_on("\nแจ้งผู้นำชุมชน")

    qtbot.waitUntil(lambda: stored(window).plans[0].measures[0].methods[-1] == "แจ้งผู้นำชุมชน")

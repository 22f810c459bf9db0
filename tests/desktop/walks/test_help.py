"""Every field says what it is for where one is, unless its name says it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from itadesk.desktop.issuing.dialog import IssueDialog
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.helping import HelpLine, help_of
from itadesk.desktop.writing import tidy_date
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.language import SPEECH
from tests.desktop.hands import AnsweringDialogs, Opener, arrive, focused, press, settle_down

SAYS_ITSELF = {
    "Subdistrict", "District", "Province", "Telephone", "Given name", "Family name",
    "Day", "Day of the meeting", "Time", "Place", "Kind of paper",
    "In the place of", "Emblem", "Person who is to sign", "Colours", "Digits of new papers", "Font", "Language",
    "Draw a last page of a few lines back",
}  # fmt: skip
"""Fields whose names leave nothing open, or beside which a sentence stands on the page all the time."""


@pytest.fixture(params=["th"])
def sample_window(request: pytest.FixtureRequest, open_window: Opener) -> MainWindow:
    """The sample office, all pages made, and every kind of paper looked at once."""
    SPEECH.use(request.param)
    record = sample_office()
    window = open_window(record, record.plans[-1].fiscal_year)
    for number in range(len(PAGES)):
        window.sidebar.choose(number)
        arrive(window)
    window.go_to("papers")
    arrive(window)
    for kind in PaperKind:
        window.desk.turn_to(kind)
    settle_down(window)
    return window


def name_of(field: FieldBox) -> str:
    text = field.widget.text() if isinstance(field.widget, QCheckBox) else ""
    return text or field.widget.accessibleName()


def fields_of(window: MainWindow) -> list[FieldBox]:
    issue = IssueDialog(window.desk, window.register, AnsweringDialogs(), window)
    return [*window.findChildren(FieldBox), *issue.findChildren(FieldBox)]


@pytest.mark.parametrize("sample_window", ["en"], indirect=True)
def test_every_field_says_what_it_is_for_or_has_a_name_that_does(sample_window: MainWindow) -> None:
    silent = {name_of(field) for field in fields_of(sample_window) if not help_of(field.widget)}

    assert silent - SAYS_ITSELF == set()


def test_fields_say_it_to_eye_and_ear_and_those_for_days_offer_the_calendar(sample_window: MainWindow) -> None:
    fields = fields_of(sample_window)
    for field in fields:
        if field.help:
            assert help_of(field.widget) == field.help
            assert field.help in field.widget.accessibleDescription()
    days = [field for field in fields if getattr(field.input, "_tidy", None) is tidy_date]
    assert len(days) >= 6
    assert all(isinstance(field.widget, DateInput) for field in days)


def test_the_line_of_help_follows_the_focus(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.go_to("scores")
    arrive(sample_window)
    page = sample_window.pages[list(PAGES).index("scores")]
    line = page.findChild(HelpLine)
    assert line is not None
    qtbot.wait(20)
    before, height = line.accessibleName(), line.height()
    assert before == help_of(focused())

    press(focused(), Qt.Key.Key_Tab)
    qtbot.wait(1)

    assert line.accessibleName() == help_of(focused()) != before
    assert line.height() == height

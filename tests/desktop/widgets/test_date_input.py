from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets import date_input
from itadesk.desktop.widgets.date_input import DateInput
from tests.desktop.hands import Shower, click, focused, press, type_on

ALT = Qt.KeyboardModifier.AltModifier
TODAY = date(2026, 11, 22)


@pytest.fixture
def line(show: Shower, monkeypatch: pytest.MonkeyPatch) -> DateInput:
    monkeypatch.setattr(date_input, "today", lambda: TODAY)
    made = DateInput("วันที่")
    show(made)
    return made


@pytest.mark.parametrize(("key", "modifier"), [
    (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Down, ALT),
])  # fmt: skip
def test_a_day_is_taken_from_the_calendar_with_keys(
    line: DateInput, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    type_on("5/1/66")
    press(line, key, modifier)
    press(focused(), Qt.Key.Key_Right)

    with qtbot.waitSignal(line.edited):
        press(focused(), Qt.Key.Key_Return)

    assert (line.typed(), line.day) == ("๖ ม.ค. ๒๕๖๖", date(2023, 1, 6))
    assert line.hasFocus()


def test_the_calendar_is_opened_with_the_mouse_and_left_with_escape(line: DateInput, qtbot: QtBot) -> None:
    click(line.button)
    assert line.calendar is not None
    assert line.calendar.day == TODAY

    with qtbot.assertNotEmitted(line.edited):
        press(focused(), Qt.Key.Key_Escape)

    assert (line.typed(), line.hasFocus()) == ("", True)


@pytest.mark.parametrize(
    ("example", "beginning"),
    [("๕ พ.ย. ๒๕๖๙", TODAY), ("๕ พ.ย. ๒๕๖๕", date(2022, 11, 5)), ("วว/ดด/ปป", TODAY)],
)
def test_it_opens_in_the_fiscal_year_that_the_form_is_about(line: DateInput, example: str, beginning: date) -> None:
    line.exemplify(example)

    line.open_calendar()

    assert line.calendar is not None
    assert line.calendar.day == beginning


def test_taking_the_day_that_stands_there_changes_nothing(line: DateInput, qtbot: QtBot) -> None:
    line.show_typed("๕ ม.ค. ๒๕๖๖")
    line.open_calendar()

    with qtbot.assertNotEmitted(line.edited):
        press(focused(), Qt.Key.Key_Return)

    assert line.typed() == "๕ ม.ค. ๒๕๖๖"


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_the_arrow_keys_alone_change_no_day(line: DateInput, key: Qt.Key) -> None:
    line.show_typed("๕ ม.ค. ๒๕๖๖")

    press(line, key)

    assert line.typed() == "๕ ม.ค. ๒๕๖๖"


def test_the_text_does_not_run_under_the_button(line: DateInput) -> None:
    assert line.textMargins().right() >= line.width() - line.button.x() - 8

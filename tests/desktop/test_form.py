from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.form import PATIENCE, Form
from itadesk.desktop.forms.scores import SCORE_SHEET
from itadesk.desktop.forms.sheet import Sheet
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.ita.results import Result
from tests.desktop.hands import Shower, empty, press, type_text

SHEET: Sheet[Result] = Sheet(tuple(field for field in SCORE_SHEET.fields if field.name in ("total", "level")))
BEFORE = Result(fiscal_year=2568, total=Decimal("88.51"), level="ผ่าน")


class Sample:
    """A form with two fields in a window, and what it saved."""

    def __init__(self, show: Shower) -> None:
        self.total, self.level = FieldBox(LineInput("คะแนนรวม")), FieldBox(LineInput("ระดับ"))
        self.saved: list[Result] = []
        self.form = Form(
            SHEET, {"total": self.total, "level": self.level}, lambda _before, after: self.saved.append(after)
        )
        show(self.total, self.level)
        self.form.populate(BEFORE, 2568)


@pytest.fixture
def sample(show: Shower) -> Sample:
    return Sample(show)


def test_a_form_must_be_populated_before_it_is_read() -> None:
    with pytest.raises(LookupError):
        _ = Form(SHEET, {}, lambda _before, _after: None).value


def test_each_keystroke_that_changes_something_is_saved(sample: Sample) -> None:
    press(sample.level.widget, Qt.Key.Key_End)
    type_text(sample.level.widget, "ดี")
    type_text(sample.level.widget, " ")

    assert [result.level for result in sample.saved] == ["ผ่านด", "ผ่านดี"]
    assert sample.form.read() == sample.form.value == sample.saved[-1]


def test_what_cannot_be_used_stays_and_is_said_after_a_pause(sample: Sample, qtbot: QtBot) -> None:
    empty(sample.total.widget)
    type_text(sample.total.widget, "192.50")

    assert sample.total.sentence == ""
    qtbot.waitUntil(lambda: "๑๙๒.๕๐" in sample.total.sentence, timeout=PATIENCE + 500)
    assert sample.total.input.typed() == "192.50"
    assert sample.saved[-1].total == Decimal("88.51")  # the last that could be a score

    press(sample.total.widget, Qt.Key.Key_Home)
    press(sample.total.widget, Qt.Key.Key_Delete)
    assert sample.total.sentence == ""
    assert sample.saved[-1].total == Decimal("92.50")


def test_what_cannot_be_used_is_still_there_after_going_elsewhere(sample: Sample) -> None:
    empty(sample.total.widget)
    type_text(sample.total.widget, "ดี")

    sample.form.populate(Result(fiscal_year=2567), 2567)
    assert (sample.total.input.typed(), sample.total.sentence) == ("", "")
    sample.form.populate(BEFORE, 2568)

    assert sample.total.input.typed() == "ดี"
    assert "ดี" in sample.total.sentence


def test_the_same_value_does_not_disturb_who_is_typing(sample: Sample) -> None:
    sample.total.input.show_typed("88.510")

    sample.form.populate(BEFORE, 2568)

    assert sample.total.input.typed() == "88.510"

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.forms.sheet import Remark, Severity
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import LineInput
from tests.desktop.hands import Shower, press


def test_an_error_is_said_under_the_field_and_to_a_screen_reader(qtbot: QtBot) -> None:
    field = FieldBox(LineInput("คะแนน"), "คะแนนรวม")
    qtbot.addWidget(field)

    field.remark(Remark("total", Severity.ERROR, "ไม่ใช่คะแนน"))
    assert field.sentence == "ไม่ใช่คะแนน"
    assert field.widget.property("wrong") is True
    assert field.widget.accessibleDescription() == "ไม่ใช่คะแนน"

    field.remark(None)
    assert field.sentence == ""
    assert field.widget.property("wrong") is False


def test_a_note_does_not_make_the_field_red(qtbot: QtBot) -> None:
    field = FieldBox(LineInput("คะแนน"))
    qtbot.addWidget(field)

    field.remark(Remark("total", Severity.NOTE, "คำนวณได้ ๙๐"))

    assert field.widget.property("wrong") is not True


def test_going_into_the_input_is_noted(show: Shower, qtbot: QtBot) -> None:
    other, field = LineInput("อื่น"), FieldBox(LineInput("คะแนน"))
    show(other, field)

    with qtbot.waitSignal(field.entered):
        press(other, Qt.Key.Key_Tab)


def test_what_is_no_widget_cannot_be_a_field() -> None:
    class Odd(QObject):
        edited = Signal()

        def typed(self) -> str:
            return ""

        def show_typed(self, text: str) -> None: ...

        def mark(self, wrong: bool) -> None: ...

    with pytest.raises(TypeError):
        FieldBox(Odd())


def test_fields_lie_in_columns_of_one_width(show: Shower, qtbot: QtBot) -> None:
    fields = {name: FieldBox(LineInput(name), name) for name in ("day", "time", "text")}
    area = QWidget()
    area.setLayout(field_grid(fields, {"day": (0, 0, 1), "time": (0, 1, 1), "text": (1, 0, 2)}))
    show(area)
    qtbot.waitUntil(lambda: fields["text"].width() > fields["day"].width())

    assert abs(fields["day"].width() - fields["time"].width()) <= 1
    assert fields["day"].y() == fields["time"].y() < fields["text"].y()

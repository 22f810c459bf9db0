from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.forms.sheet import Remark, Severity
from itadesk.desktop.widgets.fields import GAP, FieldBox, field_grid
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


def test_fields_of_as_many_columns_are_as_wide_and_lie_below_each_other(show: Shower, qtbot: QtBot) -> None:
    halves, thirds = ("kind", "name"), ("day", "time", "place")
    fields = {name: FieldBox(LineInput(name), name) for name in (*halves, *thirds, "text")}
    places = {name: (0, 3 * half, 3) for half, name in enumerate(halves)}
    places |= {name: (1, 2 * third, 2) for third, name in enumerate(thirds)}
    area = QWidget()
    area.setLayout(field_grid(fields, places | {"text": (2, 0, 6)}))
    show(area)
    qtbot.waitUntil(lambda: fields["text"].width() > fields["kind"].width())

    at = {name: field.widget.mapTo(area, QPoint()).x() for name, field in fields.items()}
    for row in (halves, thirds):
        widths = [fields[name].widget.width() for name in row]
        assert max(widths) - min(widths) <= 1
        assert fields[row[0]].y() == fields[row[-1]].y()
        assert at[row[0]] == at["text"]
        assert at[row[-1]] + widths[-1] == at["text"] + fields["text"].widget.width()
        gaps = {at[after] - at[before] - widths[0] for before, after in pairwise(row)}
        assert gaps <= {GAP - 1, GAP, GAP + 1}

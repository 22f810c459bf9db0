from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.desktop.widgets.number_inputs import NumberInput, count_input, percent_input, score_input
from tests.desktop.hands import Shower, press, type_on


@pytest.mark.parametrize(
    ("field", "typed", "left"),
    [
        ("score", "88.5", "๘๘.๕๐"),
        ("score", "๑๐๐", "๑๐๐.๐๐"),
        ("score", "ดี", "ดี"),
        ("score", "192.50", "๑๙๒.๕๐"),
        ("percent", "75 %", "๗๕"),
        ("percent", "ร้อยละ ๗๕", "๗๕"),
        ("percent", "101", "๑๐๑"),
        ("percent", " ", ""),
        ("count", "0012", "๑๒"),
        ("count", "1,200", "๑๒๐๐"),
        ("count", "12ก", "๑๒ก"),
    ],
)
def test_a_number_gets_its_usual_form_when_it_is_left(show: Shower, field: str, typed: str, left: str) -> None:
    makers = {"score": score_input, "percent": percent_input, "count": count_input}
    number = makers[field]("จำนวน")
    show(number, LineInput("อื่น"))

    type_on(typed + "\t")

    assert number.typed() == left


@pytest.mark.parametrize(
    ("number", "limits"),
    [
        (score_input, "จำนวนตั้งแต่ ๐.๐๐ ถึง ๑๐๐.๐๐"),
        (percent_input, "จำนวนตั้งแต่ ๐ ถึง ๑๐๐"),
    ],
)
def test_a_screen_reader_says_the_bounds(show: Shower, number: Callable[[str], NumberInput], limits: str) -> None:
    box = FieldBox(number("จำนวน"), "จำนวน")
    show(box)

    box.explain("ใช้เปรียบเทียบกับปีก่อน")

    assert box.widget.accessibleDescription() == f"{limits} ใช้เปรียบเทียบกับปีก่อน"


def test_the_arrow_keys_change_no_number(show: Shower) -> None:
    number = score_input("คะแนน")
    show(number)
    number.show_typed("๘๘.๕๑")

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(number, key)

    assert number.typed() == "๘๘.๕๑"

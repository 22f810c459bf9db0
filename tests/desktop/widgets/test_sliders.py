from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from itadesk.desktop.widgets.sliders import NamedSlider
from tests.desktop.hands import Shower, press


def angle() -> NamedSlider:
    return NamedSlider("หมุน", -45, 45, 0.5, lambda number: f"{number:.1f}°")


def test_an_arrow_key_changes_the_number_by_a_step_and_says_it(show: Shower) -> None:
    slider, changes = angle(), list[float]()
    show(slider)
    slider.changed.connect(lambda: changes.append(slider.number))
    slider.slider.setFocus()
    press(slider.slider, Qt.Key.Key_Right)
    press(slider.slider, Qt.Key.Key_Right)
    press(slider.slider, Qt.Key.Key_Left)

    assert changes == [0.5, 1.0, 0.5]
    assert "0.5°" in [label.text() for label in slider.findChildren(QLabel)]
    assert (slider.slider.accessibleName(), slider.slider.accessibleDescription()) == ("หมุน", "0.5°")


def test_what_the_program_chooses_is_no_change_of_the_person(show: Shower) -> None:
    slider, changes = angle(), list[float]()
    show(slider)
    slider.changed.connect(lambda: changes.append(slider.number))
    slider.choose(-12.3)

    assert slider.number == -12.5
    assert changes == []


def test_the_wheel_lets_the_page_scroll(show: Shower) -> None:
    slider = angle()
    show(slider)
    no, place = Qt.MouseButton.NoButton, QPointF(5, 5)
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        slider.slider, QWheelEvent(place, place, QPoint(0, 0), QPoint(0, 120), no, keys, phase, False)
    )

    assert slider.number == 0

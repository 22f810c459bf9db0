from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.number_toggles import NumberToggles
from tests.desktop.hands import click


def test_numbers_are_switched_on_and_off(qtbot: QtBot) -> None:
    toggles = NumberToggles("ตัวชี้วัด", range(1, 11))
    qtbot.addWidget(toggles)
    toggles.show_typed("9 2")
    assert toggles.typed() == "9 2"

    with qtbot.waitSignal(toggles.edited):
        click(toggles.buttons[5])
    assert toggles.typed() == "๒, ๕, ๙"
    click(toggles.buttons[9])

    assert toggles.typed() == "๒, ๕"
    toggles.mark(wrong=True)


def test_each_number_says_what_it_stands_for(qtbot: QtBot) -> None:
    toggles = NumberToggles("ตัวชี้วัด", range(1, 3))
    qtbot.addWidget(toggles)

    toggles.name_each({2: "การใช้งบประมาณ"})

    assert toggles.buttons[2].text() == "๒"
    assert toggles.buttons[2].accessibleName() == "ตัวชี้วัด 2"
    assert toggles.buttons[2].toolTip() == "การใช้งบประมาณ"


def test_a_text_that_is_no_list_is_kept_until_a_number_is_switched(qtbot: QtBot) -> None:
    toggles = NumberToggles("ตัวชี้วัด", range(1, 11))
    qtbot.addWidget(toggles)

    toggles.show_typed("ทุกตัวชี้วัด")
    assert toggles.typed() == "ทุกตัวชี้วัด"
    assert not any(button.isChecked() for button in toggles.buttons.values())

    click(toggles.buttons[3])
    assert toggles.typed() == "๓"

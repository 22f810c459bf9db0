"""Every page and dialog can be worked with by keyboard and screen reader alone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page import Card
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.widgets.spoken import name_choice
from itadesk.exchange.sample import sample_office
from tests.desktop.hands import Opener, arrive, settle_down
from tests.desktop.walks.access import against_the_eye, left_out, tab_round, too_small, unclear, unnamed, unseen_focus
from tests.desktop.walks.apart import places

NUMBERS = range(len(PAGES))


@pytest.fixture
def sample_window(open_window: Opener) -> MainWindow:
    record = sample_office()
    return open_window(record, record.plans[-1].fiscal_year)


def test_everything_that_is_worked_with_has_a_name_of_its_own_a_role_and_room_for_a_finger(
    sample_window: MainWindow,
) -> None:
    faults = []
    for name, shown in places(sample_window):
        settle_down(shown)
        faults += [f"{name}: {each}" for each in (*unnamed(shown), *unclear(shown), *too_small(shown))]

    assert faults == []


@pytest.mark.parametrize("number", NUMBERS, ids=list(PAGES))
def test_tab_goes_through_all_of_a_page_in_the_order_of_the_eye(
    sample_window: MainWindow, number: int, qtbot: QtBot
) -> None:
    sample_window.sidebar.choose(number)
    arrive(sample_window)
    sample_window.begin()
    qtbot.wait(30)

    gone_to = tab_round(sample_window)

    assert left_out(sample_window, gone_to) == []
    assert against_the_eye(gone_to) == []


@pytest.mark.parametrize("number", NUMBERS, ids=list(PAGES))
def test_the_focus_is_always_to_be_seen(sample_window: MainWindow, number: int, qtbot: QtBot) -> None:
    sample_window.sidebar.choose(number)
    arrive(sample_window)
    sample_window.begin()
    qtbot.wait(30)

    assert unseen_focus(tab_round(sample_window)) == []


def card_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window, card = QWidget(), Card()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(card)
    for each in widgets:
        card.column.addWidget(each)
    window.setAccessibleName("หน้าต่าง")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    widgets[0].setFocus()
    return window


def named(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    return line


def test_a_line_without_a_name_is_found(qtbot: QtBot) -> None:
    window = card_of(qtbot, named("ชื่อ"), QLineEdit())

    assert [each.split(":")[0] for each in unnamed(window)] == ["EditableText"]


def test_a_sign_for_a_name_equal_names_and_a_choice_that_only_says_what_is_chosen_are_found(qtbot: QtBot) -> None:
    choice = QComboBox()
    choice.setAccessibleName("ระดับ")
    choice.addItem("ผ่าน")
    window = card_of(qtbot, QPushButton("+"), QPushButton("ลบ"), QPushButton("ลบ"), choice)

    assert [each.split(" ")[0] for each in unclear(window)] == ["Button:", "no", "2"]
    name_choice(choice)
    assert len(unclear(window)) == 2


def test_what_is_too_small_to_be_hit_is_found(qtbot: QtBot) -> None:
    small = QPushButton("ปิด")
    small.setAccessibleName("ปิด")
    small.setStyleSheet("min-height: 0; max-height: 20px; padding: 0; border: 0")
    window = card_of(qtbot, small)

    assert [each.split(" ")[0] for each in too_small(window)] == ["ปิด"]


def test_an_order_against_the_eye_is_found(qtbot: QtBot) -> None:
    first, second, third = named("หนึ่ง"), named("สอง"), named("สาม")
    window = card_of(qtbot, first, second, third)
    QWidget.setTabOrder(third, second)
    QWidget.setTabOrder(first, third)

    assert against_the_eye(tab_round(window)) == ["สาม -> สอง"]


def test_what_tab_does_not_reach_and_what_does_not_let_it_go_is_found(qtbot: QtBot) -> None:
    class Keeper(QLineEdit):
        def event(self, event: QEvent) -> bool:
            return event.type() == QEvent.Type.KeyPress or super().event(event)

    keeper = Keeper()
    window = card_of(qtbot, named("หนึ่ง"), keeper)
    keeper.setFocus()

    with pytest.raises(LookupError):
        tab_round(window)
    assert left_out(window, [keeper]) == ["หนึ่ง"]


def test_a_focus_that_cannot_be_seen_is_found(qtbot: QtBot) -> None:
    button = QPushButton("กด")
    button.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid black; outline: 0; padding: 3px; }")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName("กด")
    window = card_of(qtbot, button)

    assert unseen_focus([button]) == ["กด"]
    assert window.isVisible()

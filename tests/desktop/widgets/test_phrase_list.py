"""The office's own phrases, to be chosen from."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.phrase_list import MOST, PhraseList
from itadesk.ita.phrases import Phrase
from tests.desktop.hands import Shower, press, type_text

OFFERED = (
    Phrase(text="รายงานผลต่อผู้บริหารทุกไตรมาส", times=3, year=2568),
    Phrase(text="ตรวจข้อมูลบนเว็บไซต์ทุกเดือน", times=1, year=2567),
    Phrase(text="กองคลัง", times=0, year=0),
)


@pytest.fixture
def below(show: Shower) -> QWidget:
    """What the list is opened below."""
    made = QWidget()
    made.resize(400, 300)
    show(made)
    return made


def opened(below: QWidget, qtbot: QtBot, offered: tuple[Phrase, ...] = OFFERED) -> PhraseList:
    """The list as it comes up."""
    made = PhraseList(offered, below)
    made.open_at(below, QPoint(10, 10))
    qtbot.waitUntil(made.isVisible)
    return made


def shown(phrases: PhraseList) -> list[str]:
    """The phrases that can be chosen now."""
    role = Qt.ItemDataRole.UserRole
    return [str(phrases.list.item(row).data(role)) for row in range(phrases.list.count())]


def test_words_find_a_phrase_and_enter_chooses_it(below: QWidget, qtbot: QtBot) -> None:
    phrases = opened(below, qtbot)
    assert shown(phrases) == [phrase.text for phrase in OFFERED]
    type_text(phrases.words, "เว็บ")
    assert shown(phrases) == ["ตรวจข้อมูลบนเว็บไซต์ทุกเดือน"]
    with qtbot.waitSignal(phrases.chosen, timeout=500) as told:
        press(phrases.words, Qt.Key.Key_Return)
    assert told.args == ["ตรวจข้อมูลบนเว็บไซต์ทุกเดือน"]


def test_the_arrow_keys_go_through_the_list_while_one_types(below: QWidget, qtbot: QtBot) -> None:
    phrases = opened(below, qtbot)
    press(phrases.words, Qt.Key.Key_Down)
    press(phrases.words, Qt.Key.Key_Down)
    press(phrases.words, Qt.Key.Key_Up)
    with qtbot.waitSignal(phrases.chosen, timeout=500) as told:
        press(phrases.words, Qt.Key.Key_Enter)
    assert told.args == ["ตรวจข้อมูลบนเว็บไซต์ทุกเดือน"]


def test_a_click_chooses(below: QWidget, qtbot: QtBot) -> None:
    phrases = opened(below, qtbot)
    place = phrases.list.visualItemRect(phrases.list.item(2)).center()
    with qtbot.waitSignal(phrases.chosen, timeout=500) as told:
        QTest.mouseClick(phrases.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["กองคลัง"]


def test_where_nothing_is_found_a_sentence_stands_and_enter_does_nothing(below: QWidget, qtbot: QtBot) -> None:
    phrases = opened(below, qtbot)
    taken: list[str] = []
    phrases.chosen.connect(taken.append)
    type_text(phrases.words, "ไม่มีแน่นอน")
    assert shown(phrases) == []
    press(phrases.words, Qt.Key.Key_Return)
    assert taken == []
    assert phrases.isVisible()


def test_an_office_without_earlier_phrases_is_told_how_they_come(below: QWidget, qtbot: QtBot) -> None:
    phrases = opened(below, qtbot, ())
    said = [label.accessibleName() for label in phrases.findChildren(QWidget) if label.objectName() == "quiet"]
    assert any("มาตรการ" in sentence for sentence in said)


def test_each_phrase_says_how_often_it_was_used(below: QWidget, qtbot: QtBot) -> None:
    phrases = opened(below, qtbot)
    tips = [phrases.list.item(row).toolTip() for row in range(3)]
    assert "๓" in tips[0]
    assert "๒๕๖๘" in tips[0]
    assert "หน่วยงาน" in tips[2]


def test_of_very_many_the_first_are_shown_and_words_find_the_others(below: QWidget, qtbot: QtBot) -> None:
    many = tuple(Phrase(text=f"ข้อความที่ {number}", times=1, year=2568) for number in range(500))
    phrases = opened(below, qtbot, many)
    assert len(shown(phrases)) == MOST
    type_text(phrases.words, "499")
    assert shown(phrases) == ["ข้อความที่ 499"]


def test_it_stays_on_the_screen(below: QWidget, qtbot: QtBot) -> None:
    phrases = PhraseList(OFFERED, below)
    screen = below.screen().availableGeometry()
    phrases.open_at(below, QPoint(screen.width(), screen.height()))
    qtbot.waitUntil(phrases.isVisible)
    # Qt's offscreen screen puts a frame of two pixels around what has none
    assert screen.adjusted(0, 0, 2, 2).contains(phrases.geometry())

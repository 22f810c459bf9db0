"""What a screen reader is told, and when."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.forms.sheet import Remark, Severity
from itadesk.desktop.preview.paper_view import PaperView
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.helping import give_tip
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.widgets.spoken import announce, in_words
from tests.desktop.hands import Shower, press

POLITE, AT_ONCE = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
Heard = list[tuple[str, QAccessible.AnnouncementPoliteness]]
WRONG = Remark("total", Severity.ERROR, "ไม่ใช่คะแนน")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What a screen reader would be told to say; none runs here."""
    told: Heard = []

    def tell(event: QAccessibleAnnouncementEvent) -> None:
        told.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    return told


def test_a_sentence_is_told_and_a_refusal_before_all_else(qtbot: QtBot, heard: Heard) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    announce(window, "บันทึกแล้ว")
    announce(window, "บันทึกไม่ได้", at_once=True)
    announce(window, "")

    assert heard == [("บันทึกแล้ว", POLITE), ("บันทึกไม่ได้", AT_ONCE)]


def test_what_is_wrong_is_told_of_the_field_that_one_is_in_and_of_no_other(show: Shower, heard: Heard) -> None:
    field, other = FieldBox(LineInput("คะแนน")), FieldBox(LineInput("อื่น"))
    show(field, other)
    field.widget.setFocus()

    field.remark(WRONG)
    field.remark(WRONG)
    other.remark(WRONG)
    assert heard == [("ไม่ใช่คะแนน", AT_ONCE)]

    field.remark(None)
    press(field.widget, Qt.Key.Key_Tab)
    field.remark(WRONG)
    assert len(heard) == 1


def test_what_stands_beside_a_field_is_heard_in_it(qtbot: QtBot) -> None:
    field = FieldBox(LineInput("คะแนน"), "คะแนนรวม")
    qtbot.addWidget(field)

    field.say_beside(in_words("ปี ๒๕๖๗: ๙๐.๘๕  ▲ ๒.๖๑"))

    assert field.widget.accessibleDescription() == "ปี ๒๕๖๗: ๙๐.๘๕  เพิ่มขึ้น ๒.๖๑"


@pytest.mark.parametrize(
    ("shown", "said"), [("▲ ๒.๖๑", "เพิ่มขึ้น ๒.๖๑"), ("▼ ๐.๑๐", "ลดลง ๐.๑๐"), ("=", "เท่าเดิม"), ("", "")]
)
def test_signs_of_change_are_said_as_words(shown: str, said: str) -> None:
    assert in_words(shown) == said


def test_a_tip_is_heard_without_its_marks(qtbot: QtBot) -> None:
    button = QWidget()
    qtbot.addWidget(button)

    give_tip(button, "คัดลอกมาตรการของปีก่อน")

    assert button.toolTip().startswith("<qt>")
    assert button.accessibleDescription() == "คัดลอกมาตรการของปีก่อน"


def test_a_choice_without_a_caption_is_heard_by_its_name_and_follows_another_one(qtbot: QtBot) -> None:
    field = FieldBox(ChoiceInput("ข้อสรุปของ IIT", [("good", "ดี")]))
    qtbot.addWidget(field)

    field.rename("ข้อสรุปของ EIT")

    related = QAccessible.queryAccessibleInterface(field.widget).relations(QAccessible.RelationFlag.Label)
    assert [label.text(QAccessible.Text.Name) for label, _kind in related] == ["ข้อสรุปของ EIT"]


def test_the_page_that_is_looked_at_is_read_and_so_is_the_one_that_is_turned_to(
    show: Shower, small_pdf: bytes, heard: Heard, qtbot: QtBot
) -> None:
    other, window = LineInput("อื่น"), QWidget()
    view = PaperView(window)
    view.setMinimumHeight(200)
    show(other, view)
    view.show_pdf(small_pdf)

    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.accessibleDescription() == "หน้า ๑ จาก ๒. 1"
    press(view, Qt.Key.Key_End)

    assert heard == [("หน้า ๒ จาก ๒. 2", POLITE)]
    assert view.accessibleDescription() == "หน้า ๒ จาก ๒. 2"

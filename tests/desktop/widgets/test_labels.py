from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.labels import ZERO_WIDTH_SPACE, RemarkLabel, WrappedLabel, breakable
from tests.desktop.hands import Shower


def test_words_are_marked_for_showing() -> None:
    assert breakable("ประชุมชี้แจงบุคลากร").split(ZERO_WIDTH_SPACE) == ["ประชุม", "ชี้แจง", "บุคลากร"]
    assert breakable("") == ""


@given(st.text(alphabet="กขคงแเ าะิี่้ๆ1ab ", max_size=40))
def test_marking_changes_nothing_else(text: str) -> None:
    assert breakable(text).replace(ZERO_WIDTH_SPACE, "") == text


def test_a_label_is_read_aloud_without_the_marks(qtbot: QtBot) -> None:
    label = WrappedLabel("ประชุมชี้แจงบุคลากร")
    qtbot.addWidget(label)

    assert label.accessibleName() == "ประชุมชี้แจงบุคลากร"
    assert label.text() != label.accessibleName()


def test_a_remark_takes_no_room_while_there_is_none(qtbot: QtBot) -> None:
    remark = RemarkLabel()
    qtbot.addWidget(remark)

    remark.remark("error", "ผิด")
    assert not remark.isHidden()
    assert remark.property("severity") == "error"
    remark.remark("", "")
    assert remark.isHidden()


class Painted(QObject):
    """Notes which part of a widget is painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QPaintEvent):
            self.parts.append(event.region().boundingRect())
        return False


def test_nothing_is_left_of_the_marks_of_a_former_text(show: Shower, qtbot: QtBot) -> None:
    label, painted = WrappedLabel("ที่ปี่ผึ้ง", "sectionTitle"), Painted()
    show(label)
    qtbot.wait(20)
    label.installEventFilter(painted)

    label.say("กกกกกก")

    qtbot.waitUntil(lambda: bool(painted.parts))
    assert painted.parts == [label.rect()]

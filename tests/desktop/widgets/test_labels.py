from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.labels import ZERO_WIDTH_SPACE, RemarkLabel, WrappedLabel, breakable


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

"""A field for which something is proposed while it is empty."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.widgets.inputs import LineInput
from itadesk.desktop.widgets.proposal import ProposalBox
from itadesk.desktop.widgets.proposed_choice import ProposedChoice
from tests.desktop.hands import Shower, click_on, press, type_text


@pytest.fixture
def box(show: Shower) -> ProposalBox:
    made = ProposalBox(LineInput("วันที่"), "วันที่", label="วันนี้")
    show(made)
    return made


def test_a_proposal_is_taken_with_a_key_or_a_click_and_told_as_an_edit(box: ProposalBox, qtbot: QtBot) -> None:
    box.propose("๒๒ พ.ย. ๒๕๖๙")
    assert box.input.typed() == ""
    with qtbot.waitSignal(box.input.edited, timeout=500):
        press(box.widget, Qt.Key.Key_Return)
    assert box.input.typed() == "๒๒ พ.ย. ๒๕๖๙"
    assert not box.take.isVisible()

    box.input.show_typed("")
    box.propose("๒๓ พ.ย. ๒๕๖๙")
    click_on(box.take)
    assert box.input.typed() == "๒๓ พ.ย. ๒๕๖๙"
    assert box.widget.hasFocus()


def test_what_is_typed_is_not_overwritten(box: ProposalBox) -> None:
    box.propose("๒๒ พ.ย. ๒๕๖๙")
    type_text(box.widget, "5/1/69")
    assert not box.take.isVisible()
    press(box.widget, Qt.Key.Key_Return)
    assert box.input.typed() == "5/1/69"


def test_nothing_is_proposed_by_an_empty_text(box: ProposalBox) -> None:
    box.propose("")
    press(box.widget, Qt.Key.Key_Return)
    assert (box.proposed, box.input.typed(), box.take.isVisible()) == ("", "", False)


def test_a_proposed_choice_is_read_aloud_and_gone_once_one_is_made(show: Shower) -> None:
    box = ProposedChoice("ข้อสรุป", [("", "ยังไม่ระบุ"), ("a", "รักษาระดับ"), ("b", "พัฒนา")])
    show(box)
    box.propose("b")
    assert box.widget.currentText() == "เสนอ: พัฒนา"  # type: ignore[attr-defined]
    assert box.take.accessibleName().endswith("ข้อสรุป, พัฒนา")
    press(box.widget, Qt.Key.Key_Down)
    assert box.input.typed() == "a"
    assert box.proposed == ""

"""How few actions it takes from the first start to the first printed paper, with the scores on the clipboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.start_page import StartWindow
from itadesk.thai.digits import thai_digits
from tests.desktop.flows.clerk import click_first_cell
from tests.desktop.hands import (
    CONTROL,
    AnsweringDialogs,
    focused,
    go_to,
    office_window,
    press,
    squeezed,
    stored,
    text_of,
    type_on,
)

RESULT = """ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568
เทศบาลตำบลดอนทราย คะแนนรวม 89.44 คะแนน ระดับ ผ่าน
1. การปฏิบัติหน้าที่\t92.41
2. การใช้งบประมาณ\t88.66
3. การใช้อำนาจ\t84.10
4. การใช้ทรัพย์สินของราชการ\t84.58
5. การแก้ไขปัญหาการทุจริต\t87.57
6. คุณภาพการดำเนินงาน\t90.00
7. ประสิทธิภาพการสื่อสาร\t86.20
8. การปรับปรุงการทำงาน\t85.00
9. การเปิดเผยข้อมูล\t97.50
10. การป้องกันการทุจริต\t100.00"""
SAID = ("ประกาศเทศบาลตำบลดอนทราย", "๘๙.๔๔", "๘๔.๕๘", "นางมาลี ใจงาม", "นายกเทศมนตรีตำบลดอนทราย")
MEASURE = "จัดทำคู่มือมอบหมายงานให้ทั่วถึง"
MOST = 12


class Clerk:
    """Counts what a person does: to write an answer, to press a key or a button, to answer a dialog."""

    def __init__(self) -> None:
        self.actions = 0

    def act(self, action: Callable[[], object]) -> None:
        """Does one thing."""
        self.actions += 1
        action()


def test_the_first_paper_is_printed_after_few_actions(
    desktop: Desktop, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    clerk = Clerk()
    QGuiApplication.clipboard().setText(RESULT)
    dialogs.print_to = tmp_path / "printed.pdf"
    desktop.begin(None)
    start = desktop.window
    assert isinstance(start, StartWindow)
    QApplication.processEvents()

    clerk.act(lambda: type_on("เทศบาลตำบลดอนทราย\n"))
    clerk.act(lambda: type_on("นางมาลี ใจงาม"))
    with qtbot.waitSignal(start.page.scores.read):
        clerk.act(lambda: press(focused(), Qt.Key.Key_V, CONTROL))
    clerk.act(lambda: press(focused(), Qt.Key.Key_Return))
    window = office_window(desktop)
    qtbot.waitUntil(window.isActiveWindow)
    measures = go_to(window, MeasuresPage)
    clerk.actions += 1  # the key that led to the page
    clerk.act(lambda: click_first_cell(measures))
    clerk.act(lambda: type_on(f"{MEASURE}\n"))
    with qtbot.waitSignal(window.output.told, timeout=20_000):
        clerk.act(lambda: press(focused(), Qt.Key.Key_P, CONTROL))
    clerk.actions += 1  # the button of the print dialog, which answers by itself here

    assert clerk.actions <= MOST
    assert dialogs.print_to.read_bytes().startswith(b"%PDF")
    printing = window.preview.printing
    assert printing is not None
    text = text_of(printing.pdf)
    assert [said for said in (*SAID, MEASURE) if squeezed(said) not in text] == []
    assert [str(score) for score in stored(window).results[0].indicators.values()][2:4] == ["84.10", "84.58"]
    assert thai_digits("2568") in text

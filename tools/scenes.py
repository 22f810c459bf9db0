"""What the window does while its pictures are taken: scores are pasted, papers issued, files taken in."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from itadesk.desktop.issuing.dialog import IssueDialog
from itadesk.desktop.log.dialog import LogDialog
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.offices.dialog import OfficesDialog
from itadesk.desktop.operations import Operation
from itadesk.desktop.page import Page
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.exchange.sample import sample_office
from itadesk.ita.offices import KINDS
from itadesk.services.offices import add_office
from itadesk.storage.database import Database
from tools.camera import live, take, take_over, wait_for

INVENTED: Final = ("บ้านตัวอย่าง", "หนองสมมติ", "ดอนสมมติ", "คลองสมมติ", "ทุ่งสมมติ", "นาสมมติ", "วังสมมติ", "โคกสมมติ", "ท่าสมมติ")
"""Offices that are nowhere, for the overview of many."""

COPIED: Final = (
    "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\nคะแนนรวม 93.64 ระดับ ผ่านดี\n"
    "1. การปฏิบัติหน้าที่\t94.15\n2. การใช้งบประมาณ\t92.68\n3. การใช้อำนาจ\t93.04\n4. การใช้ทรัพย์สินของราชการ\t87.22\n"
)
"""As it is copied from a page of the web; two scores are others than those of the sample office."""

PLAN: Final = (
    "มาตรการ,ขั้นตอน,ผู้รับผิดชอบ,ระยะเวลา\n"
    "เปิดรับฟังความคิดเห็นออนไลน์,จัดทำแบบสอบถาม,สำนักปลัดเทศบาล,ม.ค. 2569 – มี.ค. 2569\n"
    "แสดงสถานะเรื่องร้องเรียน,ปรับปรุงเว็บไซต์,กองช่าง,ก.พ. 2569 – ก.ย. 2569\n"
)
"""A plan as others write it."""


def go(window: MainWindow, name: str) -> Page:
    """Goes to a page, which is whole then."""
    window.sidebar.choose(tuple(PAGES).index(name))
    window.arriving.finish()
    return window.pages[window.page_number]


def picture_scenes(window: MainWindow, database: Database, temporary: Path, folder: Path) -> None:
    """Pictures of the window at work."""
    picture_pasting(window, folder)
    picture_taking_in(window, temporary, folder)
    picture_examples(window, folder)
    picture_issuing(window, folder)
    for total in ("93.50", "93.46"):
        result = window.workbench.record.results[-1]
        window.workbench.perform(Operation("entering scores", result, replace(result, total=Decimal(total))))
    take_over(
        window,
        LogDialog(database.start, (window.workbench.office_id, window.workbench.record), window.dialogs, window),
        folder / "window-log.png",
    )
    add_invented(database)
    take_over(window, OfficesDialog(database.start, window.dialogs, window), folder / "window-offices.png")


def picture_pasting(window: MainWindow, folder: Path) -> None:
    """Scores that were pasted, beside those that are entered."""
    page = go(window, "scores")
    page.begin()
    live(200)
    QGuiApplication.clipboard().setText(COPIED)
    for key, modifier in (
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(QApplication.focusWidget() or page, key, modifier)
        live(1500)
        if key is Qt.Key.Key_V:
            take(window, folder / "window-pasting.png")


def picture_taking_in(window: MainWindow, temporary: Path, folder: Path) -> None:
    """What is found in a file."""
    go(window, "measures")
    file = temporary / "แผนปี 2569.csv"
    file.write_text(PLAN, "utf-8-sig")
    window.taking.read(file)
    wait_for(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    take_over(window, dialog if isinstance(dialog, QDialog) else None, folder / "window-taking-in.png")


def picture_examples(window: MainWindow, folder: Path) -> None:
    """Example measures over the page of the measures."""
    measures = go(window, "measures")
    if not isinstance(measures, MeasuresPage):
        raise TypeError(measures)
    measures.examples.open()
    take_over(window, measures.examples.dialog, folder / "window-examples.png")


def picture_issuing(window: MainWindow, folder: Path) -> None:
    """A paper being issued, and the register that it stands in then."""
    papers = go(window, "papers")
    if not isinstance(papers, PapersPage):
        raise TypeError(papers)
    papers.issue()
    take_over(window, papers.dialog, folder / "window-issuing.png", press_issue)
    wait_for(lambda: window.workbench.page == "register" and not window.arriving.is_under_way)
    live(600)
    take(window, folder / "window-register.png")


def press_issue(dialog: QDialog) -> None:
    """Issues the paper that a dialog is about."""
    if not isinstance(dialog, IssueDialog):
        raise TypeError(dialog)
    dialog.do.click()


def add_invented(database: Database) -> None:
    """Further offices, each with a little less than the one before."""
    record = sample_office()
    for number, name in enumerate(INVENTED):
        less = Decimal(number * 175) / 100
        results = tuple(
            replace(each, total=None if each.total is None else each.total - less)
            for each in record.results[number % 2 :]
        )
        office = replace(record.office, kind=KINDS[number % 2], name=name)
        add_office(database.start, replace(record, office=office, results=results if number % 4 != 3 else ()))

"""Files that somebody has, and how they are dragged onto the window."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.taking_in.dialog import TakingDialog
from itadesk.desktop.taking_in.office_dialog import OfficeDialog
from itadesk.services.ports import Typesetter
from itadesk.storage.database import Database
from tests.desktop.hands import AnsweringDialogs
from tests.desktop.taking_in.dragging import drop

SCORES: Sequence[Sequence[object]] = (
    ("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568",),
    ("ที่", "ตัวชี้วัด", "คะแนน"),
    (1, "การปฏิบัติหน้าที่", 92.5),
    (2, "การใช้งบประมาณ", 81.25),
    (3, "การใช้อำนาจ", 97.5),
)
"""The first is stored already, the second is stored otherwise, the third is new."""

MEASURES: Sequence[Sequence[object]] = (
    ("ที่", "มาตรการ", "วิธีการ", "ฝ่ายที่ดูแลเรื่องนี้", "ระยะเวลา"),
    (1, "เผยแพร่แผนการใช้จ่าย", "ประกาศบนเว็บไซต์\nติดประกาศที่สำนักงาน", "กองคลัง", "ต.ค. 68 - ก.ย. 69"),
    (2, "ประชุมชี้แจงบุคลากร", "", "สำนักปลัด", "ทุกไตรมาส"),
    (3, "จัดทำคู่มือประชาชน", "1. รวบรวม\n2. เผยแพร่", "กองช่าง", "ไตรมาส 1-2"),
)
"""The first is stored already, the second is stored otherwise, the third is new; the fourth head is none that anybody knows."""

Taker = Callable[[Path], TakingDialog]
Comparer = Callable[[Path], OfficeDialog]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook with scores on one sheet, measures on another."""
    made = openpyxl.Workbook()
    made.active.title = "คะแนน"
    for row in SCORES:
        made.active.append(row)
    measures = made.create_sheet("มาตรการ")
    for row in MEASURES:
        measures.append(row)
    path = tmp_path / "ข้อมูลของกองแผน.xlsx"
    made.save(path)
    return path


@pytest.fixture
def desktop(
    qapp: QApplication,  # noqa: ARG001  Qt must be there
    database: Database,
    typesetter: Typesetter,
    dialogs: AnsweringDialogs,
) -> Iterator[Desktop]:
    made = Desktop(database.start, typesetter, dialogs)
    yield made
    made.end()


@pytest.fixture
def take(qtbot: QtBot, window: MainWindow) -> Taker:
    """Drops a file onto the window and waits for the preview."""

    def drop_and_wait(path: Path) -> TakingDialog:
        drop(window, path)
        qtbot.waitUntil(lambda: window.taking.dialog is not None)
        dialog = window.taking.dialog
        assert isinstance(dialog, TakingDialog)
        qtbot.waitExposed(dialog)
        return dialog

    return drop_and_wait


@pytest.fixture
def compare(qtbot: QtBot, window: MainWindow) -> Comparer:
    """Drops the file of an office onto the window and waits for the comparison."""

    def drop_and_wait(path: Path) -> OfficeDialog:
        drop(window, path)
        qtbot.waitUntil(lambda: window.taking.dialog is not None)
        dialog = window.taking.dialog
        assert isinstance(dialog, OfficeDialog)
        qtbot.waitExposed(dialog)
        return dialog

    return drop_and_wait

"""A window on an office in a database of its own, with dialogs that answer by themselves."""

import os
import sys

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.theme import dress
from itadesk.desktop.workbench import Workbench
from itadesk.documents.blocks import Document
from itadesk.ita.instruments import Instrument
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.people import Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict
from itadesk.services.offices import add_office
from itadesk.services.ports import Printing, PrintOptions, Spot, Typesetter
from itadesk.storage.database import Database, open_database


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Qt's offscreen screen says of itself that it cannot bound windows; nothing else may be said."""
    for item in items:
        if "desktop" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True))


class AnsweringDialogs(Dialogs):
    """Notes what is said, and answers as the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.listed: list[tuple[str, str]] = []
        self.path: Path | None = None
        self.text = ""
        self.yes = False
        self.print_to: Path | None = None

    def tell(self, sentence: str) -> None:
        self.said.append(sentence)

    def warn(self, sentence: str) -> None:
        self.said.append(sentence)

    def ask(self, question: str, yes: str) -> bool:
        self.said += [question, yes]
        return self.yes

    def ask_text(self, question: str, suggested: str = "") -> str:
        self.said += [question, suggested]
        return self.text

    def list_remarks(self, remarks: Sequence[tuple[str, str]]) -> None:
        self.listed = list(remarks)

    def open_file(self, title: str, kinds: str) -> Path | None:
        self.said += [title, kinds]
        return self.path

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        self.said += [title, suggested, kinds]
        return self.path

    def choose_printer(self, printer: QPrinter) -> bool:
        if self.print_to is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        return True


class Opener(Protocol):
    """Opens a window on a record."""

    def __call__(self, record: OfficeRecord, year: int = 2569) -> MainWindow: ...


@pytest.fixture(scope="session")
def qapp(qapp_cls: type[QApplication], qapp_args: list[str]) -> Iterator[QApplication]:
    """The application in the program's own dress."""
    application = QApplication.instance() or qapp_cls(qapp_args)
    assert isinstance(application, QApplication)
    dress(application)
    yield application


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "office.db")
    yield opened
    opened.close()


@pytest.fixture
def record() -> OfficeRecord:
    """An office with one result, two findings, two measures, a meeting and a head."""
    return OfficeRecord(
        office=Office(kind="เทศบาลตำบล", name="ดอนทราย", district="ปากท่อ", province="ราชบุรี"),
        people=(
            Person(
                key="head", prefix="นาง", given_name="มาลี", family_name="ใจงาม", position="นายกเทศมนตรีตำบลดอนทราย"
            ),
        ),
        results=(
            Result(fiscal_year=2567, total=Decimal("84.10"), indicators={1: Decimal("90.00")}),
            Result(
                fiscal_year=2568,
                total=Decimal("88.51"),
                level="ผ่าน",
                instruments={Instrument.IIT: Decimal("91.20")},
                indicators={1: Decimal("92.50"), 2: Decimal("80.00")},
                findings=(Finding(scope=2, verdict=Verdict.IMPROVE, text="ชี้แจงการใช้งบประมาณให้ทั่วถึง"),),
            ),
        ),
        plans=(
            Plan(
                fiscal_year=2569,
                considered_on=date(2025, 11, 5),
                measures=(
                    Measure(
                        title="เผยแพร่แผนการใช้จ่าย",
                        methods=("ประกาศบนเว็บไซต์", "ติดประกาศที่สำนักงาน"),
                        responsible=("กองคลัง",),
                        starts=MonthOrDay(2025, 10),
                        ends=MonthOrDay(2026, 9),
                        indicators=(2,),
                    ),
                    Measure(title="ประชุมชี้แจงบุคลากร", period_text="ทุกไตรมาส"),
                ),
            ),
        ),
        meetings=(Meeting(key="november", held_on=date(2025, 11, 5), subject="การประชุมประจำเดือน"),),
    )


@pytest.fixture(scope="session")
def small_pdf(qapp: QApplication) -> bytes:
    """Two pages with next to nothing on them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawText(1000, 1000, "1")
    writer.newPage()
    painter.drawText(1000, 1000, "2")
    painter.end()
    return bytes(buffer.data().data())


@pytest.fixture
def typesetter(small_pdf: bytes) -> Typesetter:
    """Sets every document as the same two pages, at once."""

    def set_small(_document: Document, _options: PrintOptions) -> Printing:
        spots = {"plan/2569": (Spot(page=1, left=50, top=60, right=200, bottom=90),)}
        return Printing(pdf=small_pdf, pages=2, font="none", spots=spots)

    return set_small


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def bench(qapp: QApplication, database: Database, record: OfficeRecord) -> Workbench:
    """A workbench on the stored record, without any window."""
    return Workbench(database.start, add_office(database.start, record), 2569)


@pytest.fixture
def open_window(
    qtbot: QtBot, database: Database, typesetter: Typesetter, dialogs: AnsweringDialogs
) -> Iterator[Opener]:
    """Opens windows as the program does, and closes them when the test is over."""
    opened: list[MainWindow] = []

    def open_one(record: OfficeRecord, year: int = 2569) -> MainWindow:
        workbench = Workbench(database.start, add_office(database.start, record), year)
        window = MainWindow(workbench, typesetter, dialogs)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: Opener, record: OfficeRecord) -> MainWindow:
    return open_window(record)


@pytest.fixture
def clear(qtbot: QtBot) -> Callable[[object], None]:
    """Empties an input as a person does, and goes into it."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

    def empty(widget: object) -> None:
        assert isinstance(widget, QWidget)
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(widget, Qt.Key.Key_Delete)

    return empty

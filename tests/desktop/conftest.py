"""A window on an office in a database of its own, with dialogs that answer by themselves."""

import gc
import os
import sys

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice
from PySide6.QtGui import QDesktopServices, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.collecting import Collector
from itadesk.desktop.dressing import dress
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_makers import load_pages
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
from itadesk.storage.database import Database
from tests.desktop.hands import AnsweringDialogs, Opener, Shower
from tests.desktop.holds import WatchedApplication, stop_watching
from tests.desktop.readers import Reader
from tests.new_databases import new_database
from tests.servers import Server, postgresql

LONGEST = 60_000
"""Milliseconds that a test waits for what it wants to see, where it does not say how long: for the busiest computer."""

for wait in (QtBot.waitActive, QtBot.waitExposed, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitUntil):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": LONGEST}


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Qt's offscreen screen says of itself what it cannot do with windows; nothing else may be said."""
    lacks = ("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")
    for item in items:
        if "desktop" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore(*(f"does not support {each}" for each in lacks), extend=True))


@pytest.fixture
def reader(qapp: object) -> Iterator[Reader]:  # noqa: ARG001  Qt must be there
    """Other programs, which are asked to open files."""
    made = Reader()
    # PySide takes no bytes, whatever it says of itself
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return WatchedApplication


@pytest.fixture(scope="session")
def qapp(qapp_cls: type[QApplication], qapp_args: list[str]) -> Iterator[QApplication]:
    """The application in the program's own dress."""
    application = QApplication.instance() or qapp_cls(qapp_args)
    assert isinstance(application, QApplication)
    dress(application)
    # as in the program: what is loaded is not looked through for garbage again and again
    load_pages()
    gc.collect()
    gc.freeze()
    yield application
    # both would be taken down when Python is gone, which they need: the last window, and what a test copied
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.clipboard().clear()
    stop_watching()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Shower]:
    """Shows widgets one below the other in a small window that is in front."""
    windows: list[QWidget] = []

    def show_them(*widgets: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch()
        window.resize(260, 400)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        widgets[0].setFocus()
        return window

    yield show_them
    windows.clear()


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the window remembers is not noted among the settings of whoever runs the tests."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))


@pytest.fixture(autouse=True, scope="module")
def _collecting_here(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001  Qt must be there
    """Garbage is collected in this thread only and between events, as in the program itself."""
    collector = Collector()
    yield
    collector.end()


@pytest.fixture(autouse=True)
def _nothing_left_open(qapp: QApplication) -> Iterator[None]:
    """Closes what a test leaves open: the next one would take it for its own window, and wait for ever for the right one."""
    yield
    for each in qapp.topLevelWidgets():
        if each.isVisible():
            each.close()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = new_database(tmp_path / "office.db")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    with postgresql("fsync=off") as running:
        yield running


@pytest.fixture
def record() -> OfficeRecord:
    """An office with one result, two findings, two measures, a meeting and a head."""
    return OfficeRecord(
        office=Office(kind="เทศบาลตำบล", name="ดอนทราย", district="ปากท่อ", province="ราชบุรี"),
        people=(
            Person(key="head", prefix="นาง", given_name="มาลี", family_name="ใจงาม", position="นายกเทศมนตรีตำบลดอนทราย"),
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
def small_pdf(qapp: QApplication) -> bytes:  # noqa: ARG001  Qt must be there
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

    def set_small(document: Document, options: PrintOptions) -> Printing:  # noqa: ARG001  the same for all
        spots = {"plan/2569": (Spot(page=1, left=50, top=60, right=200, bottom=90),)}
        return Printing(pdf=small_pdf, pages=2, font="none", spots=spots)

    return set_small


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def bench(qapp: QApplication, database: Database, record: OfficeRecord) -> Workbench:  # noqa: ARG001  Qt must be there
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
        window.arriving.finish()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: Opener, record: OfficeRecord) -> MainWindow:
    return open_window(record)

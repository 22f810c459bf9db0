"""How the window works in a large database: how soon an office is open, a year is changed, and something is found."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.running import progress
from bench.window.keys import longest_hold, type_letter, wait_for
from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.preferences import Settings
from itadesk.services.offices import find_office
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper

TYPED: Final = ("อบรม", "ทุจริต", "พัสดุ", "บัว", "เทศบาลตำบลหนอง", "จัดทำคู่มือ", "มกราคม", "ประชุม")
"""Words that nearly all offices have written, and parts of names that some have."""

YEARS: Final = (2566, 2562, 2569, 2564, 2568)


def measured_among(path: Path, office: str, folder: Path) -> Iterator[str]:
    """Lines about the window on one office among many. An application must be there."""
    progress("opening, searching and changing years among all offices")
    database = open_database(path)
    desktop = Desktop(database.start, set_on_paper, Dialogs(), settings=Settings(folder / "among.json"))
    office_id = find_office(database.start, office)
    desktop.open(office_id)
    QTest.qWait(500)
    opened = [_opened(desktop, other) for other in (office_id - 1, office_id - 2, office_id)]
    window = desktop.window
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    found = [_found(window, typed) for typed in TYPED]
    years = [_changed(window, year) for year in YEARS]
    desktop.end()
    database.close()
    yield from ("", "### Among all offices", "", "| | median | longest |", "|---|---|---|")
    rows = {
        "first results of a search, from the last key": found,
        "another year, work of the window's thread": years,
        "another office, the longest that the window's thread is held": opened,
    }
    for name, times in rows.items():
        yield f"| {name} | {1000 * median(times):.0f} ms | {1000 * max(times):.0f} ms |"


def _opened(desktop: Desktop, office_id: int) -> float:
    held = longest_hold(lambda: desktop.moving.go_to(office_id), lambda: _is_on_the_way(desktop))
    QTest.qWait(500)
    return held


def _is_on_the_way(desktop: Desktop) -> bool:
    window = desktop.window
    return desktop.moving.is_under_way or (isinstance(window, MainWindow) and window.arriving.is_under_way)


def _found(window: MainWindow, typed: str) -> float:
    """Seconds from the last key of some words until results are in the list."""
    field, told = window.finding.field, list[object]()
    field.begin()
    field.clear()
    for letter in typed[:-1]:
        type_letter(field, letter)
    QTest.qWait(300)
    window.finding.desk.found.connect(told.append)
    begun = time.perf_counter()
    type_letter(field, typed[-1])
    wait_for(lambda: bool(told))
    QApplication.processEvents()
    taken = time.perf_counter() - begun
    window.finding.desk.found.disconnect(told.append)
    field.leave()
    return taken


def _changed(window: MainWindow, year: int) -> float:
    begun = time.thread_time()
    window.workbench.choose_year(year)
    QApplication.processEvents()
    taken = time.thread_time() - begun
    QTest.qWait(300)
    return taken

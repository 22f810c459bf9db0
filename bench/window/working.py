"""How a window that is open works: what holds its thread, and how soon saving and the paper follow a keystroke."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.papers import longest_office
from bench.running import progress
from bench.window.keys import longest_hold, type_letter, wait_for
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_makers import load_pages
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.preferences import Settings
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.years import year_to_begin_with
from itadesk.services.offices import add_office
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper

KEYSTROKES, SAVES = 40, 5


def measured(folder: Path) -> Iterator[str]:
    """Lines about the window on the office with the longest announcement. An application must be there."""
    database = open_database(folder / "longest.db")
    record = longest_office()
    load_pages()
    workbench = Workbench(database.start, add_office(database.start, record), year_to_begin_with(record))
    window = MainWindow(workbench, set_on_paper, Dialogs(), Settings(folder / "preferences.json"))
    window.resize(1366, 768)
    window.show()
    window.begin()
    window.activateWindow()
    wait_for(lambda: window.preview.printing is not None)
    QTest.qWait(500)
    yield from _pages(window)
    yield from _typing(window)
    window.close()
    QTest.qWait(50)
    database.close()


def _pages(window: MainWindow) -> Iterator[str]:
    """What each page holds the thread for when it is gone to the first and the second time."""
    progress("going from page to page")
    names = list(PAGES)
    first = {name: _turn(window, number) for number, name in enumerate(names) if name != "overview"}
    second = {name: _turn(window, number) for number, name in enumerate(names)}
    yield from (
        "",
        "### Going to a page: how long the window's thread is held at a time",
        "",
        "| page | first | again |",
        "|---|---|---|",
    )
    for name in names:
        made = f"{1000 * first[name]:.0f} ms" if name in first else ""
        yield f"| {name} | {made} | {1000 * second[name]:.0f} ms |"


def _turn(window: MainWindow, number: int) -> float:
    """Seconds of work for which the window is held at most at a time until the page is shown."""
    held = longest_hold(lambda: window.sidebar.choose(number), lambda: window.arriving.is_under_way)
    QTest.qWait(250)
    return held


def _typing(window: MainWindow) -> Iterator[str]:
    """How long it takes from a key until what it typed is in the paper on screen, and until it is stored."""
    progress("typing")
    window.go_to("measures")
    window.arriving.finish()
    field = _field(window)
    papers = [_until(field, lambda: window.preview.printing) for _key in range(KEYSTROKES)]
    window.workbench.settle()
    saves = [_until(field, lambda: window.workbench.history.to_undo) for _key in range(SAVES)]
    yield from ("", "### From a key", "", "| to | median | longest |", "|---|---|---|")
    for name, times in (("the new paper on screen", papers), ("what it typed is stored", saves)):
        yield f"| {name} | {1000 * median(times):.0f} ms | {1000 * max(times):.0f} ms |"


def _field(window: MainWindow) -> QWidget:
    page = window.pages[list(PAGES).index("measures")]
    field = getattr(page, "form").fields["title"].widget  # noqa: B009  every page of forms has one
    if not isinstance(field, QWidget):
        raise TypeError(field)
    field.setFocus()
    return field


def _until(field: QWidget, state: Callable[[], object]) -> float:
    """Seconds from a key in a field until a state is another one and what changed is painted."""
    QTest.qWait(30)
    before, begun = state(), time.perf_counter()
    type_letter(field, "ก")
    wait_for(lambda: state() is not before)
    QApplication.processEvents()
    return time.perf_counter() - begun

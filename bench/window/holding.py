"""What holds the window's thread: the longest piece of work between two moments at which a key gets through."""

import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtTest import QTest

from bench.running import progress
from bench.window.keys import Held, longest_within
from itadesk.desktop.application import Desktop
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.dressing import Tailor, Theme
from itadesk.desktop.help_overview.keys_help import KeysHelp
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page import Page
from itadesk.desktop.page_makers import load_pages
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.preferences import Settings
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.exchange.sample import sample_office
from itadesk.ita.papers import PaperKind
from itadesk.services.offices import add_office
from itadesk.services.ports import WorkStarter
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper

Kind = TypeVar("Kind", bound=Page)

ROUNDS: Final = 3

WITHIN: Final = 1.5
"""Seconds in which what was begun comes to its end."""


def measured_holds(folder: Path, tailor: Tailor) -> Iterator[str]:
    """Lines about what is done on the sample office: of several rounds, those that others disturbed least."""
    database = open_database(folder / "holding.db")
    office_id = add_office(database.start, sample_office())
    load_pages()
    gc.collect()
    gc.freeze()  # as the program does when it is loaded
    rounds: list[Mapping[str, Held]] = []
    for number in range(ROUNDS):
        progress(f"looking for what holds the window, round {number + 1} of {ROUNDS}")
        rounds.append(_round(database.start, office_id, Settings(folder / f"holding-{number}.json"), tailor))
    database.close()
    yield from ("", "### What holds the window's thread longest", "", "| | work | by the clock |", "|---|---|---|")
    for name in rounds[0]:
        work, lasted = (min(getattr(each[name], what) for each in rounds) for what in ("work", "lasted"))
        yield f"| {name} | {1000 * work:.0f} ms | {1000 * lasted:.0f} ms |"


def _round(start: WorkStarter, office_id: int, settings: Settings, tailor: Tailor) -> Mapping[str, Held]:
    """Does everything once, on a window of its own."""
    desktop = Desktop(start, set_on_paper, Dialogs(), settings=settings)
    desktop.open(office_id)
    window = desktop.window
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    window.resize(1366, 768)
    QTest.qWait(1000)
    told = {name: longest_within(begin, WITHIN) for name, begin in _deeds(desktop, window, settings, tailor)}
    desktop.end()
    return told


def _deeds(
    desktop: Desktop, window: MainWindow, settings: Settings, tailor: Tailor
) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is done, one after another."""
    papers = _gone_to(window, PapersPage)
    for kind in PaperKind:
        yield f"the first look at a paper: {kind}", partial(window.desk.turn_to, kind)
    yield "the dialog that issues a paper", papers.issue
    if papers.dialog is not None:
        papers.dialog.reject()
    scores = _gone_to(window, ScoresPage)
    published = scores.fields["published_on"].widget
    if not isinstance(published, DateInput):
        raise TypeError(published)
    yield "a calendar", published.open_calendar
    if published.calendar is not None:
        published.calendar.close()
    for keys in window.findChildren(KeysHelp):
        yield "all keys, and the pages that are made for them", keys.show
    yield "other colours", partial(tailor.wear, Theme.DARK)
    yield "the first colours again", partial(tailor.wear, Theme.LIGHT)
    for language in ("en", "th"):
        yield f"another language: {language}", partial(settings.change, replace(settings.now, language=language))
    yield "another office", partial(desktop.moving.go_to, window.workbench.office_id)


def _gone_to(window: MainWindow, kind: type[Kind]) -> Kind:
    """A page that was gone to."""
    name = "papers" if kind is PapersPage else "scores"
    window.go_to(name)
    window.arriving.finish()
    QTest.qWait(500)
    page = window.pages[list(PAGES).index(name)]
    if not isinstance(page, kind):
        raise TypeError(page)
    return page

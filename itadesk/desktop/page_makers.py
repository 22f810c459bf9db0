"""Makes the pages of the window. Each is loaded when it is made, so that the window is there before all of them are."""

from importlib import import_module
from typing import TYPE_CHECKING

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Page
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.workbench import Workbench
from itadesk.ita.papers import PaperKind
from itadesk.language import LANGUAGES, load_catalogue

if TYPE_CHECKING:
    from itadesk.desktop.main_window import MainWindow
    from itadesk.desktop.pages.papers.page import PapersPage
    from itadesk.desktop.pages.register.page import RegisterPage


def make_scores(workbench: Workbench, background: Background) -> Page:
    """The page of the scores."""
    from itadesk.desktop.pages.scores.page import ScoresPage  # noqa: PLC0415  see above; so below

    return ScoresPage(workbench, background)


def make_analysis(workbench: Workbench) -> Page:
    """The page of the analysis."""
    from itadesk.desktop.pages.analysis import AnalysisPage  # noqa: PLC0415

    return AnalysisPage(workbench)


def make_measures(workbench: Workbench) -> Page:
    """The page of the measures."""
    from itadesk.desktop.pages.measures.page import MeasuresPage  # noqa: PLC0415

    return MeasuresPage(workbench)


def make_progress(workbench: Workbench, desk: PaperDesk, background: Background, dialogs: Dialogs) -> Page:
    """The page of the progress."""
    from itadesk.desktop.pages.progress.page import ProgressPage  # noqa: PLC0415

    return ProgressPage(workbench, desk, background, dialogs)


def make_papers(workbench: Workbench, desk: PaperDesk, register: RegisterDesk, dialogs: Dialogs) -> "PapersPage":
    """The page of the papers."""
    from itadesk.desktop.pages.papers.page import PapersPage  # noqa: PLC0415

    return PapersPage(workbench, desk, register, dialogs)


def make_register(register: RegisterDesk, desk: PaperDesk, dialogs: Dialogs) -> "RegisterPage":
    """The page of the register."""
    from itadesk.desktop.pages.register.page import RegisterPage  # noqa: PLC0415

    return RegisterPage(register, desk, dialogs)


def make_office(workbench: Workbench, background: Background, dialogs: Dialogs) -> Page:
    """The page of the office."""
    from itadesk.desktop.pages.office.page import OfficePage  # noqa: PLC0415

    return OfficePage(workbench, background, dialogs)


def make_settings(window: "MainWindow", dialogs: Dialogs) -> Page:
    """The page of the settings."""
    from itadesk.desktop.pages.settings.page import SettingsPage  # noqa: PLC0415

    return SettingsPage(window.workbench, window.settings, window.keeper, window.background, dialogs)


def load_pages() -> None:
    """Loads all pages, what papers say and all languages, so that none has to be loaded when it is gone to."""
    folders = ("scores", "measures", "progress", "papers", "register", "office", "settings")
    for name in ("analysis", *(f"{folder}.page" for folder in folders)):
        import_module(f"itadesk.desktop.pages.{name}")
    from itadesk.documents.wording import slots_of  # noqa: PLC0415

    for kind in PaperKind:
        slots_of(kind)
    for language in LANGUAGES:
        load_catalogue(language)

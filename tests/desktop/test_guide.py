"""The guide of the clerk, opened from the window at the chapter of what is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from itadesk.desktop import guide
from itadesk.desktop.guide import CHAPTERS, GuideMissing, guide_page, open_guide
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page_names import PAGES
from itadesk.desktop.start_page import StartPage
from itadesk.language import SPEECH
from tests.desktop.hands import CONTROL, AnsweringDialogs, Shower, choose_from_menu, focused, press
from tests.desktop.readers import Reader

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program."""
    monkeypatch.setattr(guide, "program_folder", lambda: tmp_path)
    return tmp_path


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("ก", "utf-8")
    return path


@pytest.mark.parametrize("language", CHAPTERS)
def test_every_page_has_a_chapter_that_is_written(language: str) -> None:
    chapters = CHAPTERS[language]

    assert set(PAGES) == set(chapters) - {"start"}
    assert [chapter for chapter in chapters.values() if not (DOCS / f"{chapter}.md").exists()] == []


def test_the_built_chapter_is_opened_and_where_none_is_built_what_is_written(program: Path) -> None:
    written = put(program / "docs" / "guide" / "scores.md")
    assert guide_page("scores") == written

    built = put(program / "site" / "guide" / "scores.html")
    assert guide_page("scores") == built


def test_a_window_in_english_opens_the_guide_in_english(program: Path) -> None:
    chapter = put(program / "site" / "english" / "papers.html")
    SPEECH.use("en")

    assert guide_page("register") == chapter


def test_a_program_without_a_guide_says_so(program: Path) -> None:
    dialogs = AnsweringDialogs()

    open_guide("scores", dialogs)

    assert dialogs.said == [GuideMissing(program / "site" / "guide" / "scores.html").sentence()]


def test_the_window_opens_the_chapter_of_its_page(window: MainWindow, reader: Reader, program: Path) -> None:
    chapters = [put(program / "site" / "guide" / f"{name}.html") for name in ("overview", "scores")]

    press(focused(), Qt.Key.Key_F1, CONTROL)
    window.sidebar.choose(1)
    window.arriving.finish()
    choose_from_menu(window.bar.menu, "คู่มือ")

    assert reader.opened == chapters


def test_the_start_page_leads_to_it(show: Shower) -> None:
    page, wanted = StartPage(()), list[bool]()
    page.guide_wanted.connect(lambda: wanted.append(True))
    show(page)

    press(focused(), Qt.Key.Key_F1, CONTROL)

    assert wanted == [True]

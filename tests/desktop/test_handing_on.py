"""The open office is handed on as a file, whose ending says the form."""

import hashlib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.exchange.office_forms import FORMS, read_in_form
from itadesk.ita.papers import Paper, PaperKind, Photograph
from itadesk.services.editing import save_part
from itadesk.services.kept_files import keep_file
from itadesk.services.offices import open_record
from tests.desktop.hands import AnsweringDialogs, arrive, click, empty, type_text

PICTURE = b"\x89PNG\r\n\x1a\n of a meeting"


@pytest.fixture
def page(window: MainWindow) -> OfficePage:
    window.sidebar.choose(7)
    arrive(window)
    page = window.pages[7]
    assert isinstance(page, OfficePage)
    return page


def done(window: MainWindow, qtbot: QtBot) -> None:
    """Waits until what goes on beside the window is over."""
    qtbot.waitUntil(lambda: not window.background.is_busy)


@pytest.mark.parametrize("form", FORMS)
def test_the_office_is_written_as_it_is_with_the_last_keystroke(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path, form: str
) -> None:
    dialogs.path = tmp_path / f"office{form}"
    name = page.form.fields["name"].widget
    empty(name)
    type_text(name, "ดอนทอง")
    click(page.export_button)
    done(window, qtbot)
    assert read_in_form(form, dialogs.path.read_bytes(), "x").record == window.workbench.record
    assert window.workbench.record.office.name == "ดอนทอง"
    assert dialogs.said[1] == "ITA เทศบาลตำบลดอนทอง.xlsx"
    assert len(dialogs.said) == 3


def test_a_name_without_a_known_ending_becomes_a_workbook(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "ข้อมูล ๒.๐"
    page.handing_on.ask()
    done(window, qtbot)
    assert [path.name for path in tmp_path.glob("*.xlsx")] == ["ข้อมูล ๒.๐.xlsx"]


def test_nothing_is_written_where_no_file_is_chosen(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    click(page.export_button)
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert len(dialogs.said) == 3


def test_what_could_not_be_written_is_told(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "missing" / "office.zip"
    click(page.export_button)
    done(window, qtbot)
    assert str(dialogs.path) in dialogs.said[-1]


def test_files_that_a_table_does_not_hold_are_named(
    window: MainWindow, page: OfficePage, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = window.workbench
    digest = keep_file(bench.start, bench.office_id, PICTURE, lambda _data: "image/png")
    assert digest == hashlib.sha256(PICTURE).hexdigest()
    shown = Photograph(file=digest, caption="ภาพการประชุม")
    save_part(
        bench.start, bench.office_id, None, Paper(key="n", kind=PaperKind.NEWS, plan_year=2569, photographs=(shown,))
    )
    for form, told in ((".xlsx", 4), (".zip", 3)):
        dialogs.said.clear()
        dialogs.path = written = tmp_path / f"office{form}"
        click(page.export_button)
        done(window, qtbot)
        assert len(dialogs.said) == told
        assert ("ภาพการประชุม" in dialogs.said[-1]) == (told == 4)
    again = read_in_form(".zip", written.read_bytes(), "x")
    assert again.files[digest].data == PICTURE
    assert again.record == open_record(bench.start, bench.office_id)

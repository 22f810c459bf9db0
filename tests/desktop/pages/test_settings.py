from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from itadesk.cli.main import main
from itadesk.desktop import late
from itadesk.desktop.dressing import Theme
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.desktop.preferences import FILE_NAME, Settings
from itadesk.desktop.workbench import Workbench
from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from itadesk.services.papers import Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions, Typesetter
from itadesk.storage.database import Database
from itadesk.typesetting.setting import set_on_paper
from tests.desktop.hands import AnsweringDialogs, choose, click_on, focused, go_to, press, stored, write
from tests.desktop.hands import scores_of as scores_page


def opened(
    qtbot: QtBot, database: Database, record: OfficeRecord, dialogs: AnsweringDialogs, typesetter: Typesetter
) -> MainWindow:
    bench = Workbench(database.start, add_office(database.start, record), 2569)
    made = MainWindow(bench, typesetter, dialogs, Settings(data=database.where))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.begin()
    return made


@pytest.fixture
def window(
    qtbot: QtBot, database: Database, record: OfficeRecord, dialogs: AnsweringDialogs, typesetter: Typesetter
) -> MainWindow:
    return opened(qtbot, database, record, dialogs, typesetter)


def box(page: SettingsPage, name: str) -> QComboBox:
    form = page.printing.form if name in page.printing.form.fields else page.look.form
    found = form.fields[name].widget
    assert isinstance(found, QComboBox)
    return found


def press_down_to(choices: QComboBox, key: str) -> None:
    choices.setFocus()
    while choices.currentData() != key:
        press(choices, Qt.Key.Key_Down)


def test_a_font_is_chosen_and_the_paper_printed_in_it(window: MainWindow, qtbot: QtBot) -> None:
    page = go_to(window, SettingsPage)
    qtbot.waitUntil(lambda: box(page, "font").count() > 1)

    with qtbot.waitSignal(window.setter.printed):
        press_down_to(box(page, "font"), "Sarabun")

    assert window.settings.now.font == "Sarabun"
    assert window.desk.options.font == "Sarabun"
    press(focused(), Qt.Key.Key_Home)
    assert window.desk.options.font is None


def test_the_faces_that_are_offered_can_all_be_printed_in(record: OfficeRecord) -> None:
    faces = late.thai_faces()

    assert faces[0] == "Sarabun"
    paper = wished_paper(record, Wish(kind=PaperKind.ANNOUNCEMENT))
    for face in faces[-2:]:
        assert set_on_paper(compose_paper(record, paper), PrintOptions(font=face)).font == face


def digits_of(window: MainWindow) -> str:
    return window.desk.paper.digits or ""


def test_new_papers_get_the_digits_and_begun_ones_keep_theirs(window: MainWindow) -> None:
    page = go_to(window, SettingsPage)

    choose(box(page, "digits"), "เลขอารบิก")

    assert digits_of(window) == "arabic"
    window.desk.type(replace(window.desk.paper, number="7"))
    assert window.workbench.settle()
    assert [paper.digits for paper in stored(window).papers] == [Digits.ARABIC]
    choose(box(page, "digits"), "เลขไทย")
    assert digits_of(window) == "arabic"
    window.desk.turn_to(PaperKind.MEMO)
    assert digits_of(window) == "thai"


def test_what_prints_so_is_printed_by_the_command_line_too(
    qtbot: QtBot, database: Database, record: OfficeRecord, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    window = opened(qtbot, database, record, dialogs, set_on_paper)
    page = go_to(window, SettingsPage)
    qtbot.waitUntil(lambda: box(page, "font").count() > 1)
    press_down_to(box(page, "font"), "Sarabun")
    choose(box(page, "digits"), "เลขอารบิก")
    click_on(page.printing.form.fields["tighten"].widget)
    assert window.settings.now.tighten
    dialogs.path = tmp_path / "window.pdf"
    with qtbot.waitSignal(window.output.written):
        press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    window.close()

    command = ["--database", database.where, "print", "announcement", "-o", str(tmp_path / "command.pdf")]
    assert main([*command, "--year", "2569", "--font", "Sarabun", "--tighten", "--digits", "arabic"]) == 0

    assert (tmp_path / "window.pdf").read_bytes() == (tmp_path / "command.pdf").read_bytes()


def test_a_theme_is_chosen_and_kept(window: MainWindow) -> None:
    page = go_to(window, SettingsPage)

    choose(box(page, "theme"), "มืด")

    assert window.settings.now.theme is Theme.DARK
    assert Settings().now.theme is Theme.DARK


def test_what_cannot_be_kept_is_said(window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be", "utf-8")
    page = go_to(window, SettingsPage)

    choose(box(page, "theme"), "สว่าง")

    assert window.settings.now.theme is Theme.LIGHT
    assert any(FILE_NAME in sentence for sentence in dialogs.said)


def test_the_folder_of_the_data_is_opened(
    window: MainWindow, database: Database, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []

    def open_second_time(url: QUrl) -> bool:
        asked.append(url)
        return len(asked) > 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_second_time)
    page = go_to(window, SettingsPage)
    assert page.data.where.accessibleName() == database.where

    click_on(page.data.open)
    assert str(Path(database.where).parent) in dialogs.said[-1]
    click_on(page.data.open)

    assert [Path(url.toLocalFile()) for url in asked] == [Path(database.where).parent] * 2
    assert len(dialogs.said) == 1


def test_settings_are_no_step_that_is_undone(window: MainWindow) -> None:
    write(scores_page(window).fields["total"].widget, "77\n")
    page = go_to(window, SettingsPage)
    choose(box(page, "theme"), "มืด")

    press(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.settings.now.theme is Theme.DARK
    assert str(stored(window).results[-1].total) == "88.51"

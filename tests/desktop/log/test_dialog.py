"""The log of changes in the window: opened from the menu, narrowed by typing, read on by scrolling, given out."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.log.dialog import LogDialog
from itadesk.desktop.log.filters import Time, beginning_of
from itadesk.desktop.log.reader import AT_ONCE
from itadesk.desktop.log.words import MOST_VALUES, counted_words, entry_page
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.settings.page import SettingsPage
from itadesk.ita.changed_values import ChangedValue
from itadesk.services.log import read_log, together
from itadesk.services.log_ports import Action, Head, LogFilter
from itadesk.storage.database import Database
from itadesk.storage.noted import Note
from tests.desktop.hands import AnsweringDialogs, choose, choose_from_menu, click_on, press, type_on

MANY = AT_ONCE + 50


@pytest.fixture
def window(window: MainWindow, database: Database) -> MainWindow:
    """The window on an office that was edited very often."""
    with database.start() as work:
        for number in range(MANY):
            values = [ChangedValue(("measures", number % 2, "title"), f"ชื่อ {number}", f"ชื่อ {number + 1}")]
            note = Note(action=Action.CHANGED, office_id=1, kind="plan", key="2569", changes=values)
            work._journal.note(lambda note=note: note)  # type: ignore[misc]
        work._journal.note(lambda: Note(action=Action.CHANGED, office_id=7, kind="plan", key="2570"))
        work.commit()
    return window


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[LogDialog]:
    """The log, opened from the menu."""
    choose_from_menu(window.bar.menu, "ประวัติการเปลี่ยนแปลง")
    (opened,) = window.findChildren(LogDialog)
    qtbot.waitUntil(lambda: bool(opened.model.rows))
    yield opened
    opened.background.finish()


def shown(dialog: LogDialog, row: int) -> list[str]:
    """What a row says, without when."""
    return [str(dialog.model.index(row, column).data()) for column in range(1, dialog.model.columnCount())]


def test_the_newest_entry_stands_first_with_what_was_before_and_after(dialog: LogDialog) -> None:
    assert dialog.filters.words.hasFocus()
    assert shown(dialog, 0)[1:] == ["แก้ไข แผนมาตรการ ๒๕๖๙", "มาตรการที่ ๒, ชื่อมาตรการ: ชื่อ ๒๔๙ → ชื่อ ๒๕๐"]
    page = dialog.page.toPlainText().replace("\u200b", "")
    assert all(text in page for text in ("ลำดับที่ ๒๕๒", "ก่อน", "ชื่อ ๒๔๙", "หลัง", "ชื่อ ๒๕๐", "บรรทัดคำสั่ง"))


def test_more_is_read_as_somebody_scrolls_down(dialog: LogDialog, qtbot: QtBot) -> None:
    assert (len(dialog.model.rows), dialog.model.all_read) == (AT_ONCE, False)
    assert dialog.counted.accessibleName().startswith("๒๐๐ รายการล่าสุด เลื่อนลงเพื่อดูเพิ่ม")
    dialog.table.setFocus()
    press(dialog.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.model.all_read)
    assert [entry.number for entry in dialog.model.rows] == list(range(MANY + 2, 1, -1))
    assert not dialog.model.canFetchMore()


def test_words_narrow_the_log_as_they_are_typed(dialog: LogDialog, qtbot: QtBot) -> None:
    type_on("ชื่อ 77")
    qtbot.waitUntil(lambda: len(dialog.model.rows) < AT_ONCE)
    changes = [shown(dialog, row)[-1].rpartition(":")[-1] for row in range(dialog.model.rowCount())]
    assert changes == [" ชื่อ ๑๗๗ → ชื่อ ๑๗๘", " ชื่อ ๑๗๖ → ชื่อ ๑๗๗", " ชื่อ ๗๗ → ชื่อ ๗๘", " ชื่อ ๗๖ → ชื่อ ๗๗"]
    type_on("ไม่มี")
    qtbot.waitUntil(lambda: not dialog.model.rows)
    assert dialog.page.toPlainText() == ""
    assert dialog.counted.accessibleName().startswith("๐ รายการ")


def test_other_times_and_the_whole_database(dialog: LogDialog, qtbot: QtBot) -> None:
    choose(dialog.filters.whose, "ทั้งฐานข้อมูล")
    qtbot.waitUntil(lambda: dialog.model.rows[0].office_id == 7)
    assert shown(dialog, 0)[1:] == ["แก้ไข แผนมาตรการ ๒๕๗๐", ""]
    choose(dialog.filters.time, "วันนี้")
    qtbot.waitUntil(lambda: dialog.reader.wanted.since is not None)
    assert dialog.reader.wanted.office_id is None


def test_all_that_is_looked_for_is_given_out(
    dialog: LogDialog, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path / "log.csv"
    click_on(dialog.give_out)
    qtbot.waitUntil(lambda: "log.csv" in dialog.counted.accessibleName())
    rows = list(csv.DictReader((tmp_path / "log.csv").read_text("utf-8-sig").splitlines()))
    assert len({row["ลำดับ"] for row in rows}) == MANY + 1
    assert (rows[0]["ก่อน"], rows[0]["หลัง"]) == ("ชื่อ 249", "ชื่อ 250")


def test_who_gives_no_file_name_gets_no_file(dialog: LogDialog, tmp_path: Path) -> None:
    click_on(dialog.give_out)
    assert not list(tmp_path.glob("*.xlsx"))


def test_the_settings_lead_to_the_log_as_well(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("settings")
    page = window.page(window.page_number)
    assert isinstance(page, SettingsPage)
    click_on(page.log.show_it)
    (opened,) = window.findChildren(LogDialog)
    qtbot.waitUntil(lambda: bool(opened.model.rows))
    click_on(opened.close_it)
    qtbot.waitUntil(lambda: not window.findChildren(LogDialog))


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (Time.EVER, None),
        (Time.TODAY, date(2026, 11, 22)),
        (Time.WEEK, date(2026, 11, 16)),
        (Time.MONTH, date(2026, 10, 24)),
        (Time.FISCAL_YEAR, date(2026, 10, 1)),
    ],
)
def test_a_time_begins_on_a_day(time: Time, expected: date | None) -> None:
    assert beginning_of(time, date(2026, 11, 22)) == expected


def test_an_entry_that_is_a_book_is_not_shown_whole(database: Database) -> None:
    with database.start() as work:
        values = [ChangedValue(("methods", number), "ก" * 5_000, None) for number in range(60)]
        work._journal.note(lambda: Note(action=Action.CHANGED, office_id=1, kind="plan", key="2569", changes=values))
        work.commit()
    page = entry_page(read_log(database.look, LogFilter())[0])
    assert page.count("<tr>") == 2 + MOST_VALUES
    assert "และอีก ๒๐ รายการ" in page.replace("\u200b", "")
    assert len(page) < 400_000


def test_what_is_written_is_shown_and_not_obeyed(database: Database) -> None:
    with database.start() as work:
        values = [ChangedValue(("title",), "<b>ก</b>", "<img src='http://x'>")]
        work._journal.note(lambda: Note(action=Action.CHANGED, office_id=1, kind="plan", key="2569", changes=values))
        work.commit()
    page = entry_page(read_log(database.look, LogFilter())[0]).replace("\u200b", "")
    assert "&lt;b&gt;ก" in page
    assert "<img" not in page


def test_the_end_of_the_log_can_be_noted_down() -> None:
    sentence = counted_words(3, all_read=True, head=Head(12, "0123456789abcdef" * 4))
    assert sentence == "๓ รายการ รายการล่าสุดคือลำดับที่ ๑๒ ค่ารับรอง 0123456789abcdef"


def test_what_somebody_typed_on_end_is_one_row(database: Database) -> None:
    with database.start() as work:
        for number in range(3):
            values = [ChangedValue(("title",), "ก" * number, "ก" * (number + 1))]
            note = Note(action=Action.CHANGED, office_id=1, kind="plan", key="2569", changes=values)
            work._journal.note(lambda note=note: note)  # type: ignore[misc]
        work.commit()
    entry, _begun = together(read_log(database.look, LogFilter()))
    assert "ลำดับที่ ๒ ถึง ๔" in entry_page(entry).replace("\u200b", "")

"""All offices of a database, looked over with the keys and the mouse: some hundred of them."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from itadesk.desktop.beginnings import Beginnings
from itadesk.desktop.offices.dialog import OfficesDialog
from itadesk.desktop.offices.long_work import LongWorkDialog
from itadesk.desktop.offices.print_dialog import PrintDialog
from itadesk.exchange.office_json import write_office
from itadesk.ita.offices import KINDS, Office
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import list_offices
from itadesk.storage.database import Database
from tests.desktop.hands import CONTROL, AnsweringDialogs, choose, click_on, focused, press, type_on
from tests.examples import RECORD

COUNT = 120


def office(number: int) -> OfficeRecord:
    """One of the offices: the total falls from one to the next, every third has no result."""
    total = Decimal(9900 - 30 * number) / 100
    level = "ผ่านดีเยี่ยม" if total >= 95 else "ผ่าน" if total >= 85 else "ต้องปรับปรุง"
    result, earlier = RECORD.results[0], replace(RECORD.results[0], fiscal_year=2567, total=Decimal(80))
    district, province = f"อำเภอ{number % 4}", f"จังหวัด{number % 2}"
    return replace(
        RECORD,
        office=Office(kind=KINDS[number % 2], name=f"บ้าน{number:03}", district=district, province=province),
        results=() if number % 3 == 2 else (earlier, replace(result, total=total, level=level)),
    )


@pytest.fixture
def database(database: Database) -> Database:
    with database.start() as work:
        for number in range(COUNT):
            work.offices.add(office(number))
        work.commit()
    return database


@pytest.fixture
def beginnings(database: Database, dialogs: AnsweringDialogs, qtbot: QtBot) -> Iterator[Beginnings]:
    made = Beginnings(database.start, dialogs, list_offices(database.look), "")
    made.window.resize(1366, 768)
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    yield made
    made.window.close()


@pytest.fixture
def dialog(beginnings: Beginnings, qtbot: QtBot) -> Iterator[OfficesDialog]:
    click_on(beginnings.window.page.list.overview)
    (opened,) = beginnings.window.findChildren(OfficesDialog)
    qtbot.waitUntil(lambda: len(opened.model.standings) == COUNT and bool(opened.common.accessibleName()))
    yield opened
    opened.background.finish()


def texts(dialog: OfficesDialog, column: int, most: int = 3) -> list[str]:
    """What the first rows say in a column."""
    model = dialog.model
    return [str(model.index(row, column).data()) for row in range(min(most, model.rowCount()))]


def sort_by(dialog: OfficesDialog, column: int) -> None:
    """Clicks on the head of a column."""
    head = dialog.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(column) + 10, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_all_offices_are_listed_with_what_each_was_given_and_lacks(dialog: OfficesDialog) -> None:
    assert dialog.model.rowCount() == COUNT
    assert dialog.counted.accessibleName() == "๑๒๐ หน่วยงาน งานปีงบประมาณ ๒๕๖๙"
    assert texts(dialog, 0, 2) == ["องค์การบริหารส่วนตำบลบ้าน๐๐๐", "เทศบาลตำบลบ้าน๐๐๑"]
    row = dialog.model.row_of(1)
    cells = [str(dialog.model.index(row, column).data()) for column in range(10)]
    assert cells[1:9] == ["๙๙.๐๐", "ผ่านดีเยี่ยม", "▲ ๑๙.๐๐", "๘๘.๓๘", "๘๗.๐๗", "๙๘.๗๕", "ข้อ ๔: ๘๔.๕๘", "๒/๖"]
    assert "ออกประกาศ" in cells[9]
    assert "ผ่านดีเยี่ยม ๑๐" in dialog.common.accessibleName()
    assert dialog.comparison.titles[0].accessibleName() == "ค่าเฉลี่ย ๑๒๐ หน่วยงาน"
    assert dialog.comparison.cells[0][0].score.text() == "๘๑.๓๐"


def test_a_click_on_a_head_sorts_and_what_is_not_known_stays_last(dialog: OfficesDialog) -> None:
    sort_by(dialog, 1)
    assert texts(dialog, 1, 2) == ["๖๓.๖๐", "๖๓.๙๐"]
    sort_by(dialog, 1)
    assert texts(dialog, 1, 2) == ["๙๙.๐๐", "๙๘.๗๐"]
    assert str(dialog.model.index(COUNT - 1, 1).data()) == ""
    sort_by(dialog, 2)
    assert texts(dialog, 2, 1) == ["ต้องปรับปรุง"]
    sort_by(dialog, 2)
    assert texts(dialog, 2, 1) == ["ผ่านดีเยี่ยม"]


def test_words_level_and_places_narrow_the_table_and_its_means(dialog: OfficesDialog, qtbot: QtBot) -> None:
    dialog.filters.words.setFocus()
    type_on("บ้าน001")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    press(focused(), Qt.Key.Key_A, CONTROL)
    press(focused(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == COUNT)
    choose(dialog.filters.level, "ผ่านดีเยี่ยม")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 10)
    qtbot.waitUntil(lambda: dialog.comparison.titles[0].accessibleName() == "ค่าเฉลี่ย ๑๐ หน่วยงาน")
    assert dialog.counted.accessibleName() == "๑๐ จาก ๑๒๐ หน่วยงาน งานปีงบประมาณ ๒๕๖๙"
    choose(dialog.filters.level, "ทั้งหมด")
    choose(dialog.filters.province, "จังหวัด1")
    choose(dialog.filters.district, "อำเภอ3")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == COUNT // 4)


def test_one_office_is_shown_over_its_years_and_several_beside_one_another(dialog: OfficesDialog, qtbot: QtBot) -> None:
    sort_by(dialog, 1)
    sort_by(dialog, 1)
    dialog.table.setFocus()
    press(dialog.table, Qt.Key.Key_Down)
    press(dialog.table, Qt.Key.Key_Up)
    titles = dialog.comparison.titles
    qtbot.waitUntil(lambda: "๒๕๖๗" in titles[1].accessibleName())
    assert "๒๕๖๘" in titles[0].accessibleName()
    press(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "ค่าเฉลี่ย" in titles[2].accessibleName())
    assert [title.accessibleName() for title in titles[:3]] == [
        "องค์การบริหารส่วนตำบลบ้าน๐๐๐",
        "เทศบาลตำบลบ้าน๐๐๑",
        "ค่าเฉลี่ย ๑๒๐ หน่วยงาน",
    ]
    whole = [*titles[:3], *dialog.comparison.names]
    qtbot.waitUntil(lambda: all(name.visibleRegion().boundingRect() == name.rect() for name in whole))
    assert dialog.table.visualRect(dialog.table.currentIndex()).bottom() < dialog.table.viewport().height()
    press(dialog.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not titles[1].isVisible())
    qtbot.waitUntil(lambda: all(name.visibleRegion().boundingRect() == name.rect() for name in dialog.comparison.names))


def test_another_year_is_read(dialog: OfficesDialog, qtbot: QtBot) -> None:
    choose(dialog.filters.year, "๒๕๖๘")
    qtbot.waitUntil(lambda: len(dialog.model.standings) == COUNT)
    assert {standing.result.total for standing in dialog.model.shown} == {Decimal(80), None}


def test_enter_opens_the_office(dialog: OfficesDialog, beginnings: Beginnings, qtbot: QtBot) -> None:
    dialog.table.setFocus()
    press(dialog.table, Qt.Key.Key_Home)
    wanted = dialog.model.rows[dialog.table.currentIndex().row()]
    with qtbot.waitSignal(beginnings.chosen) as chosen:
        press(dialog.table, Qt.Key.Key_Return)
    assert chosen.args == [wanted]


def test_what_is_shown_is_exported(
    dialog: OfficesDialog, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path / "all.csv"
    click_on(dialog.give_out)
    qtbot.waitUntil(lambda: "all.csv" in dialog.counted.accessibleName())
    assert len(list(csv.reader(dialogs.path.read_text("utf-8-sig").splitlines()))) == COUNT + 1
    dialogs.path = tmp_path / "gone" / "all.xlsx"
    click_on(dialog.give_out)
    qtbot.waitUntil(lambda: "gone" in dialogs.said[-1])


def long_work(dialog: OfficesDialog, qtbot: QtBot) -> LongWorkDialog:
    """The long work that is shown, once it is over."""
    qtbot.waitUntil(lambda: dialog.deeds.long_work is not None)
    shown = dialog.deeds.long_work
    assert shown is not None
    qtbot.waitUntil(lambda: shown.is_over)
    return shown


def test_a_folder_is_taken_in_and_the_faulty_files_can_be_saved_as_a_list(
    dialog: OfficesDialog, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    new = replace(RECORD, office=replace(RECORD.office, name="ใหม่"))
    (folder / "new.json").write_bytes(write_office(new))
    (folder / "broken.json").write_text("{", "utf-8")
    dialogs.path = folder
    click_on(dialog.take_in)
    work = long_work(dialog, qtbot)
    assert work.said.accessibleName() == "รับข้อมูลแล้ว ๑ จาก ๒ ไฟล์"
    qtbot.waitUntil(lambda: work.list.count() == 1)
    dialogs.path = tmp_path / "faults.txt"
    click_on(work.save)
    assert dialogs.path.read_text("utf-8-sig").startswith("broken.json: ")
    press(work, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == COUNT + 1)


def test_offices_are_removed_after_their_data_was_put_into_a_folder(
    dialog: OfficesDialog, beginnings: Beginnings, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not dialog.remove.isEnabled()
    dialogs.path = tmp_path
    press(dialog.table, Qt.Key.Key_Home)
    press(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(dialog.remove.isEnabled)
    chosen = dialog.table.chosen
    names = [dialog.model.offices[number].full_name for number in chosen]
    click_on(dialog.remove)
    assert dialogs.said[-1] == "เลือกโฟลเดอร์แล้วลบ…"
    assert dialog.deeds.long_work is None  # it was thought better of
    dialogs.yes = True
    click_on(dialog.remove)
    work = long_work(dialog, qtbot)
    assert work.said.accessibleName().startswith("ลบแล้ว ๒ จาก ๒ หน่วยงาน")
    click_on(work.close_it)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == COUNT - 2)
    assert sorted(path.stem for path in tmp_path.glob("*.json")) == sorted(names)
    assert beginnings.window.page.list.list.count() == COUNT - 2


def test_a_paper_of_every_office_is_printed_until_it_is_stopped(
    dialog: OfficesDialog, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path
    click_on(dialog.print)
    (asked,) = dialog.findChildren(PrintDialog)
    choose(asked.form, "ข้อความ")
    click_on(asked.choose)
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.txt")))
    work = dialog.deeds.long_work
    assert work is not None
    press(work, Qt.Key.Key_Escape)
    long_work(dialog, qtbot)
    assert 0 < len(list(tmp_path.glob("*.txt"))) <= COUNT
    assert isinstance(work.parentWidget(), QWidget)
    click_on(work.close_it)


def test_only_what_is_shown_is_printed(
    dialog: OfficesDialog, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.path = tmp_path
    dialog.filters.words.setFocus()
    type_on("บ้าน03")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 10)
    click_on(dialog.print)
    (asked,) = dialog.findChildren(PrintDialog)
    choose(asked.form, "ข้อความ")
    click_on(asked.choose)
    click_on(long_work(dialog, qtbot).close_it)
    assert len(list(tmp_path.glob("*บ้าน03*.txt"))) == len(list(tmp_path.glob("*.txt"))) == 10

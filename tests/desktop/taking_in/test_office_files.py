"""The file of an office from another computer: compared with what is stored, chosen part by part and field by field."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.start_page import StartWindow
from itadesk.exchange.office_json import write_office
from itadesk.ita.merging import Side
from itadesk.ita.plans import EvidenceFile, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.services.file_ports import KeptFile
from itadesk.services.kept_files import kept_file
from itadesk.services.offices import add_office, list_offices
from tests.desktop.hands import CONTROL, AnsweringDialogs, click_on, focused, office_window, press, stored
from tests.desktop.taking_in.conftest import Comparer
from tests.desktop.taking_in.dragging import drop
from tests.exchange.media_files import digest, document


@pytest.fixture
def other(record: OfficeRecord) -> OfficeRecord:
    """The same office on another computer: another telephone, other scores, and one year more."""
    return replace(
        record,
        office=replace(record.office, phone="032 111 222", website="https://example.go.th"),
        results=(record.results[0], replace(record.results[1], total=Decimal("77.77"))),
        plans=(*record.plans, Plan(fiscal_year=2570)),
    )


@pytest.fixture
def file(tmp_path: Path, other: OfficeRecord) -> Path:
    path = tmp_path / "สำรอง.json"
    path.write_bytes(write_office(other))
    return path


def test_what_is_new_is_ticked_what_differs_is_not_and_what_is_the_same_is_not_shown(
    file: Path, compare: Comparer
) -> None:
    dialog = compare(file)

    rows = [(row.effect.value, row.texts()[0]) for row in dialog.model.rows]
    assert rows == [
        ("changed", "ข้อมูลหน่วยงาน"),
        ("changed", "ผลการประเมินปีงบประมาณ ๒๕๖๘"),
        ("new", "แผนของปีงบประมาณ ๒๕๗๐"),
    ]
    assert dialog.model.chosen == {2}
    press(dialog, Qt.Key.Key_Escape)


def test_fields_are_chosen_one_by_one_and_all_is_one_step(
    window: MainWindow, record: OfficeRecord, file: Path, compare: Comparer
) -> None:
    dialog = compare(file)
    website, phone = dialog.choices
    assert (phone.side, website.side) == (Side.MINE, Side.MINE)

    press(website.sides[Side.THEIRS], Qt.Key.Key_Space)
    assert dialog.model.chosen == {0, 2}
    dialog.table.choose(1)
    dialog.table.setFocus()
    press(dialog.table, Qt.Key.Key_Space)
    (total,) = dialog.choices
    assert total.side is Side.THEIRS
    click_on(dialog.take)

    after = stored(window)
    assert (after.office.phone, after.office.website) == (record.office.phone, "https://example.go.th")
    assert after.results[1].total == Decimal("77.77")
    assert [plan.fiscal_year for plan in after.plans] == [2569, 2570]
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert stored(window) == record


def test_a_part_whose_fields_all_stay_is_unticked_and_what_was_chosen_is_kept_while_another_is_looked_at(
    file: Path, compare: Comparer
) -> None:
    dialog = compare(file)
    _website, phone = dialog.choices
    press(phone.sides[Side.THEIRS], Qt.Key.Key_Space)
    dialog.table.choose(2)
    dialog.table.choose(0)
    website, phone = dialog.choices
    assert (phone.side, website.side) == (Side.THEIRS, Side.MINE)

    press(phone.sides[Side.MINE], Qt.Key.Key_Space)

    assert dialog.model.chosen == {2}
    dialog.model.tick_all(wanted=False)
    assert not dialog.take.isEnabled()


def test_a_file_with_nothing_new_says_so(tmp_path: Path, record: OfficeRecord, compare: Comparer) -> None:
    path = tmp_path / "same.json"
    path.write_bytes(write_office(record))

    dialog = compare(path)

    assert (dialog.parts, dialog.take.isEnabled()) == ((), False)


def test_files_that_progress_names_come_with_it(
    window: MainWindow, tmp_path: Path, record: OfficeRecord, compare: Comparer, qtbot: QtBot
) -> None:
    data = document()
    evidence = EvidenceFile(file=digest(data), name="รายงาน.pdf")
    plan = record.plans[0]
    done = Progress(on=plan.considered_on or pytest.fail("a day"), text="ทำแล้ว", files=(evidence,))
    measure = replace(plan.measures[0], progress=(done,))
    given = replace(record, plans=(replace(plan, measures=(measure, *plan.measures[1:])),))
    path = tmp_path / "with-evidence.json"
    path.write_bytes(write_office(given, {evidence.file: KeptFile(data=data, media_type="application/pdf")}))

    dialog = compare(path)
    dialog.model.tick_all(wanted=True)
    click_on(dialog.take)
    qtbot.waitUntil(lambda: stored(window) == given)

    kept = kept_file(window.workbench.start, window.workbench.office_id, evidence.file)
    assert kept is not None
    assert kept.data == data


@pytest.fixture
def foreign(file: Path, other: OfficeRecord) -> Path:
    """The file of an office that is not stored."""
    file.write_bytes(write_office(replace(other, office=replace(other.office, name="บ้านใหม่"))))
    return file


def test_another_offices_file_becomes_a_new_office_where_that_is_wanted(
    qtbot: QtBot, desktop: Desktop, dialogs: AnsweringDialogs, record: OfficeRecord, foreign: Path
) -> None:
    desktop.open(add_office(desktop.start, record))
    dialogs.yes = True
    drop(office_window(desktop), foreign)
    qtbot.waitUntil(lambda: office_window(desktop).workbench.record.office.name == "บ้านใหม่")

    assert [each.full_name for each in list_offices(desktop.start)] == ["เทศบาลตำบลดอนทราย", "เทศบาลตำบลบ้านใหม่"]


def test_another_offices_file_is_left_alone_where_it_is_not_wanted(
    qtbot: QtBot, desktop: Desktop, dialogs: AnsweringDialogs, record: OfficeRecord, foreign: Path
) -> None:
    desktop.open(add_office(desktop.start, record))
    drop(office_window(desktop), foreign)
    qtbot.waitUntil(lambda: bool(dialogs.said))

    assert dialogs.said == [
        "ไฟล์นี้เป็นของเทศบาลตำบลบ้านใหม่ ซึ่งยังไม่มีในฐานข้อมูล ต้องการเพิ่มเป็นหน่วยงานใหม่หรือไม่ หน่วยงานที่เปิดอยู่จะไม่เปลี่ยนแปลง",
        "เพิ่มหน่วยงาน",
    ]
    assert [each.full_name for each in list_offices(desktop.start)] == ["เทศบาลตำบลดอนทราย"]


def test_the_file_of_another_stored_office_is_compared_with_that_one(
    qtbot: QtBot, desktop: Desktop, dialogs: AnsweringDialogs, record: OfficeRecord, file: Path
) -> None:
    here = add_office(desktop.start, replace(record, office=replace(record.office, name="บ้านใหม่")))
    there = add_office(desktop.start, record)
    desktop.open(here)
    dialogs.yes = True

    drop(office_window(desktop), file)
    qtbot.waitUntil(lambda: office_window(desktop).taking.dialog is not None)

    assert office_window(desktop).workbench.office_id == there


def test_a_file_dropped_onto_the_first_window_opens_its_office_and_any_other_says_what_to_do(
    desktop: Desktop,
    dialogs: AnsweringDialogs,
    file: Path,
    workbook: Path,
) -> None:
    desktop.begin(None)
    window = desktop.window
    assert isinstance(window, StartWindow)

    drop(window, workbook)
    assert dialogs.said[-1].startswith("ข้อมูลของกองแผน.xlsx ไม่ใช่ไฟล์ข้อมูลหน่วยงานของโปรแกรมนี้")
    drop(window, file)

    assert office_window(desktop) is desktop.window

"""The plan of the next year: last year's measures brought forward, changed, and taken back step by step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.page import Page
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.widgets.cells import MARK_ROLE
from itadesk.ita.records import OfficeRecord
from tests.desktop.flows.clerk import HEADS, click_first_cell, copied, paste, table_of
from tests.desktop.hands import CONTROL, Opener, choose, click_on, focused, go_to, press, stored, type_on, write

FOLLOW_UP = "รายงานผู้บริหารภายในกันยายน 2569"
TABLE = (
    ("อบรมจริยธรรมบุคลากร", "เชิญวิทยากร\nประเมินความรู้", "สำนักปลัด", "ม.ค. 2570 - มี.ค. 2570", "รายงานผล", "1, 3"),
    ("เปิดเผยข้อมูลการจัดซื้อ", "ลงข้อมูลทุกเดือน", "กองคลัง", "ตลอดปีงบประมาณ", "ตรวจสอบเว็บไซต์", "9"),
)


@pytest.fixture
def record(record: OfficeRecord) -> OfficeRecord:
    """An office whose first measure still speaks of this year in three of its cells."""
    (plan,) = record.plans
    first, *others = plan.measures
    return replace(record, plans=(replace(plan, measures=(replace(first, follow_up=FOLLOW_UP), *others)),))


def marked(page: MeasuresPage) -> set[tuple[int, int]]:
    """Row and column of the cells that are marked."""
    rows, columns = range(page.model.rowCount(QModelIndex())), range(len(HEADS))
    return {(row, column) for row in rows for column in columns if page.model.index(row, column).data(MARK_ROLE)}


def in_front(window: MainWindow) -> Page:
    page = window.workspace.stack.currentWidget()
    assert isinstance(page, Page)
    return page


def test_last_years_measures_are_brought_and_stay_marked_until_they_are_changed(
    window: MainWindow, record: OfficeRecord
) -> None:
    page = go_to(window, MeasuresPage)
    choose(window.bar.year, "๒๕๗๐")
    assert page.model.rowCount(QModelIndex()) == 1

    click_on(page.buttons["bring"])
    assert marked(page) == {(0, 3), (0, 4)}
    click_first_cell(page)
    assert "๒๕๖๘" in page.form.fields["period"].sentence
    write(page.form.fields["period"].widget, "ต.ค. 2569 - ก.ย. 2570\n")
    assert marked(page) == {(0, 4)}
    write(page.form.fields["follow_up"].widget, FOLLOW_UP.replace("2569", "2570"))
    type_on("\t")
    assert marked(page) == set()

    plan, former = stored(window).plan(2570), stored(window).plan(2569)
    assert former == record.plans[0]
    assert plan is not None
    assert [measure.title for measure in plan.measures] == [measure.title for measure in record.plans[0].measures]
    assert plan.measures[0].follow_up == FOLLOW_UP.replace("2569", "2570")
    assert str(plan.measures[0].ends and plan.measures[0].ends.isoformat()) == "2027-09"


def test_a_pasted_table_is_one_step_that_is_taken_back_from_another_page(
    window: MainWindow, record: OfficeRecord
) -> None:
    page = go_to(window, MeasuresPage)
    choose(window.bar.year, "๒๕๗๐")
    click_first_cell(page)
    copied("\n".join("\t".join(row) for row in TABLE), table_of((HEADS, *TABLE)))
    paste()
    plan = stored(window).plan(2570)
    assert plan is not None
    assert [measure.title for measure in plan.measures] == [row[0] for row in TABLE]
    assert plan.measures[0].methods == ("เชิญวิทยากร", "ประเมินความรู้")
    assert plan.measures[0].indicators == (1, 3)

    go_to(window, OfficePage)
    choose(window.bar.year, "๒๕๖๙")
    assert "วาง" in window.bar.undo.toolTip()
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert (in_front(window), window.workbench.year, stored(window)) == (page, 2570, record)
    press(focused(), Qt.Key.Key_Y, CONTROL)
    assert stored(window).plan(2570) == plan


def test_undo_leads_back_over_the_pages_and_names_every_step(open_window: Opener, record: OfficeRecord) -> None:
    window = open_window(record)
    write(go_to(window, ScoresPage).fields["letter"].widget, "a\n")
    write(go_to(window, OfficePage).form.fields["phone"].widget, "0 3222 1111\n")
    measures = go_to(window, MeasuresPage)
    click_on(measures.buttons["remove"])

    names = []
    for page in (MeasuresPage, OfficePage, ScoresPage):
        names.append(window.bar.undo.toolTip().removeprefix("เลิกทำ: "))
        press(focused(), Qt.Key.Key_Z, CONTROL)
        assert isinstance(in_front(window), page)
        assert names[-1] in window.status.currentMessage()
    assert len(set(names)) == 3
    assert stored(window) == record

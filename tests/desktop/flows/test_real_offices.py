"""The five real offices: opened from their files, changed a little on every page by keyboard, and printed."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.start_page import StartWindow
from itadesk.exchange.office_json import read_office, write_office
from itadesk.ita.instruments import Instrument
from itadesk.ita.papers import Paper
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from itadesk.thai.digits import in_digits
from tests.desktop.flows.clerk import on_small_screen
from tests.desktop.flows.conftest import SavePdf
from tests.desktop.hands import AnsweringDialogs, click_on, focused, go_to, press, squeezed, stored, type_on, write
from tests.surroundings import shared_cases

TOTAL = Decimal("91.25")
FINDING = "ปรับปรุงการสื่อสารกับประชาชนให้ชัดเจน"
ADDED = " และรายงานผู้บริหารทราบ"
WEBSITE = "www.example.go.th"
NUMBER = "7/2569"


def opened(desktop: Desktop, dialogs: AnsweringDialogs, case: Path) -> MainWindow:
    """The window after the file was chosen on the start page."""
    dialogs.path = case
    desktop.begin(None)
    assert isinstance(desktop.window, StartWindow)
    QApplication.processEvents()
    way = next(each for each in desktop.window.findChildren(QPushButton) if each.text() == "เปิดไฟล์…")
    click_on(way)
    return on_small_screen(desktop)


def change_something_on_every_page(window: MainWindow, paper: Paper) -> None:
    """One change a page, each page reached with Ctrl and its number."""
    write(go_to(window, ScoresPage).fields["total"].widget, f"{TOTAL}\n")
    write(go_to(window, AnalysisPage).fields["EIT.text"].widget, FINDING)
    measures = go_to(window, MeasuresPage)
    measures.table.setFocus()
    press(measures.table, Qt.Key.Key_F2)
    press(focused(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_on(f"{ADDED}\n")
    papers = go_to(window, PapersPage)
    click_on(papers.kinds.cards[paper.kind])
    write(papers.details.form.fields["number"].widget, NUMBER)
    write(go_to(window, OfficePage).form.fields["website"].widget, f"{WEBSITE}\n")


def with_the_changes(record: OfficeRecord, paper: Paper) -> OfficeRecord:
    """The case as it must be stored afterwards."""
    plan = next(plan for plan in record.plans if plan.fiscal_year == paper.plan_year)
    result = record.result(plan.follows_year) or Result(fiscal_year=plan.follows_year)
    former = result.finding(Instrument.EIT) or Finding(scope=Instrument.EIT)
    said = replace(former, text=FINDING)
    others = [each for each in result.findings if each.scope != Instrument.EIT]
    place = next(
        (n for n, each in enumerate(result.findings) if each == former),
        sum(str(each.scope) in {"IIT", *"12345"} for each in others),
    )
    others.insert(place, said)
    changed = replace(result, total=TOTAL, findings=tuple(others))
    first, *rest = plan.measures
    grown = replace(plan, measures=(replace(first, title=first.title + ADDED), *rest))
    return replace(
        record,
        office=replace(record.office, website=WEBSITE),
        results=(changed, *(each for each in record.results if each != result)),
        plans=tuple(grown if each == plan else each for each in record.plans),
        papers=tuple(replace(each, number=NUMBER) if each == paper else each for each in record.papers),
    )


@pytest.mark.skipif(not shared_cases(), reason="the real offices' files are not part of this repository")
@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: case.stem)
def test_a_real_office_is_opened_changed_on_every_page_and_printed(
    desktop: Desktop, dialogs: AnsweringDialogs, case: Path, save_pdf: SavePdf
) -> None:
    before = read_office(case.read_bytes(), case.name)
    paper = before.papers[0]
    window = opened(desktop, dialogs, case)
    assert stored(window) == before

    change_something_on_every_page(window, paper)
    text = save_pdf(window)

    assert not [said for said in dialogs.said if "บันทึกการแก้ไข" in said]
    assert json.loads(write_office(stored(window))) == json.loads(write_office(with_the_changes(before, paper)))
    thai = in_digits("1", thai=True) in text
    measure = stored(window).plans[0].measures[0]
    for said in (measure.title, *measure.methods, str(TOTAL), window.workbench.record.office.full_name):
        assert squeezed(in_digits(said, thai=thai)) in text, said


@pytest.mark.skipif(not shared_cases(), reason="the real offices' files are not part of this repository")
@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: case.stem)
def test_looking_at_every_page_changes_nothing(desktop: Desktop, dialogs: AnsweringDialogs, case: Path) -> None:
    window = opened(desktop, dialogs, case)
    before = stored(window)

    for page in (OfficePage, ScoresPage, AnalysisPage, MeasuresPage, PapersPage):
        shown = go_to(window, page)
        for _field in range(12):
            type_on("\t")
        assert shown.isVisible()
    for field in window.findChildren(QComboBox):
        if field.isVisible():
            field.setFocus()
            press(field, Qt.Key.Key_Escape)

    assert window.workbench.history.to_undo is None
    assert stored(window) == before

import time
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.overview.page import OverviewPage
from itadesk.desktop.pages.overview.remarks import MOST_SHOWN
from itadesk.desktop.pages.overview.words import step_sentence, year_of
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.exchange.sample import sample_office
from itadesk.ita.instruments import Instrument
from itadesk.ita.issued import ComputerUser, IssuedPaper, Publication, Withdrawal
from itadesk.ita.plans import Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding
from itadesk.ita.year_steps import StepName, year_steps
from itadesk.language import SPEECH
from tests.desktop.hands import (
    CONTROL,
    PAGES,
    Opener,
    click,
    click_on,
    focused,
    go_to,
    press,
    scores_of,
    type_on,
    write,
)
from tests.issuing_examples import entry

THEN = datetime(2026, 1, 9, 5, 0, tzinfo=UTC)
BY = ComputerUser(name="มานพ")
ISSUED = entry(12)
ADDRESS = "https://donsai.go.th/ita/2569"


def page_of(window: MainWindow) -> OverviewPage:
    page = window.pages[0]
    assert isinstance(page, OverviewPage)
    return page


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> OverviewPage:
    shown = page_of(window)
    qtbot.waitUntil(lambda: bool(shown.remarks.rows))
    return shown


def said(page: OverviewPage) -> dict[StepName, str]:
    return {name: row.sentence.accessibleName() for name, row in page.steps.rows.items()}


def sentence_of(name: StepName, record: OfficeRecord, *issued: IssuedPaper) -> str:
    steps = {step.name: step for step in year_steps(record, 2569, issued, THEN.date())}
    return step_sentence(steps[name], year_of(record, 2569, THEN.date()))


def test_the_window_opens_on_the_overview_with_the_focus_on_the_next_step(page: OverviewPage) -> None:
    assert page.isVisible()
    assert focused() is page.steps.rows[StepName.SCORES].link
    before_the_report = {name: sentence for name, sentence in said(page).items() if name is not StepName.PROGRESS}
    assert before_the_report == {
        StepName.SCORES: "กรอกแล้ว ๔ จาก ๑๒ รายการ (คะแนนรวม ระดับ และคะแนนรายตัวชี้วัด)",
        StepName.FINDINGS: "ยังไม่ได้เขียนผลการวิเคราะห์ให้ครบสำหรับ IIT, EIT, OIT",
        StepName.MEASURES: "มี ๒ มาตรการ พิจารณาเมื่อ ๕ พ.ย. ๒๕๖๘",
        StepName.ANNOUNCEMENT: "ยังไม่ได้ออกประกาศ",
        StepName.PUBLICATION: "ต้องออกประกาศก่อน",
    }


@pytest.mark.parametrize("name", list(StepName))
def test_each_step_leads_by_key_to_where_it_is_done(window: MainWindow, page: OverviewPage, name: StepName) -> None:
    link = page.steps.rows[name].link
    while focused() is not link:
        press(focused(), Qt.Key.Key_Tab)
    press(link, Qt.Key.Key_Space)

    wanted = {"scores": 1, "findings": 2, "measures": 3, "announcement": 5, "publication": 5, "progress": 4}[name]
    assert isinstance(window.pages[wanted], PAGES[wanted])
    assert window.pages[wanted].isVisible()
    assert window.sidebar.buttons[wanted].isChecked()


def test_total_level_and_bars_stand_beside_last_years(page: OverviewPage) -> None:
    first, second, third = page.result.lines[:3]

    assert page.result.total.text() == "คะแนนรวม ๘๘.๕๑"
    assert page.result.change.text() == "ปี ๒๕๖๗: ๘๔.๑๐  ▲ ๔.๔๑"
    assert page.result.level.accessibleName() == "ระดับ ผ่าน"
    assert (first.score.text(), first.change.text()) == ("๙๒.๕๐", "▲ ๒.๕๐")
    assert first.bar.accessibleName() == "๑. การปฏิบัติหน้าที่ ได้ ๙๒.๕๐ คะแนน ไม่ต่ำกว่า ๘๕, ปี ๒๕๖๗ ได้ ๙๐.๐๐"
    assert (second.score.text(), second.change.text()) == ("๘๐.๐๐", "")
    assert second.bar.accessibleName() == "๒. การใช้งบประมาณ ได้ ๘๐.๐๐ คะแนน ต่ำกว่า ๘๕"
    assert (third.score.text(), third.bar.accessibleName()) == ("–", "๓. การใช้อำนาจ ยังไม่มีคะแนน")


def test_of_a_year_before_that_is_not_known_nothing_is_claimed(open_window: Opener, record: OfficeRecord) -> None:
    page = page_of(open_window(replace(record, results=record.results[1:])))

    assert page.result.change.text() == ""
    assert {line.change.text() for line in page.result.lines} == {""}
    assert "๒๕๖๗" not in page.result.lines[0].bar.accessibleName()


def test_bars_are_drawn_to_the_score_with_last_years_mark_above(page: OverviewPage, qtbot: QtBot) -> None:
    qtbot.wait(20)
    first, second, third = (line.bar for line in page.result.lines[:3])
    drawn = [bar.grab().toImage() for bar in (first, second, third)]
    colours = [
        [image.pixelColor(round(image.width() * part), image.height() // 2).name() for part in (0.5, 0.96)]
        for image in drawn
    ]

    assert colours[0][0] != colours[0][1]
    assert colours[1][0] not in {colours[0][0], colours[1][1]}
    assert colours[2][0] == colours[2][1]


def test_what_needs_a_look_is_listed_by_weight_and_leads_to_where_it_is_mended(
    window: MainWindow, page: OverviewPage
) -> None:
    shown = [row for row in page.remarks.rows if row.isVisible()]
    severities = [row.mark.text() for row in page.remarks.rows[: len(shown)]]
    assert shown
    assert len(shown) <= MOST_SHOWN
    assert severities == sorted(severities, key=["ต้องแก้ไข", "ควรตรวจ", "หมายเหตุ"].index)

    link = shown[0].link
    wanted = next(number for number, side in enumerate(window.sidebar.buttons) if side.text() in link.text())
    click_on(link)

    assert window.pages[wanted].isVisible()


def test_the_overview_follows_what_is_typed_undone_and_chosen(window: MainWindow, page: OverviewPage) -> None:
    write(go_to(window, ScoresPage).fields["total"].widget, "90\n")
    go_to(window, OverviewPage)
    assert page.result.total.text() == "คะแนนรวม ๙๐.๐๐"

    press(focused(), Qt.Key.Key_Z, CONTROL)
    go_to(window, OverviewPage)
    assert page.result.total.text() == "คะแนนรวม ๘๘.๕๑"

    window.workbench.choose_year(2568)
    assert page.result.total.text() == "คะแนนรวม ๘๔.๑๐"
    assert said(page)[StepName.MEASURES] == "ยังไม่มีมาตรการ"


def test_a_year_without_data_says_what_it_is_for_and_offers_the_scores(window: MainWindow, page: OverviewPage) -> None:
    window.workbench.choose_year(2575)
    window.begin()

    assert not page.result.isVisible()
    assert not page.remarks.isVisible()
    assert page.beginning.scores.isVisible()
    assert not page.beginning.measures.isVisible()
    assert said(page)[StepName.SCORES] == "ยังไม่ได้กรอกผลการประเมินของปีงบประมาณ ๒๕๗๔"
    stressed = [link for link in page.findChildren(QPushButton) if link.property("primary")]
    assert stressed == [focused()]

    press(focused(), Qt.Key.Key_Space)
    type_on("91.25\n")

    assert scores_of(window).isVisible()
    assert window.workbench.record.result(2574) is not None


def test_the_year_after_offers_the_measures_of_the_year_before(window: MainWindow, page: OverviewPage) -> None:
    window.workbench.choose_year(2570)
    assert page.beginning.measures.text() == "นำ ๒ มาตรการของปี ๒๕๖๙ มาใช้"

    click_on(page.beginning.measures)
    assert window.pages[3].isVisible()
    go_to(window, OverviewPage)
    click_on(page.beginning.scores)
    assert scores_of(window).isVisible()

    window.workbench.choose_year(2569)
    go_to(window, OverviewPage)
    assert not page.beginning.isVisible()


def test_a_step_says_all_of_itself_to_who_does_not_see(page: OverviewPage) -> None:
    assert page.steps.rows[StepName.PUBLICATION].link.accessibleName() == (
        "เผยแพร่ประกาศและบันทึกที่อยู่เว็บไซต์: ยังไม่เริ่ม. ต้องออกประกาศก่อน ไปที่หน้า “เอกสาร”"
    )


def test_steps_result_and_bars_are_seen_without_scrolling(open_window: Opener, qtbot: QtBot) -> None:
    record = sample_office()
    page = page_of(open_window(record, record.plans[-1].fiscal_year))
    qtbot.wait(50)
    last = page.result.lines[-1].bar

    assert last.isVisible()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_issuing_and_publishing_show_at_once(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    papers = go_to(window, PapersPage)
    click_on(papers.choice.issue)
    dialog = papers.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    write(dialog.form.fields["dated"].widget, "5/1/69")
    with qtbot.waitSignal(dialog.issued, timeout=10_000):
        click(dialog.do)
    qtbot.waitUntil(window.isActiveWindow)
    go_to(window, OverviewPage)
    assert said(page)[StepName.ANNOUNCEMENT] == "ออกแล้ว เลขที่ ๑/๒๕๖๙ ลงวันที่ ๕ ม.ค. ๒๕๖๙"
    assert said(page)[StepName.PUBLICATION] == "ยังไม่ได้บันทึกที่อยู่เว็บไซต์ที่เผยแพร่"

    window.register.publish(window.register.papers[0].issued_id, ADDRESS)

    assert said(page)[StepName.PUBLICATION] == "เผยแพร่แล้วที่ donsai.go.th"
    press(page.steps.rows[StepName.PUBLICATION].link, Qt.Key.Key_Space)
    assert window.pages[6].isVisible()


@pytest.mark.parametrize(
    ("name", "issued", "sentence"),
    [
        (StepName.ANNOUNCEMENT, replace(ISSUED, withdrawal=Withdrawal(reason="ผิด", at=THEN, by=BY)), "เลขที่ ๑๒/๒๕๖๙ ถูกยกเลิกแล้ว ต้องออกฉบับใหม่"),
        (StepName.PUBLICATION, replace(ISSUED, publication=Publication(address=ADDRESS, at=THEN, by=BY)), "เผยแพร่แล้วที่ donsai.go.th"),
    ],
)  # fmt: skip
def test_what_became_of_the_announcement_is_said(
    record: OfficeRecord, name: StepName, issued: IssuedPaper, sentence: str
) -> None:
    assert sentence_of(name, record, issued) == sentence


def test_what_is_done_or_missing_is_said_in_words(record: OfficeRecord) -> None:
    plan, result = record.plans[0], record.results[1]
    whole = replace(
        result,
        indicators={number: Decimal(90) for number in range(1, 11)},
        findings=tuple(Finding(scope=code, text="รักษาไว้") for code in Instrument),
    )
    done = replace(record, results=(whole,))
    undated = replace(record, plans=(replace(plan, considered_on=None),))
    told = replace(plan.measures[0], progress=(Progress(on=date(2026, 1, 5), text="เริ่ม", percent=40),))
    assert sentence_of(StepName.SCORES, done) == "กรอกคะแนนรวม ระดับ และคะแนนครบทุกตัวชี้วัดแล้ว"
    assert sentence_of(StepName.FINDINGS, done) == "เขียนผลการวิเคราะห์ครบทุกแบบวัดแล้ว"
    assert sentence_of(StepName.MEASURES, undated) == "มี ๒ มาตรการ แต่ยังไม่ได้กรอกวันที่พิจารณา"
    assert sentence_of(StepName.PROGRESS, record) == "ยังไม่มีรายงานความก้าวหน้า"
    assert "๐ จาก ๑" in sentence_of(StepName.PROGRESS, replace(record, plans=(replace(plan, measures=(told,)),)))


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_overview_of_the_sample_is_shown_while_nobody_waits(open_window: Opener, language: str) -> None:
    SPEECH.use(language)
    record = sample_office()
    page = page_of(open_window(record, record.plans[-1].fiscal_year))
    held = []
    for _try in range(9):
        begun = time.thread_time()
        page.refresh()
        held.append(time.thread_time() - begun)
    assert min(held) < 0.010

"""A clerk starts the program for the first time, and ends with a signed announcement."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from itadesk.desktop.application import Desktop
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.start_page import StartWindow
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Verdict
from itadesk.thai.digits import thai_digits
from tests.desktop.flows.clerk import on_small_screen
from tests.desktop.flows.conftest import SavePdf
from tests.desktop.hands import choose, focused, go_to, press, squeezed, stored, type_on, write

SCORES = ["92.41", "88.66", "84.10", "84.58", "87.57", "90.00", "86.20", "85.00", "97.50", "100"]
SAID = (
    "ประกาศเทศบาลตำบลดอนทราย", "๘๙.๔๔", *(thai_digits(f"{Decimal(score):.2f}") for score in SCORES),
    "มอบหมายงานให้เป็นธรรมและทั่วถึง", "จัดทำคู่มือมอบหมายงาน", "ยกร่างคู่มือ", "สำนักปลัด", "ประชุมชี้แจงบุคลากร",
    "ตลอดปีงบประมาณ", "๕ พฤศจิกายน", "๙ พฤศจิกายน พ.ศ. ๒๕๖๙", "นางมาลี ใจงาม", "นายกเทศมนตรีตำบลดอนทราย",
)  # fmt: skip
"""What has to be read on the paper."""


def test_from_the_first_start_to_a_signed_announcement(desktop: Desktop, save_pdf: SavePdf) -> None:
    desktop.begin(None)
    assert isinstance(desktop.window, StartWindow)
    QApplication.processEvents()

    type_on("เทศบาลตำบลดอนทราย\tนางมาลี ใจงาม\tปากท่อ\tราชบุรี\t\t")
    assert focused() is desktop.window.page.begin
    press(focused(), Qt.Key.Key_Space)
    window = on_small_screen(desktop)

    scores = go_to(window, ScoresPage)
    write(scores.fields["total"].widget, "๘๙.๔๔\tผ่าน\t\t๑๕/๘/๖๙")
    write(scores.fields["1"].widget, "\n".join(map(thai_digits, SCORES[:5])))
    write(scores.fields["6"].widget, "\n".join(map(thai_digits, SCORES[5:8])))
    write(scores.fields["9"].widget, "\n".join(map(thai_digits, SCORES[8:])) + "\n")

    analysis = go_to(window, AnalysisPage)
    verdict = analysis.fields["3.verdict"].widget
    assert isinstance(verdict, QComboBox)
    choose(verdict, "ปรับปรุง")
    write(analysis.fields["3.text"].widget, "มอบหมายงานให้เป็นธรรมและทั่วถึง")

    measures = go_to(window, MeasuresPage)
    write(measures.plan_form.fields["considered_on"].widget, "5 พย 69")
    for title, step, unit, period in (
        ("จัดทำคู่มือมอบหมายงาน", "ยกร่างคู่มือ", "สำนักปลัด", "ต.ค. 69 - ธ.ค. 69"),
        ("ประชุมชี้แจงบุคลากร", "กำหนดวันประชุม", "กองคลัง", "ตลอดปีงบประมาณ"),
    ):
        measures.table.setFocus()
        measures.table.setCurrentIndex(measures.model.index(measures.model.rowCount() - 1, 0))
        type_on(f"{title}\t{step}\t{unit}\t{period}\n")

    papers = go_to(window, PapersPage)
    write(papers.details.form.fields["dated"].widget, "9/11/2569")
    signer = papers.details.form.fields["signer"].widget
    assert isinstance(signer, QComboBox)
    choose(signer, "มาลี")
    text = save_pdf(window)

    everything_is_stored(stored(window), window.workbench.year)
    for said in SAID:
        assert squeezed(said) in text, said


def everything_is_stored(record: OfficeRecord, year: int) -> None:
    result, plan, paper = record.results[0], record.plans[0], record.papers[0]
    assert record.office.full_name == "เทศบาลตำบลดอนทราย"
    assert (result.fiscal_year, result.total, result.level) == (year - 1, Decimal("89.44"), "ผ่าน")
    assert str(result.published_on) == "2026-08-15"
    assert list(result.indicators.values()) == [Decimal(score) for score in SCORES]
    assert [(each.scope, each.verdict, each.text) for each in result.findings] == [
        (3, Verdict.IMPROVE, "มอบหมายงานให้เป็นธรรมและทั่วถึง")
    ]
    assert [measure.title for measure in plan.measures] == ["จัดทำคู่มือมอบหมายงาน", "ประชุมชี้แจงบุคลากร"]
    assert [measure.methods for measure in plan.measures] == [("ยกร่างคู่มือ",), ("กำหนดวันประชุม",)]
    assert [measure.responsible for measure in plan.measures] == [("สำนักปลัด",), ("กองคลัง",)]
    assert [str(measure.starts and measure.starts.isoformat()) for measure in plan.measures] == ["2026-10", "None"]
    assert (paper.kind, str(paper.dated), paper.signer) == (PaperKind.ANNOUNCEMENT, "2026-11-09", "head")

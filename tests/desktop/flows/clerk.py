"""What a clerk enters of one year, page by page, with the keys and the mouse, as it is copied from where it stood."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.analysis import AnalysisPage
from itadesk.desktop.pages.measures.page import MeasuresPage
from itadesk.desktop.pages.office.page import OfficePage
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.scores.page import ScoresPage
from itadesk.desktop.start_page import StartWindow
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.ita.meetings import Meeting
from itadesk.ita.papers import Digits, Paper
from itadesk.ita.people import Person
from itadesk.ita.periods import MonthOrDay
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result, Verdict
from itadesk.language import _
from itadesk.thai.dates import SHORT_MONTHS, short_date
from tests.desktop.hands import (
    CONTROL,
    AnsweringDialogs,
    choose,
    click_on,
    focused,
    go_to,
    office_window,
    point_at,
    press,
    type_on,
    write,
)

LONGEST: Final = 20
"""Seconds that anything may take."""

HEADS: Final = ("มาตรการ", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตามผล", "ตัวชี้วัด")
"""Over the columns of a table of measures, as papers have them."""


def copied(text: str, html: str = "") -> None:
    """Puts a text on the clipboard, with the table that it was taken from."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste() -> None:
    """Pastes where the focus is."""
    press(focused(), Qt.Key.Key_V, CONTROL)


def button_saying(inside: QWidget, text: str) -> QPushButton:
    """The button that is to be seen with a text."""
    return next(each for each in inside.findChildren(QPushButton) if each.isVisible() and each.text() == text)


def on_small_screen(desktop: Desktop, width: int = 1366, height: int = 768) -> MainWindow:
    """The window that is open, in front, on the smallest screen."""
    window = office_window(desktop)
    window.showNormal()
    window.resize(width, height)
    window.activateWindow()
    QApplication.processEvents()
    return window


def wait_until(done: Callable[[], bool]) -> None:
    """Looks on while the program works in the background."""
    until = monotonic() + LONGEST
    while not done():
        if monotonic() > until:
            raise TimeoutError
        QTest.qWait(5)


def begin(desktop: Desktop, record: OfficeRecord, result: str) -> MainWindow:
    """Answers the three questions of the first start: the office, its head, and the last result as it was copied."""
    desktop.begin(None)
    start = desktop.window
    assert isinstance(start, StartWindow)
    QApplication.processEvents()
    head = record.people[0].full_name if record.people else ""
    type_on(f"{record.office.full_name}\t{head}\t{record.office.district}\t{record.office.province}")
    copied(result)
    read: list[bool] = []
    start.page.scores.read.connect(lambda: read.append(True))
    paste()
    wait_until(lambda: bool(read))
    click_on(start.page.begin)
    return on_small_screen(desktop)


def turn_to_year(window: MainWindow, dialogs: AnsweringDialogs, year: int) -> None:
    """Chooses the year of the plan, and names it where it is not offered."""
    if window.workbench.year != year:
        dialogs.text = str(year)
        click_on(window.bar.year)
        press(window.bar.year.view(), Qt.Key.Key_End)
        press(window.bar.year.view(), Qt.Key.Key_Return)
    assert window.workbench.year == year


def fill(fields: Mapping[str, FieldBox], texts: Iterable[tuple[str, str]]) -> None:
    """Writes into fields what is not there yet."""
    for name, text in texts:
        field = fields[name]
        if field.input.typed() == text:
            continue
        if isinstance(field.widget, QComboBox) and not field.widget.isEditable():
            choose(field.widget, text)
        else:
            click_on(field.widget)
            press(focused(), Qt.Key.Key_A, CONTROL)
            copied(text)
            paste()


def describe_office(window: MainWindow, record: OfficeRecord) -> None:
    """Writes what the office is called and where it is, and who works there."""
    page = go_to(window, OfficePage)
    names = ("subdistrict", "district", "province", "address", "phone", "website", "facebook", "document_code")
    fill(
        page.form.fields, ((name, str(getattr(record.office, name))) for name in names if getattr(record.office, name))
    )
    for person in record.people[page.people.list.count() :]:
        click_on(button_saying(page, _("Add a person")))
        type_on("\t".join(name_of(person)))
    type_on("\n")


def name_of(person: Person) -> tuple[str, str, str, str]:
    """What is asked first about a person, in the order of the fields."""
    return person.prefix, person.given_name, person.family_name, person.position


def complete_scores(window: MainWindow, result: Result) -> None:
    """Writes of the result what was not read out of what was pasted."""
    page = go_to(window, ScoresPage)
    if result.published_on is not None:
        write(page.fields["published_on"].widget, f"{short_date(result.published_on)}\n")
    scores = {str(instrument): score for instrument, score in result.instruments.items()}
    for name, score in scores.items():
        if not page.fields[name].input.typed():
            write(page.fields[name].widget, f"{score}\n")


def judge(window: MainWindow, result: Result) -> None:
    """Gives a verdict and writes what was found about each instrument and indicator."""
    page = go_to(window, AnalysisPage)
    for finding in result.findings:
        verdict = page.fields[f"{finding.scope}.verdict"].widget
        assert isinstance(verdict, QComboBox)
        if finding.verdict is not None:
            choose(verdict, words_of(finding.verdict))
        click_on(page.fields[f"{finding.scope}.text"].widget)
        copied(finding.text)
        paste()


def words_of(verdict: Verdict) -> str:
    """A verdict as the window offers it."""
    return {
        Verdict.MAINTAIN: _("Keep the level"),
        Verdict.IMPROVE: _("Improve"),
        Verdict.URGENT: _("Correct urgently"),
    }[verdict]


def paste_measures(window: MainWindow, plan: Plan) -> None:
    """Pastes the table of the measures as Excel gives it, at its first cell."""
    page = go_to(window, MeasuresPage)
    if plan.considered_on is not None:
        write(page.plan_form.fields["considered_on"].widget, f"{short_date(plan.considered_on)}\n")
    click_first_cell(page)
    rows = [HEADS, *map(cells_of, plan.measures)]
    copied("\n".join("\t".join(row).replace("\n", " ") for row in rows), table_of(rows))
    paste()


def click_first_cell(page: MeasuresPage) -> None:
    """Clicks into the first cell of the table of measures."""
    point_at(page.table)
    place = page.table.visualRect(page.model.index(0, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def cells_of(measure: Measure) -> tuple[str, ...]:
    """The cells of a measure in a table under `HEADS`."""
    months = " - ".join(month_of(each) for each in (measure.starts, measure.ends) if each)
    numbers = ", ".join(map(str, measure.indicators))
    steps, units = "\n".join(measure.methods), "\n".join(measure.responsible)
    return measure.title, steps, units, months or measure.period_text, measure.follow_up, numbers


def month_of(time: MonthOrDay) -> str:
    """A month as people write it: ม.ค. 2566."""
    return f"{SHORT_MONTHS[time.month - 1]} {time.year + 543}"


def table_of(rows: Iterable[Iterable[str]]) -> str:
    """A table as Excel copies it; a line break stays in its cell."""
    lines = (
        chain(["<tr>"], (f"<td>{escape(cell)}</td>".replace("\n", "<br>\n  ") for cell in row), ["</tr>"])
        for row in rows
    )
    return f"<html><body><table>{''.join(chain.from_iterable(lines))}</table></body></html>"


def write_paper(window: MainWindow, paper: Paper, record: OfficeRecord) -> None:
    """Chooses the kind of the paper, and writes its details and the meeting that it tells of."""
    page = go_to(window, PapersPage)
    click_on(page.kinds.cards[paper.kind])
    details: dict[str, str] = {}
    if paper.dated is not None:
        details["dated"] = short_date(paper.dated)
    if paper.digits is not None:
        details["digits"] = {Digits.THAI: _("Thai digits"), Digits.ARABIC: _("Arabic digits")}[paper.digits]
    signer = record.person(paper.signer)
    if signer is not None:
        details["signer"] = signer.full_name
    fill(page.details.form.fields, details.items())
    meeting = record.meeting(paper.meeting)
    if meeting is not None:
        click_on(button_saying(page, _("Add a meeting")))
        fill(page.meeting.form.fields, meeting_texts(meeting, record).items())
    type_on("\t")


def meeting_texts(meeting: Meeting, record: OfficeRecord) -> dict[str, str]:
    """What is written about a meeting, by its field."""
    people = {
        name: record.person(key) for name, key in (("chair", meeting.chair), ("assigned_by", meeting.assigned_by))
    }
    texts = {
        "subject": meeting.subject,
        "held_on": short_date(meeting.held_on),
        "time": f"{meeting.time:%H.%M}" if meeting.time else "",
        "place": meeting.place,
        "body": meeting.body,
    }
    texts |= {name: person.full_name for name, person in people.items() if person is not None}
    return {name: text for name, text in texts.items() if text}


def enter(window: MainWindow, dialogs: AnsweringDialogs, record: OfficeRecord) -> None:
    """Goes from page to page and enters everything."""
    (plan,), (paper,) = record.plans, record.papers
    turn_to_year(window, dialogs, plan.fiscal_year)
    describe_office(window, record)
    for result in record.results:
        complete_scores(window, result)
        judge(window, result)
    paste_measures(window, plan)
    write_paper(window, paper, record)
    window.workbench.settle()


def save(dialogs: AnsweringDialogs, file: Path) -> Path:
    """Saves the paper beside the page with Ctrl+S."""
    dialogs.path = file
    press(focused(), Qt.Key.Key_S, CONTROL)
    wait_until(file.exists)
    return file

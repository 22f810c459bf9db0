"""Walks every page and dialog of the window in a process of its own, and writes what is cut as JSON.

apart.py FOLDER LANGUAGE THEME WIDTH HEIGHT     theme: light or dark; the size in logical pixels

In a process of its own because scaling, and whether Qt finds libthai, are settled when Qt starts. Stands beside the
tests as a program, and is used by them in the same process, too.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from itadesk.desktop.dressing import dress
from itadesk.desktop.example_measures.dialog import ExamplesDialog
from itadesk.desktop.help_overview.overview import key_groups
from itadesk.desktop.help_overview.window import KeysWindow
from itadesk.desktop.issuing.dialog import IssueDialog
from itadesk.desktop.log.dialog import LogDialog
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.offices.dialog import OfficesDialog
from itadesk.desktop.remarks_dialog import RemarksDialog
from itadesk.desktop.repairs import Repairs
from itadesk.desktop.signature_box.dialog import SignatureDialog
from itadesk.desktop.signature_box.passphrase import PassphraseDialog
from itadesk.desktop.taking_in.dialog import TakingDialog
from itadesk.desktop.taking_in.form_memory import FormMemory
from itadesk.desktop.taking_in.offers import Offered, read_sheet
from itadesk.desktop.taking_in.office_dialog import OfficeDialog
from itadesk.desktop.theme import DARK, LIGHT
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.helping import HelpLine
from itadesk.desktop.workbench import Workbench
from itadesk.exchange.incoming.content import Sheet
from itadesk.exchange.sample import sample_office
from itadesk.ita.criteria import criteria_for
from itadesk.ita.papers import PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.language import SPEECH
from itadesk.services.offices import add_office
from itadesk.storage.database import open_database
from itadesk.typesetting.setting import set_on_paper
from tests.desktop.hands import SETTLING, AnsweringDialogs, arrive, settle_down
from tests.desktop.settings_apart import uses_libthai
from tests.desktop.walks.cut_texts import cut_texts
from tests.desktop.walks.small_targets import small_targets


def places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Every page, the page of the papers for each kind, and every dialog, each shown while it is looked at."""
    for number in range(len(window.sidebar.buttons)):
        window.sidebar.choose(number)
        arrive(window)
        yield window.pages[number].accessibleName(), window
    window.go_to("papers")
    arrive(window)
    for kind in PaperKind:
        window.desk.turn_to(kind)
        yield f"paper {kind}", window
    for dialog in _dialogs(window):
        dialog.open()
        yield dialog.windowTitle(), dialog
        dialog.done(0)
    window.go_to("scores")
    arrive(window)
    yield from _calendar(window)


def _dialogs(window: MainWindow) -> Iterator[QDialog]:
    bench, person = window.workbench, window.workbench.record.people[0]
    yield RemarksDialog(Repairs(window.observed, window), window)
    yield SignatureDialog(bench, window.background, person, b"no picture", window)
    yield PassphraseDialog(bench, window.background, person, window)
    keys = KeysWindow(window)
    for _step in keys.show_groups(key_groups(window)):
        pass
    yield keys
    issue = IssueDialog(window.desk, window.register, AnsweringDialogs(), window)
    issue.certificate.wanted.click()
    yield issue
    plan = bench.record.plan(bench.year) or Plan(fiscal_year=bench.year)
    names = {each.number: each.name for each in criteria_for(plan.follows_year).indicators}
    yield ExamplesDialog(plan, names, (4, 8), window)
    yield LogDialog(bench.start, (bench.office_id, bench.record), AnsweringDialogs(), window)
    yield OfficesDialog(bench.start, AnsweringDialogs(), window)
    yield TakingDialog(_offered(), bench, window.background, FormMemory(), window)
    yield OfficeDialog(bench.record, _other_record(bench.record), "สำรองข้อมูลของเทศบาล.json", window)


def _offered() -> Offered:
    """Scores and measures under heads of which one is not known."""
    rows = (
        ("ตัวชี้วัด", "คะแนนปี 2568"),
        ("การปฏิบัติหน้าที่", "97.50"),
        ("มาตรการ", "วิธีการ", "ฝ่ายที่ดูแลเรื่องนี้ตามคำสั่งแบ่งงาน", "ระยะเวลา"),
        ("จัดทำคู่มือประชาชน", "1. รวบรวม\n2. เผยแพร่", "กองช่าง", "ไตรมาส 1-2"),
    )
    sheets = tuple(
        read_sheet(Sheet(name=name, rows=part, has_cells=True), 2569, lambda _heads: None)
        for name, part in (("คะแนน", rows[:2]), ("มาตรการ", rows[2:]))
    )
    return Offered(name="ข้อมูลของกองแผน.xlsx", sheets=sheets, remarks=("ไม่ได้อ่านแผ่นงานที่ซ่อนไว้ “เก่า”",))


def _other_record(record: OfficeRecord) -> OfficeRecord:
    """The same office with something else in each part."""
    plans = tuple(replace(plan, considered_on=None, measures=plan.measures[1:]) for plan in record.plans)
    return replace(record, office=replace(record.office, phone="032 111 222"), plans=plans)


def _calendar(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    settle_down(window)
    day = next(each for each in window.findChildren(DateInput) if each.isVisible())
    for _try in range(3):  # offscreen, a pop-up is closed where the window under it is activated late
        day.open_calendar()
        QTest.qWait(SETTLING)
        if day.calendar is not None and isValid(day.calendar):
            break
    if day.calendar is None:
        raise LookupError(day)
    yield "calendar", day.calendar
    day.calendar.close()


def walk(window: MainWindow) -> list[str]:
    """What is cut, or too small to be hit, anywhere in a window."""
    faults = []
    for name, shown in places(window):
        settle_down(shown)
        faults += [f"{name}: {fault}" for fault in (*cut_texts(shown), *small_targets(shown))]
    return [*faults, *_too_long_help(window)]


def main(arguments: list[str]) -> int:
    """Opens the sample office in a window of the wanted size, and walks."""
    folder, language, theme, width, height = arguments
    application = QApplication([])
    dress(application, DARK if theme == "dark" else LIGHT)
    SPEECH.use(language)
    database = open_database(Path(folder) / "walk.db")
    record = sample_office()
    bench = Workbench(database.start, add_office(database.start, record), record.plans[-1].fiscal_year)
    window = MainWindow(bench, set_on_paper, AnsweringDialogs())
    window.resize(int(width), int(height))
    window.show()
    window.activateWindow()
    QTest.qWait(SETTLING)
    faults = walk(window)
    size = [window.width(), window.height(), window.devicePixelRatio()]
    window.finish()
    window.deleteLater()
    QTest.qWait(1)
    database.close()
    sys.stdout.write(json.dumps({"size": size, "faults": faults, "libthai": uses_libthai()}))
    return 0


def _too_long_help(window: MainWindow) -> Iterator[str]:
    """Sentences of help that the line of help has no room for."""
    for page in window.pages.values():
        line = page.findChild(HelpLine)
        if line is None:
            raise LookupError(page)
        for field in page.findChildren(FieldBox):
            line.tell_of(field.widget)
            if line.heightForWidth(line.width()) > line.height():
                yield f"long help: {line.accessibleName()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

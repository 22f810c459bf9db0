from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from PIL import Image, ImageDraw
from pyhanko.pdf_utils.reader import PdfFileReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itadesk.desktop.issuing.dialog import IssueDialog
from itadesk.desktop.issuing.hindrances import hindrances
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.operations import add_person
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.desktop.pages.register.page import RegisterPage
from itadesk.documents.blocks import Document
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from itadesk.services.office_papers import paper_of
from itadesk.services.ports import Picture, Printing, PrintOptions, Typesetter
from itadesk.services.signing import keep_signature, signature_uses
from itadesk.signing.sealing import PassphraseSealer
from itadesk.signing.verifying import verify_pdf
from itadesk.typesetting.setting import set_on_paper
from tests.desktop.hands import (
    AnsweringDialogs,
    Opener,
    arrive,
    choose,
    click,
    click_on,
    focused,
    go_to,
    press,
    type_on,
    write,
)
from tests.signing.certificates import NAME, PASSPHRASE, Wanted, pkcs12

LONG = Wanted(begins=datetime(2020, 1, 1, tzinfo=UTC), ends=datetime(2190, 1, 1, tzinfo=UTC))
"""A certificate that is good today."""


def inked() -> bytes:
    """The picture of a signature: a stroke on nothing."""
    picture, file = Image.new("RGBA", (400, 120)), BytesIO()
    ImageDraw.Draw(picture).line(((10, 100), (200, 20), (390, 90)), fill="#20308c", width=6)
    picture.save(file, "PNG")
    return file.getvalue()


INKED = inked()


@pytest.fixture
def page(window: MainWindow) -> PapersPage:
    return go_to(window, PapersPage)


def dialog_of(page: PapersPage) -> IssueDialog:
    click_on(page.choice.issue)
    assert page.dialog is not None
    return page.dialog


def issued(window: MainWindow, page: PapersPage, qtbot: QtBot, day: str = "5/1/69") -> RegisterPage:
    """Issues the paper that is looked at, and gives the register to which the window goes."""
    dialog = dialog_of(page)
    qtbot.waitUntil(dialog.isActiveWindow)
    write(dialog.form.fields["dated"].widget, day)
    with qtbot.waitSignal(dialog.issued, timeout=10_000):
        click(dialog.do)
    arrive(window)
    register = next(each for each in window.pages.values() if isinstance(each, RegisterPage))
    qtbot.waitUntil(lambda: register.isVisible() and window.isActiveWindow())
    return register


def test_a_paper_is_issued_and_lies_in_the_register_as_it_was(
    window: MainWindow, page: PapersPage, qtbot: QtBot, small_pdf: bytes
) -> None:
    dialog = dialog_of(page)
    assert "๑/๒๕๖" in dialog.number.accessibleName()
    press(dialog, Qt.Key.Key_Escape)
    assert window.register.papers == []

    register = issued(window, page, qtbot)

    paper = window.register.papers[0]
    assert (paper.kind, paper.dated, paper.number, paper.year) == (PaperKind.ANNOUNCEMENT, date(2026, 1, 5), 1, 2569)
    assert paper.signer.name == "นางมาลี ใจงาม"
    assert register.chosen == paper
    assert window.preview.issued is not None
    assert window.preview.issued.pdf == small_pdf
    assert page.kinds.cards[PaperKind.ANNOUNCEMENT].text() == f"ประกาศ\nออกแล้ว ๕ ม.ค. ๒๕๖๙\nโดย {paper.by.name}"
    go_to(window, PapersPage)
    assert window.preview.issued is None


def test_the_first_number_can_be_chosen_and_the_next_one_follows(
    window: MainWindow, page: PapersPage, qtbot: QtBot
) -> None:
    click_on(page.kinds.cards[PaperKind.ORDER])
    dialog = dialog_of(page)
    write(dialog.form.fields["dated"].widget, "5/1/69")
    write(dialog.form.fields["first_number"].widget, "12")
    assert "๑๒/๒๕๖๙" in dialog.number.accessibleName()
    with qtbot.waitSignal(dialog.issued, timeout=10_000):
        click(dialog.do)
    qtbot.waitUntil(window.isActiveWindow)
    page = go_to(window, PapersPage)

    dialog = dialog_of(page)
    write(dialog.form.fields["dated"].widget, "6/1/69")
    assert "๑๓/๒๕๖๙" in dialog.number.accessibleName()
    assert not dialog.form.fields["first_number"].isVisible()
    write(dialog.form.fields["dated"].widget, "วันนี้วันไหน")
    click(dialog.do)
    assert dialog.form.fields["dated"].sentence
    assert len(window.register.papers) == 1
    dialog.reject()


def test_what_hinders_issuing_is_said_in_the_dialog(open_window: Opener, record: OfficeRecord, qtbot: QtBot) -> None:
    window = open_window(replace(record, people=()))
    page = go_to(window, PapersPage)
    dialog = dialog_of(page)

    assert [each.sentence for each in dialog.hindrances.found] == ["ยังไม่ได้เลือกผู้ลงนามในเอกสารนี้"]
    assert not dialog.do.isEnabled()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert focused() is dialog.hindrances.buttons[0]
    press(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(window.isActiveWindow)
    assert focused() is page.details.form.fields["signer"].widget


def test_somebody_who_was_only_begun_does_not_hinder_who_signs(
    window: MainWindow, page: PapersPage, record: OfficeRecord
) -> None:
    window.workbench.perform(add_person(Person(key="begun", given_name="สมชาย", family_name="", position="")))
    dialog = dialog_of(page)

    assert dialog.hindrances.found == ()
    assert dialog.do.isEnabled()
    named = replace(paper_of(record, PaperKind.ORDER, 2569), signer="begun")
    (family, position) = hindrances(replace(window.workbench.record, papers=(named,)), named)
    assert (family.spot.inside, position.spot.inside) == (("family_name",), ("position",))
    assert "นามสกุล" in family.sentence
    dialog.reject()


def test_a_kept_signature_is_printed_only_with_its_passphrase(
    window: MainWindow, page: PapersPage, qtbot: QtBot
) -> None:
    bench, phrase = window.workbench, "ถนนสายนี้มีต้นไม้"
    sealed = PassphraseSealer().seal(b"\nPNG", phrase, str(bench.office_id), "head")
    with bench.start() as work:
        work.signatures.put_sealed(bench.office_id, "head", sealed)
        work.commit()
    dialog = dialog_of(page)
    signature = dialog.signatures[0]
    assert not signature.passphrase.isVisible()
    choose(signature.way, "ที่เก็บไว้")
    type_on("ผิดแน่นอน")
    click(dialog.do)
    qtbot.waitUntil(dialog.do.isEnabled, timeout=20_000)
    assert "รหัสผ่าน" in dialog.said.accessibleName()
    assert signature.passphrase.typed() == ""

    write(signature.passphrase, phrase)
    with qtbot.waitSignal(dialog.issued, timeout=20_000):
        click(dialog.do)
    with bench.start() as work:
        uses = work.signatures.uses(bench.office_id)
    assert [use.person for use in uses] in ([], ["head"])


def test_a_pdf_is_signed_digitally_with_a_certificate(
    window: MainWindow, page: PapersPage, qtbot: QtBot, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialog = dialog_of(page)
    certificate = dialog.certificate
    assert not certificate.choose.isVisible()
    press(certificate.wanted, Qt.Key.Key_Space)
    click(dialog.do)
    qtbot.waitUntil(dialog.do.isEnabled, timeout=20_000)
    assert dialog.said.property("severity") == "error"

    dialogs.path = tmp_path / "head.p12"
    click(certificate.choose)
    assert "head.p12" in dialogs.said[-1]
    dialogs.path.write_bytes(pkcs12(LONG))
    click(certificate.choose)
    type_on("ผิด")
    click(dialog.do)
    qtbot.waitUntil(dialog.do.isEnabled, timeout=20_000)
    assert "รหัสผ่าน" in dialog.said.accessibleName()

    write(certificate.passphrase, PASSPHRASE)
    with qtbot.waitSignal(dialog.issued, timeout=20_000):
        click(dialog.do)
    paper = window.register.papers[0]
    assert paper.sealed
    signed = verify_pdf(window.register.opened(paper.issued_id).pdf)
    assert [each.signer for each in signed] == [NAME]

    arrive(window)
    register = next(each for each in window.pages.values() if isinstance(each, RegisterPage))
    said = register.card.signatures
    qtbot.waitUntil(lambda: said.isVisible() and f"ใบรับรองของ {NAME} เมื่อ" in said.accessibleName(), timeout=10_000)
    assert said.accessibleName().endswith("และไม่มีการแก้ไขหลังจากนั้น")

    dialogs.path.write_bytes(window.register.opened(paper.issued_id).pdf + b"\n% added")
    click_on(register.card.buttons["attach"])
    qtbot.waitUntil(lambda: said.accessibleName().count("\n") == 1, timeout=10_000)
    assert said.accessibleName().endswith("แต่มีการเพิ่มเนื้อหาในไฟล์หลังจากนั้น")


def test_paper_that_carries_the_emblem_already_leaves_its_space_empty(
    open_window: Opener, record: OfficeRecord, qtbot: QtBot
) -> None:
    asked: list[PrintOptions] = []
    window = open_window(record)
    window.workbench.set_emblem(Picture(data=INKED))
    page = go_to(window, PapersPage)
    dialog = dialog_of(page)
    set_on_paper = window.register.typesetter

    def noting(document: Document, options: PrintOptions) -> Printing:
        asked.append(options)
        return set_on_paper(document, options)

    window.register.typesetter = noting
    assert "ตรา" in dialog.emblem.currentText()
    choose(dialog.emblem, "เว้นที่ว่าง")
    with qtbot.waitSignal(dialog.issued, timeout=10_000):
        click(dialog.do)
    assert [options.emblem for options in asked] == [None]


def test_a_digital_signature_looks_like_the_kept_one(
    open_window: Opener, record: OfficeRecord, qtbot: QtBot, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    window = open_window(record)
    window.register.typesetter = set_on_paper
    bench, phrase = window.workbench, "ถนนสายนี้มีต้นไม้"
    picture = Picture(data=INKED, width=45)
    keep_signature(bench.start, PassphraseSealer(), bench.office_id, "head", picture, passphrase=phrase)
    page = go_to(window, PapersPage)
    dialog = dialog_of(page)
    dialogs.path = tmp_path / "head.p12"
    dialogs.path.write_bytes(pkcs12(LONG))
    press(dialog.certificate.wanted, Qt.Key.Key_Space)
    click(dialog.certificate.choose)
    type_on(PASSPHRASE)
    assert not dialog.certificate.seen.isVisible()
    choose(dialog.signatures[0].way, "ที่เก็บไว้")
    write(dialog.signatures[0].passphrase, phrase)
    press(dialog.certificate.seen, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.issued, timeout=30_000):
        click(dialog.do)

    pdf = window.register.opened(window.register.papers[0].issued_id).pdf
    reader = PdfFileReader(BytesIO(pdf))
    left, bottom, right, top = (float(each) for each in reader.embedded_signatures[0].sig_field["/Rect"])
    assert round((right - left) / 72 * 25.4) == 45
    assert top > bottom
    assert [use.person for use in signature_uses(bench.start, bench.office_id)] == ["head"]


def states(window: MainWindow) -> list[IssuedState]:
    return [paper.state for paper in window.register.papers]


def test_a_paper_is_withdrawn_with_a_reason_only(
    window: MainWindow, page: PapersPage, qtbot: QtBot, dialogs: AnsweringDialogs
) -> None:
    register = issued(window, page, qtbot)
    click_on(register.card.buttons["withdraw"])
    assert states(window) == [IssuedState.STANDING]

    dialogs.text, dialogs.yes = "พิมพ์ชื่อผิด", True
    click_on(register.card.buttons["withdraw"])
    assert states(window) == [IssuedState.WITHDRAWN]
    assert "พิมพ์ชื่อผิด" in register.card.sentences
    assert not register.card.buttons["withdraw"].isEnabled()


def test_a_correction_takes_the_place_of_what_it_corrects(window: MainWindow, page: PapersPage, qtbot: QtBot) -> None:
    register = issued(window, page, qtbot)
    click_on(register.card.buttons["correct"])
    assert page.isVisible()
    dialog = dialog_of(page)
    assert "๑/๒๕๖๙" in dialog.replaces.currentText()
    with qtbot.waitSignal(dialog.issued, timeout=10_000):
        click(dialog.do)

    newest, first = window.register.papers
    assert (newest.replaces, first.state) == (first.reference, IssuedState.REPLACED)
    assert not window.register.to_replace


def test_scan_address_and_files_of_an_issued_paper(
    window: MainWindow, page: PapersPage, qtbot: QtBot, dialogs: AnsweringDialogs, tmp_path: Path, small_pdf: bytes
) -> None:
    register = issued(window, page, qtbot)
    dialogs.path = tmp_path / "signed.pdf"
    click_on(register.card.buttons["attach"])
    assert "signed.pdf" in dialogs.said[-1]
    dialogs.path.write_bytes(small_pdf)
    click_on(register.card.buttons["attach"])
    dialogs.path = tmp_path / "again"
    click_on(register.card.buttons["scan"])
    assert (tmp_path / "again.pdf").read_bytes() == small_pdf

    dialogs.text = "ไม่ใช่ที่อยู่"
    click_on(register.card.buttons["publish"])
    assert "ไม่ใช่ที่อยู่" in dialogs.said[-1]
    dialogs.text = "https://donsai.go.th/plan"
    click_on(register.card.buttons["publish"])
    assert "https://donsai.go.th/plan" in register.card.sentences
    dialogs.path = tmp_path / "code.pdf"
    click_on(register.card.buttons["code"])
    assert dialogs.path.read_bytes().startswith(small_pdf)

    dialogs.path = tmp_path / "issued.pdf"
    click_on(register.card.buttons["save"])
    assert dialogs.path.read_bytes() == small_pdf
    dialogs.path = tmp_path / "register.xlsx"
    click_on(register.export)
    assert dialogs.path.read_bytes().startswith(b"PK")


def test_papers_are_found_as_one_types(window: MainWindow, page: PapersPage, qtbot: QtBot) -> None:
    register = issued(window, page, qtbot)
    go_to(window, PapersPage)
    click_on(page.kinds.cards[PaperKind.ORDER])
    register = issued(window, page, qtbot, "7/1/69")
    assert register.model.rowCount() == 2

    choose(register.filters.kind, "คำสั่ง")
    qtbot.waitUntil(lambda: register.model.rowCount() == 1)
    choose(register.filters.kind, "ทั้งหมด")
    write(register.filters.words, "เผยแพร่แผนการใช้จ่าย")
    qtbot.waitUntil(lambda: [paper.kind for paper in register.model.rows] == [PaperKind.ANNOUNCEMENT])
    write(register.filters.words, "ไม่มีคำนี้")
    qtbot.waitUntil(lambda: register.model.rowCount() == 0)
    assert not register.card.isVisible()
    assert focused() is register.filters.words


def test_ctrl_s_saves_the_issued_paper_that_is_looked_at(
    window: MainWindow,
    page: PapersPage,
    qtbot: QtBot,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
    typesetter: Typesetter,
) -> None:
    del typesetter
    issued(window, page, qtbot)
    dialogs.path = tmp_path / "looked-at.pdf"
    with qtbot.waitSignal(window.output.written):
        press(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert window.preview.issued is not None
    assert dialogs.path.read_bytes() == window.preview.issued.pdf


def test_the_window_lives_on_while_papers_are_looked_for(window: MainWindow, page: PapersPage, qtbot: QtBot) -> None:
    register = issued(window, page, qtbot)
    free = Event()
    window.background.do(lambda: free.wait(10), lambda _waited: None, lambda _sentence: None)
    write(register.filters.words, "ไม่มีคำนี้")
    qtbot.waitUntil(lambda: window.background._running == 2)
    assert register.model.rowCount() == 1

    write(register.filters.words, "เผยแพร่")
    qtbot.waitUntil(lambda: window.background._running == 3)
    free.set()
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert register.model.rowCount() == 1
    assert register.filters.words.typed() == "เผยแพร่"


def test_a_large_register_is_read_in_the_background(
    window: MainWindow, page: PapersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here, one paper is many; what was looked for before it was read counts as well."""
    monkeypatch.setattr("itadesk.desktop.register_desk.FEW", 0)
    register = issued(window, page, qtbot)
    qtbot.waitUntil(lambda: register.chosen is not None)
    assert [paper.number for paper in register.model.rows] == [1]

    write(register.filters.words, "ไม่มีคำนี้")
    qtbot.waitUntil(lambda: not register.model.rowCount())
    window.register.changed.emit()
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert not register.table.isVisible()
    register.show_issued(window.register.papers[0].issued_id)
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert register.chosen is None
    write(register.filters.words, "")
    qtbot.waitUntil(lambda: register.chosen is not None)

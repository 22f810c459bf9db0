"""A paper is worded, signed, saved and printed."""

from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PIL import ImageOps
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desktop.application import Desktop
from itadesk.desktop.main_window import MainWindow
from itadesk.desktop.pages.papers.page import PapersPage
from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import add_office
from tests.desktop.flows.clerk import on_small_screen
from tests.desktop.flows.conftest import SavePdf
from tests.desktop.flows.papers_read import pictures_in
from tests.desktop.hands import CONTROL, AnsweringDialogs, click_on, focused, go_to, press, squeezed, stored, write

INK = 60
"""Tones darker than this against white are ink, not the soft edge of a letter."""


@pytest.fixture
def real_window(desktop: Desktop, record: OfficeRecord) -> MainWindow:
    """A window whose papers are set as the program sets them."""
    desktop.begin(add_office(desktop.start, record))
    return on_small_screen(desktop)


def test_a_signature_is_printed_at_its_true_size_and_leaves_no_trace(
    real_window: MainWindow, dialogs: AnsweringDialogs, signature: Path, save_pdf: SavePdf, tmp_path: Path
) -> None:
    papers = go_to(real_window, PapersPage)
    dialogs.path = signature
    click_on(papers.signature._choose)
    assert "นางมาลี ใจงาม ตามขนาดจริง" in papers.signature.sentence
    save_pdf(real_window)

    (size,) = pictures_in(tmp_path / "paper.pdf")
    assert size == pytest.approx((40, 15), abs=0.5)
    real_window.workbench.settle()
    for kept in tmp_path.glob("office.db*"):
        for part in (b"\x89PNG", signature.read_bytes()[100:140]):
            assert part not in kept.read_bytes(), kept

    click_on(papers.signature.take_away)
    assert "เว้นที่ไว้ให้นางมาลี ใจงาม ลงนามด้วยปากกา" in papers.signature.sentence
    save_pdf(real_window)
    assert pictures_in(tmp_path / "paper.pdf") == []


def test_an_own_wording_stands_in_the_paper_until_the_default_is_brought_back(
    real_window: MainWindow, save_pdf: SavePdf
) -> None:
    papers = go_to(real_window, PapersPage)
    title = papers.wording.boxes["title"]
    write(title.field.widget, "คำประกาศของ «หน่วยงาน»")
    assert squeezed("คำประกาศของ เทศบาลตำบลดอนทราย") in save_pdf(real_window)

    click_on(title.back)

    assert squeezed("คำประกาศของ") not in save_pdf(real_window)
    assert stored(real_window).papers[0].texts == {}
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert stored(real_window).papers[0].texts == {"title": "คำประกาศของ {{office}}"}


def test_a_name_that_does_not_exist_is_said_with_the_nearest(window: MainWindow) -> None:
    papers = go_to(window, PapersPage)
    title = papers.wording.boxes["title"].field
    write(title.widget, "ประกาศ «หน่วยงา»")
    papers.details.form.fields["number"].widget.setFocus()

    assert "«หน่วยงา»" in title.sentence
    assert "«หน่วยงาน»" in title.sentence
    assert "title" not in {slot for paper in stored(window).papers for slot in paper.texts}
    write(title.widget, "ประกาศ «หน่วยงาน» และ [[")
    papers.details.form.fields["number"].widget.setFocus()
    assert title.sentence
    assert title.input.typed() == "ประกาศ «หน่วยงาน» และ [["


@pytest.mark.parametrize(
    ("name", "file", "beginning"),
    [
        ("paper.docx", "paper.docx", b"PK"),
        ("paper.html", "paper.html", b"<!DOCTYPE html>"),
        ("paper.PNG", "paper.PNG", b"\x89PNG"),
        ("paper.txt", "paper.txt", "ประกาศ".encode()),
        ("ประกาศ 1.2", "ประกาศ 1.2.pdf", b"%PDF"),
    ],
)
def test_a_paper_is_saved_in_the_form_that_its_name_asks_for(  # noqa: PLR0913, PLR0917  fixtures beside the example
    real_window: MainWindow,
    dialogs: AnsweringDialogs,
    qtbot: QtBot,
    tmp_path: Path,
    name: str,
    file: str,
    beginning: bytes,
) -> None:
    dialogs.path = tmp_path / name
    with qtbot.waitSignal(real_window.output.told, timeout=20000):
        press(focused(), Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not real_window.background.is_busy, timeout=20000)
    assert (tmp_path / file).read_bytes().startswith(beginning)
    assert "Word (*.docx)" in dialogs.said[-1]


def test_the_window_lives_on_while_a_paper_is_made_for_word(
    real_window: MainWindow, dialogs: AnsweringDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "paper.docx"
    free = Event()
    real_window.background.do(lambda: free.wait(10), lambda _waited: None, lambda _sentence: None)
    with qtbot.waitSignal(real_window.output.doing, timeout=20000) as doing:
        real_window.output.save_pdf()
        free.set()
    assert "กำลังบันทึก" in doing.args[0]
    qtbot.waitUntil(lambda: not real_window.background.is_busy, timeout=20000)
    assert dialogs.path.read_bytes().startswith(b"PK")

    dialogs.path = tmp_path / "missing" / "paper.html"
    press(focused(), Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: "missing" in dialogs.said[-1], timeout=20000)


def test_the_printed_pages_look_like_the_saved_ones(
    real_window: MainWindow, dialogs: AnsweringDialogs, save_pdf: SavePdf, tmp_path: Path, qtbot: QtBot
) -> None:
    save_pdf(real_window)
    dialogs.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(real_window.output.told, timeout=20000):
        press(focused(), Qt.Key.Key_P, CONTROL)

    saved, printed = (pypdfium2.PdfDocument(tmp_path / name) for name in ("paper.pdf", "printed.pdf"))
    assert len(saved) == len(printed)
    for one, other in zip(saved, printed, strict=True):
        assert other.get_size() == pytest.approx(one.get_size(), abs=1.5)
        assert inked(other) == pytest.approx(inked(one), abs=2)
    saved.close()
    printed.close()
    QApplication.processEvents()


def inked(page: pypdfium2.PdfPage) -> tuple[int, ...]:
    """The box around all that stands on a page, in points from its upper left corner."""
    picture = page.render(scale=1).to_pil().convert("L")
    return tuple(ImageOps.invert(picture).point(lambda tone: 255 if tone > INK else 0).getbbox() or ())

from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageOps
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from itadesk.desktop.printing import NoSuchPages, PrinterFailed, PrintJob, a4_printer, chosen_pages, use_a4
from itadesk.documents.blocks import Document
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.services.papers import Wish, compose_paper, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper

TENTH = 0.1 * 72 / 25.4
"""A tenth of a millimetre, in points."""
FINE = 12
"""Dots for a point in which positions are compared; finer than the tenth of a millimetre."""
INK = 100


@pytest.fixture
def document(record: OfficeRecord) -> Document:
    return compose_paper(record, wished_paper(record, Wish(kind=PaperKind.ANNOUNCEMENT)))


@pytest.fixture
def printer(tmp_path: Path, qapp: object) -> QPrinter:  # noqa: ARG001  Qt must be there
    return to_file(a4_printer("ประกาศ"), tmp_path / "printed.pdf")


def to_file(printer: QPrinter, path: Path, dots: int = 100) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dots)
    return printer


def print_all(pdf: bytes, printer: QPrinter) -> list[int]:
    """Prints at once, and gives how many pages the job says it printed."""
    job, printed = PrintJob(pdf, printer), list[int]()
    job.done.connect(printed.append)
    job.begin()
    job.finish()
    return printed


def boxes_of_ink(page: pypdfium2.PdfPage) -> list[tuple[float, ...]]:
    """Boxes around what stands in each quarter of a page, in points from its upper left corner."""
    picture = ImageOps.invert(page.render(scale=FINE).to_pil().convert("L")).point(lambda tone: 255 * (tone > INK))
    width, height = picture.size
    found = []
    for top in range(4):
        part = picture.crop((0, top * height // 4, width, (top + 1) * height // 4))
        found.append(tuple(edge / FINE for edge in part.getbbox() or (0, 0, 0, 0)))
    return found


@pytest.mark.usefixtures("qapp")
def test_a_printer_is_ready_for_the_whole_of_an_a4_page() -> None:
    printer = a4_printer("ประกาศ")

    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert printer.fullPage()
    assert printer.docName() == "ประกาศ"


def test_all_that_stands_on_paper_stands_where_it_stands_in_the_file(
    document: Document, printer: QPrinter, tmp_path: Path
) -> None:
    pdf = set_on_paper(document, PrintOptions()).pdf
    printer.setResolution(600)

    pages = print_all(pdf, printer)

    saved, printed = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert pages == [len(saved)] == [len(printed)]
    for one, other in zip(saved, printed, strict=True):
        for box, same in zip(boxes_of_ink(one), boxes_of_ink(other), strict=True):
            assert same == pytest.approx(box, abs=TENTH)
    saved.close()
    printed.close()


def test_letter_as_the_usual_size_and_margins_of_the_printer_change_nothing(
    small_pdf: bytes, printer: QPrinter, tmp_path: Path
) -> None:
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    printer.setPageLayout(QPageLayout(letter, QPageLayout.Orientation.Landscape, QMarginsF(50, 50, 50, 50)))
    printer.setFullPage(False)

    assert print_all(small_pdf, printer) == [2]

    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert printed[0].get_size() == pytest.approx((595.3, 841.9), abs=0.4)
    printed.close()


@pytest.mark.parametrize(
    ("ranges", "copies", "collated", "order", "sent"),
    [
        ("", 1, True, QPrinter.PageOrder.FirstPageFirst, [0, 1, 2, 3, 4]),
        ("2", 1, True, QPrinter.PageOrder.FirstPageFirst, [1]),
        ("1-2,5", 1, True, QPrinter.PageOrder.FirstPageFirst, [0, 1, 4]),
        ("1-2", 2, True, QPrinter.PageOrder.FirstPageFirst, [0, 1, 0, 1]),
        ("1-2", 2, False, QPrinter.PageOrder.FirstPageFirst, [0, 0, 1, 1]),
        ("1-2", 1, True, QPrinter.PageOrder.LastPageFirst, [1, 0]),
        ("7", 1, True, QPrinter.PageOrder.FirstPageFirst, []),
    ],
)
def test_the_pages_and_copies_that_were_chosen_are_sent(
    printer: QPrinter, ranges: str, copies: int, *, collated: bool, order: QPrinter.PageOrder, sent: list[int]
) -> None:
    printer.setPageRanges(QPageRanges.fromString(ranges))
    printer.setCopyCount(copies)
    printer.setCollateCopies(collated)
    printer.setPageOrder(order)

    assert not printer.supportsMultipleCopies()
    assert chosen_pages(printer, 5) == sent


def test_what_a_printer_cannot_take_is_said_with_advice(
    small_pdf: bytes, printer: QPrinter, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "missing" / "printed.pdf"
    job = PrintJob(small_pdf, to_file(printer, path))

    with qtbot.waitSignal(job.failed) as failed:
        job.begin()

    assert str(path) in failed.args[0]
    assert not job.is_running


def test_pages_that_the_paper_does_not_have_are_refused(small_pdf: bytes, printer: QPrinter, qtbot: QtBot) -> None:
    printer.setPageRanges(QPageRanges.fromString("7"))
    job = PrintJob(small_pdf, printer)

    with qtbot.waitSignal(job.failed) as failed:
        job.begin()

    assert failed.args == [NoSuchPages(2).sentence()]


def test_printing_can_be_stopped(small_pdf: bytes, printer: QPrinter, qtbot: QtBot) -> None:
    printer.setResolution(600)
    job = PrintJob(small_pdf, printer)
    pages = list[tuple[int, int]]()
    job.advanced.connect(lambda page, count: pages.append((page, count)))
    with qtbot.waitSignal(job.advanced):
        job.begin()

    with qtbot.waitSignal(job.cancelled):
        job.cancel()

    assert not job.is_running
    assert pages == [(1, 2)]


def test_the_window_is_never_held_for_long_by_a_strip(document: Document, printer: QPrinter, qtbot: QtBot) -> None:
    printer.setResolution(1200)
    printer.setPageRanges(QPageRanges.fromString("1"))
    job, strips = PrintJob(set_on_paper(document, PrintOptions()).pdf, printer), 0

    job.begin()
    while job.is_running:
        job._step()
        strips += 1
    qtbot.wait(1)

    assert strips > 200


@pytest.mark.usefixtures("qapp")
def test_without_a_name_the_printer_is_called_the_printer() -> None:
    printer = QPrinter()
    use_a4(printer)

    assert "{printer}" not in PrinterFailed("").sentence()

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from itadesk.desktop.printing import a4_printer, print_pdf


def to_file(printer: QPrinter, path: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    return printer


@pytest.mark.usefixtures("qapp")
def test_a_printer_is_ready_for_the_whole_of_an_a4_page() -> None:
    printer = a4_printer("ประกาศ")

    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert printer.fullPage()
    assert printer.docName() == "ประกาศ"


def test_every_page_is_printed_at_its_true_size(small_pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"

    assert print_pdf(small_pdf, to_file(a4_printer("ประกาศ"), path)) == 2

    printed = QPdfDocument()
    printed.load(str(path))
    assert printed.pageCount() == 2
    assert printed.pagePointSize(0).toSize().toTuple() == (595, 842)
    image = printed.render(0, printed.pagePointSize(0).toSize())
    assert any(
        image.pixelColor(x, y).alpha() and image.pixelColor(x, y).lightness() < 128
        for x in range(200)
        for y in range(200)
    )
    printed.close()


def test_only_the_pages_that_were_chosen_are_printed(small_pdf: bytes, tmp_path: Path) -> None:
    printer = to_file(a4_printer("ประกาศ"), tmp_path / "printed.pdf")
    printer.setFromTo(2, 2)

    assert print_pdf(small_pdf, printer) == 1

"""Blocks of cells on the clipboard, as spreadsheets and word processors put them there and take them."""

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from itadesk.exchange.copied_cells import Cells, as_page, as_text
from itadesk.reading.pasted_cells import Block, cells_of_page, cells_of_text


class CopiedCells(QMimeData):
    """A block of cells as a table of a page and as text with tabs; when the program ends, the text stays.

    Qt lets go of the clipboard when Python is gone already, and crashes where something of Python's lies there still.
    """

    def __init__(self, rows: Cells) -> None:
        super().__init__()
        self.setText(as_text(rows))
        self.setHtml(as_page(rows))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.leave_text)

    def leave_text(self) -> None:
        """Puts the text alone onto the clipboard, in the place of these cells."""
        QGuiApplication.clipboard().setText(self.text())


def put_cells(rows: Cells) -> None:
    """Puts a block of cells on the clipboard."""
    QGuiApplication.clipboard().setMimeData(CopiedCells(rows))


def cells_of(data: QMimeData) -> Block:
    """The cells that somebody copied: those of its tables where it has any, otherwise those of its text."""
    block = cells_of_page(data.html()) if data.hasHtml() else None
    return cells_of_text(data.text()) if block is None else block


def taken_cells() -> Block:
    """The cells on the clipboard; none where there is no text."""
    data = QGuiApplication.clipboard().mimeData()
    return cells_of(data) if data.hasHtml() or data.text() else ()

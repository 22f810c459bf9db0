"""Finds out whether a paper was issued when the connection broke off just then, as soon as the server answers again."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desktop.background import Background
from itadesk.desktop.workbench import Workbench
from itadesk.ita.issued import IssuedPaper
from itadesk.language import _

ASK_AGAIN: Final = 3000
"""Milliseconds after which a server is asked again that did not answer."""


class PaperInDoubt(QObject):
    """One paper at a time.

    Attributes:
        paper: the paper; None where it is known of all whether they were issued.

    Signals:
        settled: it is known now; a sentence about it follows.
    """

    settled = Signal()

    def __init__(self, workbench: Workbench, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._background = workbench, background
        self.paper: IssuedPaper | None = None

    def find_out(self) -> None:
        """Asks until there is an answer, and says which it is; does nothing where there is no doubt."""
        from itadesk.services.issuing import was_issued  # noqa: PLC0415  it composes papers, which takes a while to load

        paper = self.paper
        if paper is None:
            return

        def tell(issued: bool) -> None:
            self.settled.emit()
            said = (
                _("The server answers again: paper {number} was issued, and stands in the register.")
                if issued
                else _("The server answers again: paper {number} was not issued. Issue it once more.")
            )
            self._workbench.failed.emit(said.format(number=paper.shown_number))

        def wait(_sentence: str) -> None:
            QTimer.singleShot(ASK_AGAIN, self, self.find_out)

        self._background.do(lambda: was_issued(self._workbench.start, paper), tell, wait)

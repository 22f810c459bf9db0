"""What can be done with an issued paper: what goes wrong is said in a sentence, what cannot be undone is asked about."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from itadesk.desktop import late
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.register_desk import RegisterDesk
from itadesk.desktop.writing import shown
from itadesk.errors import ItadeskError
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.issued import IssuedPaper
from itadesk.language import _
from itadesk.services.office_files import safe_name

ENDINGS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}


class RegisterActions(QObject):
    """The actions on the chosen paper.

    Signals:
        told(str): something was written; the sentence says where.
        written(Path): the file that was written.
        correction_wanted: the draft is to be changed, and issued in the place of the paper.
    """

    told = Signal(str)
    written = Signal(object)
    correction_wanted = Signal()

    def __init__(
        self, register: RegisterDesk, desk: PaperDesk, dialogs: Dialogs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.register, self.desk, self.dialogs = register, desk, dialogs

    def attempt(self, action: Callable[[], None]) -> None:
        """Does something that a person can get wrong."""
        try:
            action()
        except ItadeskError as error:
            self.dialogs.warn(error.sentence())

    def save(self, paper: IssuedPaper) -> None:
        """Saves the file of a paper, byte by byte as it was issued."""
        self._write(f"{name_of(paper)}.pdf", "PDF (*.pdf)", lambda: self.register.opened(paper.issued_id).pdf)

    def save_with_code(self, paper: IssuedPaper) -> None:
        """Saves a copy with the code of the address where the paper was published."""
        self._write(f"{name_of(paper)} QR.pdf", "PDF (*.pdf)", lambda: self.register.with_code(paper.issued_id))

    def save_scan(self, paper: IssuedPaper) -> None:
        """Saves the scan of the signed paper."""
        scan = self.register.scan_of(paper)
        if scan is not None:
            ending = ENDINGS.get(scan.media_type, "")
            name = f"{name_of(paper)} {_('signed')}{ending}"
            self._write(name, f"{_('Scans')} (*{ending})", lambda: scan.data)

    def export(self, papers: list[IssuedPaper]) -> None:
        """Saves the papers that are shown as a workbook."""
        self._write(f"{_('Register of papers')}.xlsx", "Excel (*.xlsx)", lambda: late.register_book(papers))

    def attach(self, paper: IssuedPaper) -> None:
        """Attaches the scan of the paper that was signed by hand."""
        kinds = _("Scans") + " (*.pdf *.png *.jpg *.jpeg)"
        path = self.dialogs.open_file(_("Scan of the signed paper"), kinds)
        if path is not None:
            self.register.attach_scan(paper.issued_id, path)

    def publish(self, paper: IssuedPaper) -> None:
        """Notes where the paper was published."""
        known = paper.publication.address if paper.publication else "https://"
        address = self.dialogs.ask_text(_("At which address is the paper on the web?"), known)
        if address and address != "https://":
            self.register.publish(paper.issued_id, address)

    def withdraw(self, paper: IssuedPaper) -> None:
        """Withdraws the paper, after a reason was given and the loss was confirmed."""
        reason = self.dialogs.ask_text(shown(_("Why is paper {number} withdrawn?").format(number=paper.shown_number)))
        lost = shown(
            _("Paper {number} stays in the register but holds no longer. This cannot be taken back.").format(
                number=paper.shown_number
            )
        )
        if reason and self.dialogs.ask(lost, _("Withdraw")):
            self.register.withdraw(paper.issued_id, reason)

    def correct(self, paper: IssuedPaper) -> None:
        """Goes to the draft of the paper, to change it and issue it anew in the place of this one."""
        self.desk.workbench.choose_year(paper.plan_year)
        self.desk.turn_to(paper.kind)
        self.desk.choose(paper.paper_key)
        self.register.to_replace = paper.issued_id
        self.correction_wanted.emit()
        sentence = _("Change the draft and issue it: it then stands in the place of {number}.")
        self.told.emit(shown(sentence.format(number=paper.shown_number)))

    def _write(self, suggested: str, kinds: str, data: Callable[[], bytes]) -> None:
        written = data()
        path: Path | None = self.dialogs.save_file(_("Save"), suggested, kinds)
        if path is not None:
            target = path if path.suffix else path.with_suffix(Path(suggested).suffix)
            write_whole(target, written)
            self.told.emit(_("Saved {path}.").format(path=target))
            self.written.emit(target)


def name_of(paper: IssuedPaper) -> str:
    """A name for the files of a paper."""
    return safe_name(f"{paper.shown_number.replace('/', '-')} {paper.title}")

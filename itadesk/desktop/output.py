"""Giving a paper out: to the printer, as a file, or to the PDF reader."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.outside import ReadingCopies, open_outside
from itadesk.desktop.paper_desk import PaperDesk, kind_names
from itadesk.desktop.preview.panel import PreviewPanel
from itadesk.desktop.writing import shown
from itadesk.errors import ItadeskError
from itadesk.language import _, ngettext
from itadesk.services.office_files import safe_name

if TYPE_CHECKING:  # loaded when something is given out: the window is there sooner without it
    from itadesk.desktop.printing import PrintJob
    from itadesk.exchange.paper_forms import PaperInForm


class Output(QObject):
    """Prints and saves the paper that is looked at, as it is with the last keystroke.

    Signals:
        told(str): something was printed or saved, or was not; the sentence says what and where.
        doing(str): how far it is.
        written(Path): a file was saved, and can be opened.
        working(object): something is being done that can be stopped: what stops it; None when it is over.
    """

    told = Signal(str)
    doing = Signal(str)
    written = Signal(object)
    working = Signal(object)

    def __init__(
        self,
        desk: PaperDesk,
        panel: PreviewPanel,
        background: Background,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.panel, self.background, self.dialogs = desk, panel, background, dialogs
        self.job: PrintJob | None = None
        self._copies = ReadingCopies()

    @property
    def title(self) -> str:
        """What the paper is called, as a name for its file."""
        if self.panel.issued is not None:
            return safe_name(self.panel.issued.title)
        office = self.desk.workbench.record.office.full_name
        return safe_name(f"{kind_names()[self.desk.kind]} {self.desk.workbench.year} {office}".replace("/", "-"))

    def print(self) -> None:
        """Prints the paper, once the newest edit is set."""
        self._ready(self._print)

    def save_pdf(self) -> None:
        """Saves the paper as a PDF or in another form, once the newest edit is set."""
        self._ready(self._save)

    def read(self) -> None:
        """Opens a copy of the paper in the PDF reader, once the newest edit is set."""
        self._ready(self._read)

    def finish(self) -> None:
        """Hands over to the printer what is left, and takes the copies away; the program ends."""
        if self.job is not None:
            self.job.finish()
        self._copies.remove()

    def _ready(self, action: Callable[[bytes], None]) -> None:
        """Does something with the bytes of the paper: the issued one that is looked at, or the draft as it is now."""
        if self.panel.issued is not None:
            action(self.panel.issued.pdf)
            return
        self.desk.workbench.settle()
        self.panel.ask_now()
        self.panel.setter.when_ready(lambda printing: action(printing.pdf))

    def _print(self, pdf: bytes) -> None:
        from itadesk.desktop.printing import PrintJob, a4_printer  # noqa: PLC0415  see above; so below

        if self.job is not None:
            self.dialogs.tell(_("A paper is being printed. Print the next one when it is done."))
            return
        printer = a4_printer(self.title)
        if not self.dialogs.choose_printer(printer):
            return
        self.job = job = PrintJob(pdf, printer, self)
        job.advanced.connect(self._tell_page)
        job.done.connect(self._on_printed)
        job.cancelled.connect(lambda: self._end_job(_("Printing was stopped.")))
        job.failed.connect(self._on_not_printed)
        self.working.emit(job.cancel)
        job.begin()

    def _tell_page(self, page: int, pages: int) -> None:
        self.doing.emit(shown(_("Printing page {page} of {pages} …").format(page=page, pages=pages)))

    def _on_printed(self, pages: int) -> None:
        sentence = ngettext("Sent {pages} page to the printer.", "Sent {pages} pages to the printer.", pages)
        self._end_job(shown(sentence.format(pages=pages)))

    def _on_not_printed(self, sentence: str) -> None:
        self._end_job(_("Nothing was printed."))
        self.dialogs.warn(sentence)

    def _end_job(self, sentence: str) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self.working.emit(None)
        self.told.emit(sentence)

    def _read(self, pdf: bytes) -> None:
        try:
            open_outside(self._copies.make(self.title, pdf))
        except ItadeskError as failure:
            self.dialogs.warn(failure.sentence())

    def _save(self, pdf: bytes) -> None:
        from itadesk.exchange.paper_forms import FORMS  # noqa: PLC0415

        path = self.dialogs.save_file(_("Save the paper"), f"{self.title}.pdf", self._kinds())
        if path is not None:
            self._write(path if path.suffix.lower() in FORMS else path.with_name(f"{path.name}.pdf"), pdf)

    def _kinds(self) -> str:
        """The forms that can be saved, as dialogs list them; of an issued paper only its pages can."""
        from itadesk.exchange.paper_forms import PRINTED  # noqa: PLC0415

        kinds = {
            ".pdf": "PDF (*.pdf)",
            ".docx": "Word (*.docx)",
            ".html": _("Web page (*.html)"),
            ".png": _("Pictures of the pages (*.png)"),
            ".txt": _("Text (*.txt)"),
        }
        return ";;".join(kind for form, kind in kinds.items() if self.panel.issued is None or form in PRINTED)

    def _in_form(self, form: str, pdf: bytes) -> "Callable[[], PaperInForm]":
        """What makes the paper in a form, as it is now; `pdf` is how it is printed."""
        from itadesk.exchange.paper_forms import PRINTED, PaperInForm, in_form, printed_in_form  # noqa: PLC0415
        from itadesk.services.papers import compose_paper  # noqa: PLC0415

        if self.panel.issued is not None or form in PRINTED:
            return lambda: PaperInForm(printed_in_form(form, pdf))
        record, paper, options = self.desk.workbench.record, self.desk.paper, self.desk.options
        return lambda: in_form(form, compose_paper(record, paper), options)

    def _write(self, path: Path, pdf: bytes) -> None:
        """Writes the paper in the form that the name asks for; a slow disk is waited for by nobody."""
        from itadesk.exchange.paper_forms import write_paper  # noqa: PLC0415

        make = self._in_form(path.suffix.lower(), pdf)

        def write() -> "PaperInForm":
            made = make()
            write_paper(made, path)
            return made

        self.doing.emit(_("Saving {path} …").format(path=path))
        self.background.do(write, lambda made: self._on_written(path, made), self._on_not_written)

    def _on_not_written(self, sentence: str) -> None:
        self.told.emit(_("Nothing was saved."))
        self.dialogs.warn(sentence)

    def _on_written(self, path: Path, made: "PaperInForm") -> None:
        self.told.emit(_("Saved {path}.").format(path=path))
        self.written.emit(path)
        if made.warnings:
            self.dialogs.tell("\n".join(made.warnings))

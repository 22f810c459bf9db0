"""Takes files of others into the office that is open: reads them beside the window, shows them, stores what is wanted."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.operations import Operation
from itadesk.desktop.progress import Progress, Stopped
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown
from itadesk.desktop.years import year_answering
from itadesk.ita.plans import Plan
from itadesk.ita.records import Part, PartKind, key_of
from itadesk.ita.results import Result
from itadesk.language import N_, _

if TYPE_CHECKING:
    from itadesk.desktop.taking_in.dialog import TakingDialog
    from itadesk.desktop.taking_in.offers import Offered
    from itadesk.desktop.taking_in.office_dialog import OfficeDialog
    from itadesk.exchange.office_json import OfficeFile

LABEL: Final = N_("taking in a file")

PAGES: Final = {PartKind.RESULT: "scores", PartKind.PLAN: "measures", PartKind.PAPER: "papers"}
"""The page on which a kind of part is seen; all others are on that of the office."""

Replacements = Sequence[tuple[Part | None, Part | None]]


class TakingDesk(QObject):
    """One file after the other.

    Attributes:
        dialog: what a file offers, while it is shown.

    Signals:
        told(str): what came of it.
        doing(str): how far it is.
        working(object): something is being read that can be stopped: what stops it; None when it is over.
        page_wanted(str): the page on which what was taken is seen.
        office_wanted(int, object): another office is to be opened, and a file to be compared with it, None for none.
    """

    told = Signal(str)
    doing = Signal(str)
    working = Signal(object)
    page_wanted = Signal(str)
    office_wanted = Signal(int, object)

    def __init__(self, workbench: Workbench, background: Background, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self.workbench, self.background, self.dialogs = workbench, background, dialogs
        self._window = window
        self.dialog: TakingDialog | OfficeDialog | None = None
        self._progress: Progress | None = None

    def choose(self) -> None:
        """Asks for a file and reads it."""
        kinds = f"{_('Files that can be read')} ({late.incoming_kinds()});;{_('All files')} (*)"
        path = self.dialogs.open_file(_("Data from a file"), kinds)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Reads a file beside the window, and shows what it offers; one at a time."""
        if self._progress is not None or self.dialog is not None:
            return
        if not self.workbench.role.may_write:
            self.told.emit(_("You may only read here; nothing was changed."))
            return
        self.workbench.settle()
        year, start = self.workbench.year, self.workbench.start

        def then(offered: "Offered") -> None:
            if self._end():  # it was there just when the person wanted no more of it
                self.told.emit(Stopped().sentence())
            else:
                self._show(path, offered)

        self._progress = self.background.do_long(
            lambda progress: late.read_incoming(path, year, start, progress), then, self._on_failed
        )
        self._progress.advanced.connect(self._tell)
        self.working.emit(self._progress.stop)

    def _tell(self, _percent: int, sentence: str) -> None:
        self.doing.emit(shown(sentence))

    def _end(self) -> bool:
        """Ends the reading; whether the person stopped it."""
        progress, self._progress = self._progress, None
        self.working.emit(None)
        self.doing.emit("")
        return progress is not None and progress.is_stopping

    def _on_failed(self, sentence: str) -> None:
        if self._end():
            self.told.emit(sentence)
        else:
            self.dialogs.warn(shown(sentence))

    def _show(self, path: Path, offered: "Offered") -> None:
        """Shows what a file offers; where it is another office's, asks what to do with it."""
        file, office_id = offered.office, offered.office_id
        if file is None or office_id == self.workbench.office_id:
            self._open(late.file_dialog(offered, self.workbench, self.background, self._window), file)
        elif office_id is None:
            self._offer_new(file)
        else:
            question = _(
                "The file is of {office}, which is in the database as well. Open it, and compare the file with it?"
            )
            if self.dialogs.ask(question.format(office=file.record.office.full_name), _("Open and compare")):
                self.office_wanted.emit(office_id, path)

    def _offer_new(self, file: "OfficeFile") -> None:
        question = _(
            "The file is of {office}, which is not in the database yet. Add it as a new office? The office that is open stays as it is."
        )
        if not self.dialogs.ask(question.format(office=file.record.office.full_name), _("Add the office")):
            return
        from itadesk.services.importing import import_record  # noqa: PLC0415  the window is there sooner without it

        start = self.workbench.start
        self.background.do(
            lambda: import_record(start, file.record, file.files).office_id,
            lambda office_id: self.office_wanted.emit(office_id, None),
            self.dialogs.warn,
        )

    def _open(self, dialog: "TakingDialog | OfficeDialog", file: "OfficeFile | None") -> None:
        self.dialog = dialog
        dialog.wanted.connect(lambda wanted: self._take(wanted, file))
        dialog.finished.connect(lambda _result: self._close())
        dialog.open()

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
            # without a window manager nobody else gives the keys back to it
            self._window.activateWindow()

    def _take(self, wanted: Replacements, file: "OfficeFile | None") -> None:
        """Stores what was ticked, after the files that it names."""
        if file is None or not file.files:
            self._store(wanted)
            return
        from itadesk.services.kept_files import files_named  # noqa: PLC0415  see above
        from itadesk.services.taking_in import keep_files  # noqa: PLC0415

        start, office_id, files = self.workbench.start, self.workbench.office_id, file.files
        named = tuple(files_named(file.record))
        self.background.do(
            lambda: keep_files(start, office_id, files, named), lambda _done: self._store(wanted), self.dialogs.warn
        )

    def _store(self, wanted: Replacements) -> None:
        """Stores parts as one step, and goes where they are seen."""
        if not self.workbench.perform(*(Operation(LABEL, before, after) for before, after in wanted)):
            return
        parts = [after for _before, after in wanted if after is not None]
        self._go_to_year(parts)
        self.page_wanted.emit(_page_of(parts))
        self.told.emit(_("Taken in. Undo (Ctrl+Z) takes all of it back."))

    def _go_to_year(self, parts: Sequence[Part]) -> None:
        record, years = self.workbench.record, {part.fiscal_year for part in parts if isinstance(part, Plan)}
        years = years or {year_answering(record, part.fiscal_year) for part in parts if isinstance(part, Result)}
        if years and self.workbench.year not in years:
            self.workbench.choose_year(max(years))


def _page_of(parts: Sequence[Part]) -> str:
    """The page of the part that is worked on most: measures before scores, these before the rest."""
    kinds = {key_of(part).kind for part in parts}
    first = next((kind for kind in (PartKind.PLAN, PartKind.RESULT, PartKind.PAPER) if kind in kinds), None)
    return PAGES[first] if first else "office"

"""What a person does with the offices of the table, each after asking what is needed for it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.offices.long_work import LongWorkDialog, Work
from itadesk.desktop.offices.model import StandingsModel
from itadesk.desktop.offices.print_dialog import PrintDialog
from itadesk.desktop.offices.words import removal_question
from itadesk.desktop.offices.works import printing, removing, taking_in
from itadesk.exchange.standings_book import write_standings
from itadesk.exchange.whole_file import write_whole
from itadesk.language import _
from itadesk.services.ports import WorkStarter


class OfficeDeeds(QObject):
    """Takes offices in, prints for them, exports what is shown of them, and removes them.

    Takes:
        model: the offices that are shown.
        background: does what takes long.

    Attributes:
        long_work: the dialog of what was last begun; None before.

    Signals:
        ended: offices may have been added or removed.
        told(str): what was done.
    """

    ended = Signal()
    told = Signal(str)

    def __init__(
        self, start: WorkStarter, model: StandingsModel, background: Background, dialogs: Dialogs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._start, self._model, self._background, self._dialogs = start, model, background, dialogs
        self._over = parent
        self.long_work: LongWorkDialog | None = None

    def take_in_folder(self) -> None:
        """Takes in all files of a folder that is asked for."""
        folder = self._dialogs.choose_folder(_("Take in the files of which folder?"))
        if folder is not None:
            self._work(_("Taking in a folder"), taking_in(self._start, folder))

    def print_shown(self, year: int) -> None:
        """Prints a paper of each office that is shown, in a year, as is asked for."""
        chosen = frozenset(self._model.rows)
        dialog = PrintDialog(len(chosen), year, self._dialogs, self._over)
        dialog.wanted.connect(
            lambda wish, form, folder: self._work(
                _("Printing papers"), printing(self._start, chosen, wish, form, folder)
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, year: int) -> None:
        """Writes the offices that are shown in a year to a file."""
        kinds = f"Excel (*.xlsx);;{_('Table as text')} (*.csv)"
        path = self._dialogs.save_file(_("Export the overview"), f"{_('offices')} {year}.xlsx", kinds)
        if path is None:
            return
        standings = list(self._model.shown)

        def write(target: Path = path) -> str:
            write_whole(target, write_standings(target.suffix.lower(), year, standings))
            return _("Saved {path}.").format(path=target)

        self._background.do(write, self.told.emit, self._dialogs.warn, self._over)

    def remove(self, chosen: frozenset[int]) -> None:
        """Removes offices by their numbers, if the person still wants it, and knows where their files are to lie."""
        names = [office.full_name for number, office in self._model.offices.items() if number in chosen]
        if not names or not self._dialogs.ask(removal_question(names), _("Choose a folder and remove …")):
            return
        folder = self._dialogs.choose_folder(_("Put the files of what is removed into which folder?"))
        if folder is not None:
            self._work(_("Removing offices"), removing(self._start, chosen, folder))

    def _work(self, title: str, work: Work) -> None:
        self.long_work = dialog = LongWorkDialog(title, work, self._background, self._dialogs, self._over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.ended.connect(self.ended)
        dialog.open()

"""The start page at work: offices are chosen there, or added from a file, from their name, or from the sample."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.guide import open_guide
from itadesk.desktop.preferences import Settings
from itadesk.desktop.safekeeping.first_backup import ENDING, FirstBackup
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.sharing.reopening import go_back_to_file
from itadesk.desktop.start_page import StartPage, StartWindow
from itadesk.desktop.taking_in.dropping import FileDrop
from itadesk.desktop.widgets.withheld import withhold_entering
from itadesk.errors import ItadeskError
from itadesk.exchange.incoming.offices import read_own_office
from itadesk.exchange.office_forms import FORMS
from itadesk.exchange.sample import sample_office
from itadesk.ita.records import OfficeRecord
from itadesk.ita.roles import Role
from itadesk.language import _
from itadesk.services.importing import import_record
from itadesk.services.offices import add_office, list_offices
from itadesk.services.ports import OfficeSummary, WorkStarter


class Beginnings(QObject):
    """Lives as long as its window.

    Takes:
        offices: those that there are.
        left: the name of the office that was left for the start page; empty where there is no way back.
        role: what the person may do in the database.

    Attributes:
        window: the window of the start page.
        backup: what restores one; None where that is not offered.

    Signals:
        chosen(int): an office is to be opened, by its number.
        back_wanted: the office that was left is wanted again.
    """

    chosen = Signal(int)
    back_wanted = Signal()

    def __init__(
        self,
        start: WorkStarter,
        dialogs: Dialogs,
        offices: Sequence[OfficeSummary],
        left: str,
        role: Role = Role.HEAD,
    ) -> None:
        page = StartPage(offices, left)
        self.window = StartWindow(page)
        super().__init__(self.window)
        self._start, self._dialogs, self._role = start, dialogs, role
        self._is_done = False
        page.back_wanted.connect(self.back_wanted)
        page.chosen.connect(self.chosen)
        page.entered.connect(self._add_new)
        page.file_wanted.connect(self._open_file)
        page.sample_wanted.connect(self._add_sample)
        page.overview_wanted.connect(self._look_over)
        page.guide_wanted.connect(lambda: open_guide("start", dialogs))
        if role.may_write:
            FileDrop(self.window).dropped.connect(self._add_file)
        self._withhold(page)
        self.backup: FirstBackup | None = None

    def offer_backup(self, keeper: Keeper) -> None:
        """Offers to bring everything back from a backup, where there is no office yet."""
        self.backup = FirstBackup(keeper, self._dialogs, self.window)
        self.window.page.backup_wanted.connect(self.backup.choose)
        self.window.page.from_backup.show()

    def offer_own_file(self, settings: Settings) -> None:
        """Offers the way back from a shared database, which may hold no office in which it stands in the settings."""
        page = self.window.page
        page.own_wanted.connect(lambda: go_back_to_file(settings, self._dialogs, self.window))
        page.own.show()

    def _withhold(self, top: QWidget) -> None:
        """Lets whoever may only read add and remove no office."""
        if not self._role.may_write:
            withhold_entering(top, _("You may only read here."))

    def _add_new(self, record: OfficeRecord) -> None:
        self._try(lambda: add_office(self._start, record))

    def _add_sample(self) -> None:
        self._try(lambda: import_record(self._start, sample_office()).office_id)

    def _look_over(self) -> None:
        # most people have one office, and their start page is there sooner without it
        from itadesk.desktop.offices.dialog import OfficesDialog  # noqa: PLC0415

        dialog = OfficesDialog(self._start, self._dialogs, self.window)
        self._withhold(dialog)
        dialog.chosen.connect(self.chosen)
        dialog.changed.connect(lambda: self.window.page.show_offices(list_offices(self._start)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_file(self) -> None:
        kinds = " ".join(f"*{form}" for form in FORMS)
        path = self._dialogs.open_file(_("Open the file of an office"), f"{_('Files of itadesk')} ({kinds})")
        if path is not None:
            self._add_file(path)

    def _add_file(self, path: Path) -> None:
        if self.backup is not None and path.suffix == ENDING:
            self.backup.restore(path)
            return
        self._try(lambda: self._imported(path))

    def _imported(self, path: Path) -> int:
        file = read_own_office(path)
        return import_record(self._start, file.record, file.files).office_id

    def _try(self, add: Callable[[], int]) -> None:
        if self._is_done:
            return  # pressed twice: the window on the office is being made
        try:
            office_id = add()
        except ItadeskError as error:
            self._dialogs.warn(error.sentence())
        else:
            self._is_done = True
            self.chosen.emit(office_id)

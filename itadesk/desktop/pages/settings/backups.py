"""The backups: which there are, one taken now, one put back, and where copies go besides."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Card
from itadesk.desktop.preferences import Preferences, Settings
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.safekeeping.model import BackupModel
from itadesk.desktop.safekeeping.opening_backup import BackupOpener
from itadesk.desktop.safekeeping.words import moment_text
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, row_of
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.row_table import RowTable
from itadesk.language import _
from itadesk.services.backup_ports import Backup

ROW_HEIGHT = 36
SHARES = (26, 23, 19, 14, 18)
MOST_ROWS = 6


class BackupsCard(Card):
    """Shown where the data is in a file; a server is backed up by its own means."""

    def __init__(
        self, settings: Settings, keeper: Keeper, dialogs: Dialogs, save: Callable[[Preferences, Preferences], None]
    ) -> None:
        super().__init__(_("Backups"))
        self._settings, self._keeper, self._dialogs, self._save = settings, keeper, dialogs, save
        self.model = BackupModel(self)
        self.table = RowTable(_("Backups"), self.model, SHARES, ROW_HEIGHT, MOST_ROWS)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.now = button(_("Back up now"), keeper.back_up_now)
        self.restore = button(_("Restore the chosen one …"), self._restore_chosen)
        self.other = button(_("Restore from a file …"), self._restore_file)
        self.risks = WrappedLabel("", "quiet")
        self.place = WrappedLabel("", "quiet")
        self.choose = button(_("Choose a folder …"), self._choose_place)
        self.none = button(_("No more copies"), lambda: self._copy_to(""))
        self._lay_out()
        self.table.row_chosen.connect(self._show_actions)
        keeper.looked.connect(self._show)
        keeper.working.connect(self._show_actions)
        if keeper.safe is None:
            self.hide()

    def populate(self, kept: Preferences) -> None:
        """Shows the backups, and where copies go."""
        self.place.say(kept.copies or _("Nowhere yet. A memory stick or another disk keeps them when this disk fails."))
        self.none.setEnabled(bool(kept.copies))
        self._show()

    @property
    def chosen(self) -> Backup | None:
        """The chosen backup."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _lay_out(self) -> None:
        hint = _(
            "A backup is taken on the first start of a day, before an upgrade, before restoring and before the passphrase is changed. It holds everything: what was entered, files, issued papers and sealed signatures."
        )
        self.column.addWidget(WrappedLabel(hint, "quiet"))
        self.column.addWidget(self.risks)
        self.column.addWidget(self.table)
        self.column.addLayout(row_of(self.now, self.restore, self.other))
        self.column.addSpacing(GRID)
        self.column.addWidget(TextLabel(_("Copies besides"), "sectionTitle"))
        self.column.addWidget(self.place)
        self.column.addLayout(row_of(self.choose, self.none))

    def _show(self) -> None:
        """Shows the list as it is now; whichever was chosen stays chosen."""
        before, backups = self.chosen, self._keeper.backups
        self.risks.say("\n".join(risk.sentence() for risk in self._keeper.risks))
        self.risks.setVisible(bool(self._keeper.risks))
        if list(backups) != list(self.model.rows):
            self.model.show_rows(backups)
            paths = [backup.path for backup in backups]
            self.table.choose(paths.index(before.path) if before and before.path in paths else 0 if paths else -1)
        self._show_actions()

    def _show_actions(self) -> None:
        idle = not self._keeper.is_working
        self.now.setEnabled(idle)
        self.other.setEnabled(idle)
        self.restore.setEnabled(idle and self.chosen is not None)

    def _restore_chosen(self) -> None:
        if self.chosen is not None:
            question = _(
                "Restore the backup of {moment}? What was entered since then leaves the program; it is backed up first, so that it can be brought back."
            )
            self._restore(self.chosen.path, question.format(moment=moment_text(self.chosen.taken_at)))

    def _restore_file(self) -> None:
        path = self._dialogs.open_file(_("Restore from a file"), f"{_('Backups')} (*.itadesk-backup *.db)")
        if path is not None:
            question = _(
                "Restore {name}? What is here now leaves the program; it is backed up first, so that it can be brought back."
            )
            self._restore(path, question.format(name=path.name))

    def _restore(self, path: Path, question: str) -> None:
        safe = self._keeper.safe
        if safe is not None and self._dialogs.ask(question, _("Restore")):
            opener = BackupOpener(safe.lock_of, self._keeper.background, self.window())
            opener.open(path, lambda: self._keeper.restore(path), self._dialogs.warn)

    def _choose_place(self) -> None:
        place = self._dialogs.choose_folder(_("Where should copies of the backups go?"))
        if place is not None:
            self._copy_to(str(place))

    def _copy_to(self, place: str) -> None:
        now = self._settings.now
        self._save(now, replace(now, copies=place))
        self._keeper.begin()

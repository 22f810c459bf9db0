"""The backups as a table that Qt can show."""

from typing import Final

from PySide6.QtCore import QObject

from itadesk.desktop.safekeeping.words import checked_text, moment_text, offices_text, reason_names, size_text
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.row_model import RowModel
from itadesk.language import N_
from itadesk.services.backup_ports import Backup

COLUMNS: Final = (N_("Taken on"), N_("Why"), N_("Holds"), N_("Size"), N_("Whole"))


class BackupModel(RowModel[Backup]):
    """One row a backup, the newest first; one that was not looked through yet stands back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)

    def text(self, row: Backup, column: int) -> str:
        """What is known of a backup."""
        texts = (
            moment_text(row.taken_at),
            reason_names()[row.reason],
            offices_text(row),
            size_text(row.size),
            checked_text(row),
        )
        return texts[column]

    def colour(self, row: Backup, column: int) -> str | None:  # noqa: ARG002  one for all columns
        """Quiet where nobody knows whether it is whole."""
        return colours().quiet if row.checked_at is None else None

"""Hands the open office on as a file: a workbook, CSV, an open data package, or the exchange file."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.workbench import Workbench
from itadesk.exchange.office_forms import FORMS, left_out, write_in_form
from itadesk.exchange.whole_file import write_whole
from itadesk.language import N_, _
from itadesk.services.importing import export_office
from itadesk.services.office_files import safe_name

_USUAL: Final = ".xlsx"
_KINDS: Final = {
    ".xlsx": N_("Excel, for people (*.xlsx)"),
    ".json": N_("itadesk, for another computer (*.json)"),
    ".zip": N_("Open data package (*.zip)"),
    ".csv": N_("CSV, for other programs (*.csv)"),
}
"""The forms as dialogs list them, the first one being suggested."""


class HandingOn(QObject):
    """Asks where to, and writes the office there beside the window."""

    def __init__(self, workbench: Workbench, background: Background, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self.workbench, self.background, self.dialogs = workbench, background, dialogs

    def ask(self) -> None:
        """Asks for a file, and writes the office as it is with the last keystroke."""
        if not self.workbench.settle():
            return
        name = safe_name(f"ITA {self.workbench.record.office.full_name}")
        kinds = ";;".join(_(kind) for kind in _KINDS.values())
        path = self.dialogs.save_file(_("Export data"), f"{name}{_USUAL}", kinds)
        if path is not None:
            self._write(path if path.suffix.lower() in FORMS else path.with_name(f"{path.name}{_USUAL}"))

    def _write(self, path: Path) -> None:
        start, office_id, form = self.workbench.start, self.workbench.office_id, path.suffix.lower()

        def write() -> str:
            exported = export_office(start, office_id)
            write_whole(path, write_in_form(form, exported.record, exported.files))
            return left_out(form, exported.record, exported.files)

        self.workbench.told.emit(_("Saving {path} …").format(path=path))
        self.background.do(write, lambda left: self._on_written(path, left), self._on_not_written)

    def _on_written(self, path: Path, left: str) -> None:
        self.workbench.told.emit(_("Saved {path}.").format(path=path))
        if left:
            self.dialogs.tell(left)

    def _on_not_written(self, sentence: str) -> None:
        self.workbench.told.emit(_("Nothing was saved."))
        self.dialogs.warn(sentence)

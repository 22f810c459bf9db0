"""All dialogs of the program, through one object, so that tests can answer in the place of a person."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)

from itadesk.desktop.file_dialog import suit
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.labels import breakable
from itadesk.language import _

if TYPE_CHECKING:  # loaded when something is printed
    from PySide6.QtPrintSupport import QPrinter


WIDE_ENOUGH: Final = 60 * GRID
"""Pixels, for an address on the web or a sentence."""


class Dialogs:
    """Asks and tells. Each method blocks until the person has answered.

    Attributes:
        folder: where files are looked for: that of the last one that was chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent
        self.folder = Path.home()

    def tell(self, sentence: str) -> None:
        """Says what happened."""
        box = self._box(sentence, QMessageBox.Icon.Information)
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def warn(self, sentence: str) -> None:
        """Says what went wrong and what to do."""
        box = self._box(sentence, QMessageBox.Icon.Warning)
        box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def ask(self, question: str, yes: str) -> bool:
        """Asks before something that cannot be undone; `yes` is what the button that does it says."""
        box = self._box(question, QMessageBox.Icon.Question)
        doing = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(_("Go back"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is doing

    def ask_text(self, question: str, suggested: str = "") -> str:
        """Asks for a short text; empty where nothing was given."""
        dialog = QInputDialog(self.parent)
        dialog.setWindowTitle("itadesk")
        dialog.setLabelText(question)
        dialog.setTextValue(suggested)
        dialog.setOkButtonText(_("OK"))
        dialog.setCancelButtonText(_("Go back"))
        dialog.setMinimumWidth(WIDE_ENOUGH)
        return dialog.textValue().strip() if dialog.exec() else ""

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Asks for a file to read."""
        dialog = self._file_dialog(title, self.folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        path = _answered(dialog)
        return None if path is None else self._went_to(path)

    def choose_folder(self, title: str) -> Path | None:
        """Asks for a folder."""
        dialog = self._file_dialog(title, Path.home())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return _answered(dialog)

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Asks where to write a file; asks before it replaces one."""
        dialog = self._file_dialog(title, self.folder, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(suggested)
        named = _answered(dialog)
        if named is None:
            return None
        path = with_ending_of(named, dialog.selectedNameFilter())
        question = _("The file {path} is there already. Replace it?").format(path=path)
        asked = path == named or not path.exists() or self.ask(question, _("Replace"))
        return self._went_to(path) if asked else None

    def choose_printer(self, printer: "QPrinter") -> bool:
        """Lets a printer be chosen; whether something is to be printed."""
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415  see above

        dialog = QPrintDialog(printer, self.parent)
        dialog.setWindowTitle(_("Print"))
        return bool(dialog.exec())

    def _file_dialog(self, title: str, folder: Path, kinds: str = "") -> QFileDialog:
        """A dialog for files: that of the desktop where it has one, otherwise Qt's."""
        dialog = QFileDialog(self.parent, title, str(folder), kinds)
        suit(dialog)
        return dialog

    def _went_to(self, path: Path) -> Path:
        """Looks for the next file where this one is."""
        self.folder = path.parent
        return path

    def _box(self, sentence: str, icon: QMessageBox.Icon) -> QMessageBox:
        box = QMessageBox(icon, "itadesk", breakable(sentence), QMessageBox.StandardButton.NoButton, self.parent)
        box.setAccessibleName(sentence)
        return box


def _answered(dialog: QFileDialog) -> Path | None:
    """What was chosen in a dialog for files."""
    accepted = dialog.exec()
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if accepted else None


def with_ending_of(path: Path, kind: str) -> Path:
    """A path with the ending of the kind that was chosen, such as "Word (*.docx)"; not every dialog changes it itself."""
    endings = re.findall(r"\*(\.\w+)", kind)
    if not endings or path.suffix.lower() in endings:
        return path
    return path.with_name(re.sub(r"\.[A-Za-z]{2,5}$", "", path.name) + endings[0])

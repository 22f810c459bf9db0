"""The dialog that changes the passphrase of a kept signature."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.desktop.widgets.labels import RemarkLabel
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown
from itadesk.ita.people import Person
from itadesk.language import _
from itadesk.services.signing import change_passphrase

WIDTH = 48 * GRID


class PassphraseDialog(ScrollingDialog):
    """Asks for the passphrase until now, and twice for the new one. It is opened, never run.

    Signals:
        changed: the signature is sealed under the new passphrase.
    """

    changed = Signal()

    def __init__(self, bench: Workbench, background: Background, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(_("Change the passphrase of {name}").format(name=person.full_name), WIDTH, parent)
        self.bench, self.background, self.person = bench, background, person
        names = (_("Passphrase until now"), _("New passphrase"), _("The same passphrase again"))
        self.old, self.new, self.again = self.fields = [LineInput(name) for name in names]
        self.said = RemarkLabel()
        self.do = button(_("Change the passphrase"), self._change, primary=True)
        self.cancel = button(_("Cancel"), self.reject)
        for field, name in zip(self.fields, names, strict=True):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            self.column.addWidget(FieldBox(field, name))
        self.column.addStretch(1)
        self.end_with([self.said], [self.cancel, self.do])

    def reject(self) -> None:
        """Closes the dialog, unless the signature is just being sealed."""
        if self.do.isEnabled():
            super().reject()

    def _change(self) -> None:
        old, new, bench, person = self.old.typed(), self.new.typed(), self.bench, self.person.key
        if new != self.again.typed():
            self._on_failed(_("The two passphrases are not the same; type them again."))
            self.again.setFocus()
            return
        self.do.setEnabled(False)
        self.background.do(
            lambda: change_passphrase(bench.start, late.sealer(), bench.office_id, person, old, new=new),
            lambda _done: self._on_changed(),
            self._on_failed,
        )

    def _on_changed(self) -> None:
        self.accept()
        self.changed.emit()

    def _on_failed(self, sentence: str) -> None:
        self.do.setEnabled(True)
        self.said.remark("error", shown(sentence))

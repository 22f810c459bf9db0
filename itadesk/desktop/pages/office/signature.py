"""The signature of the chosen person: kept sealed, or not kept at all."""

from PySide6.QtWidgets import QHBoxLayout

from itadesk.desktop.background import Background
from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Card
from itadesk.desktop.register_desk import read_file
from itadesk.desktop.signature_box.dialog import SignatureDialog
from itadesk.desktop.signature_box.passphrase import PassphraseDialog
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.workbench import Workbench
from itadesk.errors import ItadeskError
from itadesk.language import _
from itadesk.services.signing import forget_signature, has_signature


class SignatureBoxCard(Card):
    """Keeps the signature of a person, or takes it away."""

    def __init__(self, workbench: Workbench, background: Background, dialogs: Dialogs) -> None:
        super().__init__(_("Kept signature"))
        self.workbench, self.background, self.dialogs = workbench, background, dialogs
        self.dialog: SignatureDialog | None = None
        self.passphrase: PassphraseDialog | None = None
        self._person = ""
        self._state = WrappedLabel("", "quiet")
        self.choose = entering(button(_("Photograph or scan …"), self._choose))
        self.change = entering(button(_("Change the passphrase …"), self._change))
        self.forget = entering(button(_("Remove the signature …"), self._forget))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.choose)
        row.addWidget(self.change)
        row.addWidget(self.forget)
        row.addStretch()
        self.column.addWidget(self._state)
        self.column.addLayout(row)

    @property
    def sentence(self) -> str:
        """What is said about the signature."""
        return self._state.accessibleName()

    def show_person(self, person: str) -> None:
        """Shows whether the signature of a person is kept."""
        self._person = person
        known = self.workbench.record.person(person)
        self.setVisible(known is not None)
        if known is None:
            return
        kept = has_signature(self.workbench.start, self.workbench.office_id, person)
        self.forget.setEnabled(kept)
        self.change.setEnabled(kept)
        if kept:
            sentence = _("The signature of {name} is kept, locked with a passphrase.")
        else:
            sentence = _("No signature of {name} is kept: papers leave space for the pen.")
        self._state.say(sentence.format(name=known.full_name))

    def _choose(self) -> None:
        kinds = _("Pictures") + " (*.png *.jpg *.jpeg)"
        path = self.dialogs.open_file(_("Photograph or scan of the signature"), kinds)
        person = self.workbench.record.person(self._person)
        if path is None or person is None:
            return
        try:
            data = read_file(path)
        except ItadeskError as error:
            self.dialogs.warn(error.sentence())
            return
        self.dialog = SignatureDialog(self.workbench, self.background, person, data, self)
        self.dialog.kept.connect(lambda: self.show_person(self._person))
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _change(self) -> None:
        person = self.workbench.record.person(self._person)
        if person is not None:
            self.passphrase = PassphraseDialog(self.workbench, self.background, person, self)
            self.passphrase.finished.connect(self.passphrase.deleteLater)
            self.passphrase.open()

    def _forget(self) -> None:
        if self.dialogs.ask(_("The kept signature is deleted, and cannot be brought back."), _("Remove")):
            forget_signature(self.workbench.start, self.workbench.office_id, self._person)
            self.show_person(self._person)

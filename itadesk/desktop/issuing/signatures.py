"""How each signer of a paper signs: with a pen, or with the signature that is kept sealed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.spoken import name_choice
from itadesk.ita.people import Person
from itadesk.language import _

PEN, KEPT = "", "kept"


class SignatureChoice(QWidget):
    """One signer: the name, how to sign, and the passphrase where it is the kept signature."""

    def __init__(self, person: Person, *, kept: bool) -> None:
        super().__init__()
        self.person = person
        ways = [(PEN, _("Leave space for the pen"))]
        if kept:
            ways.append((KEPT, _("Print the kept signature")))
        self.way = ChoiceInput(_("How {name} signs").format(name=person.full_name), ways)
        self.way.show_typed(PEN)
        self.way.setCurrentIndex(0)
        self.passphrase = LineInput(_("Passphrase of {name}").format(name=person.full_name), _("Passphrase"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.hide()
        self.way.edited.connect(self._on_chosen)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(WrappedLabel(person.full_name), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.way, 0, 1)
        name_choice(self.way)
        grid.addWidget(WrappedLabel(person.described_position, "quiet"), 1, 0)
        grid.addWidget(self.passphrase, 1, 1)

    @property
    def passphrases(self) -> Mapping[str, str]:
        """The passphrase by the key of the person; nothing where the pen is chosen."""
        return {self.person.key: self.passphrase.typed()} if self.way.typed() == KEPT else {}

    def _on_chosen(self) -> None:
        self.passphrase.setVisible(self.way.typed() == KEPT)
        if self.passphrase.isVisible():
            self.passphrase.setFocus()

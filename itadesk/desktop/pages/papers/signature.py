"""What a printing adds: the emblem, and the picture of a signature, which is never stored."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.pictures import read_picture
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.inputs import TickInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.errors import ItadeskError
from itadesk.language import _


class SignatureCard(Card):
    """Emblem and signature of this printing."""

    def __init__(self, desk: PaperDesk, dialogs: Dialogs) -> None:
        super().__init__(_("Emblem and signature"))
        self.desk, self.dialogs = desk, dialogs
        self.emblem = TickInput(_("Print the emblem (otherwise its space stays empty)"))
        self.emblem.edited.connect(lambda: self.desk.use_emblem(bool(self.emblem.typed())))
        self._state = WrappedLabel("", "quiet")
        self._choose = button(_("Choose a signature …"), self.choose)
        self.take_away = button(_("Leave space for the pen"), lambda: self.desk.sign(self.desk.paper.signer, None))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._choose)
        row.addWidget(self.take_away)
        row.addStretch()
        self.column.addWidget(self.emblem)
        self.column.addWidget(self._state)
        self.column.addLayout(row)

    def refresh(self) -> None:
        """Shows what will be printed."""
        person = self.desk.workbench.record.person(self.desk.paper.signer)
        signed = self.desk.paper.signer in self.desk.signatures
        self.emblem.show_typed("yes" if self.desk.with_emblem else "")
        self._choose.setEnabled(person is not None)
        self.take_away.setEnabled(signed)
        self._state.say(_sentence(person.full_name if person else "", signed))

    @property
    def sentence(self) -> str:
        """What is said about the signature now."""
        return self._state.accessibleName()

    def choose(self) -> None:
        """Asks for the picture of the signer's signature."""
        path = self.dialogs.open_file(_("Signature"), _("Pictures") + " (*.png *.jpg *.jpeg)")
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        try:
            self.desk.sign(self.desk.paper.signer, read_picture(path))
        except ItadeskError as error:
            self.dialogs.warn(error.sentence())


def _sentence(name: str, signed: bool) -> str:
    if not name:
        return _("No signer is chosen, so there is no place for a signature.")
    if signed:
        return _(
            "The signature of {name} is printed at its true size. The picture is forgotten when the program ends."
        ).format(name=name)
    return _("Space is left for {name} to sign with a pen.").format(name=name)

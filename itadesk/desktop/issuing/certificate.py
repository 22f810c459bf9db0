"""Signing digitally besides: with the certificate in a file, which is asked for when the paper is issued."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from itadesk.desktop.dialogs import Dialogs
from itadesk.desktop.register_desk import Certificate, read_file
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.inputs import LineInput, TickInput
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.errors import ItadeskError
from itadesk.language import _


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A file that was chosen, and its bytes."""

    path: Path
    data: bytes


class CertificateChoice(QWidget):
    """Whether the PDF is signed digitally, with which file, and its passphrase."""

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.dialogs = dialogs
        self._chosen: _Chosen | None = None
        self.wanted = TickInput(_("Sign the PDF digitally, too, with a certificate"))
        self.choose = button(_("Choose the certificate …"), self._choose)
        self._name = WrappedLabel("", "quiet")
        self.passphrase = LineInput(_("Passphrase of the certificate"), _("Passphrase of the certificate"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.seen = TickInput(_("The kept signature of the signer is its appearance"))
        self._signer = ""
        self._more = QWidget()
        row = QHBoxLayout(self._more)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.choose)
        row.addWidget(self.passphrase, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for each in (self.wanted, self._more, self._name, self.seen):
            column.addWidget(each)
        self.wanted.edited.connect(self._show)
        self._show()

    @property
    def certificate(self) -> Certificate | None:
        """What is signed with; None where no digital signature is wanted."""
        if not self.wanted.typed():
            return None
        return Certificate(
            data=self._chosen.data if self._chosen else b"",
            passphrase=self.passphrase.typed(),
            seen_as=self._signer if self.seen.typed() else "",
        )

    def offer_appearance(self, signer: str) -> None:
        """Offers to show the kept signature of a person as the digital one; of nobody where the key is empty."""
        self._signer = signer
        self._show()

    def _show(self) -> None:
        wanted = bool(self.wanted.typed())
        self._more.setVisible(wanted)
        self._name.setVisible(wanted)
        self.seen.setVisible(wanted and bool(self._signer))
        self._name.say(self._chosen.path.name if self._chosen else _("No file is chosen yet (.p12 or .pfx)."))

    def _choose(self) -> None:
        path = self.dialogs.open_file(_("Certificate"), _("Certificates") + " (*.p12 *.pfx)")
        if path is None:
            return
        try:
            self._chosen = _Chosen(path, read_file(path))
        except ItadeskError as error:
            self.dialogs.warn(error.sentence())
        self._show()
        self.passphrase.setFocus()

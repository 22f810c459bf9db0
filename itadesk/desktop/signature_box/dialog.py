"""The dialog that takes a signature off the photograph or scan of it, and keeps it under a passphrase."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.scrolling_dialog import ScrollingDialog
from itadesk.desktop.signature_box.part import Part, SheetPart
from itadesk.desktop.signature_box.sheet import SignatureSheet
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import LineInput, TickInput
from itadesk.desktop.widgets.labels import RemarkLabel, WrappedLabel
from itadesk.desktop.widgets.sliders import NamedSlider
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.people import Person
from itadesk.language import _
from itadesk.services.ports import Picture
from itadesk.services.signing import keep_signature

if TYPE_CHECKING:
    from itadesk.signing.ink import InkPicture, InkSettings, Scan

Value = TypeVar("Value")

WIDTH = 76 * GRID

MINUS = "\N{MINUS SIGN}"


class SignatureDialog(ScrollingDialog):
    """Shows the signature while it is taken off its paper. It is opened, never run.

    Takes:
        data: the bytes of the photograph or scan; they are kept nowhere.

    Signals:
        kept: the signature was kept.
    """

    kept = Signal()

    def __init__(
        self, bench: Workbench, background: Background, person: Person, data: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Signature of {name}").format(name=person.full_name), WIDTH, parent)
        self.bench, self.background, self.person = bench, background, person
        self._whole: Scan | None = None
        self._scan: Scan | None = None
        self._found: InkPicture | None = None
        self._again = self._looking = self._closed = False
        self.sheet = SignatureSheet(person.full_name)
        self.part = SheetPart()
        self.part.chosen.connect(self._take_part)
        self.strength = NamedSlider(_("How faint a stroke still is ink"), 0, 100, 1, lambda n: shown_digits(f"{n:.0f}"))
        self.angle = NamedSlider(_("Turned by"), -45, 45, 0.5, lambda n: shown_digits(f"{n:.1f}°").replace("-", MINUS))
        self.across = NamedSlider(_("Width on paper"), 15, 90, 1, _millimetres)
        self.black = TickInput(_("Print it in black"))
        self.first, self.second = _secret(_("Passphrase")), _secret(_("The same passphrase again"))
        self.said = RemarkLabel()
        self.keep = button(_("Keep the signature"), self._keep, primary=True)
        self.keep.setEnabled(False)
        self.cancel = button(_("Cancel"), self.reject)
        self._lay_out()
        for each in (self.strength, self.angle, self.across):
            each.changed.connect(self._look)
        self.black.edited.connect(self._look)
        self.said.remark("note", _("Looking for the ink …"))
        self._do(lambda: late.scan_of(data), self._on_opened, self._on_failed)

    def done(self, result: int) -> None:
        """Closes the dialog; what is still being done for it is not wanted any more."""
        self._closed = True
        super().done(result)

    def _do(self, work: Callable[[], Value], then: Callable[[Value], object], failed: Callable[[str], object]) -> None:
        """Does something in the background, and tells what came of it unless the dialog is closed by then."""
        self.background.do(
            work,
            lambda value: self._closed or then(value),
            lambda sentence: self._closed or failed(sentence),
        )

    def _on_opened(self, scan: "Scan") -> None:
        self._whole = scan
        self.part.show_sheet(_seen(scan))
        self._take_part()

    def _take_part(self) -> None:
        """Looks for the ink in the part of the photograph that is chosen, as if it were all."""
        whole, part = self._whole, self.part.part
        if whole is not None:
            self.keep.setEnabled(False)
            self.said.remark("note", _("Looking for the ink …"))
            self._do(lambda: _read(whole, part), self._on_read, self._on_none)

    def _on_read(self, read: "tuple[Scan, InkSettings]") -> None:
        self._scan, settings = read
        self.strength.choose(settings.strength)
        self.angle.choose(settings.angle)
        self.across.choose(settings.width)
        self._look()

    def _settings(self) -> "InkSettings":
        return late.ink_settings(
            strength=round(self.strength.number),
            angle=self.angle.number,
            width=self.across.number,
            black=bool(self.black.typed()),
        )

    def _look(self) -> None:
        """Shows the signature as the sliders stand; while one is being made, only the newest is made next."""
        scan, settings = self._scan, self._settings()
        if scan is None:
            return
        if self._looking:
            self._again = True
            return
        self._looking = True
        self._do(lambda: scan.found(settings), self._on_found, self._on_none)

    def _on_found(self, found: "InkPicture") -> None:
        self._found = found
        self.sheet.show_signature(found.png, found.width_mm)
        self.keep.setEnabled(True)
        self.said.remark("", "")
        self._go_on()

    def _on_none(self, sentence: str) -> None:
        self._found = None
        self.sheet.show_signature(b"", 0)
        self.keep.setEnabled(False)
        self.said.remark("error", shown(sentence))
        self._go_on()

    def _go_on(self) -> None:
        again, self._again, self._looking = self._again, False, False
        if again:
            self._look()

    def _on_failed(self, sentence: str) -> None:
        self.said.remark("error", shown(sentence))
        self.keep.setEnabled(self._found is not None)

    def _keep(self) -> None:
        found, phrase = self._found, self.first.typed()
        if found is None:
            return
        if phrase != self.second.typed():
            self._on_failed(_("The two passphrases are not the same; type them again."))
            self.second.setFocus()
            return
        bench, key = self.bench, self.person.key
        picture = Picture(data=found.png, width=found.width_mm)
        self.keep.setEnabled(False)
        self._do(
            lambda: keep_signature(bench.start, late.sealer(), bench.office_id, key, picture, passphrase=phrase),
            lambda _kept: self._on_kept(),
            self._on_failed,
        )

    def _on_kept(self) -> None:
        self.accept()
        self.kept.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.addWidget(self.strength, 0, 0)
        grid.addWidget(self.angle, 0, 1)
        grid.addWidget(self.across, 1, 0)
        grid.addWidget(self.black, 1, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(FieldBox(self.first, _("Passphrase")), 2, 0)
        grid.addWidget(FieldBox(self.second, _("The same passphrase again")), 2, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        around = self.column
        sheets = QHBoxLayout()
        sheets.setSpacing(2 * GRID)
        sheets.addWidget(self.part)
        sheets.addWidget(self.sheet, 1)
        around.addLayout(sheets)
        around.addWidget(
            WrappedLabel(
                _(
                    "Are other things in the picture? Draw a frame around the signature; a double click takes all again."
                ),
                "quiet",
            )
        )
        around.addLayout(grid)
        around.addWidget(
            WrappedLabel(
                _(
                    "The signature is locked with the passphrase, which is stored nowhere: without it nobody can print the signature, and nobody can bring it back."
                ),
                "quiet",
            )
        )
        around.addStretch(1)
        self.end_with([self.said], [self.cancel, self.keep])


def _read(whole: "Scan", part: Part) -> "tuple[Scan, InkSettings]":
    scan = whole.part(*part)
    return scan, scan.suggested()


def _seen(scan: "Scan") -> QImage:
    """The paper in the light that shows the ink best."""
    width, height = scan.dark.size
    image = QImage(scan.dark.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
    image.invertPixels()
    return image


def _secret(name: str) -> LineInput:
    made = LineInput(name)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _millimetres(number: float) -> str:
    return shown_digits(_("{count} mm").format(count=f"{number:.0f}"))

"""What is looked for in the register; it is looked for as one types."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from itadesk.desktop.forms.register import state_names
from itadesk.desktop.paper_desk import kind_names
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.writing import shown_digits
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.language import _
from itadesk.services.register_ports import RegisterFilter

PATIENCE = 150
"""Milliseconds after the last keystroke until it is looked for."""


class Filters(QWidget):
    """The fields by which papers are found.

    Signals:
        changed: something else is looked for.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.signer = LineInput(_("Words in the paper")), LineInput(_("Signer"))
        self.number = LineInput(_("Number"))
        self.year, self.kind = ChoiceInput(_("Year of the number")), ChoiceInput(_("Kind of paper"))
        self.state = ChoiceInput(_("Standing"))
        self.kind.offer([("", _("All")), *kind_names().items()])
        self.state.offer([("", _("All")), *state_names().items()])
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self.changed)
        places = (
            (self.words, _("Words in the paper"), 0, 0, 5), (self.signer, _("Signer"), 0, 5, 3),
            (self.kind, _("Kind of paper"), 1, 0, 2), (self.year, _("Year"), 1, 2, 2),
            (self.number, _("Number"), 1, 4, 2), (self.state, _("Standing"), 1, 6, 2),
        )  # fmt: skip
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        for column in range(8):
            grid.setColumnStretch(column, 1)
        for made, caption, row, column, columns in places:
            grid.addWidget(FieldBox(made, caption), row, column, 1, columns, Qt.AlignmentFlag.AlignTop)
            made.edited.connect(self._soon.start)

    def offer_years(self, years: Sequence[int]) -> None:
        """Offers the years in which papers were numbered."""
        self.year.offer([("", _("All")), *((str(year), shown_digits(str(year))) for year in years)])

    @property
    def wanted(self) -> RegisterFilter:
        """What is looked for."""
        year, kind, state = self.year.typed(), self.kind.typed(), self.state.typed()
        return RegisterFilter(
            year=int(year) if year else None,
            kind=PaperKind(kind) if kind else None,
            number=self.number.typed().strip(),
            signer=self.signer.typed().strip(),
            words=self.words.typed().strip(),
            state=IssuedState(state) if state else None,
        )

"""What is looked for in the register; it is looked for as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.register import state_names
from itadesk.desktop.paper_desk import kind_names
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.writing import shown_digits
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.language import _
from itadesk.services.register_ports import RegisterFilter

PATIENCE = 150
"""Milliseconds after the last keystroke until it is looked for."""


class Filters(QWidget):
    """The fields by which papers are found.

    Attributes:
        fields: by their names.

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
        self.fields = {
            "words": FieldBox(self.words, _("Words in the paper")),
            "signer": FieldBox(self.signer, _("Signer")),
            "kind": FieldBox(self.kind, _("Kind of paper")),
            "year": FieldBox(self.year, _("Year")),
            "number": FieldBox(self.number, _("Number")),
            "state": FieldBox(self.state, _("Standing")),
        }
        for name, field in self.fields.items():
            field.input.edited.connect(self._soon.start)
            if name in helps.REGISTER:
                field.explain(_(helps.REGISTER[name]))
        places = {
            "words": (0, 0, 5), "signer": (0, 5, 3),
            "kind": (1, 0, 2), "year": (1, 2, 2), "number": (1, 4, 2), "state": (1, 6, 2),
        }  # fmt: skip
        self.setLayout(field_grid(self.fields, places))

    def offer_years(self, years: Sequence[int]) -> None:
        """Offers the years in which papers were numbered."""
        self.year.offer([("", _("All")), *((str(year), shown_digits(str(year))) for year in years)])

    def clear(self) -> None:
        """Looks for everything."""
        for field in (self.words, self.signer, self.number, self.year, self.kind, self.state):
            field.show_typed("")

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

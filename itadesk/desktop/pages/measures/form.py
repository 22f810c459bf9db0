"""The form for one measure."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from itadesk.desktop.form import Form
from itadesk.desktop.forms.measures import MEASURE_SHEET
from itadesk.desktop.pages.measures.phrases import Offer, PhraseField
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.inputs import DigitInput
from itadesk.desktop.widgets.number_toggles import NumberToggles
from itadesk.desktop.writing import shown_digits
from itadesk.ita.plans import Measure
from itadesk.language import _


class MeasureForm(Form[Measure]):
    """All that a measure says, one field below the other.

    Takes:
        offer: gives the office's own phrases for a field.
    """

    def __init__(self, card: QVBoxLayout, save: Callable[[Measure, Measure], None], offer: Offer) -> None:
        self._title = GrowingText(_("Measure"))
        self.indicators = NumberToggles(_("Indicators"), range(1, 11))
        steps, units, follow_up, budget = (
            GrowingText(_("Steps"), least=2),
            GrowingText(_("Responsible")),
            GrowingText(_("Follow-up")),
            GrowingText(_("Budget")),
        )
        fields = {
            "title": PhraseField("title", self._title, _("Measure"), offer),
            "methods": PhraseField("methods", steps, _("Steps, one a line"), offer),
            "responsible": PhraseField("responsible", units, _("Responsible units, one a line"), offer),
            "period": FieldBox(DigitInput(_("Period"), shown_digits), _("Period")),
            "follow_up": PhraseField("follow_up", follow_up, _("How it is followed up"), offer),
            "indicators": FieldBox(self.indicators, _("Indicators that it serves")),
            "budget": PhraseField("budget", budget, _("Budget"), offer),
        }
        super().__init__(MEASURE_SHEET, fields, save)
        places = {
            "title": (0, 0, 2), "methods": (1, 0, 2), "responsible": (2, 0, 1), "period": (2, 1, 1),
            "follow_up": (3, 0, 2), "indicators": (4, 0, 2), "budget": (5, 0, 2),
        }  # fmt: skip
        card.addLayout(field_grid(fields, places))

    def begin(self) -> None:
        """Goes into the title, which is overwritten by what is typed."""
        self._title.setFocus()
        self._title.selectAll()

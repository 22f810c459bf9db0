"""The form for one measure."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from itadesk.desktop.form import Form
from itadesk.desktop.forms.measures import MEASURE_SHEET
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.inputs import DigitInput
from itadesk.desktop.widgets.number_toggles import NumberToggles
from itadesk.desktop.writing import shown_digits
from itadesk.ita.plans import Measure
from itadesk.language import _


class MeasureForm(Form[Measure]):
    """All that a measure says, one field below the other."""

    def __init__(self, card: QVBoxLayout, save: Callable[[Measure, Measure], None]) -> None:
        self._title = GrowingText(_("Measure"))
        self.indicators = NumberToggles(_("Indicators"), range(1, 11))
        fields = {
            "title": FieldBox(self._title, _("Measure")),
            "methods": FieldBox(GrowingText(_("Steps"), least=2), _("Steps, one a line")),
            "responsible": FieldBox(GrowingText(_("Responsible")), _("Responsible units, one a line")),
            "period": FieldBox(DigitInput(_("Period"), shown_digits), _("Period")),
            "follow_up": FieldBox(GrowingText(_("Follow-up")), _("How it is followed up")),
            "indicators": FieldBox(self.indicators, _("Indicators that it serves")),
        }
        super().__init__(MEASURE_SHEET, fields, save)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        places = (
            ("title", 0, 0, 2),
            ("methods", 1, 0, 2),
            ("responsible", 2, 0, 1),
            ("period", 2, 1, 1),
            ("follow_up", 3, 0, 2),
            ("indicators", 4, 0, 2),
        )
        for name, row, column, columns in places:
            grid.addWidget(fields[name], row, column, 1, columns, Qt.AlignmentFlag.AlignTop)
        card.addLayout(grid)

    def begin(self) -> None:
        """Goes into the title, which is overwritten by what is typed."""
        self._title.setFocus()
        self._title.selectAll()

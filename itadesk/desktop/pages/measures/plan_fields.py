"""The fields of the plan as a whole."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from itadesk.desktop.form import Form
from itadesk.desktop.forms.measures import PLAN_SHEET
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import DigitInput
from itadesk.desktop.writing import shown_digits
from itadesk.ita.plans import Plan
from itadesk.language import _


def plan_form(card: QVBoxLayout, save: Callable[[Plan, Plan], None]) -> Form[Plan]:
    """When the plan was considered, and which result it answers."""
    fields = {
        "considered_on": FieldBox(DateInput(_("Considered on")), _("Considered on")),
        "result_year": FieldBox(DigitInput(_("Year of the result"), shown_digits), _("Answers the result of year")),
    }
    card.addLayout(field_grid(fields, {"considered_on": (0, 0, 1), "result_year": (0, 1, 1)}))
    return Form(PLAN_SHEET, fields, save)

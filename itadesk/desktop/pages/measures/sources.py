"""Where measures can be taken from: examples, the plan of an earlier year, a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.helping import give_tip
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.writing import shown
from itadesk.ita.plans import Plan
from itadesk.language import _


class MeasureSources(QWidget):
    """A line of quiet buttons, one a source.

    Attributes:
        buttons: by name.

    Signals:
        examples_wanted, bring_wanted, file_wanted: measures are to be taken from there.
    """

    examples_wanted = Signal()
    bring_wanted = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {
            "examples": entering(quiet_button(_("Examples …"), self.examples_wanted.emit)),
            "bring": entering(quiet_button("", self.bring_wanted.emit)),
            "file": entering(quiet_button(_("Data from a file …"), self.file_wanted.emit)),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(TextLabel(_("Take measures from"), "caption"))
        for each in self.buttons.values():
            row.addWidget(each)
        row.addStretch()

    def offer(self, former: Plan | None) -> None:
        """Offers the measures of an earlier plan, where there is one."""
        bring = self.buttons["bring"]
        bring.setVisible(former is not None)
        if former is not None:
            bring.setText(shown(_("The plan of {year}").format(year=former.fiscal_year)))
            says = _(
                "Copies the measures of the plan of {year} behind these; what still reads like that year is marked."
            )
            give_tip(bring, shown(says.format(year=former.fiscal_year)))
            bring.setAccessibleName(bring.text())

"""How a year is begun about which nothing is entered yet: by its scores, or by the measures of the year before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from itadesk.desktop.page import Card
from itadesk.desktop.pages.overview.words import Year
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.language import _, ngettext


class BeginningCard(Card):
    """Two ways into an empty year.

    Attributes:
        scores, measures: the ways; the second is there only where there is something to bring.

    Signals:
        page_wanted(str): another page is wanted, on which one begins.
    """

    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("How to begin"))
        self._sentence = WrappedLabel("", "quiet")
        self.scores = button(_("Enter or paste the scores"), lambda: self.page_wanted.emit("scores"))
        self.measures = button("", lambda: self.page_wanted.emit("measures"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.scores)
        row.addWidget(self.measures)
        row.addStretch()
        self.column.addWidget(self._sentence)
        self.column.addLayout(row)

    def show_year(self, year: Year) -> None:
        """Says what is needed, and how many measures the plan of the year before has."""
        last = year.record.plan(year.plan.fiscal_year - 1)
        count = len(last.measures) if last else 0
        sentence = _(
            "Copy the result of fiscal year {result_year} from where it was announced, and paste it on the page of the scores."
        ).format(result_year=year.result.fiscal_year)
        if count:
            sentence += " " + _("The measures may be last year's, changed where the result asks for it.")
        self._sentence.say(shown(sentence))
        label = ngettext(
            "Bring {count} measure from fiscal year {year}", "Bring {count} measures from fiscal year {year}", count
        )
        self.measures.setText(shown(label.format(count=count, year=year.plan.fiscal_year - 1)))
        self.measures.setAccessibleName(self.measures.text())
        self.measures.setVisible(bool(count))

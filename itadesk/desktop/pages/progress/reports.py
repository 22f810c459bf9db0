"""What was reported about the chosen measure: a list, and the form of the report that is chosen."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from itadesk.desktop.form import Form
from itadesk.desktop.forms.progress import PROGRESS_SHEET, progress_row
from itadesk.desktop.page import Card
from itadesk.desktop.pages.progress.evidence import EvidenceFiles
from itadesk.desktop.widgets.date_input import DateInput
from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.desktop.widgets.number_inputs import percent_input
from itadesk.desktop.widgets.row_list import RowList
from itadesk.ita.faults import Place
from itadesk.ita.plans import Measure, Progress
from itadesk.language import _


class ReportsCard(Card):
    """The reports about one measure.

    Takes:
        save: called with the row of a report and the report, whenever it changed.
        evidence: where its files are shown.
    """

    def __init__(self, save: Callable[[int, Progress], None], evidence: EvidenceFiles) -> None:
        super().__init__()
        self.evidence = evidence
        self._title = WrappedLabel("", "sectionTitle")
        self._none = WrappedLabel(_("Nothing was reported about this measure yet."), "quiet")
        self.list = RowList(_("Reports about the measure"), _("Add a report"), movable=False, most=4)
        self.list.chosen.connect(self.show_report)
        self._measure: Measure | None = None
        self._of: object = None
        self.form = Form(PROGRESS_SHEET, self._make_fields(), lambda _before, after: save(self.list.row, after))
        self._area = self._lay_out()
        for each in (self._title, self._none, self.list, self._area, evidence):
            self.column.addWidget(each)

    def show_measure(self, measure: Measure, of: object) -> None:
        """Shows what was reported about a measure.

        Takes:
            of: names the measure.
        """
        self._measure, self._of = measure, of
        self._title.say(measure.title)
        self._none.setVisible(not measure.progress)
        self.list.show_rows([progress_row(progress) for progress in measure.progress])
        self.show_report(self.list.row)

    def show_report(self, row: int) -> None:
        """Shows a report in the form."""
        known = self._measure is not None and 0 <= row < len(self._measure.progress)
        for each in (self._area, self.evidence):
            each.setVisible(known)
        if self._measure is not None and known:
            self.form.populate(self._measure.progress[row], (self._of, row))
            self.evidence.show_files(self._measure.progress[row].files, (self._of, row))

    def field_of(self, within: Place) -> QWidget:
        """The field of a report, which is gone to: (0, "on") is the day of the first one."""
        match within:
            case (int() as row, *names) if self._measure is not None and row < len(self._measure.progress):
                self.list.choose(row)
                name = next((str(name) for name in names if name in self.form.fields), "text")
                return self.form.fields[name].widget
            case _:
                return self.list.buttons["add"]

    def begin(self) -> None:
        """Goes into the field that says what was done."""
        self.form.fields["text"].widget.setFocus()

    def _make_fields(self) -> dict[str, FieldBox]:
        return {
            "on": FieldBox(DateInput(_("Day of the report")), _("Day")),
            "percent": FieldBox(percent_input(_("Done, in per cent")), _("Done, in per cent")),
            "text": FieldBox(GrowingText(_("What was done"), least=2), _("What was done")),
            "outcome": FieldBox(GrowingText(_("What came of it")), _("What came of it")),
            "evidence": FieldBox(
                GrowingText(_("Evidence")), _("Evidence, one a line: the name of a document, or an address")
            ),
        }

    def _lay_out(self) -> QWidget:
        area = QWidget()
        places = {
            "on": (0, 0, 1), "percent": (0, 1, 1), "text": (1, 0, 3), "outcome": (2, 0, 3), "evidence": (3, 0, 3),
        }  # fmt: skip
        area.setLayout(field_grid(self.form.fields, places))
        return area

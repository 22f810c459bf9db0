"""The last question of the first start: the scores of the last result, pasted as they were copied."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.forms.found_scores import Found, found_sentence, remarks_about
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.inputs import ChoiceInput
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.paste_watch import PasteWatch
from itadesk.desktop.widgets.spoken import announce
from itadesk.desktop.widgets.withheld import entering
from itadesk.desktop.writing import digits_read, shown
from itadesk.desktop.years import today
from itadesk.ita.years import fiscal_year_of
from itadesk.language import _

YEAR_WIDTH: Final = 17 * GRID
YEARS: Final = 5
"""How many of the last years are offered where the text names none."""

_SCORE: Final = re.compile(r"(?<![0-9.])[0-9]{1,3}\.[0-9]{2}(?![0-9.])")


class StartScores(QWidget):
    """Takes a result from the clipboard, and says what it found.

    Attributes:
        found: what was found; None before, and where nothing was.
        year: of which year the result is.

    Signals:
        read: a text was read.
    """

    read = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.found: Found | None = None
        self.background = Background(self)
        self.background.broke.connect(_raise)
        self.watch = PasteWatch(is_for_field, self)
        self.watch.pasted.connect(self._read)
        self.button = entering(button(_("Paste copied scores"), self.watch.paste))
        self.button.setAutoDefault(True)
        self.said = WrappedLabel(
            _("The result as a text or table, copied from a web page, Excel, Word or PDF."), "quiet"
        )
        self.remarks = WrappedLabel("", "remark")
        self.remarks.setProperty("severity", "warning")
        self.remarks.hide()
        self.year = ChoiceInput(_("Fiscal year of the result"))
        self.year.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.year.setFixedWidth(YEAR_WIDTH)
        self.year.hide()
        row = QHBoxLayout()
        row.setSpacing(GRID + GRID // 2)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.year, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.said, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(TextLabel(_("Scores of the last result, if there are any"), "caption"))
        column.addLayout(row)
        column.addWidget(self.remarks)

    @property
    def result_year(self) -> int:
        """The fiscal year (Buddhist) of the result."""
        typed = self.year.typed()
        return int(typed) if typed else fiscal_year_of(today()) - 1

    def _read(self, text: str, html: str) -> None:
        self.said.say(_("Reading …"))
        self.background.do(lambda: late.read_pasted(text, html), self._show, self._fail)

    def _show(self, found: Found) -> None:
        self.found = found if found.has_scores else None
        last = fiscal_year_of(today()) - 1
        years = [found.fiscal_year] if found.fiscal_year else list(range(last, last - YEARS, -1))
        self.year.offer((str(year), shown(_("Year {year}").format(year=year))) for year in years)
        self.year.setCurrentIndex(0)
        self.year.setVisible(self.found is not None)
        self.said.say(found_sentence(found) if self.found else _("Nothing to take was found"))
        self.remarks.say(" ".join(remarks_about(found)))
        self.remarks.setVisible(bool(self.remarks.accessibleName()))
        announce(self, f"{self.said.accessibleName()} {self.remarks.accessibleName()}".strip())
        self.read.emit()

    def _fail(self, sentence: str) -> None:
        self.remarks.say(shown(sentence))
        self.remarks.show()


def is_for_field(_name: str, text: str) -> bool:
    """Whether a pasted text is a name, which is for its field, and no result."""
    written = digits_read(text.strip())
    return "\n" not in written and "\t" not in written and not _SCORE.search(written)


def _raise(error: BaseException) -> None:
    """Gives a failure of the program, which arose in another thread, to the one door for such failures."""
    raise error

"""What is looked for in the log: words, a time, one office or all."""

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desktop.widgets.fields import FieldBox, field_grid
from itadesk.desktop.widgets.inputs import ChoiceInput, LineInput
from itadesk.desktop.writing import shown_digits
from itadesk.desktop.years import today
from itadesk.ita.years import fiscal_year_of
from itadesk.language import _
from itadesk.services.log import narrowed
from itadesk.services.log_ports import LogFilter
from itadesk.services.log_words import names_in_use
from itadesk.thai.dates import BUDDHIST_OFFSET

PATIENCE = 200
"""Milliseconds after the last keystroke until it is looked for."""

_ALL, _HERE = "all", "here"


class Time(StrEnum):
    """How far back it is looked."""

    EVER = "ever"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    FISCAL_YEAR = "fiscal year"


def beginning_of(time: Time, now: date) -> date | None:
    """The first day of a time; None where it has none."""
    match time:
        case Time.EVER:
            return None
        case Time.TODAY:
            return now
        case Time.WEEK:
            return now - timedelta(days=6)
        case Time.MONTH:
            return now - timedelta(days=29)
        case Time.FISCAL_YEAR:
            return date(fiscal_year_of(now) - BUDDHIST_OFFSET - 1, 10, 1)


class LogFilters(QWidget):
    """The fields by which entries are found.

    Takes:
        office_id: of the office whose window it is.

    Signals:
        changed: other entries are wanted.
    """

    changed = Signal()

    def __init__(self, office_id: int) -> None:
        super().__init__()
        self._office_id = office_id
        self.words = LineInput(_("Who, what or a value"), shown_digits(_("for example a name, a word, 22/11/2569")))
        self.time = ChoiceInput(
            _("Time span"),
            [
                (Time.EVER, _("All the time")),
                (Time.TODAY, _("Today")),
                (Time.WEEK, _("The last 7 days")),
                (Time.MONTH, _("The last 30 days")),
                (Time.FISCAL_YEAR, _("This fiscal year")),
            ],
        )
        self.whose = ChoiceInput(_("Whose"), [(_HERE, _("This office")), (_ALL, _("The whole database"))])
        self.time.show_typed(Time.EVER)
        self.whose.show_typed(_HERE)
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self.changed)
        fields = {
            "words": FieldBox(self.words, _("Who, what or a value")),
            "time": FieldBox(self.time, _("Time span")),
            "whose": FieldBox(self.whose, _("Whose")),
        }
        for each in (self.words, self.time, self.whose):
            each.edited.connect(self._soon.start)
        self.setLayout(field_grid(fields, {"words": (0, 0, 6), "time": (0, 6, 3), "whose": (0, 9, 3)}))

    @property
    def wanted(self) -> LogFilter:
        """What is looked for."""
        wanted = LogFilter(
            office_id=self._office_id if self.whose.typed() == _HERE else None,
            since=beginning_of(Time(self.time.typed()), today()),
        )
        return narrowed(wanted, self.words.typed(), names_in_use())

"""A line for a day: it understands what people type, and opens a calendar in Buddhist years."""

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from itadesk.desktop.icons import line_icon
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.calendar import CalendarPopup
from itadesk.desktop.widgets.inputs import TidiedInput
from itadesk.desktop.widgets.keys import Key
from itadesk.desktop.writing import date_text, read_date, shown_digits, tidy_date
from itadesk.desktop.years import today
from itadesk.ita.years import fiscal_year_of
from itadesk.language import N_, _
from itadesk.thai.typed_dates import UnusableDate

OPENS: Final = ("Alt+Down", "F4")
"""As with the lists of a choice. The arrow keys alone change nothing: what stands in a line is kept at once, and the
day of a signed paper must not change by a slip."""

BUTTON: Final = 3 * GRID


class DateInput(TidiedInput):
    """A day, typed or taken from the calendar; shown as ๕ ม.ค. ๒๕๖๖ when it is left.

    Attributes:
        calendar: the calendar while it is open.
    """

    KEYS = (Key(OPENS, N_("open the calendar of a day, or the list of a choice")), *CalendarPopup.KEYS)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, shown_digits, tidy_date, placeholder)
        self.setParent(parent)
        self._example = ""
        self.calendar: CalendarPopup | None = None
        self.button = QToolButton(self)
        self.button.setObjectName("calendarButton")
        self.button.setIcon(line_icon("calendar"))
        self.button.setIconSize(QSize(20, 20))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        self.button.setAccessibleName(f"{_('Open the calendar')}: {name}")
        self.button.setToolTip(_("Open the calendar ({keys})").format(keys=", ".join(OPENS)))
        self.button.clicked.connect(lambda _on: self.open_calendar())
        self.setTextMargins(0, 0, BUTTON, 0)

    @property
    def day(self) -> date | None:
        """The day that stands in the line; None where none does."""
        return _day_in(self.text())

    def exemplify(self, example: str) -> None:
        """Shows a day as an example; the calendar opens near it."""
        self._example = example
        super().exemplify(example)

    def open_near(self, day: str) -> None:
        """Has the calendar open near a day that stands beside the empty line, which needs no example then."""
        self._example = day
        self.setPlaceholderText("")

    def open_calendar(self) -> None:
        """Opens the calendar at the day that stands in the line, or near the one that is given as an example."""
        self.setFocus()
        self.calendar = CalendarPopup(self._beginning(), today(), self.day, self)
        self.calendar.taken.connect(self._take)
        self.calendar.closed.connect(self._forget_calendar)
        self.calendar.pop_up_beside(self)

    def event(self, event: QEvent) -> bool:
        """Claims the keys of the calendar before a button elsewhere takes them for its own."""
        if event.type() == QEvent.Type.ShortcutOverride and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Opens the calendar."""
        if _opens(event):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Wears the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "button"):
            self.button.setIcon(line_icon("calendar"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keeps the button at the end of the line."""
        super().resizeEvent(event)
        self.button.setGeometry(self.width() - BUTTON - 4, 2, BUTTON, self.height() - 4)

    def _beginning(self) -> date:
        """Today, unless the form is about another fiscal year, of which its example is a day."""
        example, now = _day_in(self._example), today()
        if self.day is not None:
            return self.day
        return now if example is None or fiscal_year_of(example) == fiscal_year_of(now) else example

    def _take(self, day: date) -> None:
        self.setFocus()
        if day != self.day:
            self.setText(date_text(day))
            self.edited.emit()

    def _forget_calendar(self) -> None:
        self.calendar = None


def _day_in(text: str) -> date | None:
    try:
        return read_date(text)
    except UnusableDate:
        return None


def _opens(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) in map(QKeySequence, OPENS)

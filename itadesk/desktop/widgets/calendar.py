"""A calendar in Buddhist years that pops up beside a field; the keys of a calendar of the desk lead through it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets import days
from itadesk.desktop.widgets.buttons import icon_button, quiet_button
from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.keys import IN_CALENDAR, Key
from itadesk.desktop.widgets.labels import TextLabel
from itadesk.desktop.writing import shown, shown_digits
from itadesk.ita.years import fiscal_year_of
from itadesk.language import N_, _

DAY_SIZE: Final = QSize(5 * GRID, 4 * GRID)
GAP: Final = 4
"""Pixels between the field and its calendar."""

TAKES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
LEADS: Final[Mapping[Qt.Key, Callable[[date], date]]] = {
    Qt.Key.Key_Left: lambda day: days.days_later(day, -1),
    Qt.Key.Key_Right: lambda day: days.days_later(day, 1),
    Qt.Key.Key_Up: lambda day: days.days_later(day, -7),
    Qt.Key.Key_Down: lambda day: days.days_later(day, 7),
    Qt.Key.Key_PageUp: lambda day: days.months_later(day, -1),
    Qt.Key.Key_PageDown: lambda day: days.months_later(day, 1),
    Qt.Key.Key_Home: days.month_begins,
    Qt.Key.Key_End: days.month_ends,
}
"""Where each key leads from a day; with Shift, a page is a year."""

PAGES: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
STEPS_ASIDE: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)
"""With Alt they close what they opened, as with the lists of a choice."""

A_YEAR: Final = 12


class DayButton(QPushButton):
    """A day of the calendar. Keys are the calendar's business."""

    def __init__(self) -> None:
        super().__init__()
        self.day = date.min
        self.setFixedSize(DAY_SIZE)
        self.setProperty("day", True)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Leaves every key to the calendar."""
        event.ignore()


class CalendarPopup(QFrame):
    """Six weeks of days, of which one is gone to with the keys or clicked.

    Takes:
        day: where it begins.
        today: marked as such.
        chosen: the day that stands in the field; None where there is none.

    Signals:
        taken(date): a day was chosen; the calendar closes.
        closed: it was closed, with or without a day.
    """

    taken = Signal(object)
    closed = Signal()

    KEYS = (
        Key(("Left", "Right", "Up", "Down"), N_("another day"), IN_CALENDAR),
        Key(("PgUp", "PgDown"), N_("another month"), IN_CALENDAR),
        Key(("Shift+PgUp", "Shift+PgDown"), N_("another year"), IN_CALENDAR),
        Key(("Home", "End"), N_("the first and the last day of the month"), IN_CALENDAR),
        Key(("Return", "Space"), N_("take the day"), IN_CALENDAR),
        Key(("Esc",), N_("leave the calendar"), IN_CALENDAR),
    )

    def __init__(self, day: date, today: date, chosen: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setAccessibleName(_("Calendar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day, self._today, self._chosen = days.within_reach(day), today, chosen
        self.title = TextLabel("", "sectionTitle")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.days = [DayButton() for _each in range(days.WEEKS * len(days.WEEK))]
        self.year_told = TextLabel("", "quiet")
        self.to_today = quiet_button(_("Today"), lambda: self.go_to(self._today))
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(self._head())
        column.addLayout(self._weeks())
        foot = QHBoxLayout()
        foot.addWidget(self.year_told, 1)
        foot.addWidget(self.to_today)
        column.addLayout(foot)
        self._show_month()

    def pop_up_beside(self, field: QWidget) -> None:
        """Opens below a field, or above it where the screen ends."""
        around = field.screen().availableGeometry()
        box = QRect(field.mapToGlobal(QPoint(0, 0)), field.size())
        self.adjustSize()
        self.move(spot_beside(box, self.size(), around))
        self.show()
        self.current.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def current(self) -> DayButton:
        """The button of the day that is gone to."""
        return next(each for each in self.days if each.day == self.day)

    def go_to(self, day: date) -> None:
        """Goes to a day, and turns to its month."""
        self.day = days.within_reach(day)
        self._show_month()
        self.current.setFocus()

    def take(self, day: date) -> None:
        """Takes a day, if the program knows its year, and closes."""
        if days.within_reach(day) == day:
            self.close()
            self.taken.emit(day)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Says that it closes."""
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Leads through the days; Escape closes, and so do the keys that opened."""
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F4) or _is_with(event, Qt.KeyboardModifier.AltModifier, STEPS_ASIDE):
            self.close()
        elif key in TAKES and isinstance(self.focusWidget(), DayButton):
            self.take(self.day)
        elif key in TAKES:
            self._press_focused()
        elif _is_with(event, Qt.KeyboardModifier.ShiftModifier, PAGES):
            self.go_to(days.months_later(self.day, A_YEAR if key == Qt.Key.Key_PageDown else -A_YEAR))
        elif key in LEADS:
            self.go_to(LEADS[Qt.Key(key)](self.day))
        else:
            super().keyPressEvent(event)

    def _press_focused(self) -> None:
        pressed = self.focusWidget()
        if isinstance(pressed, QPushButton):
            pressed.click()

    def _head(self) -> QHBoxLayout:
        steps = (
            ("year-earlier", _("A year earlier (Shift+PgUp)"), -A_YEAR),
            ("earlier", _("A month earlier (PgUp)"), -1),
            ("later", _("A month later (PgDown)"), 1),
            ("year-later", _("A year later (Shift+PgDown)"), A_YEAR),
        )
        buttons = [icon_button(icon, name, partial(self._turn, months)) for icon, name, months in steps]
        head = QHBoxLayout()
        head.setSpacing(0)
        for each in (*buttons[:2], self.title, *buttons[2:]):
            head.addWidget(each, int(each is self.title))
        for each in buttons:
            each.setProperty("quiet", True)
        return head

    def _weeks(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        for column, (short, name) in enumerate(days.week_heads()):
            head = TextLabel(short, "quiet")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head.setAccessibleName(name)
            grid.addWidget(head, 0, column)
        for place, button in enumerate(self.days):
            button.clicked.connect(lambda _on, button=button: self.take(button.day))
            grid.addWidget(button, 1 + place // len(days.WEEK), place % len(days.WEEK))
        return grid

    def _turn(self, months: int) -> None:
        """Turns to another month; the focus stays on the button that was pressed."""
        self.day = days.months_later(self.day, months)
        self._show_month()

    def _show_month(self) -> None:
        self.title.setText(days.month_text(self.day))
        self.year_told.setText(shown(_("Fiscal year {year}").format(year=fiscal_year_of(self.day))))
        shown_days = [day for week in days.weeks_around(self.day) for day in week]
        for button, day in zip(self.days, shown_days, strict=True):
            button.day = day
            button.setText(shown_digits(str(day.day)))
            button.setAccessibleName(self._spoken(day))
            button.setEnabled(days.within_reach(day) == day)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if day == self.day else Qt.FocusPolicy.ClickFocus)
            set_property(button, "outside", (day.year, day.month) != (self.day.year, self.day.month))
            set_property(button, "today", day == self._today)
            set_property(button, "chosen", day == self._chosen)

    def _spoken(self, day: date) -> str:
        said = [days.spoken_day(day)]
        if day == self._today:
            said.append(_("today"))
        if day == self._chosen:
            said.append(_("chosen"))
        return ", ".join(said)


def _is_with(event: QKeyEvent, modifier: Qt.KeyboardModifier, keys: tuple[Qt.Key, ...]) -> bool:
    return event.key() in keys and bool(event.modifiers() & modifier)


def spot_beside(field: QRect, size: QSize, around: QRect) -> QPoint:
    """Where a popup lies beside a field: below it, above it where there is more room, and never beyond the screen."""
    below = field.bottom() + 1 + GAP
    above = field.top() - GAP - size.height()
    top = below if below + size.height() <= around.bottom() + 1 or above < around.top() else above
    left = min(field.left(), around.right() + 1 - size.width())
    return QPoint(max(left, around.left()), max(min(top, around.bottom() + 1 - size.height()), around.top()))

"""What a pasted text brought, shown before it is taken: taken with Enter, left with Escape."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from itadesk.desktop.forms.found_scores import (
    Effect,
    Found,
    FoundValue,
    effect_sentence,
    found_sentence,
    remarks_about,
    year_sentence,
)
from itadesk.desktop.page import Card
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.language import _


class FoundCard(Card):
    """The outcome of a reading.

    Attributes:
        take, other, leave: the buttons that take it, aim it at the other year, and put it away.

    Signals:
        taken: it is to be taken into the year that it is aimed at.
        aimed(int): it is to be compared with another year.
        left: it is not wanted.
    """

    taken = Signal()
    aimed = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("found", True)
        self._title, self._year = TextLabel("", "sectionTitle"), WrappedLabel("", "remark")
        self._year.setProperty("severity", "warning")
        self._effect = WrappedLabel("", "quiet")
        self._remarks: list[WrappedLabel] = []
        self._other_year = 0
        self.take = _pressed_by_enter(_("Take it"), self.taken.emit, primary=True)
        self.other = _pressed_by_enter("", lambda: self.aimed.emit(self._other_year))
        self.leave = _pressed_by_enter(_("Leave it (Esc)"), self.left.emit)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for each in (self.take, self.other, self.leave):
            row.addWidget(each)
        row.addStretch()
        for label in (self._title, self._effect, self._year):
            self.column.addWidget(label)
        self.column.addLayout(row)
        QShortcut(QKeySequence("Esc"), self, self.left.emit).setWhatsThis(_("Leave what was pasted"))
        self.hide()

    def show_found(self, found: Found, values: tuple[FoundValue, ...], shown_year: int, aimed_at: int) -> None:
        """Shows what was found beside what a year has.

        Takes:
            shown_year: the year that the page shows.
            aimed_at: the year that it would be taken into.
        """
        self._title.setText(found_sentence(found))
        self._effect.say(effect_sentence(values))
        self._year.say(year_sentence(found, shown_year, aimed_at))
        self._remark(remarks_about(found))
        differs = bool(self._year.accessibleName())
        self._other_year = (found.fiscal_year if aimed_at == shown_year else shown_year) or shown_year
        into = _("Take it into {year} (Enter)") if differs else _("Take it (Enter)")
        self.take.setText(shown(into.format(year=aimed_at)))
        self.other.setText(shown(_("Use {year} instead").format(year=self._other_year)))
        self._appear(takes=any(value.effect is not Effect.AGREES for value in values), differs=differs)

    def show_nothing(self, found: Found) -> None:
        """Says that nothing was found, and what would be understood."""
        self._title.setText(_("Nothing to take was found"))
        self._effect.say("")
        self._year.say("")
        self._remark(remarks_about(found))
        self._appear(takes=False, differs=False)

    def begin(self) -> None:
        """Puts the focus onto the way to take it, or to put it away where nothing can be taken."""
        (self.leave if self.take.isHidden() else self.take).setFocus()

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that is said."""
        labels = (self._effect, self._year, *self._remarks)
        said = (label.accessibleName() for label in labels if label.isVisibleTo(self))
        return (self._title.text(), *said)

    def _appear(self, *, takes: bool, differs: bool) -> None:
        for label in (self._effect, self._year):
            label.setVisible(bool(label.accessibleName()))
        self.take.setVisible(takes)
        self.take.setAccessibleName(" ".join((*self.sentences, self.take.text())))
        self.other.setVisible(takes and differs)
        self.leave.setText(_("Leave it (Esc)") if takes else _("Close (Esc)"))
        self.show()

    def _remark(self, sentences: tuple[str, ...]) -> None:
        while len(self._remarks) < len(sentences):
            label = WrappedLabel("", "remark")
            label.setProperty("severity", "warning")
            self._remarks.append(label)
            self.column.insertWidget(self.column.count() - 1, label)
        for number, label in enumerate(self._remarks):
            label.say(sentences[number] if number < len(sentences) else "")
            label.setVisible(number < len(sentences))


def _pressed_by_enter(label: str, action: Callable[[], object], *, primary: bool = False) -> QPushButton:
    made = button(label, action, primary=primary)
    made.setAutoDefault(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made

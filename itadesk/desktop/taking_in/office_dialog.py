"""The file of an office beside what is stored of it: what is new, what differs field by field, and the choice between them."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from itadesk.desktop.crossing.choice import Choice
from itadesk.desktop.crossing.comparison import choice_between, chosen_sides
from itadesk.desktop.crossing.words import part_words, value_words
from itadesk.desktop.taking_in.offer_table import OfferTable
from itadesk.desktop.taking_in.rows import OfferedRow, OfferModel
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, quiet_button
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.writing import date_text, shown
from itadesk.ita.meetings import Meeting
from itadesk.ita.merging import Side, combined, differences
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord, Part
from itadesk.language import N_, _, ngettext
from itadesk.services.taking_in import Effect, OfferedPart, offered_parts

WIDTH: Final = 136 * GRID
HEIGHT: Final = 80 * GRID
FRAME: Final = 6 * GRID
SHARES: Final = (30, 70)
ROWS_SHOWN: Final = 19


class OfficeDialog(QDialog):
    """Shows what a file of the same office offers. It is opened, never run; Esc leaves everything as it is.

    What is new is ticked, what differs is not: what is stored stays unless the person takes the other.

    Signals:
        wanted(list): the parts as they are stored, and as they are to be stored.
    """

    wanted = Signal(object)

    def __init__(self, stored: OfficeRecord, given: OfficeRecord, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("From the file {name}").format(name=name))
        self.setAccessibleName(self.windowTitle())
        self._records = {Side.MINE: stored, Side.THEIRS: given}
        offered = offered_parts(stored, given)
        self.parts = tuple(each for each in offered if each.effect is not Effect.SAME)
        self._same = len(offered) - len(self.parts)
        self.choices: list[Choice] = []
        self._row, self._sides = -1, dict[int, list[Side]]()
        self.model = OfferModel((N_("Part"),), self)
        self.table = OfferTable(_("What differs"), self.model, SHARES, most=ROWS_SHOWN)
        self._shown, self._scroll = QWidget(), QScrollArea()
        self.take = button(_("Take"), self._take, primary=True)
        self.leave = button(_("Leave it (Esc)"), self.reject)
        self._lay_out()
        self.model.ticked.connect(self._on_ticked)
        self.table.row_chosen.connect(self._show)
        self._offer()

    @property
    def replacements(self) -> list[tuple[Part | None, Part | None]]:
        """What is ticked, as parts before and after."""
        taken = ((self.parts[row], row) for row in sorted(self.model.chosen))
        wanted = [(part.stored, self._chosen(part, row)) for part, row in taken]
        return [(before, after) for before, after in wanted if before != after]

    def _chosen(self, part: OfferedPart, row: int) -> Part | None:
        """A part with the versions that were chosen; all of the file's where nobody looked at it field by field."""
        sides = self._sides.get(row)
        return combined(None, part.stored, part.given, sides) if sides else part.given

    def _offer(self) -> None:
        self.model.show_rows([self._offered_row(each) for each in self.parts])
        for row, each in enumerate(self.parts):
            self.model.tick(row, wanted=each.effect is Effect.NEW)
        if self.parts:
            self.table.choose(0)
        self._count()

    def _offered_row(self, part: OfferedPart) -> OfferedRow:
        name = self._name(part.given)
        return OfferedRow(part.effect, lambda: (name,), lambda: name)

    def _name(self, part: Part) -> str:
        """What a part is called, with the name of who or what it is."""
        what = part_words(OfferedPart(None, part).key)
        match part:
            case Person():
                return f"{what}: {part.full_name}"
            case Meeting():
                return shown(f"{what}: {part.subject} {date_text(part.held_on)}".strip())
            case _:
                return shown(what)

    def _show(self, row: int) -> None:
        """Shows a part: what differs in it, or all of it where it is new."""
        self._row, self.choices = row, []
        if not 0 <= row < len(self.parts):
            return
        part = self.parts[row]
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setSpacing(GRID)
        column.addWidget(TextLabel(self._name(part.given), "sectionTitle"))
        for widget in self._compared(part, row):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll.setWidget(content)

    def _compared(self, part: OfferedPart, row: int) -> Sequence[QWidget]:
        given = self._records[Side.THEIRS]
        if part.stored is None:
            return [WrappedLabel(value_words(part.given, (), given))]
        found = differences(None, part.stored, part.given)
        usual = Side.THEIRS if row in self.model.chosen else Side.MINE
        sides = self._sides.setdefault(row, [usual] * len(found))
        names = {Side.MINE: _("Stored here"), Side.THEIRS: _("In the file")}
        self.choices = [
            choice_between(each, self._records, names, usual=side) for each, side in zip(found, sides, strict=True)
        ]
        for choice in self.choices:
            for each in choice.sides.values():
                each.clicked.connect(lambda _on: self._on_side())
        return [*self.choices, WrappedLabel(_("Everything else is the same in both."), "quiet")]

    def _on_side(self) -> None:
        """A part of which anything is taken from the file is ticked."""
        self._sides[self._row] = sides = chosen_sides(self.choices)
        self.model.tick(self._row, wanted=Side.THEIRS in sides)

    def _on_ticked(self) -> None:
        """A part that is ticked is taken as the file has it, until fields of it are chosen otherwise."""
        for row, sides in self._sides.items():
            is_wanted = row in self.model.chosen
            if is_wanted != (Side.THEIRS in sides):
                self._sides[row] = [Side.THEIRS if is_wanted else Side.MINE] * len(sides)
        for choice, side in zip(self.choices, self._sides.get(self._row, ()), strict=False):
            choice.take(side)
        self._count()

    def _take(self) -> None:
        wanted = self.replacements
        if wanted:
            self.accept()
            self.wanted.emit(wanted)

    def _count(self) -> None:
        count = len(self.model.chosen)
        told = shown(ngettext("{count} part", "{count} parts", count).format(count=count))
        self.take.setEnabled(bool(count))
        self.take.setText(_("Take {what}").format(what=told) if count else _("Take"))
        self.take.setAccessibleName(self.take.text())

    def _sentence(self) -> str:
        if not self.parts:
            return _("Everything in the file is stored here already, and the same.")
        told = _(
            "Tick what is to be taken. Where a part differs, choose field by field what is to be stored. Not listed because the same: {count}. Nothing is stored before you take it."
        )
        return shown(told.format(count=self._same))

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QVBoxLayout()
        left.addWidget(self.table)
        row = QHBoxLayout()
        for label, wanted in ((_("Tick all"), True), (_("Tick nothing"), False)):
            row.addWidget(quiet_button(label, partial(self.model.tick_all, wanted)))
        row.addStretch()
        left.addLayout(row)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addLayout(left, 2)
        middle.addWidget(self._scroll, 3)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch()
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        around = QVBoxLayout(self)
        around.setSpacing(GRID)
        around.addWidget(WrappedLabel(self._sentence(), "quiet"))
        around.addLayout(middle, 1)
        around.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width() - FRAME), min(HEIGHT, room.height() - FRAME))

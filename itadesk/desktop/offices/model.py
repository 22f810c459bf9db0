"""Many offices as a table that Qt can show: only what is in sight is made into text."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from itadesk.desktop.offices.wanted import COLUMNS, Keys, Wanted, ordered
from itadesk.desktop.pages.overview.words import TITLES, change_text
from itadesk.desktop.theme import colours
from itadesk.desktop.widgets.row_model import Index, RowModel
from itadesk.desktop.writing import score_text, shown
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.standings import Standing
from itadesk.language import _

OFFICE, TOTAL, LEVEL, CHANGE, IIT, EIT, OIT, LOWEST, STEPS, LACKING = range(len(COLUMNS))
_INSTRUMENTS: Final = {IIT: Instrument.IIT, EIT: Instrument.EIT, OIT: Instrument.OIT}
_NUMBERS: Final = frozenset({TOTAL, CHANGE, IIT, EIT, OIT, STEPS})


class StandingsModel(RowModel[int]):
    """One row an office: those that are wanted, in the order of a column.

    Attributes:
        offices: all of them, in alphabetical order.
        standings: of those that were read so far.
        rows: the numbers of the offices that are shown, in their order.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([column.name for column in COLUMNS], parent)
        self.offices: Mapping[int, Office] = {}
        self.standings: dict[int, Standing] = {}
        self._said: Mapping[int, str] = {}
        self._keys: dict[int, Keys] = {}
        self._wanted, self._column, self._down = Wanted(), OFFICE, False

    def show_offices(self, offices: Mapping[int, Office], said: Mapping[int, str]) -> None:
        """Shows offices, about which nothing is known yet.

        Takes:
            said: what is said of each, as it is compared.
        """
        self.offices, self._said = offices, said
        self.forget()
        self.settle()

    def forget(self) -> None:
        """Forgets what was read; the rows stay where they are until `settle`."""
        self.standings, self._keys = {}, {}
        self.tell_all()

    def take(self, standings: Iterable[Standing], keys: Mapping[int, Keys]) -> None:
        """Takes in what was read, and by what it is sorted; the rows stay where they are until `settle`."""
        self.standings.update((standing.office_id, standing) for standing in standings)
        self._keys.update(keys)
        self.tell_all()

    def settle(self) -> None:
        """Brings the rows into their order, now that everything was read."""
        self.show_wanted(self._wanted)

    def show_wanted(self, wanted: Wanted) -> None:
        """Shows only the offices that are wanted."""
        self._wanted = wanted
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Brings the rows into the order of a column."""
        self._column, self._down = column, order is Qt.SortOrder.DescendingOrder
        self._arrange()

    @property
    def shown(self) -> Sequence[Standing]:
        """What is known of the offices that are shown."""
        return [self.standings[number] for number in self.rows if number in self.standings]

    def row_of(self, office_id: int) -> int:
        """The row of an office; -1 where it is not shown."""
        return self.rows.index(office_id) if office_id in self.rows else -1

    def _arrange(self) -> None:
        wanted, standings = self._wanted, self.standings
        admitted = [
            number
            for number, office in self.offices.items()
            if wanted.admits(office, self._said[number], standings.get(number))
        ]
        self.show_rows(ordered(admitted, self._keys, self._column, down=self._down))

    def text(self, row: int, column: int) -> str:
        """What is known of an office."""
        if column == OFFICE:
            return shown(self.offices[row].full_name)
        standing = self.standings.get(row)
        return "" if standing is None else _CELLS[column](standing)

    def text_in_sight(self, row: int, column: int) -> str:
        """Offices stand in one line each."""
        return self.text(row, column)

    def colour(self, row: int, column: int) -> str | None:
        """Scores below the target stand out, and means of indicators stand back."""
        if self._is_low(row, column):
            return colours().warning
        computed = column in _INSTRUMENTS and self._is_computed(row, column)
        return colours().quiet if computed or column == LACKING else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """More words where there is room for them, numbers at the right, and what is low in bold, not in a colour only."""
        match role:
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._said_of_cell(self.rows[index.row()], index.column())
            case Qt.ItemDataRole.FontRole if self._is_low(self.rows[index.row()], index.column()):
                return _bold()
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in _NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return super().data(index, role)

    def _said_of_cell(self, number: int, column: int) -> str:
        if column == OFFICE:
            office = self.offices[number]
            return shown(f"{office.full_name} {office.place}".strip())
        text = self.text(number, column)
        if column in _INSTRUMENTS and text and self._is_computed(number, column):
            text = _("{score}, the mean of its indicators; no score of it was entered").format(score=text)
        return _("{score}, below the target").format(score=text) if self._is_low(number, column) else text

    def _is_low(self, number: int, column: int) -> bool:
        """Whether a cell holds a score that does not reach the target of its year."""
        standing = self.standings.get(number)
        if standing is None or column not in {TOTAL, *_INSTRUMENTS}:
            return False
        score = standing.score(_INSTRUMENTS.get(column, "total"))
        return score is not None and score < standing.criteria.target

    def _is_computed(self, number: int, column: int) -> bool:
        standing = self.standings.get(number)
        return standing is not None and _INSTRUMENTS[column] not in standing.result.instruments


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


def _changed(change: Decimal | None) -> str:
    return "" if change is None else change_text(change, Decimal(0))


def _lowest(standing: Standing) -> str:
    if standing.lowest is None:
        return ""
    number, score = standing.lowest
    return _("no. {number}: {score}").format(number=shown(str(number)), score=score_text(score))


_CELLS: Final[Mapping[int, Callable[[Standing], str]]] = {
    TOTAL: lambda standing: score_text(standing.result.total),
    LEVEL: lambda standing: standing.level,
    CHANGE: lambda standing: _changed(standing.change),
    IIT: lambda standing: score_text(standing.instruments.get(Instrument.IIT)),
    EIT: lambda standing: score_text(standing.instruments.get(Instrument.EIT)),
    OIT: lambda standing: score_text(standing.instruments.get(Instrument.OIT)),
    LOWEST: _lowest,
    STEPS: lambda standing: shown(f"{len(standing.steps) - len(standing.lacking)}/{len(standing.steps)}"),
    LACKING: lambda standing: ", ".join(_(TITLES[name]) for name in standing.lacking),
}
"""What the cells of an office say."""

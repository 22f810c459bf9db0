"""Many offices as a table that Qt can show: only what is in sight is made into text."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from itadesk.desktop.offices.wanted import COLUMNS, Keys, Wanted, ordered
from itadesk.desktop.pages.overview.words import TITLES, change_text
from itadesk.desktop.theme import colours
from itadesk.desktop.writing import score_text, shown
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.standings import Standing
from itadesk.language import _

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
OFFICE, TOTAL, LEVEL, CHANGE, IIT, EIT, OIT, LOWEST, STEPS, LACKING = range(len(COLUMNS))
_INSTRUMENTS: Final = {IIT: Instrument.IIT, EIT: Instrument.EIT, OIT: Instrument.OIT}
_NUMBERS: Final = frozenset({TOTAL, CHANGE, IIT, EIT, OIT, STEPS})


class StandingsModel(QAbstractTableModel):
    """One row an office: those that are wanted, in the order of a column.

    Attributes:
        offices: all of them, in alphabetical order.
        standings: of those that were read so far.
        rows: the numbers of the offices that are shown, in their order.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offices: Mapping[int, Office] = {}
        self.standings: dict[int, Standing] = {}
        self.rows: list[int] = []
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
        self._tell_all()

    def take(self, standings: Iterable[Standing], keys: Mapping[int, Keys]) -> None:
        """Takes in what was read, and by what it is sorted; the rows stay where they are until `settle`."""
        self.standings.update((standing.office_id, standing) for standing in standings)
        self._keys.update(keys)
        self._tell_all()

    def _tell_all(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(COLUMNS) - 1))

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
        self.beginResetModel()
        wanted, standings = self._wanted, self.standings
        admitted = [
            number
            for number, office in self.offices.items()
            if wanted.admits(office, self._said[number], standings.get(number))
        ]
        self.rows = ordered(admitted, self._keys, self._column, down=self._down)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802  Qt's name; so below
        """How many offices are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        number, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(number, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._said_of_cell(number, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole:
                return self._brush(number, column)
            case _:
                return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _(COLUMNS[section].name)

    def _text(self, number: int, column: int) -> str:
        if column == OFFICE:
            return shown(self.offices[number].full_name)
        standing = self.standings.get(number)
        return "" if standing is None else _CELLS[column](standing)

    def _said_of_cell(self, number: int, column: int) -> str:
        if column == OFFICE:
            office = self.offices[number]
            return shown(f"{office.full_name} {office.place}".strip())
        text = self._text(number, column)
        if column in _INSTRUMENTS and text and self._is_computed(number, column):
            return _("{score}, the mean of its indicators; no score of it was entered").format(score=text)
        return text

    def _is_computed(self, number: int, column: int) -> bool:
        standing = self.standings.get(number)
        return standing is not None and _INSTRUMENTS[column] not in standing.result.instruments

    def _brush(self, number: int, column: int) -> QBrush | None:
        """Scores below the target stand out, and means of indicators stand back."""
        standing = self.standings.get(number)
        score = (
            standing.score(_INSTRUMENTS.get(column, "total")) if standing and column in {TOTAL, *_INSTRUMENTS} else None
        )
        if standing is not None and score is not None and score < standing.criteria.target:
            return QBrush(QColor(colours().warning))
        computed = column in _INSTRUMENTS and self._is_computed(number, column)
        return QBrush(QColor(colours().quiet)) if computed or column == LACKING else None


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

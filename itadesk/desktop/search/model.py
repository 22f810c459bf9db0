"""The rows of the search: headings, hits, and what is said where there is nothing or too much."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from itadesk.desktop.search.words import in_a_sentence, left_over, nothing
from itadesk.language import _
from itadesk.services.search import Found, Hit

ROW: Final = Qt.ItemDataRole.UserRole
"""The role under which a row is given as it is."""


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A row of the list.

    Attributes:
        said: what it says to a screen reader, and what a row without a hit shows.
        hit: None for headings and the like, which cannot be chosen.
        elsewhere: whether it is in another office.
    """

    said: str
    hit: Hit | None = None
    elsewhere: bool = False


class SearchModel(QAbstractListModel):
    """What was found, as rows of a list.

    Attributes:
        words: what was looked for.
        rows: the rows in their order.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words: tuple[str, ...] = ()
        self.rows: list[SearchRow] = []

    def show_found(self, found: Found) -> None:
        """Shows what was found."""
        self.beginResetModel()
        self.words, self.rows = found.words, _rows(found)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802  Qt's name
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or what it says."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        said = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return row.said if said else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Only hits can be chosen."""
        if self.rows[index.row()].hit is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def next_hit(self, row: int, step: int) -> int:
        """The nearest row with a hit in a direction; the same one where there is none."""
        places = range(row + step, len(self.rows) if step > 0 else -1, step)
        return next((place for place in places if self.rows[place].hit is not None), row)


def _rows(found: Found) -> list[SearchRow]:
    if not found.here and not found.elsewhere:
        return [SearchRow(nothing())]
    rows = [SearchRow(in_a_sentence(hit, elsewhere=False), hit) for hit in found.here]
    if found.left:
        rows.append(SearchRow(left_over(found.left)))
    if found.elsewhere:
        rows = [SearchRow(_("This office")), *rows] if rows else rows
        rows.append(SearchRow(_("Other offices")))
        rows += [SearchRow(in_a_sentence(hit, elsewhere=True), hit, elsewhere=True) for hit in found.elsewhere]
    return rows

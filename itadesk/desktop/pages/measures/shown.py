"""The measures as they are looked at: sorted by a column, or only some of them. The order of the paper stays as it is."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from itadesk.desktop.pages.measures.model import NAMES, MeasureModel
from itadesk.thai.digits import arabic_digits
from itadesk.thai.ordering import alphabetical

Index = QModelIndex | QPersistentModelIndex


class ShownMeasures(QSortFilterProxyModel):
    """Shows the rows of a model in another order, or only those that hold some words or serve an indicator.

    While they are typed in, rows stay where they are.
    """

    def __init__(self, model: MeasureModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: tuple[str, ...] = ()
        self._indicator = 0
        self._keys: list[tuple[str, str]] = []
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    @property
    def is_sorted(self) -> bool:
        """Whether the rows are in another order than in the paper."""
        return self.sortColumn() >= 0

    @property
    def is_filtered(self) -> bool:
        """Whether only some rows may be shown."""
        return bool(self._words or self._indicator)

    @property
    def is_arranged(self) -> bool:
        """Whether something else is shown than all rows in the order of the paper."""
        return self.is_sorted or self.is_filtered

    def filter_by(self, words: str, indicator: int = 0) -> None:
        """Shows only rows that hold each of some words, and serve an indicator; 0 stands for all."""
        self._words, self._indicator = tuple(_plain(words).split()), indicator
        self.invalidate()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by the texts of a column, in the order of the alphabet; -1 brings back the order of the paper."""
        if column >= 0:
            texts = (self._model.text(row, NAMES[column]) for row in range(self._model.rowCount() - 1))
            self._keys = [alphabetical(text) for text in texts]
        super().sort(column, order)

    def source_row(self, row: int) -> int:
        """Where a shown row stands in the paper; -1 where it is none."""
        return self.mapToSource(self.index(row, 0)).row()

    def shown_row(self, source: int) -> int:
        """Where a measure is shown; -1 where it is not."""
        return self.mapFromSource(self._model.index(source, 0)).row()

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802  Qt's name
        """Compares two rows by what was prepared when sorting began; the row for the next measure stays the last."""
        first, second, known = left.row(), right.row(), len(self._keys)
        if first < known and second < known:
            return self._keys[first] < self._keys[second]
        return (first < second) == (self.sortOrder() == Qt.SortOrder.AscendingOrder)

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:  # noqa: N802  Qt's name
        """Whether a row is shown."""
        if self._model.is_next(row):
            return not self.is_filtered
        if self._indicator and self._indicator not in self._model.measure(row).indicators:
            return False
        if not self._words:
            return True
        said = _plain("\n".join(self._model.text(row, name) for name in NAMES))
        return all(word in said for word in self._words)


def _plain(text: str) -> str:
    """A text as it is looked through: digits and letters of either kind are the same."""
    return arabic_digits(text).casefold()

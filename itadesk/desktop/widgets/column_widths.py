"""Columns that share the width of a table, can be made wider with the mouse, and hidden by a menu."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

NARROWEST = 56
"""Pixels of a column; where not all find room, the table is scrolled."""

AROUND = 16
"""Pixels around the name of a column."""


class ColumnWidths(QObject):
    """Keeps the columns of a table in their proportions, whatever the width of the table.

    Takes:
        shares: how the columns share the width, in any unit.
        hidden: the columns that are not shown at first.
        least: the columns that must not be narrower than some pixels.

    Signals:
        changed: columns are of another width, or others are shown.
    """

    changed = Signal()

    def __init__(
        self,
        table: QTableView,
        shares: Sequence[int],
        hidden: Sequence[int] = (),
        least: Mapping[int, int] | None = None,
    ) -> None:
        super().__init__(table)
        self._table, self._shares = table, [float(share) for share in shares]
        self._least = dict(least or {})
        self._is_laying_out = False
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumSectionSize(NARROWEST)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: self.menu().popup(head.mapToGlobal(at)))
        head.sectionResized.connect(self._on_resized)
        for column in hidden:
            table.setColumnHidden(column, True)
        for watched in (table.viewport(), head):
            watched.installEventFilter(self)

    def show_column(self, column: int, shown: bool) -> None:
        """Shows or hides a column; the others share its room."""
        self._table.setColumnHidden(column, not shown)
        self.lay_out()

    def menu(self) -> QMenu:
        """A menu of the columns; the first one is always shown."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in range(1, self._table.model().columnCount()):
            action = QAction(str(self._table.model().headerData(column, Qt.Orientation.Horizontal)), menu)
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(column))
            action.toggled.connect(lambda on, column=column: self.show_column(column, on))
            menu.addAction(action)
        return menu

    def open_menu(self, at: QPoint) -> None:
        """Opens the menu at a place of the screen."""
        self.menu().popup(at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Another width of the table is another width of its columns, and so is another type of their names."""
        if event.type() == (QEvent.Type.FontChange if isinstance(watched, QHeaderView) else QEvent.Type.Resize):
            self.lay_out()
        return False

    def lay_out(self) -> None:
        """Shares the width among the columns that are shown; the last one takes what rounding leaves."""
        width = self._table.viewport().width()
        columns = [each for each in range(len(self._shares)) if not self._table.isColumnHidden(each)]
        wanted = shared_out(
            width, [self._shares[each] for each in columns], [self._narrowest(each) for each in columns]
        )
        self._is_laying_out = True
        for each, pixels in zip(columns, wanted, strict=True):
            self._table.setColumnWidth(each, pixels)
        self._is_laying_out = False
        self.changed.emit()

    def _narrowest(self, column: int) -> int:
        """As wide as its name at least, so that no name is cut."""
        name = str(self._table.model().headerData(column, Qt.Orientation.Horizontal))
        named = self._table.horizontalHeader().fontMetrics().horizontalAdvance(name) + AROUND
        return max(self._least.get(column, NARROWEST), named)

    def _on_resized(self, column: int, _before: int, now: int) -> None:
        """What the person made wider or narrower keeps its new share."""
        if self._is_laying_out or not now:
            return
        whole = sum(each for place, each in enumerate(self._shares) if not self._table.isColumnHidden(place))
        self._shares[column] = max(now, NARROWEST) * whole / max(self._table.viewport().width(), 1)
        self.changed.emit()


def shared_out(width: int, shares: Sequence[float], least: Sequence[int]) -> list[int]:
    """The widths of columns that take the whole room; more of it only where each is as narrow as can be.

    Were a table ever wider than its room although it need not be, its scroll bar would come, make the room another one,
    and go again, without end.
    """
    whole = sum(shares)
    widths = [max(int(width * share / whole), narrowest) for share, narrowest in zip(shares, least, strict=True)]
    over = sum(widths) - width
    while over > 0 and widths != list(least):
        # the widest give way where others could not, but none of them much more than the next
        for each in sorted(range(len(widths)), key=lambda column: -widths[column]):
            by = min(over, max(widths[each] // 4, 1), widths[each] - least[each])
            widths[each], over = widths[each] - by, over - by
    widths[-1] -= min(over, 0)
    return widths

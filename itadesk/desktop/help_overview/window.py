"""The window with all keys beside the work: it stays open while one tries them, and Escape closes it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from itadesk.desktop.help_overview.overview import KeyGroup, KeyLine
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button, row_of
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.language import _

WIDTH, HEIGHT = 64 * GRID, 76 * GRID
KEYS_WIDTH = 24 * GRID
MARGIN = 5 * GRID
"""What stays of the screen around the window, for its frame and title."""


class KeysWindow(QDialog):
    """All keys, group by group, and the way to the guide.

    Signals:
        guide_wanted: the guide is to be opened.
    """

    guide_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("All keys"))
        self.setAccessibleName(self.windowTitle())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(_("All keys"))
        self._parts: list[tuple[KeyGroup, QWidget]] = []
        content = QWidget()
        content.setObjectName("page")
        self._scroll.setWidget(content)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        self._column.setSpacing(2 * GRID)
        self._column.addStretch()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self.guide = button(_("Open the guide"), self.guide_wanted.emit)
        foot = row_of(self.guide)
        foot.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        around.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(WIDTH, room.width() - MARGIN), min(HEIGHT, room.height() - MARGIN))

    @property
    def shown(self) -> Sequence[KeyGroup]:
        """The groups that are shown."""
        return [group for group, _part in self._parts]

    def show_groups(self, groups: Sequence[KeyGroup]) -> Iterator[None]:
        """Shows these groups, one line as a step; those that are shown already stay."""
        for shown in [each for each in self._parts if each[0] not in groups]:
            self._parts.remove(shown)
            shown[1].hide()
            shown[1].deleteLater()
            yield
        for place, group in enumerate(groups):
            if group not in self.shown:
                yield from self._show(place, group)

    def _show(self, place: int, group: KeyGroup) -> Iterator[None]:
        part = QWidget()
        self._parts.insert(place, (group, part))
        self._column.insertWidget(place, part)
        column, grid = QVBoxLayout(part), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(WrappedLabel(group.where, "sectionTitle"))
        column.addLayout(grid)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnMinimumWidth(0, KEYS_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(group.lines):
            _add_line(grid, row, line)
            yield


def _add_line(grid: QGridLayout, row: int, line: KeyLine) -> None:
    keys = QHBoxLayout()
    keys.setSpacing(GRID // 2)
    for name in line.names:
        keys.addWidget(TextLabel(name, "key"))
    keys.addStretch()
    grid.addLayout(keys, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(WrappedLabel(line.meaning), row, 1)

"""Scores side by side: a row each for the total, the instruments and the indicators, with bars as in the overview.

Where there is one side alone, the lower half of its rows stands beside the upper one, so that all are seen at once.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from itadesk.desktop.offices.sides import MOST, Side
from itadesk.desktop.pages.overview.bars import ScoreBar
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.writing import score_text, shown
from itadesk.ita.standings import ScoreOf
from itadesk.language import _

MOST_ROWS = 14
HALF = MOST_ROWS // 2


class _Cell:
    """One score with its bar."""

    def __init__(self) -> None:
        self.score, self.bar = TextLabel(), ScoreBar()
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def put(self, grid: QGridLayout, row: int, column: int) -> None:
        """Takes its place in the grid, or another one."""
        grid.addWidget(self.score, row, column)
        grid.addWidget(self.bar, row, column + 1)

    def show_score(self, side: Side | None, of: ScoreOf, name: str) -> None:
        """Shows the score of a side; nothing where there is no such side."""
        for widget in (self.score, self.bar):
            widget.setVisible(side is not None)
        if side is None:
            return
        score = side.scores.get(of)
        few = f" ({shown(str(side.counts[of]))})" if side.is_of_fewer(of) else ""
        self.score.setText((score_text(score) or "–") + few)
        self.score.setToolTip(side.note(of))
        said = _("{name}, {whose}: {score}").format(name=name, whose=side.title, score=score_text(score) or "–")
        self.bar.show_score(score, None, side.target, f"{said} {side.note(of)}".strip())


class Comparison(QWidget):
    """A few sides beside one another.

    Attributes:
        titles: what stands over each side.
        cells: the scores, by row and side.
    """

    def __init__(self) -> None:
        super().__init__()
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        self.titles = [WrappedLabel("", "sectionTitle") for _side in range(MOST)]
        self.names = [TextLabel() for _row in range(MOST_ROWS)]
        self.cells = [[_Cell() for _side in range(MOST)] for _row in range(MOST_ROWS)]
        for number, title in enumerate(self.titles):
            grid.addWidget(title, 0, 1 + 2 * number, 1, 2, Qt.AlignmentFlag.AlignBottom)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(grid)
        self._is_in_halves: bool | None = None
        self.show_sides((), ())

    def show_sides(self, rows: Sequence[tuple[ScoreOf, str]], sides: Sequence[Side]) -> None:
        """Shows the sides, as far as there is room for them."""
        padded = [*sides[:MOST], *[None] * (MOST - len(sides))]
        self._arrange(len(sides) == 1)
        for title, side in zip(self.titles, padded, strict=True):
            title.setVisible(side is not None)
            if side is not None and title.accessibleName() != side.title:
                title.say(side.title)
        for number, (label, cells) in enumerate(zip(self.names, self.cells, strict=True)):
            of, name = rows[number] if number < len(rows) else ("", "")
            label.setText(name)
            label.setVisible(bool(name))
            for cell, side in zip(cells, padded, strict=True):
                cell.show_score(side if name else None, of, name)

    def _arrange(self, in_halves: bool) -> None:
        """Puts the rows below one another, or in two halves beside one another."""
        if in_halves == self._is_in_halves:
            return
        self._is_in_halves = in_halves
        for number, (name, cells) in enumerate(zip(self.names, self.cells, strict=True)):
            half, row = divmod(number, HALF) if in_halves else (0, number)
            self._grid.addWidget(name, row + 1, 3 * half)
            for side, cell in enumerate(cells):
                cell.put(self._grid, row + 1, 3 * half + 1 + 2 * side)
        bars = (2, 5) if in_halves else tuple(range(2, 2 * MOST + 1, 2))
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column in bars))

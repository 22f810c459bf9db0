"""Scores side by side: a row each for the total, the instruments and the indicators, with bars as in the overview."""

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


class _Cell:
    """One score with its bar."""

    def __init__(self, grid: QGridLayout, row: int, column: int) -> None:
        self.score, self.bar = TextLabel(), ScoreBar()
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        self.titles = [WrappedLabel("", "sectionTitle") for _side in range(MOST)]
        self.names = [TextLabel() for _row in range(MOST_ROWS)]
        for number, title in enumerate(self.titles):
            grid.addWidget(title, 0, 1 + 2 * number, 1, 2, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(2 + 2 * number, 1)
        for row, name in enumerate(self.names, 1):
            grid.addWidget(name, row, 0)
        self.cells = [[_Cell(grid, row + 1, 1 + 2 * side) for side in range(MOST)] for row in range(MOST_ROWS)]
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(grid)

    def show_sides(self, rows: Sequence[tuple[ScoreOf, str]], sides: Sequence[Side]) -> None:
        """Shows the sides, as far as there is room for them."""
        padded = [*sides[:MOST], *[None] * (MOST - len(sides))]
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

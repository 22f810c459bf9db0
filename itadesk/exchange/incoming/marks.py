"""What the markup of a workbook says of its cells besides their values: errors, what is hidden, what is shown as per cent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from itadesk.exchange.incoming.content import Cell, Row, cell_name, column_name
from itadesk.language import _

MOST_NAMED: Final = 5
"""Places that a sentence names."""

MOST_PERCENTS: Final = 200_000
"""Cells; where more are shown as per cent, those behind them are doubted like any part of 1."""


@dataclass(slots=True)
class Marks:
    """The marks of a sheet, its places counted from 0; of what is only told, no more than is named and one more.

    Attributes:
        blind: cells with an error, or with a formula that was not calculated.
        hidden_rows, hidden_columns: what nobody sees who looks at the sheet.
        percents: cells whose number is shown as per cent.
    """

    blind: dict[Cell, None] = field(default_factory=dict)
    hidden_rows: dict[int, None] = field(default_factory=dict)
    hidden_columns: dict[int, None] = field(default_factory=dict)
    percents: set[Cell] = field(default_factory=set)

    def add_blind(self, cell: Cell) -> None:
        """Notes a cell without a value."""
        if len(self.blind) <= MOST_NAMED:
            self.blind[cell] = None

    def hide_row(self, row: int) -> None:
        """Notes a hidden row."""
        if len(self.hidden_rows) <= MOST_NAMED:
            self.hidden_rows[row] = None

    def hide_columns(self, first: int, last: int) -> None:
        """Notes hidden columns."""
        room = MOST_NAMED + 1 - len(self.hidden_columns)
        self.hidden_columns |= dict.fromkeys(range(first, min(last + 1, first + room)))

    def add_percent(self, cell: Cell) -> None:
        """Notes a cell that is shown as per cent."""
        if len(self.percents) < MOST_PERCENTS:
            self.percents.add(cell)

    def shown(self, rows: tuple[Row, ...], top: int, left: int) -> tuple[Row, ...]:
        """The rows of the sheet, the first cell of which is at a place, with per cent as people see it: 0.895 is 89.5%."""
        if not self.percents:
            return rows
        changed = list(rows)
        for row, column in self.percents:
            down, along = row - top, column - left
            if 0 <= down < len(changed) and 0 <= along < len(changed[down]):
                cells = changed[down]
                changed[down] = (*cells[:along], _per_cent(cells[along]), *cells[along + 1 :])
        return tuple(changed)

    def named_hidden(self) -> list[str]:
        """What is hidden, as people call it."""
        rows = [_("row {number}").format(number=row + 1) for row in self.hidden_rows]
        return rows + [_("column {letters}").format(letters=column_name(each)) for each in self.hidden_columns]


def _per_cent(written: str) -> str:
    try:
        number = Decimal(written) * 100
    except InvalidOperation:
        return written
    digits = format(number, "f")
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits) + "%"


def remarks(marks: Mapping[str, Marks]) -> tuple[str, ...]:
    """Sentences that name the first blind cells and the first hidden places of the sheets."""
    blind = _listed((name, cell_name(*cell)) for name, each in marks.items() for cell in each.blind)
    hidden = _listed((name, place) for name, each in marks.items() for place in each.named_hidden())
    said = []
    if blind:
        sentence = _("Cells with an error or with a formula that was not calculated yet were read as empty: {cells}.")
        said.append(sentence.format(cells=blind))
    if hidden:
        said.append(_("What is hidden was read, too: {places}.").format(places=hidden))
    return tuple(said)


def _listed(places: Iterable[tuple[str, str]]) -> str:
    """The first places with the names of their sheets."""
    named = [f"{name} {place}" for name, place in places]
    return ", ".join(named[:MOST_NAMED]) + (" …" if len(named) > MOST_NAMED else "")

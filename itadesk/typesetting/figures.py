"""Figures that stand under one another: in a column of numbers the decimal points are in line, and so are the units."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from itadesk.documents.blocks import Align
from itadesk.typesetting.lines import Line, Piece

_FIGURE: Final = re.compile(r"[-+]?[0-9๐-๙,]+(\.[0-9๐-๙]+)?%?")


@dataclass(frozen=True, slots=True)
class Figure:
    """The parts of a line with a number: what it takes before the point, from the point on, and after the number."""

    before: float
    after: float
    unit: float
    blanks: int


def figure_of(line: Line, size: float) -> Figure | None:
    """The parts of a line that begins with a number; None of any other."""
    number = [*takewhile(lambda piece: not piece.blank, line.pieces)]
    text = "".join(piece.face.clusters[code].text for piece in number for code in piece.codes)
    found = _FIGURE.fullmatch(text)
    if found is None:
        return None
    whole = found.start(1) if found.group(1) else len(text)
    before = _width_of_letters(number, whole, size)
    width = sum(piece.width for piece in number)
    blanks = sum(len(piece.codes) for piece in line.pieces if piece.blank)
    return Figure(before, width - before, line.width - width, blanks)


def _width_of_letters(pieces: Sequence[Piece], count: int, size: float) -> float:
    """The width of the first letters; each letter of a number is a cluster."""
    letters = [(piece.face, code) for piece in pieces for code in piece.codes][:count]
    return sum((face.widths[code] * size / 1000 for face, code in letters), 0.0)


def column_width(figures: Sequence[Figure]) -> float:
    """What figures take that stand under one another."""
    return _most(figures, "before") + _most(figures, "after") + _most(figures, "unit")


def _most(figures: Sequence[Figure], part: str) -> float:
    return max((getattr(figure, part) for figure in figures), default=0.0)


def line_up(lines: Sequence[tuple[Line, Figure]], align: Align, room: float) -> list[Line]:
    """The lines moved so that points and units are in line; unchanged where there is no room for that."""
    figures = [figure for _, figure in lines]
    spare = room - column_width(figures)
    if spare < 0:
        return [line for line, _ in lines]
    left = {Align.RIGHT: spare, Align.CENTER: spare / 2}.get(align, 0.0)
    before, after = _most(figures, "before"), _most(figures, "after")
    return [
        line._replace(
            left=left + before - figure.before,
            blank_gap=(after - figure.after) / figure.blanks if figure.blanks else 0.0,
        )
        for line, figure in lines
    ]

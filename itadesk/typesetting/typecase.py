"""The typecase: the fonts of a paper with the glyphs that it needs, and its lines as operators that show them.

A typecase is kept for the next paper that needs the same glyphs, as a preview does after most changes.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Final

from itadesk.typesetting.embedding import FontInPaper, font_in_paper
from itadesk.typesetting.faces import Face
from itadesk.typesetting.lines import Line, Piece

_LINES_KEPT: Final = 20_000
"""Twice what a paper of a thousand measures has."""

_TYPECASES_KEPT: Final = 4


class Typecase:
    """Fonts under the names that pages know them by.

    Attributes:
        fonts: by the names of their resources, such as F1.
    """

    def __init__(self, faces: Iterable[tuple[Face, int]]) -> None:
        ordered = sorted(faces, key=lambda each: each[0].name)
        self.fonts = {f"F{place}": font_in_paper(face, _codes(bits)) for place, (face, bits) in enumerate(ordered, 1)}
        self._names = {face: name for name, (face, _) in zip(self.fonts, ordered, strict=True)}
        # lines are compared by identity, which is quick; the line is kept with them so that no other one takes its place
        self._shown: dict[int, tuple[Line, float, str]] = {}

    def shown(self, line: Line, size: float) -> str:
        """The operators that show a line at the present place."""
        found = self._shown.get(id(line))
        if found is None or found[1] != size:
            if len(self._shown) >= _LINES_KEPT:
                self._shown.clear()
            found = self._shown[id(line)] = (line, size, self._operators(line, size))
        return found[2]

    def _operators(self, line: Line, size: float) -> str:
        """One operator for each stretch in one face: where a blank begins another, PDFium reads other cells in between."""
        shown = [f"{line.letter_gap:.5f} Tc"]
        for face, pieces in groupby(line.pieces, key=lambda piece: piece.face):
            shown.append(f"/{self._names[face]} {size:.6g} Tf {self._stretch(pieces, -1000 * line.blank_gap / size)}")
        return " ".join(shown)

    def _stretch(self, pieces: Iterable[Piece], widening: float) -> str:
        """The operator that shows pieces in one face; `widening` is that of a blank, in thousandths of an em to the left."""
        parts, run = [], ""
        for piece in pieces:
            run += self._written(piece)
            if piece.blank and widening:
                parts.append(f"<{run}>{widening * len(piece.codes):.3f}")
                run = ""
        return f"[{''.join(parts)}<{run}>] TJ" if parts else f"<{run}> Tj"

    def _written(self, piece: Piece) -> str:
        font: FontInPaper = self.fonts[self._names[piece.face]]
        return "".join([font.numbers[code] for code in piece.codes])


def _codes(bits: int) -> frozenset[int]:
    """The codes that stand as bits in a number."""
    return frozenset(place for place, bit in enumerate(reversed(f"{bits:b}")) if bit == "1")


def typecase(lines: Iterable[Line]) -> Typecase:
    """The typecase with the glyphs that these lines need."""
    needed: defaultdict[Face, int] = defaultdict(int)
    for line in lines:
        for face, codes in line.glyphs.items():
            needed[face] |= codes
    return _typecase(frozenset(needed.items()))


_typecase = lru_cache(_TYPECASES_KEPT)(Typecase)

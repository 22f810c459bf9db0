"""The typecase: the fonts of a paper with the glyphs that it needs, and its lines as operators that show them.

A typecase is kept for the next paper that needs the same glyphs, as a preview does after most changes.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
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

    def __init__(self, faces: Iterable[tuple[Face, frozenset[int]]]) -> None:
        ordered = sorted(faces, key=lambda each: each[0].name)
        self.fonts = {f"F{place}": font_in_paper(face, codes) for place, (face, codes) in enumerate(ordered, 1)}
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
        shown: list[str] = []
        face, gap, run = None, None, ""
        for piece in line.pieces:
            wanted = line.letter_gap + line.blank_gap if piece.blank else line.letter_gap
            if piece.face is not face or wanted != gap:
                if run:
                    shown.append(f"<{run}> Tj")
                    run = ""
                if piece.face is not face:
                    face = piece.face
                    shown.append(f"/{self._names[face]} {size * face.scale:.6f} Tf")
                if wanted != gap:
                    gap = wanted
                    shown.append(f"{gap:.5f} Tc")
            run += self._written(piece)
        shown.append(f"<{run}> Tj")
        return " ".join(shown)

    def _written(self, piece: Piece) -> str:
        font: FontInPaper = self.fonts[self._names[piece.face]]
        return "".join([font.numbers[code] for code in piece.codes])


def typecase(lines: Iterable[Line]) -> Typecase:
    """The typecase with the glyphs that these lines need."""
    words: defaultdict[Face, set[tuple[int, ...]]] = defaultdict(set)
    for line in lines:
        for piece in line.pieces:
            words[piece.face].add(piece.codes)
    return _typecase(frozenset((face, frozenset(chain.from_iterable(codes))) for face, codes in words.items()))


_typecase = lru_cache(_TYPECASES_KEPT)(Typecase)

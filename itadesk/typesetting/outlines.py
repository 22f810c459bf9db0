"""Outlines: the glyphs of a face as the bytes of a TrueType `glyf` table, whatever kind of font the face is."""

from dataclasses import dataclass
from typing import Final

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from itadesk.typesetting.faces import Face


@dataclass(frozen=True, slots=True)
class Outline:
    """A glyph's outline: its bytes, its box, and how many points and contours it has."""

    data: bytes
    box: tuple[int, int, int, int]
    points: int
    contours: int


EMPTY: Final = Outline(b"", (0, 0, 0, 0), 0, 0)


def outline(face: Face, glyph: int) -> Outline:
    """The outline of a glyph of the face, cubic curves made quadratic."""
    pen = TTGlyphPen(None)
    face.font.draw_glyph_with_pen(glyph, Cu2QuPen(pen, max_err=face.upem / 2000, reverse_direction=False))
    drawn = pen.glyph()
    if not drawn.numberOfContours:
        return EMPTY
    drawn.recalcBounds(None)
    box = (drawn.xMin, drawn.yMin, drawn.xMax, drawn.yMax)
    return Outline(drawn.compile(None), box, len(drawn.coordinates), drawn.numberOfContours)

"""Outlines drawn anew: of OpenType fonts with cubic curves, and of glyphs that are made of scaled or turned ones."""

import uharfbuzz as hb
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from itadesk.typesetting.glyf_table import EMPTY, Outline


def drawn(font: hb.Font, glyph: int, tolerance: float) -> Outline:
    """The outline of a glyph, cubic curves made quadratic to within `tolerance`, in the font's units."""
    pen = TTGlyphPen(None)
    font.draw_glyph_with_pen(glyph, Cu2QuPen(pen, max_err=tolerance, reverse_direction=False))
    found = pen.glyph()
    if not found.numberOfContours:
        return EMPTY
    found.recalcBounds(None)
    box = (found.xMin, found.yMin, found.xMax, found.yMax)
    return Outline(found.compile(None), box, len(found.coordinates), found.numberOfContours)

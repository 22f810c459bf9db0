"""Tiny fonts, made for one test each: every sign they have is a box, wide or narrow."""

from collections.abc import Iterable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

WIDTH = 600
HEIGHT = 400


def tiny_font(
    path: Path, name: str, signs: str, style: str = "Regular", *, cubic: bool = False, height: int = HEIGHT
) -> Path:
    """A font file of one style with these signs; `cubic` gives it the outlines of an OpenType font."""
    names = {ord(sign): f"u{ord(sign):04X}" for sign in signs}
    glyphs = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=not cubic)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap(names)
    if cubic:
        builder.setupCFF(f"{name}-{style}".replace(" ", ""), {}, {glyph: _cubic() for glyph in glyphs}, {})
    else:
        builder.setupGlyf({glyph: _box(height) for glyph in glyphs})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (WIDTH, 50)))
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupNameTable({"familyName": name, "styleName": style})
    builder.setupOS2()
    builder.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def _corners(height: int) -> Iterable[tuple[int, int]]:
    return (50, 0), (50, height), (550, height), (550, 0)


def _box(height: int) -> object:
    pen = TTGlyphPen(None)
    first, *others = _corners(height)
    pen.moveTo(first)
    for corner in others:
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _cubic() -> object:
    pen = T2CharStringPen(WIDTH, None)
    pen.moveTo((50, 0))
    pen.curveTo((50, 200), (50, 300), (50, 400))
    pen.lineTo((550, 400))
    pen.lineTo((550, 0))
    pen.closePath()
    return pen.getCharString()

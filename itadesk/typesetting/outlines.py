"""Outlines: the glyphs of a face as the bytes of a TrueType `glyf` table, whatever kind of font the face is."""

from itadesk.typesetting.faces import Face
from itadesk.typesetting.glyf_table import Outline


def outline(face: Face, glyph: int) -> Outline:
    """The outline of a glyph of the face: as the face has it, or drawn anew where it has it in another form."""
    found = face.table.outline(glyph)
    if found is None:
        # the library for this takes a while to load, and hardly any paper needs it
        from itadesk.typesetting.drawn_outlines import drawn  # noqa: PLC0415

        found = drawn(face.font, glyph, face.upem / 2000)
    return found

"""Outlines: every glyph as TrueType has it, from whatever kind of font."""

from pathlib import Path

import pytest
from fontTools.ttLib.tables._g_l_y_f import Glyph

from itadesk.typesetting.faces import Face
from itadesk.typesetting.families import bundled
from itadesk.typesetting.glyf_table import EMPTY
from itadesk.typesetting.outlines import outline
from tests.typesetting.tiny_fonts import tiny_font

REGULAR = bundled().faces[False, False]
LETTERS = "กขฃฏฐน้ำ๐๙0Q%"


def glyph_of(face: Face, letter: str) -> int:
    """The number of a letter's glyph."""
    number: int | None = face.font.get_nominal_glyph(ord(letter))
    assert number
    return number


@pytest.mark.parametrize("letter", LETTERS)
def test_the_box_is_that_which_harfbuzz_measures(letter: str) -> None:
    glyph = glyph_of(REGULAR, letter)
    extents = REGULAR.font.get_glyph_extents(glyph)
    assert extents is not None
    left, bottom, right, top = outline(REGULAR, glyph).box
    measured = (
        extents.x_bearing,
        extents.y_bearing + extents.height,
        extents.x_bearing + extents.width,
        extents.y_bearing,
    )
    assert (left, bottom, right, top) == pytest.approx(measured, abs=1)


@pytest.mark.parametrize("letter", LETTERS)
def test_the_bytes_say_as_many_points_and_contours_as_they_are_said_to_have(letter: str) -> None:
    found = outline(REGULAR, glyph_of(REGULAR, letter))
    glyph = Glyph(found.data)
    glyph.expand(None)
    assert (glyph.numberOfContours, len(glyph.coordinates)) == (found.contours, found.points)
    assert (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax) == found.box


def test_a_blank_has_no_outline() -> None:
    assert outline(REGULAR, glyph_of(REGULAR, " ")) is EMPTY


def test_cubic_curves_are_made_quadratic_without_changing_the_shape(tmp_path: Path) -> None:
    straight = Face(tiny_font(tmp_path / "a.ttf", "Box", "ก"))
    curved = Face(tiny_font(tmp_path / "b.otf", "Curve", "ก", cubic=True))
    one, other = (outline(face, glyph_of(face, "ก")) for face in (straight, curved))
    assert one.box == other.box == (50, 0, 550, 400)
    assert (one.points, one.contours, other.contours) == (4, 1, 1)
    glyph = Glyph(other.data)
    glyph.expand(None)
    assert not any(flag & 0x80 for flag in glyph.flags), "a cubic point, which no printer of TrueType knows"

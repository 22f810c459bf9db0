"""The outlines of a TrueType face: taken over as they are, apart where they are put together, and never trusted blindly."""

import io
import struct

import pytest
import uharfbuzz as hb
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables.ttProgram import Program

from itadesk.resources import resource
from itadesk.typesetting.glyf_table import EMPTY, GlyfTable, Part

Moves = list[tuple[str, int, int]]
LETTER, SIGN, BLANK, PAIR, NEST, SCALED, ROUND = range(1, 8)
NAMES = [".notdef", "letter", "sign", "blank", "pair", "nest", "scaled", "round"]


def box(left: int, top: int) -> Glyph:
    """A rectangle with instructions."""
    pen = TTGlyphPen(None)
    pen.moveTo((left, 0))
    for corner in ((left, top), (500, top), (500, 0)):
        pen.lineTo(corner)
    pen.closePath()
    glyph = pen.glyph()
    glyph.program = Program()
    glyph.program.fromBytecode(b"\x4f" * 9)
    return glyph


def put_together(moves: Moves, scale: float = 1.0) -> Glyph:
    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, []
    for name, x, y in moves:
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, x, y, 0
        if scale != 1.0:
            part.transform = [[scale, 0], [0, scale]]
        glyph.components.append(part)
    return glyph


def font() -> TTFont:
    """Two letters, a blank, and glyphs that are put together of them; `round` is put together of itself."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(NAMES)
    builder.setupCharacterMap({})
    glyphs = {
        ".notdef": Glyph(),
        "letter": box(10, 700),
        "sign": box(-200, 300),
        "blank": Glyph(),
        "pair": put_together([("letter", 0, 0), ("sign", 300, -20)]),
        "nest": put_together([("pair", 5, 7), ("letter", 600, 0)]),
        "scaled": put_together([("letter", 0, 0)], 0.5),
        "round": put_together([("letter", 0, 0)]),
    }
    builder.setupGlyf(glyphs, calcGlyphBounds=True)
    builder.setupHorizontalMetrics(dict.fromkeys(NAMES, (600, 0)))
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupPost()
    return builder.font


def table_of(made: TTFont, *, instead: dict[str, bytes] | None = None) -> GlyfTable:
    """The table of a font, some tables of which are replaced by these bytes."""
    file = io.BytesIO()
    made.save(file)
    tables = {tag: TTFont(file).reader[tag] for tag in ("glyf", "loca", "head")} | (instead or {})
    return GlyfTable(hb.Face.create_for_tables(lambda _face, tag, _data: tables.get(tag), None))


def bytes_of(made: TTFont) -> dict[str, bytes]:
    file = io.BytesIO()
    made.save(file)
    reader = TTFont(file).reader
    return {tag: reader[tag] for tag in ("glyf", "loca", "head")}


TABLE = table_of(font())


def test_an_outline_is_taken_over_without_its_instructions() -> None:
    found = TABLE.outline(LETTER)
    assert found is not None
    assert (found.box, found.points, found.contours) == ((10, 0, 500, 700), 4, 1)
    glyph = Glyph(found.data)
    glyph.expand(None)
    assert list(glyph.coordinates) == [(10, 0), (10, 700), (500, 700), (500, 0)]
    assert not glyph.program.getBytecode()


def test_a_blank_is_empty() -> None:
    assert TABLE.outline(BLANK) is EMPTY
    assert TABLE.parts(BLANK) == (Part(BLANK, 0, 0),)


@pytest.mark.parametrize(
    ("glyph", "expected"),
    [
        (LETTER, [(LETTER, 0, 0)]),
        (PAIR, [(LETTER, 0, 0), (SIGN, 300, -20)]),
        (NEST, [(LETTER, 5, 7), (SIGN, 305, -13), (LETTER, 600, 0)]),
        (SCALED, [(SCALED, 0, 0)]),
        (99, [(99, 0, 0)]),
    ],
)
def test_a_glyph_is_taken_apart_into_those_that_are_only_moved(
    glyph: int, expected: list[tuple[int, int, int]]
) -> None:
    assert TABLE.parts(glyph) == tuple(Part(*part) for part in expected)


@pytest.mark.parametrize("glyph", [PAIR, SCALED, 99])
def test_what_has_no_outline_of_its_own_has_to_be_drawn(glyph: int) -> None:
    assert TABLE.outline(glyph) is None


def test_offsets_may_be_short_or_long() -> None:
    tables = bytes_of(font())
    head, count = bytearray(tables["head"]), len(NAMES) + 1
    assert head[50:52] == b"\0\0"
    head[50:52] = b"\0\1"
    long = struct.pack(f">{count}I", *(2 * offset for offset in struct.unpack(f">{count}H", tables["loca"])))
    other = table_of(font(), instead={"head": bytes(head), "loca": long})
    assert [other.outline(glyph) for glyph in range(count)] == [TABLE.outline(glyph) for glyph in range(count)]


def test_a_glyph_that_is_made_of_itself_is_left_to_whoever_draws_it() -> None:
    made = font()
    made["glyf"]["round"].components[0].glyphName = "round"
    made["maxp"].recalc = lambda _font: None
    made.recalcBBoxes = False
    assert table_of(made).parts(ROUND) == (Part(ROUND, 0, 0),)


def test_a_font_of_another_kind_has_no_outlines_to_take_over() -> None:
    other = table_of(font(), instead={"glyf": b"", "loca": b""})
    assert other.outline(LETTER) is None
    assert other.parts(LETTER) == (Part(LETTER, 0, 0),)


def test_a_table_that_breaks_off_gives_nothing_false() -> None:
    tables = bytes_of(font())
    whole = [TABLE.outline(glyph) for glyph in range(len(NAMES))]
    for length in range(len(tables["glyf"])):
        broken = table_of(font(), instead={"glyf": tables["glyf"][:length]})
        assert all(broken.outline(glyph) in (None, whole[glyph]) for glyph in range(len(NAMES)))
        assert all(broken.parts(glyph) for glyph in range(len(NAMES)))


def test_the_bundled_letters_need_not_be_drawn_anew() -> None:
    face = hb.Face(hb.Blob.from_file_path(str(resource("fonts", "sarabun", "Sarabun-Regular.ttf"))))
    table, shapes = GlyfTable(face), hb.Font(face)
    letters = [
        shapes.get_nominal_glyph(code) for code in (*range(0x20, 0x7F), *range(0xE01, 0xE3B), *range(0xE3F, 0xE5C))
    ]
    parts = {part.glyph for glyph in letters for part in table.parts(glyph)}
    assert all(table.outline(glyph) is not None for glyph in parts)

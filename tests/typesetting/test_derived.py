import io

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from itadesk.resources import resource
from itadesk.typesetting.derived import font_program
from itadesk.typesetting.faces import Cluster, Face
from itadesk.typesetting.families import bundled
from itadesk.typesetting.glyf_table import Part

REGULAR = bundled().faces[False, False]


def derived(face: Face, clusters: list[Cluster]) -> TTFont:
    return TTFont(io.BytesIO(font_program(face, clusters, 1200, -500)), checkChecksums=2)


def bounds(font: TTFont, name: str, *, x: int = 0, y: int = 0) -> tuple[float, ...] | None:
    """The box of a glyph that is moved."""
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    if pen.bounds is None:
        return None
    left, bottom, right, top = pen.bounds
    return left + x, bottom + y, right + x, top + y


def clusters_of(text: str) -> list[Cluster]:
    return [REGULAR.clusters[code] for code in REGULAR.shape(text)]


def test_each_glyph_looks_like_its_parts_in_the_face() -> None:
    clusters = clusters_of("น้ำใจที่ปิ่นโต")
    font, face = derived(REGULAR, clusters), TTFont(resource("fonts", "sarabun", "Sarabun-Regular.ttf"))
    order = face.getGlyphOrder()
    for number, cluster in enumerate(clusters, 1):
        boxes = [bounds(face, order[part.glyph], x=part.x, y=part.y) for part in cluster.parts]
        left, bottom, right, top = zip(*(box for box in boxes if box), strict=True)
        expected = (min(left), min(bottom), max(right), max(top))
        found = bounds(font, font.getGlyphName(number))
        assert found is not None
        assert all(abs(one - other) <= 1 for one, other in zip(found, expected, strict=True)), cluster.text
        assert font["hmtx"][font.getGlyphName(number)][0] == cluster.advance


def test_a_face_holds_only_what_is_used() -> None:
    font = derived(REGULAR, clusters_of("กก"))
    # the empty glyph, and the letter once for each code that was given
    assert font["maxp"].numGlyphs == 3
    assert len(font_program(REGULAR, clusters_of("ก"), 1200, -500)) < 1000


def test_blanks_and_nothing_at_all_have_no_outline() -> None:
    nothing = Cluster("x", (Part(REGULAR.font.get_nominal_glyph(32), 5, 0),), 10)
    font = derived(REGULAR, [*clusters_of(" "), nothing])
    assert [bounds(font, name) for name in font.getGlyphOrder()] == [None, None, None]
    assert derived(REGULAR, [])["maxp"].numGlyphs == 1

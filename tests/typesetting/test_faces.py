import pytest
import uharfbuzz as hb

from itadesk.resources import resource
from itadesk.typesetting.faces import Face
from itadesk.typesetting.families import bundled

REGULAR = bundled().faces[False, False]


def shaped_by_harfbuzz(text: str) -> list[tuple[int, int, int]]:
    """Each glyph with its place on the line, as HarfBuzz has it, in the face's units."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(REGULAR.font, buffer)
    found: list[tuple[int, int, int]] = []
    x = 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found.append((info.codepoint, x + position.x_offset, position.y_offset))
        x += position.x_advance
    return found


def texts(face: Face, text: str) -> list[str]:
    return [face.clusters[code].text for code in face.shape(text)]


def test_a_cluster_is_one_glyph_with_its_text() -> None:
    assert texts(REGULAR, "น้ำใจที่") == ["น้ำ", "ใ", "จ", "ที่"]


@pytest.mark.parametrize("text", ["น้ำใจที่", "ปิ่นโต", "ญาติผู้ใหญ่", "ฐานะกตัญญู", "ป้ำเป๋อ", "Office"])
def test_glyphs_stand_where_harfbuzz_puts_them(text: str) -> None:
    found: list[tuple[int, int, int]] = []
    x = 0
    for cluster in (REGULAR.clusters[code] for code in REGULAR.shape(text)):
        found.extend((part.glyph, part.x + x, part.y) for part in cluster.parts)
        x += cluster.advance
    assert found == shaped_by_harfbuzz(text)


def test_a_face_is_scaled_until_its_letters_are_as_high_as_those_of_th_sarabun() -> None:
    glyph = REGULAR.font.get_nominal_glyph(ord("ก"))
    height = REGULAR.font.get_glyph_extents(glyph).y_bearing
    assert height * REGULAR.unit == pytest.approx(0.40, abs=0.002)
    assert 16 * REGULAR.scale == pytest.approx(10.9, abs=0.002)


def test_widths_are_those_of_harfbuzz_to_the_thousandth_of_an_em() -> None:
    codes = [code for word in ("ประกาศ", "น้ำ", "ที่", "ITA", "๒๕๖๙") for code in REGULAR.shape(word)]
    shaped = [1000 * REGULAR.clusters[code].advance / REGULAR.em for code in codes]
    assert [REGULAR.widths[code] for code in codes] == pytest.approx(shaped, abs=0.5)


def test_a_mark_without_a_letter_gets_room_of_its_own() -> None:
    (code,) = REGULAR.shape("่")
    mark = REGULAR.clusters[code]
    assert mark.advance > 0
    assert all(part.x > 0 for part in mark.parts)


def test_a_face_knows_what_it_lacks() -> None:
    assert not REGULAR.lacks("ที่ E-service ๑")
    assert REGULAR.lacks("ที่😀")


def test_digits_that_look_like_thai_ones_are_no_digits() -> None:
    face = Face(resource("fonts", "sarabun", "Sarabun-Regular.ttf"), without_digits=True)
    assert face.lacks("ปี 2569")
    assert not face.lacks("ปี ๒๕๖๙")


def test_what_cannot_be_printed_is_spelled_but_stands_for_itself() -> None:
    spelled = REGULAR.clusters[REGULAR.spelled("😀", "[1F600]")]
    assert spelled.text == "😀"
    assert len(spelled.parts) == 7

"""A line becomes operators that show it, in fonts that hold just the glyphs it needs."""

import re

import pytest

from itadesk.documents.blocks import Align, Paragraph, Run, Text, bold, roman
from itadesk.typesetting.families import bundled
from itadesk.typesetting.lines import Line
from itadesk.typesetting.paragraphs import galley, set_block
from itadesk.typesetting.shaping import Setting
from itadesk.typesetting.typecase import Typecase, typecase
from tests.typesetting.samples import BODY

SETTING = Setting(bundled(), 16.0)
MIXED = (Run("คะแนน "), Run("ผ่าน", bold=True), Run(" ระดับ"))


def line_of(text: Text) -> Line:
    """A text on one line."""
    return galley(Paragraph(text=text), SETTING).line


def case_of(*lines: Line) -> Typecase:
    """The typecase that these lines need."""
    return typecase(lines)


def test_a_typecase_holds_the_faces_in_the_order_of_their_names() -> None:
    fonts = case_of(line_of(MIXED)).fonts
    assert [(name, font.name.split("-", 1)[1]) for name, font in fonts.items()] == [
        ("F1", "Sarabun-Bold"),
        ("F2", "Sarabun-Regular"),
    ]


def test_a_font_is_named_only_where_it_changes() -> None:
    line = line_of(MIXED)
    shown = case_of(line).shown(line, 16)
    assert re.findall(r"/(F\d) [0-9.]+ Tf", shown) == ["F2", "F1", "F2"]
    assert case_of(line_of(roman("กองคลัง"))).shown(line_of(roman("กองคลัง")), 16).count("Tf") == 1


def test_every_glyph_is_shown_once_and_in_its_order() -> None:
    line = line_of(roman("น้ำใจไทย"))
    case = case_of(line)
    numbers = case.fonts["F1"].numbers
    wanted = "".join(numbers[code] for piece in line.pieces for code in piece.codes)
    assert "".join(re.findall(r"<([0-9A-F]+)> Tj", case.shown(line, 16))) == wanted


def test_a_justified_line_opens_its_blanks_wider_than_its_letters() -> None:
    block = Paragraph(text=roman(BODY), align=Align.JUSTIFY)
    line = next(line for line in set_block(block, SETTING, 440).lines if line.letter_gap > 0 and line.blank_gap > 0)
    shown = case_of(line).shown(line, 16)
    assert [float(gap) for gap in re.findall(r"([0-9.-]+) Tc", shown)] == [round(line.letter_gap, 5)]
    widened = [-float(moved) * 16 / 1000 for moved in re.findall(r">(-[0-9.]+)", shown)]
    assert widened == pytest.approx([line.blank_gap] * sum(piece.blank for piece in line.pieces), abs=0.0001)


def test_a_line_in_one_face_is_one_piece_for_readers() -> None:
    """PDFium puts what stands in another cell between two pieces of a line whose heights differ a little from it."""
    block = Paragraph(text=roman(BODY), align=Align.JUSTIFY)
    for line in set_block(block, SETTING, 440).lines:
        assert len(re.findall("T[jJ]", case_of(line).shown(line, 16))) == 1


def test_a_line_without_gaps_takes_back_those_of_the_line_before() -> None:
    line = line_of(roman("กองคลัง"))
    assert case_of(line).shown(line, 16).startswith("0.00000 Tc ")


@pytest.mark.parametrize("size", [14.0, 16.0])
def test_the_size_is_that_of_th_sarabun_whatever_the_face(size: float) -> None:
    line = line_of(roman("กองคลัง"))
    shown = case_of(line).shown(line, size)
    assert f" {size:g} Tf" in shown


def test_the_same_line_in_another_size_is_shown_anew() -> None:
    line = line_of(roman("กองคลัง"))
    case = case_of(line)
    first, larger, again = (case.shown(line, size) for size in (14, 16, 14))
    assert first == again != larger


def test_the_next_paper_with_the_same_glyphs_uses_the_same_typecase() -> None:
    one, same, other = line_of(roman("กองคลัง")), line_of(roman("คลังกอง")), line_of(bold("กองคลัง"))
    assert case_of(one) is case_of(same)
    assert case_of(one) is not case_of(other)


def test_a_line_knows_the_glyphs_that_it_needs_of_each_face() -> None:
    line = line_of(MIXED)
    needed = {
        face: {code for code in range(bits.bit_length()) if bits >> code & 1} for face, bits in line.glyphs.items()
    }
    shown = {face: {code for piece in line.pieces if piece.face is face for code in piece.codes} for face in needed}
    assert needed == shown
    assert len(needed) == 2


def test_a_typecase_holds_no_glyph_that_no_line_needs() -> None:
    line = line_of(roman("น้ำใจไทย"))
    assert set(case_of(line).fonts["F1"].numbers) == {code for piece in line.pieces for code in piece.codes}

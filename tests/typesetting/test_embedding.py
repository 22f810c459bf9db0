import pytest

from itadesk.documents.blocks import Align, Paragraph, bold, roman
from itadesk.typesetting.embedding import to_unicode
from itadesk.typesetting.families import bundled
from itadesk.typesetting.lines import Line
from itadesk.typesetting.paragraphs import set_block
from itadesk.typesetting.shaping import Setting
from tests.typesetting.samples import BODY, opened, paper, printed

LEFT = 30 * 72 / 25.4
WIDTH = 160 * 72 / 25.4


def letters_at(line: Line) -> list[tuple[str, float]]:
    """Where each glyph of a line has to stand: HarfBuzz's advances, as a PDF counts them, and the gaps added."""
    x, found = LEFT + line.left, []
    for piece in line.pieces:
        for code in piece.codes:
            cluster = piece.face.clusters[code]
            found.append((cluster.text, x))
            x += piece.face.widths[code] * 16 / 1000 + line.letter_gap + (line.blank_gap if piece.blank else 0)
    return found


@pytest.mark.parametrize("align", Align)
def test_glyphs_stand_where_they_were_set(align: Align) -> None:
    block = Paragraph(text=roman(BODY), align=align, first_line=25)
    whole = paper().whole
    with opened(printed(block)) as file:
        lines = [line["spans"] for part in file[0].get_text("rawdict")["blocks"] for line in part["lines"]]
    for line, spans in zip(set_block(block, Setting(bundled(), 16, whole), WIDTH).lines, lines, strict=True):
        found = [(char["c"], char["origin"][0]) for span in spans for char in span["chars"] if not char["synthetic"]]
        expected = dict.fromkeys(letters_at(line))
        for text, x in expected:
            assert any(sign == text[0] and abs(place - x) < 0.01 for sign, place in found), (text, x)


def test_each_glyph_says_its_text_in_rows_of_a_hundred() -> None:
    written = to_unicode(["น้ำ", "😀", *["ก"] * 120]).decode("ascii")
    assert "<0001> <0e190e490e33>" in written
    assert "<0002> <d83dde00>" in written
    assert [row for row in written.splitlines() if "beginbfchar" in row] == ["100 beginbfchar", "22 beginbfchar"]


def test_a_face_is_embedded_once_and_only_where_it_is_used() -> None:
    with opened(
        printed(Paragraph(text=roman("ตรง")), Paragraph(text=bold("หนา")), Paragraph(text=roman("ตรง")))
    ) as file:
        names = sorted(font[3].split("+")[1] for font in file[0].get_fonts())
    assert names == ["Itadesk-Sarabun-Bold", "Itadesk-Sarabun-Regular"]

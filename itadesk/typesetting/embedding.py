"""A derived face in a PDF: a font with two-byte codes whose numbers are its glyphs, and the text of each glyph."""

import hashlib
import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from itadesk.typesetting.derived import font_program
from itadesk.typesetting.faces import Face
from itadesk.typesetting.measures import ASCENT, DESCENT
from itadesk.typesetting.pdf_file import PdfFile, compressed

_FONTS_KEPT: Final = 32


def to_unicode(texts: Iterable[str]) -> bytes:
    """The CMap that says which text each glyph stands for, glyphs counted from 1."""
    rows = [f"<{number:04X}> <{text.encode('utf-16-be').hex()}>" for number, text in enumerate(texts, 1)]
    blocks = (
        f"{len(rows[start : start + 100])} beginbfchar\n" + "\n".join(rows[start : start + 100]) + "\nendbfchar"
        for start in range(0, len(rows), 100)
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


@dataclass(frozen=True, slots=True)
class FontInPaper:
    """A derived face as a paper uses it.

    Attributes:
        numbers: the glyph numbers of the codes used, as they are written into a page.
        name: of the face, with a tag that tells this selection of glyphs from others.
        descriptor: the entries that describe it.
        widths: of its glyphs, in thousandths of its size.
        program: the font file, compressed, and its size before.
        texts: what each glyph stands for, compressed.
    """

    numbers: Mapping[int, str]
    name: str
    descriptor: str
    widths: str
    program: bytes
    program_size: int
    texts: bytes

    def put_into(self, file: PdfFile) -> int:
        """Writes the font into a file; gives its number."""
        program = file.add_stream(f"/Filter/FlateDecode/Length1 {self.program_size}", self.program)
        texts = file.add_stream("/Filter/FlateDecode", self.texts)
        descriptor = file.add(f"<</Type/FontDescriptor/FontName/{self.name}{self.descriptor}/FontFile2 {program} 0 R>>")
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{self.name}/FontDescriptor {descriptor} 0 R"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/CIDToGIDMap/Identity/DW 0/W[1[{self.widths}]]>>"
        )
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{self.name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {texts} 0 R>>"
        )


@lru_cache(_FONTS_KEPT)
def font_in_paper(face: Face, codes: frozenset[int]) -> FontInPaper:
    """A face with what a paper uses of it. Its glyphs are in the order of their texts, whenever they were met."""
    ordered = sorted(codes, key=face.clusters.__getitem__)
    clusters = [face.clusters[code] for code in ordered]
    ascent, descent = round(ASCENT / face.unit), -round(DESCENT / face.unit)
    program = font_program(face, clusters, ascent, descent)
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
    thousandth = 1000 / face.em
    box = " ".join(str(round(edge * thousandth)) for edge in glyph_box(program))
    return FontInPaper(
        numbers={code: f"{number:04X}" for number, code in enumerate(ordered, 1)},
        name=f"{tag}+Itadesk-{_plain_name(face)}",
        descriptor=(
            f"/Flags 4/FontBBox[{box}]/ItalicAngle {-12 if 'Italic' in face.name else 0}/StemV 80"
            f"/Ascent {round(ascent * thousandth)}/Descent {round(descent * thousandth)}"
            f"/CapHeight {round(ascent * thousandth)}"
        ),
        widths=" ".join(str(face.widths[code]) for code in ordered),
        program=compressed(program),
        program_size=len(program),
        texts=compressed(to_unicode(cluster.text for cluster in clusters)),
    )


def _plain_name(face: Face) -> str:
    """The name of a face in letters that a PDF name can hold as they are."""
    return re.sub("[^A-Za-z0-9_.-]", "", face.name) or "Thai"


def glyph_box(program: bytes) -> tuple[int, ...]:
    """The box around all glyphs, as the head table of a font program says."""
    head = program.index(b"head")
    offset = struct.unpack_from(">I", program, head + 8)[0]
    return struct.unpack_from(">hhhh", program, offset + 36)

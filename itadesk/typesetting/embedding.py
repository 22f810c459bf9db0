"""A derived face in a PDF: a font with two-byte codes whose numbers are its glyphs, and the text of each glyph."""

import hashlib
import struct
from collections.abc import Iterable

from reportlab.pdfbase import pdfdoc

from itadesk.typesetting.derived import font_program
from itadesk.typesetting.faces import Face
from itadesk.typesetting.measures import ASCENT, DESCENT


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


class _Numbers(dict[int, str]):
    """The number of each code in a paper as four hexadecimal digits, given out in the order of use."""

    def __missing__(self, code: int) -> str:
        number = self[code] = f"{len(self) + 1:04X}"
        return number


class FontInPaper:
    """A derived face as a paper uses it.

    Attributes:
        name: the name of the resource, such as /F1.
        numbers: the glyph numbers of the codes used, as they are written into a page.
    """

    def __init__(self, face: Face, place: int) -> None:
        self._face = face
        self.name = f"/F{place}"
        self.numbers = _Numbers()

    def put_into(self, document: pdfdoc.PDFDocument) -> pdfdoc.PDFObjectReference:
        """Writes the font with what the paper uses of it; gives the reference for the page's resources."""
        clusters = [self._face.clusters[code] for code in self.numbers]
        ascent, descent = round(ASCENT / self._face.unit), -round(DESCENT / self._face.unit)
        program = font_program(self._face, clusters, ascent, descent)
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        base = pdfdoc.PDFName(f"{tag}+Itadesk-{self._face.name}")
        thousandth = 1000 / self._face.upem
        file = pdfdoc.PDFStream(content=program, filters=[pdfdoc.PDFZCompress])
        file.dictionary["Length1"] = len(program)
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": base,
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray([round(edge * thousandth) for edge in glyph_box(program)]),
            "ItalicAngle": -12 if "Italic" in self._face.name else 0,
            "Ascent": round(ascent * thousandth),
            "Descent": round(descent * thousandth),
            "CapHeight": round(ascent * thousandth),
            "StemV": 80,
            "FontFile2": document.Reference(file),
        }
        widths = " ".join(f"{cluster.advance * thousandth:.6g}" for cluster in clusters)
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": base,
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": document.Reference(pdfdoc.PDFDictionary(descriptor)),
            "W": f"[ 1 [ {widths} ] ]",
            "DW": 0,
            "CIDToGIDMap": "/Identity",
        }
        texts = pdfdoc.PDFStream(
            content=to_unicode(cluster.text for cluster in clusters), filters=[pdfdoc.PDFZCompress]
        )
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": base,
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(pdfdoc.PDFDictionary(descendant))]),
            "ToUnicode": document.Reference(texts),
        }
        reference: pdfdoc.PDFObjectReference = document.Reference(pdfdoc.PDFDictionary(font))
        return reference


def glyph_box(program: bytes) -> tuple[int, ...]:
    """The box around all glyphs, as the head table of a font program says."""
    head = program.index(b"head")
    offset = struct.unpack_from(">I", program, head + 8)[0]
    return struct.unpack_from(">hhhh", program, offset + 36)

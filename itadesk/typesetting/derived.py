"""The derived face as a font file: one glyph a code, made of the outlines of the face, and nothing that is not used."""

import struct
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from itadesk.typesetting.faces import Cluster, Face
from itadesk.typesetting.glyf_table import EMPTY, Outline, Part
from itadesk.typesetting.keeping import Kept
from itadesk.typesetting.outlines import outline

_OUTLINES_KEPT: Final = 20_000
_WORDS: Final = 0x0001
_XY: Final = 0x0002
_MORE: Final = 0x0020


class Composition(NamedTuple):
    """A cluster as a composite glyph, but for the numbers of its parts, which differ from paper to paper.

    Attributes:
        outline: what it looks like; its data is only the beginning of the glyph's.
        parts: for each part its flags, its glyph in the face, and its place.
    """

    outline: Outline
    parts: tuple[tuple[bytes, int, bytes], ...]


cached_outline = lru_cache(_OUTLINES_KEPT)(outline)


@Kept
def composition(face: Face, cluster: Cluster) -> Composition | None:
    """How a cluster is composed; None where it is a single glyph that stands where it stands by itself."""
    parts = [part for whole in cluster.parts for part in _taken_apart(face, whole)]
    if len(parts) == 1 and parts[0] == (cluster.parts[0].glyph, 0, 0):
        return None
    shapes = [(part, cached_outline(face, part.glyph)) for part in parts]
    drawn = [(part, shape) for part, shape in shapes if shape.data]
    if not drawn:
        return Composition(EMPTY, ())
    box = (
        min(part.x + shape.box[0] for part, shape in drawn),
        min(part.y + shape.box[1] for part, shape in drawn),
        max(part.x + shape.box[2] for part, shape in drawn),
        max(part.y + shape.box[3] for part, shape in drawn),
    )
    points, contours = sum(shape.points for _, shape in drawn), sum(shape.contours for _, shape in drawn)
    last = len(drawn)
    packed = (
        (
            struct.pack(">H", _WORDS | _XY | (_MORE if place < last else 0)),
            part.glyph,
            struct.pack(">hh", part.x, part.y),
        )
        for place, (part, _) in enumerate(drawn, 1)
    )
    return Composition(Outline(struct.pack(">hhhhh", -1, *box), box, points, contours), tuple(packed))


def _taken_apart(face: Face, whole: Part) -> Iterator[Part]:
    """A part as the glyphs that it is made of by itself: แ is เ and เ, which stands in the paper anyway."""
    for part in face.table.parts(whole.glyph):
        yield Part(part.glyph, whole.x + part.x, whole.y + part.y)


class GlyphTable:
    """The glyphs of a derived face in the making: glyph 0 is empty, then one a cluster, then what those are made of.

    Attributes:
        glyphs: their outlines.
        data: their bytes.
        advances: their widths in the face's units.
        most_parts: how many parts the most composed one has.
    """

    def __init__(self, face: Face, clusters: Sequence[Cluster]) -> None:
        self._face = face
        self.glyphs = [EMPTY] * (len(clusters) + 1)
        self.data = [b""] * len(self.glyphs)
        self.advances = [0, *(cluster.advance for cluster in clusters)]
        self.most_parts = 0
        self._numbers: dict[int, bytes] = {}
        composed = []
        for number, cluster in enumerate(clusters, 1):
            found = composition(face, cluster)
            if found is not None:
                composed.append((number, found))
                continue
            glyph = cluster.parts[0].glyph
            shape = self.glyphs[number] = cached_outline(face, glyph)
            self.data[number] = shape.data
            self._numbers.setdefault(glyph, number.to_bytes(2, "big"))
        for number, found in composed:
            self._compose(number, found)

    def _compose(self, number: int, found: Composition) -> None:
        numbers = self._numbers
        data = [found.outline.data]
        for flags, glyph, place in found.parts:
            data += (flags, numbers.get(glyph) or self._added(glyph), place)
        self.glyphs[number], self.data[number] = found.outline, b"".join(data)
        self.most_parts = max(self.most_parts, len(found.parts))

    def _added(self, glyph: int) -> bytes:
        """The number of a glyph that stands in the face only as a part of others."""
        number = self._numbers[glyph] = len(self.glyphs).to_bytes(2, "big")
        shape = cached_outline(self._face, glyph)
        self.glyphs.append(shape)
        self.data.append(shape.data)
        self.advances.append(0)
        return number

    def box(self) -> tuple[int, int, int, int]:
        """The box around all glyphs."""
        boxes = [glyph.box for glyph in self.glyphs if glyph.data] or [EMPTY.box]
        left, bottom, right, top = zip(*boxes, strict=True)
        return min(left), min(bottom), max(right), max(top)


def font_program(face: Face, clusters: Sequence[Cluster], ascent: int, descent: int) -> bytes:
    """A TrueType font in which glyph n is the nth of the clusters, counted from 1. Ascent and descent in its units.

    Its em is that of TH Sarabun, so that type of 16 points is of 16 points to every reader: some take lines that are
    further apart than their type is high for lines of different texts.
    """
    table = GlyphTable(face, clusters)
    padded = [data + b"\0" if len(data) % 2 else data for data in table.data]
    count, box = len(padded), table.box()
    offsets = accumulate(map(len, padded), initial=0)
    points = max((glyph.points for glyph in table.glyphs), default=0)
    contours = max((glyph.contours for glyph in table.glyphs), default=0)
    bearings = (
        value for glyph, advance in zip(table.glyphs, table.advances, strict=True) for value in (advance, glyph.box[0])
    )
    return _file(
        {
            b"glyf": b"".join(padded) or b"\0",
            b"head": struct.pack(
                ">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, face.em, 0, 0, *box, 0, 6, 2, 1, 0
            ),
            b"hhea": struct.pack(
                ">IhhhHhhhhhhhhhhhH",
                0x10000,
                ascent,
                descent,
                0,
                max(table.advances),
                *box[:1],
                0,
                box[2],
                1,
                *(0,) * 7,
                count,
            ),
            b"hmtx": struct.pack(f">{'Hh' * count}", *bearings),
            b"loca": struct.pack(f">{count + 1}I", *offsets),
            b"maxp": struct.pack(
                ">I14H", 0x10000, count, points, contours, points, contours, 2, 0, 0, 0, 0, 0, 0, table.most_parts, 1
            ),
        }
    )


def _file(tables: dict[bytes, bytes]) -> bytes:
    """An sfnt file of these tables."""
    power = 1 << (len(tables).bit_length() - 1)
    header = struct.pack(">IHHHH", 0x10000, len(tables), power * 16, power.bit_length() - 1, (len(tables) - power) * 16)
    offset, entries, body = len(header) + 16 * len(tables), [], []
    for tag, data in sorted(tables.items()):
        padded = _padded(data, 4)
        entries.append(struct.pack(">4sIII", tag, _checksum(padded), offset, len(data)))
        body.append(padded)
        offset += len(padded)
    return b"".join((header, *entries, *body))


def _padded(data: bytes, multiple: int) -> bytes:
    return data + b"\0" * (-len(data) % multiple)


def _checksum(data: bytes) -> int:
    words = array("I", data)
    if struct.pack("=I", 1) != struct.pack(">I", 1):
        words.byteswap()
    return sum(words) & 0xFFFFFFFF

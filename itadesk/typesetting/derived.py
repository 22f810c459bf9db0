"""The derived face as a font file: one glyph a code, made of the outlines of the face, and nothing that is not used."""

import struct
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from itadesk.typesetting.faces import Cluster, Face
from itadesk.typesetting.outlines import EMPTY, Outline, outline

_OUTLINES_KEPT: Final = 20_000
_WORDS: Final = 0x0001
_XY: Final = 0x0002
_MORE: Final = 0x0020

cached_outline = lru_cache(_OUTLINES_KEPT)(outline)


class GlyphTable:
    """The glyphs of a derived face in the making: glyph 0 is empty, then one a cluster, then what those are made of."""

    def __init__(self, face: Face, clusters: Sequence[Cluster]) -> None:
        self._face = face
        self.glyphs = [EMPTY] * (len(clusters) + 1)
        self.advances = [0, *(cluster.advance for cluster in clusters)]
        self._numbers: dict[int, int] = {}
        self.most_parts = 0
        for number, cluster in enumerate(clusters, 1):
            if len(cluster.parts) == 1 and cluster.parts[0][1:] == (0, 0):
                glyph = cluster.parts[0].glyph
                self.glyphs[number] = cached_outline(face, glyph)
                self._numbers.setdefault(glyph, number)
        for number, cluster in enumerate(clusters, 1):
            if len(cluster.parts) != 1 or cluster.parts[0][1:] != (0, 0):
                self.glyphs[number] = self._composed(cluster)

    def _number(self, glyph: int, drawn: Outline) -> int:
        number = self._numbers.get(glyph)
        if number is None:
            number = self._numbers[glyph] = len(self.glyphs)
            self.glyphs.append(drawn)
            self.advances.append(0)
        return number

    def _composed(self, cluster: Cluster) -> Outline:
        parts = [(part, cached_outline(self._face, part.glyph)) for part in cluster.parts]
        drawn = [(part, shape) for part, shape in parts if shape.data]
        if not drawn:
            return EMPTY
        self.most_parts = max(self.most_parts, len(drawn))
        box = (
            min(part.x + shape.box[0] for part, shape in drawn),
            min(part.y + shape.box[1] for part, shape in drawn),
            max(part.x + shape.box[2] for part, shape in drawn),
            max(part.y + shape.box[3] for part, shape in drawn),
        )
        data = [struct.pack(">hhhhh", -1, *box)]
        for place, (part, shape) in enumerate(drawn, 1):
            flags = _WORDS | _XY | (_MORE if place < len(drawn) else 0)
            data.append(struct.pack(">HHhh", flags, self._number(part.glyph, shape), part.x, part.y))
        points, contours = sum(shape.points for _, shape in drawn), sum(shape.contours for _, shape in drawn)
        return Outline(b"".join(data), box, points, contours)

    def box(self) -> tuple[int, int, int, int]:
        """The box around all glyphs."""
        boxes = [glyph.box for glyph in self.glyphs if glyph.data] or [EMPTY.box]
        left, bottom, right, top = zip(*boxes, strict=True)
        return min(left), min(bottom), max(right), max(top)


def font_program(face: Face, clusters: Sequence[Cluster], ascent: int, descent: int) -> bytes:
    """A TrueType font in which glyph n is the nth of the clusters, counted from 1. Ascent and descent in its units."""
    table = GlyphTable(face, clusters)
    padded = [_padded(glyph.data, 2) for glyph in table.glyphs]
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
                ">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, face.upem, 0, 0, *box, 0, 6, 2, 1, 0
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

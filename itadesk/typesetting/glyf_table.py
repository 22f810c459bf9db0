"""The `glyf` table of a TrueType face: outlines that are taken over as they are, byte for byte.

https://learn.microsoft.com/en-us/typography/opentype/spec/glyf
"""

import struct
from array import array
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

import uharfbuzz as hb

_WORDS: Final = 0x0001
_XY: Final = 0x0002
_MORE: Final = 0x0020
_SCALED: Final = 0x0008 | 0x0040 | 0x0080
_DEEPEST: Final = 8
"""How deep glyphs are made of glyphs; in a broken file they are so for ever."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A glyph's outline: its bytes, its box, and how many points and contours it has."""

    data: bytes
    box: tuple[int, int, int, int]
    points: int
    contours: int


EMPTY: Final = Outline(b"", (0, 0, 0, 0), 0, 0)


class Part(NamedTuple):
    """A glyph of the face within another one or within a cluster, and how far it is moved, in the face's units."""

    glyph: int
    x: int
    y: int


class GlyfTable:
    """The outlines of a face as its file has them; none where it is no TrueType.

    They are read when the first one is asked for: most families have faces that no paper is set in.
    """

    def __init__(self, face: hb.Face) -> None:
        self._face = face

    @cached_property
    def _data(self) -> bytes:
        data: bytes = self._face.reference_table("glyf").data
        return data

    @cached_property
    def _offsets(self) -> "array[int]":
        """Where each glyph begins in the table, and where the last one ends."""
        head, places = self._face.reference_table("head").data, self._face.reference_table("loca").data
        if head[50:52] == b"\0\0":
            return array("I", [2 * offset for offset in struct.unpack_from(f">{len(places) // 2}H", places)])
        return array("I", struct.unpack_from(f">{len(places) // 4}I", places))

    def outline(self, glyph: int) -> Outline | None:
        """The outline of a glyph, without instructions; None where it has none of its own that can be read."""
        data = self._of(glyph)
        try:
            return EMPTY if data == b"" else _plain(data or b"")
        except struct.error:
            return None

    def parts(self, glyph: int, depth: int = _DEEPEST) -> tuple[Part, ...]:
        """The glyphs that a glyph is put together of, those of these, and so on; itself where they are not just moved."""
        itself = (Part(glyph, 0, 0),)
        data = self._of(glyph)
        if not data or not _is_put_together(data) or not depth:
            return itself
        try:
            moved = _moved(data)
        except struct.error:
            return itself
        inner = ((part, piece) for part in moved for piece in self.parts(part.glyph, depth - 1))
        return tuple(Part(piece.glyph, part.x + piece.x, part.y + piece.y) for part, piece in inner) or itself

    def _of(self, glyph: int) -> bytes | None:
        """The bytes of a glyph; None where the table does not hold it."""
        begin, end = [*self._offsets[glyph : glyph + 2], -1, -1][:2]
        return self._data[begin:end] if 0 <= begin <= end <= len(self._data) else None


def _is_put_together(data: bytes) -> bool:
    """Whether a glyph is made of others: the number of its contours is negative."""
    return data[0] >= 0x80


def _plain(data: bytes) -> Outline | None:
    contours, left, bottom, right, top = struct.unpack_from(">hhhhh", data)
    if contours <= 0:
        return None if contours else EMPTY
    last_point, instructions = struct.unpack_from(">HH", data, 8 + 2 * contours)
    before = 10 + 2 * contours
    plain = data[:before] + b"\0\0" + data[before + 2 + instructions :]
    return Outline(plain, (left, bottom, right, top), last_point + 1, contours)


def _moved(data: bytes) -> list[Part]:
    """The parts of a glyph; none where one of them is scaled, turned, or put where a point of another one is."""
    parts: list[Part] = []
    offset, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", data, offset)
        x, y = struct.unpack_from(">hh" if flags & _WORDS else ">bb", data, offset + 4)
        if flags & _SCALED or not flags & _XY:
            return []
        parts.append(Part(glyph, x, y))
        offset += 8 if flags & _WORDS else 6
    return parts

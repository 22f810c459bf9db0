"""A face: one font file, as HarfBuzz reads it, with every cluster that was met in it as one glyph.

HarfBuzz shapes a word; each of its clusters becomes one glyph made of the face's glyphs at HarfBuzz's offsets. The number
of such a glyph is its code. Codes are the face's own and last as long as the program; a PDF renumbers those it uses.
"""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Final, NamedTuple

import uharfbuzz as hb

from itadesk.documents.blocks import BODY_SIZE
from itadesk.thai.clusters import MOST, clusters
from itadesk.typesetting.glyf_table import GlyfTable, Part

LETTER_HEIGHT: Final = 0.40
"""How high ก is in TH Sarabun, in em. Every face is scaled so that its ก is as high.

The size of the text is then a tenth of a point, as other programs set it: papers of several programs look alike, and those
that read them optically, which go by heights in whole dots, find the same lines in all.
"""

_LEAST, _MOST = 0.1, 1.5
"""How high ก may be in an em of its own face; what is far lower or higher is damaged."""

WORDS_KEPT: Final = 8192
"""Words as they are met the first time; a text that was set before is kept whole (see `keeping`)."""


class Cluster(NamedTuple):
    """A glyph of the derived face: the text that it stands for, what it is made of, and its advance in the face's units."""

    text: str
    parts: tuple[Part, ...]
    advance: int


class Face:
    """One font file.

    Attributes:
        name: the name of the face within its family, such as Sarabun-Bold.
        em: how many of its units are as much as one em of TH Sarabun.
        scale: the size that another program sets it at for one point of TH Sarabun.
        table: the outlines as the file has them.
        clusters: the glyphs met so far; the code of a glyph is its place in this list.
        widths: their advances as a PDF counts them, in whole thousandths of an em: some readers know no others, and every
            reader shall set a line as it was measured.
        unit: the advance of one unit at one point of TH Sarabun, in points.
    """

    def __init__(self, path: Path, *, without_digits: bool = False) -> None:
        self.name = path.stem
        self._face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self._face)
        self.table = GlyfTable(self._face)
        self.upem: int = self._face.upem
        self.without_digits = without_digits
        self.clusters: list[Cluster] = []
        self.widths: list[int] = []
        self._adding = Lock()
        self._codes: dict[Cluster, int] = {}
        self.shape = lru_cache(WORDS_KEPT)(self._shape)
        self.em = round(self.upem / self._scale())
        self.scale = self.upem / self.em
        self.unit = 1 / self.em

    def _letter_height(self) -> int:
        """How high ก is, in the face's units; 0 where there is none."""
        glyph = self.font.get_nominal_glyph(ord("ก"))
        extents = self.font.get_glyph_extents(glyph) if glyph else None
        return extents.y_bearing if extents else 0

    def _scale(self) -> float:
        scale = LETTER_HEIGHT * self.upem / self._letter_height() if self.is_thai else 1.0
        return 1.0 if abs(scale - 1.0) < 0.01 else round(BODY_SIZE * scale, 1) / BODY_SIZE

    @property
    def is_thai(self) -> bool:
        """Whether it can draw Thai letters, and of a size that letters have."""
        return _LEAST <= self._letter_height() / self.upem <= _MOST

    @cached_property
    def characters(self) -> hb.Set:
        """The characters that the face can print; thousands in some faces, of which HarfBuzz makes less than Python."""
        found = self._face.unicodes
        if self.without_digits:
            # TH Sarabun IT๙ draws the Arabic digits as Thai ones, so its Arabic digits are no digits to print.
            found.del_range(0x30, 0x39)
        return found

    def lacks(self, text: str) -> bool:
        """Whether some character of a text is not in the face."""
        return any(ord(character) not in self.characters for character in text)

    def _shape(self, text: str) -> tuple[int, ...]:
        """The codes of the clusters of a text without blanks or line ends in it, or of one blank."""
        return tuple(self._code(cluster) for part in _bearable(text) for cluster in self._shaped(part))

    def _shaped(self, text: str) -> Iterator[Cluster]:
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        hb.shape(self.font, buffer)
        glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        first = 0
        for place, (info, _position) in enumerate(glyphs):
            end = glyphs[place + 1][0].cluster if place + 1 < len(glyphs) else len(text)
            if end != info.cluster:
                yield self._standing(_cluster(text[info.cluster : end], glyphs[first : place + 1]))
                first = place + 1

    def _standing(self, cluster: Cluster) -> Cluster:
        """The cluster itself; marks without a letter get room of their own instead of standing on what precedes."""
        if cluster.advance > 0:
            return cluster
        boxes = [(part, self.font.get_glyph_extents(part.glyph)) for part in cluster.parts]
        left = min((part.x + box.x_bearing for part, box in boxes if box), default=0)
        right = max((part.x + box.x_bearing + box.width for part, box in boxes if box), default=0)
        side = self.upem // 20
        moved = tuple(part._replace(x=part.x - left + side) for part in cluster.parts)
        return Cluster(cluster.text, moved, right - left + 2 * side)

    def _code(self, cluster: Cluster) -> int:
        # a preview and a batch may shape in this face at the same time
        with self._adding:
            code = self._codes.setdefault(cluster, len(self.clusters))
            if code == len(self.clusters):
                self.widths.append(round(1000 * cluster.advance / self.em))
                self.clusters.append(cluster)
        return code

    def spelled(self, text: str, letters: str) -> int:
        """The code of a glyph that shows `letters` and stands for `text`, which the face cannot print."""
        parts: list[Part] = []
        x = 0
        for cluster in self._shaped(letters):
            parts.extend(Part(part.glyph, part.x + x, part.y) for part in cluster.parts)
            x += cluster.advance
        return self._code(Cluster(text, tuple(parts), x))


def _bearable(text: str) -> list[str]:
    """A text in as many parts as it needs for no letter to carry more marks than a glyph can hold; mostly one."""
    parts, before = [""], ""
    for cluster in clusters(text):
        if len(before) >= MOST:
            parts.append("")
        parts[-1] += cluster
        before = cluster
    return parts


def _cluster(text: str, glyphs: list[tuple[hb.GlyphInfo, hb.GlyphPosition]]) -> Cluster:
    parts: list[Part] = []
    x = 0
    for info, position in glyphs:
        parts.append(Part(info.codepoint, x + position.x_offset, position.y_offset))
        x += position.x_advance
    return Cluster(text, tuple(parts), x)

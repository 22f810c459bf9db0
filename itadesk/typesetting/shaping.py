"""Shaping: a text in its styles as pieces, words and blanks, that lines are made of."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from itadesk.documents.blocks import Text, plain
from itadesk.thai.clusters import clusters
from itadesk.thai.words import End, line_ends
from itadesk.typesetting.faces import Face
from itadesk.typesetting.families import Family
from itadesk.typesetting.keeping import Kept
from itadesk.typesetting.lines import Piece

_SETTINGS_KEPT: Final = 256
_BLANKS: Final = re.compile(r"\s+")
_UNPRINTED: Final = frozenset({"Cc", "Cf", "Cs"})
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
"""What has no shape of its own and is left out without a word."""

_LEADING: Final = frozenset("เแโใไ")
_TOLERANCE: Final = 0.001
"""The widths of columns are made to measure, to within the precision of numbers."""
_MOST_LEADING: Final = 4
"""Leading vowels that stay together; more of them are a key that was held down."""


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """How a text is set: the family, the size in points of TH Sarabun, and the terms that stay whole.

    What is set is kept under its setting, which `setting_of` therefore gives once for all papers.
    """

    family: Family
    size: float
    whole: tuple[str, ...] = ()


@lru_cache(_SETTINGS_KEPT)
def setting_of(family: Family, size: float, whole: tuple[str, ...] = ()) -> Setting:
    """The one setting with these properties."""
    return Setting(family, size, whole)


def setting_for(setting: Setting, text: str) -> Setting:
    """The setting with only those of its terms that stand in a text."""
    whole = tuple([term for term in setting.whole if term in text])
    return setting if whole == setting.whole else setting_of(setting.family, setting.size, whole)


@dataclass(frozen=True, slots=True)
class ShapedText:
    """The pieces of a text, the characters in it that no face has, and those that another face has to print."""

    pieces: tuple[Piece, ...]
    missing: frozenset[str]
    replaced: frozenset[str] = frozenset()


@Kept
def shape_text(text: Text, setting: Setting, label: int = 0) -> ShapedText:
    """The pieces of a text, the first `label` characters of which are a label that no line ends in or after."""
    letters = plain(text)
    run_ends = _run_ends(text)
    faces = [setting.family.face(run) for run in text]
    ends = line_ends(letters, setting.whole)
    blanks = (edge for blank in _BLANKS.finditer(letters) for edge in blank.span())
    cuts = sorted({0, *ends, *blanks, *run_ends, len(letters)})
    pieces: list[Piece] = []
    missing: set[str] = set()
    replaced: set[str] = set()
    for start, end in pairwise(cuts):
        face = faces[bisect_right(run_ends, start)]
        willing = ends.get(end, End.WORD) if end > label else End.WORD
        shaped, lacking = _shape_word(letters[start:end], face, willing, setting.family, setting.size)
        pieces += shaped
        missing |= lacking
        for piece in shaped:
            if piece.face is not face:
                replaced |= _lacking(piece, face)
    return ShapedText(tuple(pieces), frozenset(missing), frozenset(replaced))


def _lacking(piece: Piece, face: Face) -> set[str]:
    """The characters of a piece that a face lacks."""
    text = "".join(piece.face.clusters[code].text for code in piece.codes)
    return {character for character in text if face.lacks(character)}


def _run_ends(text: Text) -> list[int]:
    ends, position = [], 0
    for run in text:
        position += len(run.text)
        ends.append(position)
    return ends


@Kept
def _shape_word(
    letters: str, face: Face, end: End, family: Family, size: float
) -> tuple[tuple[Piece, ...], frozenset[str]]:
    """A word or a blank as pieces of one face each, after which a line ends so willingly, and what no face has."""
    if letters.isspace():
        return (_piece(face, face.shape(" ") * len(letters), size, end)._replace(blank=True),), frozenset()
    text = "".join(filter(_printable, letters))
    missing = set(letters).difference(text, _INVISIBLE)
    if not face.lacks(text):
        return ((_piece(face, face.shape(text), size, end),) if text else ()), frozenset(missing)
    replaced = [piece for cluster in clusters(text) for piece in _replaced(cluster, face, family, size)]
    replaced[-1] = replaced[-1]._replace(end=end)
    faces = (face, *family.instead_of(face))
    missing |= {character for character in text if all(each.lacks(character) for each in faces)}
    return tuple(replaced), frozenset(missing)


def _printable(character: str) -> bool:
    return unicodedata.category(character) not in _UNPRINTED


def _replaced(cluster: str, face: Face, family: Family, size: float) -> Iterator[Piece]:
    """A cluster in the first face that has it; where none has, each character for itself, or spelled out by number.

    A number is no wider than a few letters: PDFium takes lines for one that stand closer than a quarter of a glyph's width.
    """
    for other in (face, *family.instead_of(face)):
        if not other.lacks(cluster):
            yield _piece(other, other.shape(cluster), size, End.WORD)
            return
    if len(cluster) > 1:
        for character in cluster:
            yield from _replaced(character, face, family, size)
    else:
        yield _piece(face, (face.spelled(cluster, f"[{ord(cluster):04X}]"),), size, End.WORD)


def _piece(face: Face, codes: tuple[int, ...], size: float, end: End) -> Piece:
    width = sum(face.widths[code] for code in codes) * size / 1000
    return Piece(face, codes, width, blank=False, end=end)


def loosened(pieces: Sequence[Piece], room: float, level: End = End.FREE) -> list[Piece]:
    """The same pieces with more places for a line to end, where a term is wider than the room that a line has.

    Such a term may be broken between the phrases in it, one that is too wide still between its words, and a word that is
    too wide itself between its clusters.
    """
    if level is End.FREE and widest(pieces, level) <= room + _TOLERANCE:
        return [*pieces]
    found: list[Piece] = []
    for term in terms(pieces, level):
        if printed_width(term) <= room + _TOLERANCE:
            found += [*term[:-1], term[-1]._replace(end=End.FREE)] if level < End.FREE else term
        elif level > End.WORD:
            found += loosened(term, room, End(level - 1))
        else:
            found += _clusters(term[0])
    return found


def printed_width(term: Sequence[Piece]) -> float:
    """What a term takes at the end of a line, where the blanks after it take no room."""
    last = len(term)
    while last and term[last - 1].blank:
        last -= 1
    return sum([piece.width for piece in term[:last]])


def terms(pieces: Sequence[Piece], level: End) -> Iterator[Sequence[Piece]]:
    """The pieces between two places where a line ends as willingly as that."""
    start = 0
    for place, piece in enumerate(pieces, 1):
        if piece.end >= level:
            yield pieces[start:place]
            start = place
    if start < len(pieces):
        yield pieces[start:]


def widest(pieces: Sequence[Piece], level: End) -> float:
    """The widest stretch in which no line ends as willingly as that."""
    most = width = blanks = 0.0
    for piece in pieces:
        if piece.blank:
            blanks += piece.width
        else:
            width += blanks + piece.width
            blanks = 0.0
        if piece.end >= level:
            most, width, blanks = max(most, width), 0.0, 0.0
    return max(most, width)


def _clusters(piece: Piece) -> Iterator[Piece]:
    """A piece as many, a line may end after each; a leading vowel stays with its letter."""
    waiting: tuple[int, ...] = ()
    unit = piece.width / (sum(piece.face.widths[code] for code in piece.codes) or 1)
    for place, code in enumerate(piece.codes, 1):
        waiting = (*waiting, code)
        vowel = piece.face.clusters[code].text in _LEADING and len(waiting) < _MOST_LEADING
        if not vowel or place == len(piece.codes):
            width = sum(piece.face.widths[each] for each in waiting) * unit
            yield Piece(piece.face, waiting, width, piece.blank, End.FREE)
            waiting = ()

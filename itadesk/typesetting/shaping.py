"""Shaping: a text in its styles as pieces, words and blanks, that lines are made of."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from itadesk.documents.blocks import Text, plain
from itadesk.thai.clusters import clusters
from itadesk.thai.words import break_points, word_ends
from itadesk.typesetting.faces import Face
from itadesk.typesetting.families import Family
from itadesk.typesetting.lines import Piece

_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: the family, the size in points of TH Sarabun, and the terms that stay whole."""

    family: Family
    size: float
    whole: tuple[str, ...] = ()


@dataclass(slots=True)
class Missing:
    """The characters that were met and could not be printed as they are."""

    characters: set[str]


def shape_text(text: Text, setting: Setting, room: float, label: int = 0) -> tuple[list[Piece], frozenset[str]]:
    """The pieces of a text, and the characters that no face has.

    Args:
        text: the runs.
        setting: faces, size and terms.
        room: the width of a line in points; what is wider is cut where it otherwise would not be.
        label: how many characters at the beginning are a label, after which no line ends.
    """
    letters, missing = plain(text), set[str]()
    allowed = {end for end in break_points(letters, setting.whole) if end > label}
    cuts = sorted({0, *word_ends(letters), *_blank_ends(letters), *_run_ends(text), len(letters)})
    runs = _Runs(text, setting)
    words = []
    for start, end in pairwise(cuts):
        face = runs.face_at(start)
        words.append(_Word(letters[start:end], face, end in allowed))
    pieces = []
    for term in _terms(words):
        pieces.extend(_term_pieces(term, setting, room, missing))
    return pieces, frozenset(missing)


class _Runs:
    """Which face each character stands in."""

    def __init__(self, text: Text, setting: Setting) -> None:
        self._ends = _run_ends(text)
        self._faces = [setting.family.face(run) for run in text]

    def face_at(self, offset: int) -> Face:
        return self._faces[bisect_right(self._ends, offset)]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    face: Face
    may_end: bool


def _run_ends(text: Text) -> list[int]:
    ends, position = [], 0
    for run in text:
        position += len(run.text)
        ends.append(position)
    return ends


def _blank_ends(letters: str) -> Iterator[int]:
    """The offsets at which a blank begins or ends."""
    for offset, (left, right) in enumerate(pairwise(letters), 1):
        if left.isspace() or right.isspace():
            yield offset


def _terms(words: Sequence[_Word]) -> Iterator[list[_Word]]:
    """The words between two places where a line may end."""
    term: list[_Word] = []
    for word in words:
        term.append(word)
        if word.may_end:
            yield term
            term = []
    if term:
        yield term


def _term_pieces(term: list[_Word], setting: Setting, room: float, missing: set[str]) -> list[Piece]:
    """The pieces of a term; one that is wider than a line may be broken between its words."""
    found = [_word_pieces(word, setting, missing) for word in term]
    if sum(piece.width for pieces in found for piece in pieces if not piece.blank) <= room:
        return [piece for pieces in found for piece in pieces]
    broken: list[list[Piece]] = []
    for word, pieces in zip(term, found, strict=True):
        if sum(piece.width for piece in pieces) > room:
            parts = [_word_pieces(replace(word, text=part), setting, missing) for part in clusters(word.text)]
            broken.extend(_ending(part) for part in parts)
        else:
            broken.append(_ending(pieces))
    return [piece for pieces in broken for piece in pieces]


def _ending(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, but a line may end after the last."""
    return [*pieces[:-1], pieces[-1]._replace(may_end=True)] if pieces else []


def _word_pieces(word: _Word, setting: Setting, missing: set[str]) -> list[Piece]:
    """A word as pieces of one face each."""
    text = word.text
    if text.isspace():
        return [_piece(word.face, word.face.shape(" ") * len(text), setting.size, word.may_end, blank=True)]
    text = "".join(character for character in text if _printable(character, missing))
    if not text:
        return []
    if not word.face.lacks(text):
        return [_piece(word.face, word.face.shape(text), setting.size, word.may_end)]
    pieces = [_replaced(cluster, word.face, setting, missing) for cluster in clusters(text)]
    return [*pieces[:-1], pieces[-1]._replace(may_end=word.may_end)]


def _printable(character: str, missing: set[str]) -> bool:
    """Whether a character is printed at all; controls are reported, what has no shape of its own is not."""
    if unicodedata.category(character) not in {"Cc", "Cf", "Cs"}:
        return True
    if character not in _INVISIBLE:
        missing.add(character)
    return False


def _replaced(cluster: str, face: Face, setting: Setting, missing: set[str]) -> Piece:
    """A cluster in the first face that has it; spelled out by number where none has."""
    for other in (face, *setting.family.instead_of(face)):
        if not other.lacks(cluster):
            return _piece(other, other.shape(cluster), setting.size, may_end=False)
    missing.update(character for character in cluster if face.lacks(character))
    letters = "[" + " ".join(f"{ord(character):04X}" for character in cluster) + "]"
    return _piece(face, (face.spelled(cluster, letters),), setting.size, may_end=False)


def _piece(face: Face, codes: tuple[int, ...], size: float, may_end: bool, *, blank: bool = False) -> Piece:
    width = sum(face.clusters[code].advance for code in codes) * face.unit * size
    return Piece(face, codes, width, blank, may_end)

"""Lines: where the lines of a paragraph end, found for the whole paragraph at once, and how wide their gaps become.

Every way to break the paragraph has a cost; the cheapest is found by going once through the places where a line may end
(after Knuth and Plass). A line that is justified first widens its blanks, then opens gaps between all its letters up to a
limit; a line that would need more stays ragged.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from itadesk.documents.blocks import Align
from itadesk.thai.words import End
from itadesk.typesetting.faces import Face
from itadesk.typesetting.keeping import Kept

BLANK_WIDENING: Final = 1.8
"""How much of its own width a blank may grow by."""

FIRST_WIDENING: Final = 0.6
"""How much of it blanks grow by before letters move apart as well."""

BLANK_NARROWING: Final = 0.12
LETTER_WIDENING: Final = 0.028
"""How far letters may move apart, in em of TH Sarabun; below what any reader of PDFs takes for a blank."""
LETTER_NARROWING: Final = 0.008

_SHORT_SHARE: Final = 0.12
_SHORT_WORD: Final = 1.6
"""A last line is too short that takes less than this share of its room, or so many em: one short word or a number."""

_SHORT_COST: Final = 40_000.0
"""What that costs: more than a few loose lines or a line that stays a little ragged, less than a broken phrase."""

_LINE_COST: Final = 20_000.0
"""What each line costs, so that there are no more than there have to be."""

_RAGGED_COST: Final = 7e6
"""What a justified line costs that has to stay ragged all over; half as ragged costs a quarter."""

_RAGGED_WORTH_A_PHRASE: Final = 0.15
"""A phrase is broken where a justified line would otherwise stay ragged by more than this share of its width."""

_PHRASE_COST: Final = _RAGGED_COST * _RAGGED_WORTH_A_PHRASE**2
_TOO_WIDE: Final = 1e9


class Piece(NamedTuple):
    """A word or a blank in one face: the codes of its glyphs, its width in points, and how willingly a line ends after it."""

    face: Face
    codes: tuple[int, ...]
    width: float
    blank: bool
    end: End


class Line(NamedTuple):
    """A line that is set: from the left edge of its paragraph in points, and what its gaps are widened by.

    `glyphs` are those that it needs: for each face its codes, as the bits of a number.
    """

    pieces: tuple[Piece, ...]
    glyphs: Mapping[Face, int]
    left: float
    width: float
    blank_gap: float = 0.0
    letter_gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Shape:
    """The room that lines have, in points: the first line begins at `first`, the others at `rest`; all end at `width`."""

    width: float
    first: float
    rest: float
    align: Align
    size: float


class _Totals:
    """Sums over the pieces up to each of them, so that a line is measured in no time."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.width = [*accumulate((piece.width for piece in pieces), initial=0.0)]
        self.blanks = [*accumulate((piece.width if piece.blank else 0.0 for piece in pieces), initial=0.0)]
        self.letters = [*accumulate((len(piece.codes) for piece in pieces), initial=0)]
        self.ends = _ends(pieces)
        # where a line that ends there really ends, blanks left out, and where the next one begins
        self.lasts = [_without_blanks(pieces, end) for end in self.ends]
        self.breaks_phrase = [0 < end < len(pieces) and pieces[end - 1].end < End.FREE for end in self.ends]


def _ends(pieces: Sequence[Piece]) -> list[int]:
    """The places where lines can end: 0, after each piece that can end one, and the end."""
    inner = [place for place, piece in enumerate(pieces[:-1], 1) if piece.end >= End.PHRASE]
    return [0, *inner, len(pieces)]


def _without_blanks(pieces: Sequence[Piece], end: int) -> int:
    while end and pieces[end - 1].blank:
        end -= 1
    return end


@Kept
def _bits(codes: tuple[int, ...]) -> int:
    """The codes of a word as the bits of a number: those of a whole paper are brought together in no time."""
    bits = 0
    for code in codes:
        bits |= 1 << code
    return bits


def _glyphs(pieces: Iterable[Piece]) -> dict[Face, int]:
    """The glyphs that pieces need."""
    needed: dict[Face, int] = {}
    for piece in pieces:
        needed[piece.face] = needed.get(piece.face, 0) | _bits(piece.codes)
    return needed


def one_line(pieces: tuple[Piece, ...]) -> Line:
    """Pieces on one line of any length."""
    return Line(pieces, _glyphs(pieces), 0.0, sum([piece.width for piece in pieces]))


def break_lines(pieces: Sequence[Piece], shape: Shape) -> tuple[Line, ...]:
    """The pieces of a paragraph as lines. Text that cannot be broken runs over the width rather than get lost."""
    if not pieces:
        return ()
    last = _without_blanks(pieces, len(pieces))
    width = sum([piece.width for piece in pieces[:last]])
    if width <= _room(shape, 0):
        return (_placed(tuple(pieces[:last]), shape, shape.first, width),)
    totals = _Totals(pieces)
    lines = []
    for begin, end in _chosen(totals, shape):
        first, last = totals.ends[begin], totals.lasts[end]
        lines.append(_set(pieces, totals, shape, first, last, final=totals.ends[end] == len(pieces)))
    return tuple(lines)


def _chosen(totals: _Totals, shape: Shape) -> list[tuple[int, int]]:
    """The cheapest lines, each from one of the ends to another."""
    count = len(totals.ends)
    costs, before = [0.0] * count, [0] * count
    earliest = 0
    for end in range(1, count):
        last, final = totals.lasts[end], end == count - 1
        while earliest < end - 1 and _excess(totals, shape, earliest, last) > 0:
            earliest += 1
        best = None
        for begin in range(earliest, end):
            if best is not None and costs[begin] + _LINE_COST >= best:
                continue
            cost = costs[begin] + _cost(totals, shape, begin, last, final=final)
            if best is None or cost < best:
                best, before[end] = cost, begin
            elif not final and cost > best + _TOO_WIDE:
                break
        costs[end] = (best or 0.0) + _end_cost(totals, shape, end)
    chosen, end = [], count - 1
    while end > 0:
        chosen.append((before[end], end))
        end = before[end]
    return chosen[::-1]


def _room(shape: Shape, first: int) -> float:
    return shape.width - (shape.rest if first else shape.first)


def _narrowing(totals: _Totals, shape: Shape, first: int, last: int) -> float:
    blanks, letters = totals.blanks[last] - totals.blanks[first], totals.letters[last] - totals.letters[first]
    return blanks * BLANK_NARROWING + letters * LETTER_NARROWING * shape.size


def _excess(totals: _Totals, shape: Shape, begin: int, last: int) -> float:
    """By how much a line is too wide, however narrow its gaps are made."""
    first = totals.ends[begin]
    width = totals.width[last] - totals.width[first]
    return width - _room(shape, first) - _narrowing(totals, shape, first, last)


def _cost(totals: _Totals, shape: Shape, begin: int, last: int, *, final: bool) -> float:
    first = totals.ends[begin]
    room, width = _room(shape, first), totals.width[last] - totals.width[first]
    slack = room - width
    if slack < 0:
        return _LINE_COST + _narrow_cost(-slack, _narrowing(totals, shape, first, last))
    if final and begin and width < max(_SHORT_SHARE * room, _SHORT_WORD * shape.size):
        return _LINE_COST + _SHORT_COST
    if shape.align is Align.CENTER or (shape.align is not Align.JUSTIFY and not final):
        return _LINE_COST + float((10 * slack / room) ** 4)
    if final:
        return _LINE_COST
    blanks, letters = totals.blanks[last] - totals.blanks[first], totals.letters[last] - totals.letters[first]
    widening = blanks * BLANK_WIDENING + letters * LETTER_WIDENING * shape.size
    return _LINE_COST + _wide_cost(slack, widening, room)


def _narrow_cost(excess: float, narrowing: float) -> float:
    """What a line costs that is too wide and can be narrowed by so much."""
    if excess > narrowing:
        return _TOO_WIDE * (1 + excess - narrowing)
    return float((1 + 100 * (excess / narrowing) ** 3) ** 2)


def _wide_cost(slack: float, widening: float, room: float) -> float:
    """What a justified line costs that can be widened by so much, or else stays ragged."""
    if slack > widening:
        return 10_201.0 + float(_RAGGED_COST * (slack / room) ** 2)
    return float((1 + 100 * (slack / (widening or 1.0)) ** 3) ** 2)


def _end_cost(totals: _Totals, shape: Shape, end: int) -> float:
    """What it costs to end a line there: much where that breaks a phrase, and too much in lines that are ragged anyway."""
    if not totals.breaks_phrase[end]:
        return 0.0
    return _PHRASE_COST if shape.align is Align.JUSTIFY else _TOO_WIDE / 2


def _set(pieces: Sequence[Piece], totals: _Totals, shape: Shape, first: int, last: int, *, final: bool) -> Line:
    """One line with its place and its gaps."""
    inside = tuple(pieces[first:last])
    left, width = shape.rest if first else shape.first, totals.width[last] - totals.width[first]
    slack = shape.width - left - width
    blanks = sum(len(piece.codes) for piece in inside if piece.blank)
    gaps = totals.letters[last] - totals.letters[first] - 1
    blank_width = totals.blanks[last] - totals.blanks[first]
    if slack < 0:
        blank_gap, letter_gap = _narrowed(-slack, blanks, gaps, blank_width, shape.size)
    elif final or shape.align is not Align.JUSTIFY:
        blank_gap = letter_gap = 0.0
    else:
        blank_gap, letter_gap = _widened(slack, blanks, gaps, blank_width, shape.size)
    printed = width + blank_gap * blanks + letter_gap * max(gaps, 0)
    return _placed(inside, shape, left, printed, blank_gap, letter_gap)


def _placed(
    pieces: tuple[Piece, ...], shape: Shape, left: float, width: float, blank_gap: float = 0.0, letter_gap: float = 0.0
) -> Line:
    """A line where it stands in its shape, which leaves it the room from `left` on."""
    spare = max(shape.width - left - width, 0.0)
    if shape.align is Align.CENTER:
        left += spare / 2
    elif shape.align is Align.RIGHT:
        left += spare
    return Line(pieces, _glyphs(pieces), left, width, blank_gap, letter_gap)


def _widened(slack: float, blanks: int, gaps: int, blank_width: float, size: float) -> tuple[float, float]:
    """What each blank and each letter is widened by; nothing where the line would become too loose."""
    first = min(slack, blank_width * FIRST_WIDENING)
    for_blanks = blank_width * (BLANK_WIDENING - FIRST_WIDENING)
    for_letters = max(gaps, 0) * LETTER_WIDENING * size
    degree = (slack - first) / (for_blanks + for_letters or 1.0)
    if degree > 1.0 + 1e-6:
        return 0.0, 0.0
    by_blanks, by_letters = first + degree * for_blanks, degree * for_letters
    return (by_blanks / blanks if blanks else 0.0), (by_letters / gaps if gaps > 0 else 0.0)


def _narrowed(excess: float, blanks: int, gaps: int, blank_width: float, size: float) -> tuple[float, float]:
    by_blanks = min(excess, blank_width * BLANK_NARROWING)
    by_letters = min(excess - by_blanks, max(gaps, 0) * LETTER_NARROWING * size)
    return (-by_blanks / blanks if blanks else 0.0), (-by_letters / gaps if gaps > 0 else 0.0)

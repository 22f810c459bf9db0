from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.documents.blocks import Align, roman
from itadesk.thai.words import End
from itadesk.typesetting.families import bundled
from itadesk.typesetting.lines import BLANK_WIDENING, FIRST_WIDENING, LETTER_WIDENING, Line, Piece, Shape, break_lines
from itadesk.typesetting.shaping import Setting, shape_text
from tests.typesetting.samples import BODY

FACE = bundled().faces[False, False]
SETTING = Setting(bundled(), 16.0)
(LETTER,), (BLANK,) = FACE.shape("ก"), FACE.shape(" ")


def word(letters: int) -> Piece:
    """A word of so many letters, each ten points wide."""
    return Piece(FACE, (LETTER,) * letters, 10.0 * letters, blank=False, end=End.FREE)


def before_blank(letters: int) -> Piece:
    """A word that a blank follows, after which the line ends instead."""
    return word(letters)._replace(end=End.WORD)


SPACE = Piece(FACE, (BLANK,), 10.0, blank=True, end=End.FREE)


def words(line: Line) -> list[int]:
    return [len(piece.codes) for piece in line.pieces if not piece.blank]


def broken(pieces: list[Piece], width: float, align: Align = Align.LEFT, size: float = 16.0) -> tuple[Line, ...]:
    return break_lines(pieces, Shape(width, 0.0, 0.0, align, size))


def test_no_text_has_no_lines() -> None:
    assert broken([], 100) == ()


def test_the_whole_paragraph_decides_where_lines_end() -> None:
    # line by line the first would take three words and leave the last one alone
    assert [words(line) for line in broken([word(3), word(3), word(3), word(4)], 90)] == [[3, 3, 3], [4]]
    lines = broken([word(3), word(3), word(3), word(8), word(1)], 90)
    assert [words(line) for line in lines] == [[3, 3, 3], [8, 1]]


def test_a_last_line_of_one_short_word_is_avoided() -> None:
    lines = broken([word(9), word(9), word(2), word(1)], 200)
    assert [words(line) for line in lines] == [[9, 9], [2, 1]]


def test_a_justified_line_becomes_looser_rather_than_leave_a_short_word_alone() -> None:
    pieces = [piece for letters in (7, 6, 1, 2) for piece in (before_blank(letters), SPACE)]
    assert [words(line) for line in broken(pieces, 162, Align.JUSTIFY)] == [[7, 6], [1, 2]]


@given(st.lists(st.integers(1, 9), min_size=2, max_size=12))
def test_a_short_word_stands_alone_only_where_the_word_before_cannot_join_it(letters: list[int]) -> None:
    found = [words(line) for line in broken([word(each) for each in letters], 100)]
    if len(found) > 1 and sum(found[-1]) <= 2:
        assert len(found[-2]) == 1 or found[-2][-1] + sum(found[-1]) > 10


def test_blanks_at_the_ends_of_lines_are_not_printed() -> None:
    lines = broken([before_blank(8), SPACE, before_blank(8), SPACE], 100)
    assert [[piece.blank for piece in line.pieces] for line in lines] == [[False], [False]]


def test_a_justified_line_widens_its_blanks_first() -> None:
    first, _ = broken([before_blank(4), SPACE, before_blank(4), SPACE, word(9)], 95, Align.JUSTIFY)
    assert (first.width, first.blank_gap, first.letter_gap) == (95, 5, 0)


def test_what_blanks_cannot_take_goes_between_all_letters() -> None:
    first, _ = broken([before_blank(4), SPACE, before_blank(4), SPACE, word(9)], 101, Align.JUSTIFY)
    assert first.width == pytest.approx(101)
    assert 10 * FIRST_WIDENING < first.blank_gap <= 10 * BLANK_WIDENING
    assert 0 < first.letter_gap <= LETTER_WIDENING * 16


def test_a_line_that_would_become_too_loose_stays_ragged() -> None:
    first, _ = broken([before_blank(4), SPACE, before_blank(4), SPACE, word(12)], 130, Align.JUSTIFY)
    assert (first.width, first.blank_gap, first.letter_gap) == (90, 0, 0)


def test_a_line_that_is_a_little_too_wide_is_narrowed() -> None:
    (line,) = broken([before_blank(4), SPACE, word(4)], 89.5)
    assert line.width == pytest.approx(89.5)
    assert line.blank_gap < 0


@pytest.mark.parametrize(("align", "left"), [(Align.LEFT, 0), (Align.CENTER, 30), (Align.RIGHT, 60)])
def test_lines_stand_as_they_are_asked_to(align: Align, left: float) -> None:
    (line,) = broken([word(4)], 100, align)
    assert line.left == left


def test_centred_lines_are_of_like_length() -> None:
    assert [words(line) for line in broken([word(2)] * 6, 90, Align.CENTER)] == [[2, 2, 2], [2, 2, 2]]


def test_the_first_line_may_be_indented_and_the_others_may_hang() -> None:
    lines = break_lines([word(3)] * 5, Shape(100, 50.0, 20.0, Align.LEFT, 16.0))
    assert [(line.left, words(line)) for line in lines] == [(50, [3]), (20, [3, 3]), (20, [3, 3])]


def test_what_cannot_be_broken_runs_over_rather_than_get_lost() -> None:
    lines = broken([word(30), word(2), word(30)], 100)
    assert [words(line) for line in lines] == [[30], [2], [30]]


@pytest.mark.parametrize("width", [180.0, 250.0, 453.5])
def test_real_text_is_justified_within_the_limits(width: float) -> None:
    pieces = list(shape_text(roman(f"{BODY} {BODY}"), SETTING).pieces)
    *lines, last = broken(pieces, width, Align.JUSTIFY)
    assert last.width <= width + 0.001
    for line in lines:
        assert line.width <= width + 0.001
        assert line.letter_gap <= LETTER_WIDENING * 16 + 0.001
    for one, other in pairwise([*lines, last]):
        assert one.pieces[-1] is not other.pieces[0]
    printed = [piece for line in (*lines, last) for piece in line.pieces if not piece.blank]
    assert printed == [piece for piece in pieces if not piece.blank]


def test_there_are_no_more_lines_than_there_have_to_be() -> None:
    lines = broken([word(2), word(7), word(2), word(7), word(8)], 90)
    assert [words(line) for line in lines] == [[2, 7], [2, 7], [8]]


PHRASE = End.PHRASE


def test_a_phrase_is_broken_rather_than_leave_a_justified_line_ragged() -> None:
    pieces = [word(6), word(3)._replace(end=PHRASE), word(5), word(4)]
    first, *_ = broken(pieces, 92, Align.JUSTIFY)
    assert words(first) == [6, 3]
    assert [words(line) for line in broken(pieces, 92, Align.LEFT)] == [[6], [3, 5], [4]]


def test_a_phrase_stays_whole_where_the_line_is_full_enough_without_it() -> None:
    pieces = [word(8), word(1)._replace(end=PHRASE), word(7), word(9)]
    assert words(broken(pieces, 92, Align.JUSTIFY)[0]) == [8]

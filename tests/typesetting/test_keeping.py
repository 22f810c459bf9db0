"""What papers need is kept, what none has needed for a while is not."""

import pytest

from itadesk.documents.blocks import Paragraph, roman
from itadesk.typesetting import keeping
from itadesk.typesetting.families import family
from itadesk.typesetting.keeping import ENOUGH, Kept
from itadesk.typesetting.paragraphs import galley
from itadesk.typesetting.shaping import setting_of


@pytest.fixture
def squares(monkeypatch: pytest.MonkeyPatch) -> Kept[[int], list[int]]:
    monkeypatch.setattr(keeping, "KEPT", [])
    return Kept(lambda number: [number * number])


def paper(squares: Kept[[int], list[int]], *numbers: int) -> list[list[int]]:
    """What a paper of these numbers is made of."""
    made = [squares(number) for number in numbers]
    keeping.end_paper()
    return made


def test_what_is_the_same_is_made_once(squares: Kept[[int], list[int]]) -> None:
    assert squares(3) is squares(3) == [9]


def test_what_each_version_needs_stays_and_what_was_passed_through_goes(squares: Kept[[int], list[int]]) -> None:
    (always,) = paper(squares, 7)
    for number in range(100, 100 + 10 * ENOUGH):
        assert paper(squares, 7, number)[0] is always
    assert len(squares) <= 2 * ENOUGH + 2
    assert squares.turns > 5


def test_a_large_paper_is_kept_whole_until_its_next_version(squares: Kept[[int], list[int]]) -> None:
    first = paper(squares, *range(5 * ENOUGH))
    again = paper(squares, *range(5 * ENOUGH))
    assert all(one is other for one, other in zip(first, again, strict=True))


def test_without_an_end_of_a_paper_no_more_is_kept_than_can_be_borne(
    squares: Kept[[int], list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "MOST", 50)
    for number in range(1000):
        squares(number)
    assert len(squares) <= 100


def test_what_is_named_is_told_apart() -> None:
    @Kept
    def power(number: int, *, of: int) -> list[int]:
        return [of**number]

    assert power(2, of=3) is power(2, of=3) == [9]
    assert power(2, of=4) == [16]


def test_a_text_that_was_set_is_there_at_once() -> None:
    block, setting = Paragraph(text=roman("แผนการขับเคลื่อนจริยธรรม")), setting_of(family("Sarabun"), 16)
    assert galley(block, setting) is galley(block, setting)

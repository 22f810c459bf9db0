from collections import deque
from dataclasses import dataclass

import pytest

from itadesk.typesetting.pages import PageMaker
from itadesk.typesetting.strips import Strip


@dataclass(slots=True, kw_only=True)
class Cuttable(Strip):
    """A strip that can be cut anywhere."""

    def cut(self, room: float, waiting: deque[Strip], *, forced: bool) -> None:
        """As much as fits, then the rest."""
        part = max(room, 1.0 if forced else 0.0)
        waiting[0] = Cuttable(height=self.height - part, place=self.place, glued=self.glued)
        waiting.appendleft(Strip(height=part, place=self.place))


def strip(height: float, place: str = "", *, glued: bool = False, gap: float = 0.0) -> Strip:
    return Strip(height=height, place=place, glued=glued, gap=gap)


def shared_out(*strips: Strip) -> list[list[tuple[str, float]]]:
    """The places and tops of strips on pages of 100 points."""
    return [[(one.strip.place, one.top) for one in page] for page in PageMaker(100).fill(strips)]


def test_strips_follow_one_another_with_their_gaps() -> None:
    assert shared_out(strip(30, "a"), strip(30, "b", gap=10)) == [[("a", 0), ("b", 40)]]


def test_a_gap_falls_away_at_the_top_of_a_page() -> None:
    assert shared_out(strip(80, "a"), strip(30, "b", gap=10)) == [[("a", 0)], [("b", 0)]]


def test_what_is_glued_goes_to_the_next_page_together() -> None:
    pages = shared_out(strip(60, "a"), strip(30, "b", glued=True), strip(30, "c"))
    assert pages == [[("a", 0)], [("b", 0), ("c", 30)]]


def test_what_is_glued_but_higher_than_a_page_is_parted_as_soon_as_the_rest_fits() -> None:
    strips = [strip(30, str(number), glued=True) for number in range(5)]
    assert [[place for place, _ in page] for page in shared_out(*strips)] == [["0", "1"], ["2", "3", "4"]]


def test_what_is_glued_but_higher_than_a_page_is_parted_first_where_the_glue_yields() -> None:
    lead = Strip(height=30, place="lead", glued=True, yields=True)
    strips = [
        strip(30, "before"),
        strip(30, "heading", glued=True),
        lead,
        strip(40, "table", glued=True),
        strip(30, "closing"),
    ]
    pages = [[place for place, _ in page] for page in shared_out(*strips)]
    assert pages == [["before", "heading", "lead"], ["table", "closing"]]


def test_a_strip_that_can_be_cut_is_cut_before_what_stays_with_it_stands_alone() -> None:
    row = Cuttable(height=90, place="row", glued=True)
    cut = [[place for place, _ in page] for page in shared_out(row, strip(30, "signature"))]
    assert cut == [["row"], ["row", "signature"]]
    heading = [
        [place for place, _ in page] for page in shared_out(strip(90, "line", glued=True), strip(30, "signature"))
    ]
    assert heading == [["line"], ["signature"]]


def test_nothing_higher_than_a_page_begins_at_its_foot() -> None:
    pages = shared_out(strip(90, "a"), strip(60, "b", glued=True), strip(60, "c"))
    assert [[place for place, _ in page] for page in pages] == [["a"], ["b"], ["c"]]


def test_a_strip_that_can_be_cut_fills_the_page() -> None:
    pages = shared_out(strip(50, "a"), Cuttable(height=180, place="b"))
    assert pages == [[("a", 0), ("b", 50)], [("b", 0)], [("b", 0)]]


def test_a_strip_that_cannot_be_cut_is_placed_though_it_is_too_high() -> None:
    pages = shared_out(strip(50, "a"), strip(180, "b"), strip(20, "c"))
    assert [[place for place, _ in page] for page in pages] == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize("height", [0.0, 100.0])
def test_no_strips_and_a_full_page_are_one_page(height: float) -> None:
    assert len(shared_out(*([strip(height)] if height else []))) == 1

from typing import Any

from itadesk.documents.blocks import Heading, bold
from tests.typesetting.samples import opened, printed


def contents(*levels: int) -> list[Any]:
    headings = [Heading(text=bold(f"หัวข้อ {place}"), level=level) for place, level in enumerate(levels)]
    with opened(printed(*headings)) as file:
        return [(level, title) for level, title, _page in file.get_toc()]


def test_headings_stand_below_those_of_a_higher_level() -> None:
    assert [level for level, _ in contents(0, 1, 2, 2, 1, 0, 1)] == [1, 2, 3, 3, 2, 1, 2]


def test_a_paper_may_begin_below_the_highest_level_and_leave_levels_out() -> None:
    assert [level for level, _ in contents(2, 2, 0, 2, 1)] == [1, 1, 1, 2, 2]


def test_a_paper_without_headings_has_no_bookmarks() -> None:
    assert contents() == []

import pytest
from PySide6.QtCore import QPointF, QSizeF

from itadesk.desktop.preview.leaves import GAP, MARGIN, Leaves, Sight

A4, SLIP = QSizeF(595, 842), QSizeF(300, 200)


def test_pages_stand_below_one_another_in_the_middle_of_the_view() -> None:
    leaves = Leaves([A4, SLIP, A4])

    assert leaves.box(0, 1.0, 607).getRect() == (MARGIN, MARGIN, 595, 842)
    assert leaves.box(1, 1.0, 607).getRect() == ((607 - 300) / 2, MARGIN + 842 + GAP, 300, 200)
    assert leaves.box(2, 2.0, 4000).top() == MARGIN + 2 * (842 + 200) + 2 * GAP


@pytest.mark.parametrize(
    ("down", "page"), [(0, 0), (MARGIN, 0), (MARGIN + 841, 0), (MARGIN + 842 + GAP, 1), (1053, 2), (99_999, 2)]
)
def test_the_page_at_a_height_is_known(down: float, page: int) -> None:
    assert Leaves([A4, SLIP, A4]).page_at(down, 1.0) == page


@pytest.mark.parametrize("scale", [0.3, 1.0, 2.7])
@pytest.mark.parametrize("sight", [Sight(0, 0, 0), Sight(1, 40.5, 120), Sight(2, -10, 800)])
def test_what_is_looked_at_is_the_same_in_every_size(scale: float, sight: Sight) -> None:
    leaves = Leaves([A4, SLIP, A4])

    found = leaves.sight(leaves.corner(sight, scale, 500), scale, 500)

    assert (found.page, found.across, found.down) == pytest.approx((sight.page, sight.across, sight.down))


def test_of_a_paper_that_became_shorter_the_last_page_is_looked_at() -> None:
    assert Leaves([A4]).corner(Sight(7, 0, 0), 1.0, 607) == QPointF(MARGIN, MARGIN)

import pytest

from itadesk.ita.items import items_served
from itadesk.ita.papers import PaperKind
from tests.examples import NEWEST_CRITERIA


@pytest.mark.parametrize(
    ("kind", "plan_year", "served"),
    [
        (PaperKind.ANNOUNCEMENT, 2566, [(2566, "O42", False)]),
        (PaperKind.ANNOUNCEMENT, 2568, [(2568, "O27", False)]),
        (PaperKind.DEVELOPMENT, 2569, [(2569, "O25", False)]),
        (PaperKind.NEWS, 2569, [(2569, "O4", False)]),
        (PaperKind.NEWS, 2568, []),
        (PaperKind.REPORT, 2565, [(2565, "O43", False)]),
        (PaperKind.REPORT, 2568, [(2569, "O26", False)]),
        (PaperKind.MEMO, 2569, []),
        (PaperKind.ORDER, 2569, []),
    ],
)
def test_the_item_follows_from_the_criteria_of_the_year_that_asks(
    kind: PaperKind, plan_year: int, served: list[tuple[int, str, bool]]
) -> None:
    assert [(each.fiscal_year, each.item.code, each.assumed) for each in items_served(kind, plan_year)] == served


@pytest.mark.parametrize(
    ("kind", "plan_year"), [(PaperKind.REPORT, NEWEST_CRITERIA), (PaperKind.ANNOUNCEMENT, NEWEST_CRITERIA + 1)]
)
def test_a_year_that_nothing_is_known_of_yet_asks_for_the_same_as_the_newest(kind: PaperKind, plan_year: int) -> None:
    (known,) = items_served(kind, plan_year - 1)
    (assumed,) = items_served(kind, plan_year)

    assert (known.assumed, assumed.assumed) == (False, True)
    assert (assumed.fiscal_year, assumed.item) == (NEWEST_CRITERIA + 1, known.item)

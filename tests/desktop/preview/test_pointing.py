import pytest

from itadesk.desktop.preview.pointing import data_spot, place_at, spots_of
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.spots import Spot as DataSpot
from itadesk.services.ports import Printing, Spot

WHOLE = Spot(page=0, left=50, top=100, right=500, bottom=400)
ROW = Spot(page=0, left=50, top=150, right=500, bottom=200)
REST = Spot(page=1, left=50, top=60, right=500, bottom=90)


def printing(**spots: tuple[Spot, ...]) -> Printing:
    return Printing(pdf=b"", pages=2, font="", spots={place.replace("_", "/"): found for place, found in spots.items()})


def test_a_place_is_found_through_what_it_is_part_of() -> None:
    set_on_paper = printing(plan_2569=(WHOLE,))

    assert spots_of("plan/2569/measures/0", set_on_paper) == (WHOLE,)
    assert spots_of("result/2568", set_on_paper) == ()
    assert spots_of("plan/2569", None) == ()
    assert spots_of("", set_on_paper) == ()


def test_a_place_is_found_through_what_is_part_of_it() -> None:
    set_on_paper = printing(plan_2569_measures_0=(ROW,), plan_2569_measures_1=(REST,))

    assert spots_of("plan/2569", set_on_paper) == (ROW, REST)
    assert spots_of("plan/25", set_on_paper) == ()


@pytest.mark.parametrize(
    ("page", "across", "down", "place"),
    [
        (0, 60, 160, "plan/2569/measures/0"),
        (0, 60, 120, "plan/2569"),
        (1, 60, 70, "plan/2569/measures/0"),
        (0, 10, 160, ""),
        (1, 60, 160, ""),
        (7, 60, 160, ""),
    ],
)
def test_the_paper_says_what_stands_where_it_is_pointed_at(page: int, across: float, down: float, place: str) -> None:
    set_on_paper = printing(plan_2569=(WHOLE,), plan_2569_measures_0=(ROW, REST))

    assert place_at(page, across, down, set_on_paper) == place
    assert place_at(page, across, down, None) == ""


@pytest.mark.parametrize(
    ("place", "spot"),
    [
        ("result/2568", DataSpot(PartKey(PartKind.RESULT, "2568"))),
        ("result/2568/indicators/2", DataSpot(PartKey(PartKind.RESULT, "2568"), ("indicators", 2))),
        ("result/2568/findings/2", DataSpot(PartKey(PartKind.RESULT, "2568"), ("findings", 0))),
        ("result/2568/findings/IIT", DataSpot(PartKey(PartKind.RESULT, "2568"), ("findings",))),
        ("plan/2569/measures/1/progress/0", DataSpot(PartKey(PartKind.PLAN, "2569"), ("measures", 1, "progress", 0))),
        ("paper/news-2569/texts/title", DataSpot(PartKey(PartKind.PAPER, "news-2569"), ("texts", "title"))),
        ("person/head", DataSpot(PartKey(PartKind.PERSON, "head"))),
    ],
)
def test_a_place_on_paper_is_a_spot_of_the_data(record: OfficeRecord, place: str, spot: DataSpot) -> None:
    assert data_spot(place, record) == spot

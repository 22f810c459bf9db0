"""Places and the boxes around all that shows them."""

from itadesk.services.ports import Spot
from itadesk.typesetting.found_spots import FoundSpots

FIRST_PAGE = [
    ("plan", 85.0, 700.0, 300.0, 720.0),
    ("title", 85.0, 70.0, 500.0, 90.0),
    ("plan", 300.0, 690.0, 500.0, 710.0),
]
SECOND_PAGE = [("plan", 85.0, 70.0, 500.0, 90.0)]


def test_a_place_has_one_box_a_page_around_all_that_shows_it() -> None:
    assert FoundSpots([FIRST_PAGE, SECOND_PAGE])["plan"] == (
        Spot(page=0, left=85, top=690, right=500, bottom=720),
        Spot(page=1, left=85, top=70, right=500, bottom=90),
    )


def test_the_places_come_in_the_order_of_the_paper() -> None:
    found = FoundSpots([FIRST_PAGE, SECOND_PAGE])
    assert list(found) == ["plan", "title"]
    assert len(found) == 2


def test_a_place_that_is_not_there_is_missed_as_in_any_mapping() -> None:
    assert FoundSpots([]).get("plan") is None
    assert FoundSpots([]) == {}

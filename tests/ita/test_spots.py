"""Spots name what places within a record name, by part."""

import pytest

from itadesk.ita.faults import Place
from itadesk.ita.records import PartKey, PartKind
from itadesk.ita.spots import Spot, spot_at
from tests.full_office import FULL


@pytest.mark.parametrize(
    ("place", "spot"),
    [
        (("office", "name"), Spot(PartKey(PartKind.OFFICE), ("name",))),
        ((), Spot(PartKey(PartKind.OFFICE))),
        (("people", 1, "position"), Spot(PartKey(PartKind.PERSON, "clerk"), ("position",))),
        (("plans", 0, "measures", 1, "title"), Spot(PartKey(PartKind.PLAN, "2569"), ("measures", 1, "title"))),
        (("results", 0), Spot(PartKey(PartKind.RESULT, "2568"))),
        (("wordings", 0), Spot(PartKey(PartKind.WORDING, "แบบของเทศบาล"))),
        (("people",), Spot(PartKey(PartKind.PERSON))),
        (("papers", 7, "signer"), Spot(PartKey(PartKind.PAPER))),
    ],
)
def test_a_place_in_the_record_is_a_spot_in_its_part(place: Place, spot: Spot) -> None:
    assert spot_at(place, FULL) == spot

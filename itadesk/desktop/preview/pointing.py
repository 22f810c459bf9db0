"""Where a place of the data stands on the paper, which place stands where the paper is pointed at, and the way there."""

from collections.abc import Sequence

from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.spots import Spot as DataSpot
from itadesk.services.ports import Printing, Spot


def spots_of(place: str, printing: Printing | None) -> Sequence[Spot]:
    """Where a place of the data stands on the paper.

    Where it does not itself: what it is part of, as the score of an instrument is of the sentence about the result;
    else what is part of it, as the measures are of a plan whose table the paper does not have.
    """
    if printing is None or not place:
        return ()
    whole = place
    while whole:
        if whole in printing.spots:
            return printing.spots[whole]
        whole = whole.rpartition("/")[0]
    return tuple(spot for part in printing.spots if part.startswith(f"{place}/") for spot in printing.spots[part])


def place_at(page: int, across: float, down: float, printing: Printing | None) -> str:
    """The place of the data that stands at a point of a page: of several that lie over one another the smallest one.

    Takes:
        across, down: in points from the upper left corner of the page.
    """
    if printing is None:
        return ""
    hit = [
        (_area(spot), place)
        for place, spots in printing.spots.items()
        for spot in spots
        if spot.page == page and spot.left <= across <= spot.right and spot.top <= down <= spot.bottom
    ]
    return min(hit)[1] if hit else ""


def data_spot(place: str, record: OfficeRecord) -> DataSpot:
    """What a place that a paper names is within a record: result/2568/findings/IIT is the second of its findings."""
    kind, key, *inside = place.split("/")
    part = PartKey(PartKind(kind), key)
    match inside:
        case ["findings", scope, *_rest] if part.kind is PartKind.RESULT:
            result = record.result(int(key))
            scopes = [str(finding.scope) for finding in result.findings] if result else []
            return DataSpot(part, ("findings", scopes.index(scope)) if scope in scopes else ("findings",))
        case _:
            return DataSpot(part, tuple(int(step) if step.isdecimal() else step for step in inside))


def _area(spot: Spot) -> float:
    return (spot.right - spot.left) * (spot.bottom - spot.top)

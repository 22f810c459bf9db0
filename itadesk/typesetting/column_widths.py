"""How the width of a table is shared out among its columns."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wants:
    """What a column wants, in points, the padding of its cells included.

    Attributes:
        share: its weight beside the others; 0 for a column that is as wide as its content.
        least: what its widest word or term takes.
        natural: what its widest cell takes on one line.
    """

    share: float
    least: float
    natural: float


def column_widths(columns: Sequence[Wants], room: float, *, wide: bool) -> tuple[float, ...]:
    """The widths of the columns, together at most `room`, and all of it where the table is `wide`.

    No column is narrower than its widest word while another has room to give.
    """
    natural = [column.natural for column in columns]
    if not wide and sum(natural) <= room:
        return tuple(natural)
    least = [column.least for column in columns]
    if sum(least) >= room:
        return tuple(room * width / sum(least) for width in least)
    sharing = [place for place, column in enumerate(columns) if column.share > 0]
    fixed = {place: natural[place] for place in range(len(columns)) if place not in sharing}
    spare = room - sum(fixed.values()) - sum(least[place] for place in sharing)
    if not sharing or spare < 0:
        return _between(least, natural, room)
    return tuple(fixed.get(place, width) for place, width in enumerate(_by_share(columns, room - sum(fixed.values()))))


def _between(least: Sequence[float], natural: Sequence[float], room: float) -> tuple[float, ...]:
    """Each column between its least and its natural width, all to the same degree."""
    wanted = sum(natural) - sum(least)
    if not wanted:
        return tuple(room * width / sum(least) for width in least)
    degree = (room - sum(least)) / wanted
    return tuple(low + degree * (high - low) for low, high in zip(least, natural, strict=True))


def _by_share(columns: Sequence[Wants], room: float) -> tuple[float, ...]:
    """The room by shares; a column whose share is less than its least width gets that, the others share the rest."""
    widths = [0.0] * len(columns)
    sharing = [place for place, column in enumerate(columns) if column.share > 0]
    while sharing:
        unit = room / sum(columns[place].share for place in sharing)
        short = [place for place in sharing if columns[place].share * unit < columns[place].least]
        for place in short or sharing:
            widths[place] = columns[place].least if short else columns[place].share * unit
        if not short:
            break
        room -= sum(widths[place] for place in short)
        sharing = [place for place in sharing if place not in short]
    return tuple(widths)

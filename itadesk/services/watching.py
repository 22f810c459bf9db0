"""Seeing what others changed, without asking for more than a number as long as nobody did."""

from contextlib import suppress
from dataclasses import dataclass

from itadesk.ita.records import OfficeRecord
from itadesk.services.ports import OfficeMissing, Picture, WorkStarter


@dataclass(frozen=True, slots=True)
class News:
    """What an office has entered by now.

    Attributes:
        revision: the number by which it is known whether there is anything newer.
    """

    revision: int
    record: OfficeRecord
    emblem: Picture | None


def news_since(start: WorkStarter, office_id: int, revision: int | None) -> News | None:
    """What is stored now, where it is another thing than at that revision; None where nothing changed.

    Raises:
        OfficeMissing: somebody removed the office.
    """
    with start().only_looking() as work:
        now = work.offices.revision(office_id)
        if now == revision:
            return None
        return News(now, work.offices.get(office_id), work.offices.emblem(office_id))


def knock(start: WorkStarter, office_id: int) -> None:
    """Finds out whether the database answers; what it says does not matter.

    Raises:
        EnvironmentFailure: it does not.
    """
    with suppress(OfficeMissing), start().only_looking() as work:
        work.offices.revision(office_id)

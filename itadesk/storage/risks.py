"""What endangers a database where it lies, though nothing is wrong with it: a share, a cloud drive, a clock set back.

A cloud drive copies the files of a database one after the other, so that on another computer they may not fit together,
and puts a second one beside it where two differ. On a share a lost connection may leave half a page.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from itadesk.language import _
from itadesk.services.backup_ports import Risk
from itadesk.storage.clouds import cloud_of
from itadesk.storage.drivers import connect, errors
from itadesk.storage.shares import is_on_share
from itadesk.thai.dates import short_date

TOLERATED: Final = timedelta(hours=1)
"""By so much the clocks of two computers that use one file may differ."""


@dataclass(frozen=True, slots=True)
class OnShare:
    """The database lies on a share of the network."""

    where: str

    def sentence(self) -> str:
        """Says what is done about it, and what is better."""
        return _(
            "The database {where} lies on a shared drive of the network, where a lost connection can damage it; it is kept with a slower, safer journal. Move it to a disk of this computer, or use a server for several people."
        ).format(where=self.where)


@dataclass(frozen=True, slots=True)
class InCloud:
    """The folder of the database is copied by a cloud drive."""

    where: str
    cloud: str

    def sentence(self) -> str:
        """Says what can happen, and what is better."""
        return _(
            "The folder of the database {where} is synchronised by {cloud}, which can damage it or put an older one in its place. Move the database to another folder, and have only copies of the backups put there."
        ).format(where=self.where, cloud=self.cloud)


@dataclass(frozen=True, slots=True)
class ClockBehind:
    """The newest entry of the log is of a time that has not come yet.

    Attributes:
        last: of that entry.
        now: of the computer.
    """

    last: datetime
    now: datetime

    def sentence(self) -> str:
        """Gives both dates."""
        return _(
            "The clock of this computer says {now}, but the last change was made on {last}. Set the clock; nothing is lost, but dates of papers and backups would be wrong."
        ).format(now=_said(self.now), last=_said(self.last))


def risks_of(path: Path, now: datetime) -> Iterator[Risk]:
    """What endangers a database file."""
    if is_on_share(path):
        yield OnShare(str(path))
    if cloud := cloud_of(path):
        yield InCloud(str(path), cloud)
    last = _last_change(path)
    if last is not None and last - now > TOLERATED:
        yield ClockBehind(last, now)


def _last_change(path: Path) -> datetime | None:
    """When the newest entry of the log was made; None where there is none, or it cannot be read now."""
    try:
        with closing(connect(path)) as connection:
            found = connection.execute("SELECT at FROM log_entries ORDER BY number DESC LIMIT 1").fetchone()
        last = None if found is None else datetime.fromisoformat(found[0])
    except errors(ValueError, TypeError):
        return None
    return last if last is None or last.tzinfo else None


def _said(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{short_date(local.date())} {local:%H:%M}"

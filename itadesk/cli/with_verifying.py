"""The command that looks a database through, and says what can be done where it is damaged."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from itadesk.cli.databases import existing_database
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, complain, say
from itadesk.errors import ItadeskError
from itadesk.language import _
from itadesk.services.backup_ports import Offer
from itadesk.services.losses import Loss
from itadesk.storage.database import default_path
from itadesk.storage.failures import IndexOutOfStep, UnusableDatabase
from itadesk.storage.mending import FileMender
from itadesk.storage.risks import risks_of
from itadesk.storage.verifying import verify as verify_database


def verify(options: argparse.Namespace) -> int:
    """Checks that the database is whole; each defect is a line. An index that is out of step is made anew.

    What endangers it where it lies is said besides. Of a damaged one what can be read is saved aside, and it is said which backup there is and what that lacks.
    """
    mender = None if "://" in (options.database or "") else FileMender(Path(options.database or default_path()))
    try:
        failures = _failures(options)
    except UnusableDatabase as failure:
        if mender is None or not mender.is_damaged(failure):
            raise
        failures = [failure]
    if mender is not None:
        complain(risk.sentence() for risk in risks_of(mender.path, datetime.now(UTC)))
    if not failures:
        say(_("The database {where} is whole.").format(where=options.database or default_path()))
        return DONE
    complain(failure.sentence() for failure in failures)
    damage = [failure for failure in failures if not isinstance(failure, IndexOutOfStep)]
    if mender is not None and damage:
        say(*_lines(mender.offer(damage[0])))
    return DONE_WITH_FINDINGS


def _failures(options: argparse.Namespace) -> Sequence[ItadeskError]:
    with closing(existing_database(options)) as database:
        failures = [defect.failure for defect in verify_database(database)]
        if database.writable and any(isinstance(failure, IndexOutOfStep) for failure in failures):
            database.fill_index()
    return failures


def _lines(offer: Offer) -> Iterator[str]:
    """What can be done, a line each."""
    if offer.backup is None:
        yield _("There is no whole backup beside the database.")
    else:
        yield _("The newest whole backup is {path}; “itadesk restore” puts it in the place of the database.").format(
            path=offer.backup.path
        )
        yield from _losses(_("With it, this would be missing or as it was then:"), offer.missing)
    if offer.readable is not None:
        yield _(
            "What can still be read is saved in {path}; “itadesk restore --readable” puts that in the place of the database."
        ).format(path=offer.readable)
        yield from _losses(_("The backup has this, and what can be read has not:"), offer.unreadable)


def _losses(title: str, losses: Sequence[Loss]) -> Iterator[str]:
    if losses:
        yield title
        yield from (f"  {loss.sentence()}" for loss in losses)

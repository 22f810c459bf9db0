"""Changes of the passphrase that are killed at a random moment: the database opens with the one before or the one after."""

import os
import random
import signal
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from itadesk.errors import ItadeskError
from itadesk.services.importing import import_record
from itadesk.storage.backup_folder import backups_of
from itadesk.storage.before_migration import look_at
from itadesk.storage.conversion import salt_of
from itadesk.storage.database import open_database
from itadesk.storage.keyring import RING
from itadesk.storage.locking import prepare_lock, relock
from itadesk.storage.verifying import verify
from tests.full_office import FULL

MOST_BACKUPS: Final = 3


@dataclass
class Relocks:
    """What became of changes of the passphrase that were killed.

    Attributes:
        before, after: how often the database had which passphrase then.
        wrong: what should not have been.
    """

    before: int = 0
    after: int = 0
    wrong: list[str] = field(default_factory=list)


def kill_relocks(folder: Path, kills: int, seed: int) -> Relocks:
    """Kills so many changes of the passphrase of one database, and looks after each what is there."""
    chance, outcome, path = random.Random(seed), Relocks(), folder / "ita.db"  # noqa: S311  the same moments each time
    with closing(open_database(path)) as database:
        import_record(database.start, FULL)
    locks = [None, prepare_lock("naam khuen hai reep tak"), prepare_lock("naam lot hai reep tak")]
    begun = time.monotonic()
    relock(path, locks[1], datetime.now(UTC))
    longest = 1.2 * (time.monotonic() - begun)
    for number in range(kills):
        before = salt_of(path)
        wanted = chance.choice([lock for lock in locks if lock != before])
        _kill_one(path, wanted, chance.uniform(0, longest))
        now = salt_of(path)
        outcome.before, outcome.after = outcome.before + (now == before), outcome.after + (now == wanted)
        outcome.wrong += [f"{number}: {each}" for each in _faults(path, {before, wanted})]
        for backup in backups_of(path)[MOST_BACKUPS:]:
            backup.path.unlink()
    return outcome


def _kill_one(path: Path, salt: bytes | None, seconds: float) -> None:
    process = os.fork()
    if not process:
        try:
            relock(path, salt, datetime.now(UTC))
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def _faults(path: Path, possible: set[bytes | None]) -> list[str]:
    """What is wrong: the database has another passphrase or content, or a backup is half written or cannot be opened."""
    wrong = [] if salt_of(path) in possible else ["another passphrase"]
    with closing(open_database(path)) as database, database.look() as work:
        wrong += [defect.sentence() for defect in verify(database)]
        wrong += [] if work.offices.get(1) == FULL else ["other content"]
    for backup in backups_of(path):
        salt = salt_of(backup.path)
        try:
            known = salt is None or RING.knows(salt)
            wrong += (
                [] if known and look_at(backup.path, backup.path) == 1 else [f"{backup.path.name} cannot be opened"]
            )
        except ItadeskError as failure:
            wrong.append(failure.sentence())
    return wrong

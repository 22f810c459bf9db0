"""The backup that is taken before a database is brought to another version. It stays of the version that it has."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from itadesk.services.backup_ports import Backup, Reason
from itadesk.storage import sqlite
from itadesk.storage.backup_folder import take
from itadesk.storage.failures import DamagedDatabase


def back_up_before(path: Path) -> Backup:
    """Takes it into the folder of the database.

    Raises:
        DamagedDatabase: the database is not whole, so nothing should be changed in it.
        DatabaseFailure: the computer cannot write it.
    """
    return take(path, Reason.MIGRATION, datetime.now(UTC), lambda written, _called: _look(written, path))


def _look(written: Path, path: Path) -> int:
    """Sees whether a copy is whole, as far as that can be said of any version; gives how many offices it holds."""
    with closing(sqlite.connect(written)) as connection:
        if sqlite.defects(connection.execute):
            raise DamagedDatabase(str(path))
        (offices,) = connection.execute("SELECT count(*) FROM offices").fetchone()
    return int(offices)

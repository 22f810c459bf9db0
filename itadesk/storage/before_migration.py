"""What is done before a database is brought to another version: it is looked at, and backed up as it is."""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import create_engine

from itadesk.services.backup_ports import Backup, Reason
from itadesk.storage import sqlite
from itadesk.storage.backup_folder import take
from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import connect
from itadesk.storage.failures import DamagedDatabase
from itadesk.storage.migrations import Migration

_COLUMNS: Final = """
SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'
"""


def back_up_before(path: Path, migrations: Sequence[Migration]) -> Backup:
    """Takes a backup into the folder of the database; it stays of the version that it has.

    Takes:
        migrations: the steps to that version.

    Raises:
        DamagedDatabase: the database is not whole, so nothing should be changed in it.
        DatabaseFailure: the computer cannot write it.
    """
    with at_the_door(str(path)), closing(connect(path)) as connection:
        if set(connection.execute(_COLUMNS)) != _columns_after(migrations):
            raise DamagedDatabase(str(path))
    return take(path, Reason.MIGRATION, datetime.now(UTC), lambda written, _called: look_at(written, path))


def _columns_after(migrations: Sequence[Migration]) -> set[tuple[str, str]]:
    """The columns that steps make, each with its table."""
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            for migrate in migrations:
                migrate(connection)
            return {(table, column) for table, column in connection.exec_driver_sql(_COLUMNS)}
    finally:
        engine.dispose()


def look_at(written: Path, path: Path) -> int:
    """Sees whether a copy is whole, as far as that can be said of any version; gives how many offices it holds."""
    with closing(connect(written)) as connection:
        if sqlite.defects(connection.execute):
            raise DamagedDatabase(str(path))
        (offices,) = connection.execute("SELECT count(*) FROM offices").fetchone()
    return int(offices)

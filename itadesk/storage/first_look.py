"""What is looked at before a database file is opened in the window: that it is there, and that it is what it should be."""

from contextlib import closing
from pathlib import Path

from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import connect
from itadesk.storage.failures import DamagedDatabase, DatabaseGone, JournalGone
from itadesk.storage.lost_journal import is_journal_lost
from itadesk.storage.tables import METADATA

_COLUMNS = "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"


def check_presence(path: Path) -> None:
    """Sees to it that no new database is made where there was one, and none is opened without its last changes.

    Raises:
        DatabaseGone: the file is missing or empty, and there are backups of it.
        JournalGone: its last changes are lost.
    """
    with at_the_door(str(path)):
        if is_journal_lost(path):
            raise JournalGone(str(path))
        if path.exists() and (not path.is_file() or path.stat().st_size):
            return
    from itadesk.storage.backup_folder import backups_of  # noqa: PLC0415  hardly ever asked, and loading it takes a while

    if backups_of(path):
        raise DatabaseGone(str(path))


def check_tables(path: Path) -> None:
    """Sees to it that a database has the tables and columns that the program uses; their names may be damaged, too.

    Raises:
        DamagedDatabase: one is missing.
    """
    with at_the_door(str(path)), closing(connect(path)) as connection:
        found = set(connection.execute(_COLUMNS))
    if any((table.name, column.name) not in found for table in METADATA.sorted_tables for column in table.columns):
        raise DamagedDatabase(str(path))

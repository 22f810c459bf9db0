"""Commands about copies of the whole database: writing one, and putting one back."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from itadesk.cli.databases import existing_database
from itadesk.cli.tasks import DONE, say
from itadesk.language import _
from itadesk.storage.backups import back_up
from itadesk.storage.database import default_path
from itadesk.storage.failures import NoFileToBackUp
from itadesk.storage.restoring import restore as restore_file


def backup(options: argparse.Namespace) -> int:
    """Writes a whole copy of the database, checked, while others may go on working."""
    database = existing_database(options)
    try:
        back_up(database, Path(options.file))
    finally:
        database.close()
    say(_("The database was backed up to {path}; the copy was checked.").format(path=options.file))
    return DONE


def restore(options: argparse.Namespace) -> int:
    """Puts a backup in the place of the database, and says where what was there is now."""
    where = options.database
    if where is not None and "://" in where:
        raise NoFileToBackUp(where)
    path = default_path() if where is None else Path(where)
    if where is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    done = restore_file(path, Path(options.file), datetime.now(UTC))
    say(_("The backup {path} was restored.").format(path=options.file))
    if done.saved is not None:
        say(_("What was there before is in {path}.").format(path=done.saved.path))
    if done.aside is not None:
        say(_("The damaged database is kept as {path}.").format(path=done.aside))
    return DONE

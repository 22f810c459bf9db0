"""The database that a command reads."""

import argparse
from pathlib import Path

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.storage.database import Database, default_path, open_database
from itadesk.storage.first_look import check_presence


class NoDatabase(UserError):
    """A database that should be read does not exist."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where

    def sentence(self) -> str:
        """Says how one comes to be."""
        return _("There is no database {where} yet: import an office into it first, or open the window.").format(
            where=self.where
        )


def existing_database(options: argparse.Namespace) -> Database:
    """The database that was asked for.

    Raises:
        NoDatabase: it is a file that does not exist; none is made by reading.
        DatabaseGone: there are backups of it.
    """
    where = options.database
    if where is None or "://" not in where:
        path = default_path() if where is None else Path(where)
        check_presence(path)
        if not path.exists():
            raise NoDatabase(str(path))
    return open_database(where)

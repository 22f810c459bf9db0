"""A first look at a database file while the window is being loaded: SQLite goes through its pages in another thread.

Nothing is imported here but what opens a file, so that the look can begin before anything else does.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from typing import Final

from itadesk.storage.drivers import connect, errors
from itadesk.storage.failures import DatabaseLocked
from itadesk.storage.lock_failures import PassphraseNeeded

AT_ONCE: Final = 64 * 1024 * 1024
"""Bytes; a larger file would hold up what the person waits for, and is looked at when that is there."""


class QuickCheck:
    """Begins at once, or with a large file when somebody waits for it.

    A file that cannot be looked at now counts as whole; opening it says why.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found = ""
        self._thread = Thread(target=self._look, name="quick check", daemon=True)
        with suppress(OSError):
            if path.stat().st_size <= AT_ONCE:
                self._thread.start()

    def found(self, seconds: float | None) -> str:
        """What is wrong, in SQLite's words; empty where nothing is, or where it is not known after so many seconds.

        Takes:
            seconds: None waits for the end.
        """
        if seconds is None and self._thread.ident is None:
            self._thread.start()
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return self._found

    def _look(self) -> None:
        """Runs in the other thread; SQLite leaves Python to others meanwhile."""
        try:
            if self._path.stat().st_size:
                with closing(connect(self._path, read_only=True)) as connection:
                    (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
                    self._found = "" if said == "ok" else str(said)
        except (OSError, PassphraseNeeded, DatabaseLocked):
            return
        except UnicodeDecodeError as error:
            self._found = str(error.reason)  # SQLite quotes names out of the file that are no letters
        except errors() as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
            if code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                self._found = str(error)

"""A first look at a database file while the window is being loaded: SQLite goes through its pages in another thread.

Nothing is imported here but SQLite, so that the look can begin before anything else does.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread
from urllib.parse import quote


class QuickCheck:
    """Begins at once. A file that cannot be looked at now counts as whole; opening it says why."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found = ""
        self._thread = Thread(target=self._look, name="quick check", daemon=True)
        self._thread.start()

    def found(self, seconds: float | None) -> str:
        """What is wrong, in SQLite's words; empty where nothing is, or where it is not known after so many seconds."""
        self._thread.join(seconds)
        return self._found

    def _look(self) -> None:
        """Runs in the other thread; SQLite leaves Python to others meanwhile."""
        address = f"file:{quote(self._path.absolute().as_posix())}?mode=ro"
        try:
            if self._path.stat().st_size:
                with closing(sqlite3.connect(address, uri=True)) as connection:
                    (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
                    self._found = "" if said == "ok" else str(said)
        except OSError:
            return
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
            if code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                self._found = str(error)

"""The database that a window is opened on: looked at first, opened, and put right where it is damaged.

It is opened in another thread while the frame of the window is painted; so nothing is imported here that takes a while.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from itadesk.cli.late import load_late
from itadesk.cli.own_criteria import adopt_own_criteria

if TYPE_CHECKING:
    from itadesk.desktop.opened import Opened
    from itadesk.services.backup_ports import Mender, Safe
    from itadesk.services.lock_ports import Lock
    from itadesk.services.sharing_ports import Sharing
    from itadesk.services.upgrade_ports import Tell
    from itadesk.storage.database import Database
    from itadesk.storage.quick_check import QuickCheck


class WindowDatabase:
    """Opens a database when the window asks for it.

    Takes:
        where: gives its file or its address; asked when it is opened.
        office: which office is wanted, by its name.
        prepare: what is done with the database when it is open, before anybody sees it.
        may_share: whether the person chooses in the window between the own file and a shared database.
    """

    def __init__(
        self,
        where: Callable[[], str | Path],
        office: str | None,
        prepare: Callable[["Database"], None],
        *,
        may_share: bool = False,
    ) -> None:
        self._where, self._office, self._prepare, self._may_share = where, office, prepare, may_share
        self._database: Database | None = None
        self._tell: Tell | None = None

    def tell_to(self, tell: "Tell") -> None:
        """Tells somebody how far an upgrade is, from the thread in which the database is opened."""
        self._tell = tell

    def open(self) -> "Opened":
        """Runs in another thread than the window.

        Raises:
            ItadeskError: it cannot be opened.
        """
        load_late()
        from itadesk.desktop.opened import Opened  # noqa: PLC0415  see above; so below
        from itadesk.services.log_ports import Door  # noqa: PLC0415
        from itadesk.services.upgrade_ports import tell_nobody  # noqa: PLC0415
        from itadesk.storage.database import open_database  # noqa: PLC0415

        self.close()
        left_out = adopt_own_criteria()
        path = self._path()
        check = None if path is None else _look(path)
        opened = open_database(self._where(), tell=self._tell or tell_nobody)
        self._database = database = replace(opened, door=Door.WINDOW)
        if path is not None:
            _check_tables(path)
        self._prepare(database)
        return Opened(
            database.where,
            database.start,
            _number(database, self._office),
            _safe(database, check),
            database.role,
            self.sharing(),
            tuple(left_out),
        )

    def mender(self) -> "Mender | None":
        """What puts the database right; None where it is on a server."""
        from itadesk.services.log_ports import Door  # noqa: PLC0415
        from itadesk.storage.mending import FileMender  # noqa: PLC0415

        path = self._path()
        return None if path is None else FileMender(path, self.close, Door.WINDOW)

    def lock(self) -> "Lock | None":
        """The passphrase of the database; None where it is on a server."""
        from itadesk.storage.window_lock import FileLock  # noqa: PLC0415

        path = self._path()
        return None if path is None else FileLock(path, self.close)

    def sharing(self) -> "Sharing | None":
        """The way to a shared database; None where the database was named when the program was started."""
        if not self._may_share:
            return None
        from itadesk.storage.server_access import ServerAccess  # noqa: PLC0415

        return ServerAccess()

    def close(self) -> None:
        """Lets go of the database."""
        database, self._database = self._database, None
        if database is not None:
            database.close()

    def _path(self) -> Path | None:
        """Its file; None where it is named by an address, which storage explains."""
        where = self._where()
        return None if isinstance(where, str) and "://" in where else Path(where)


def _look(path: Path) -> "QuickCheck":
    """Sees that the file is there, or can be made, and begins to look through it."""
    from itadesk.storage.first_look import check_presence  # noqa: PLC0415
    from itadesk.storage.own_folder import make_own_folder  # noqa: PLC0415
    from itadesk.storage.quick_check import QuickCheck  # noqa: PLC0415

    make_own_folder(path)
    check_presence(path)
    return QuickCheck(path)


def _check_tables(path: Path) -> None:
    from itadesk.storage.first_look import check_tables  # noqa: PLC0415

    check_tables(path)


def _safe(database: "Database", check: "QuickCheck | None") -> "Safe | None":
    from itadesk.storage.safe import FileSafe  # noqa: PLC0415

    if database.path is None or check is None:
        return None
    return FileSafe(database.path, check, database.close)


def _number(database: "Database", office: str | None) -> int | None:
    from itadesk.services.offices import find_office  # noqa: PLC0415

    return None if office is None else find_office(database.start, office)

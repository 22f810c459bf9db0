"""The way from the file of this computer to a shared database, as the window goes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, func, make_url, select
from sqlalchemy.exc import NoSuchModuleError

from itadesk.services.lock_ports import Lock
from itadesk.services.ports import WorkStarter
from itadesk.services.server_addresses import ServerAddress
from itadesk.services.sharing_ports import Reached
from itadesk.storage import servers
from itadesk.storage.database import default_path, open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import NewerDatabase, UnusableAddress
from itadesk.storage.migrations import MIGRATIONS
from itadesk.storage.password_file import forget_password, keep_password
from itadesk.storage.server_failures import NotPrepared
from itadesk.storage.server_passwords import PASSWORDS
from itadesk.storage.tables import OFFICES
from itadesk.storage.versions import version_of
from itadesk.storage.window_lock import FileLock


class ServerAccess:
    """Tries addresses out, takes passwords, and opens the file that was worked with before.

    Takes:
        own: that file; None means the user's own.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._own = own or default_path()

    def try_out(self, address: ServerAddress, password: str) -> Reached:
        """Looks what is there, and changes nothing."""
        url = make_url(address.url)
        if password:
            url = url.set(password=password)
        try:
            engine = servers.engine_of(url)
        except (NoSuchModuleError, ModuleNotFoundError):
            raise UnusableAddress(address.shown) from None
        try:
            with at_the_door(address.shown), engine.connect() as connection:
                return _reached(connection, address.shown)
        finally:
            engine.dispose()

    def take_password(self, address: ServerAddress, password: str, *, keep: bool) -> None:
        """Goes by a password from now on."""
        url = make_url(address.url)
        if keep:
            keep_password(address, password)
            PASSWORDS.forget(url)
        else:
            PASSWORDS.take(url, password)
            forget_password(address)

    def has_own(self) -> bool:
        """Whether there is a file on this computer that was worked with before."""
        return self._own.exists()

    @contextmanager
    def open_own(self) -> Iterator[WorkStarter]:
        """That file, open for reading."""
        database = open_database(self._own)
        try:
            yield database.look
        finally:
            database.close()

    def own_lock(self) -> Lock:
        """The passphrase of that file."""
        return FileLock(self._own)


def _reached(connection: Connection, where: str) -> Reached:
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise NewerDatabase(where, version, len(MIGRATIONS))
    if version < len(MIGRATIONS):
        raise NotPrepared(where)
    encrypted = "SELECT inet_server_addr() IS NULL OR (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid())"
    return Reached(
        server=str(connection.exec_driver_sql("SHOW server_version").scalar_one()).split()[0],
        role=servers.role_of(connection),
        offices=connection.execute(select(func.count()).select_from(OFFICES)).scalar_one(),
        is_encrypted=bool(connection.exec_driver_sql(encrypted).scalar_one()),
    )

"""The way to a shared database, as the window goes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection, func, make_url, select

from itadesk.errors import ItadeskError
from itadesk.services.log_ports import Door
from itadesk.services.server_addresses import ServerAddress
from itadesk.services.sharing_ports import Reached, Shared
from itadesk.storage import servers
from itadesk.storage.database import open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import NewerDatabase, ServerPartMissing
from itadesk.storage.login_failures import LoginRefused, PasswordMissing
from itadesk.storage.migrations import MIGRATIONS
from itadesk.storage.password_file import forget_password, keep_password
from itadesk.storage.server_failures import NotPrepared
from itadesk.storage.server_passwords import PASSWORDS
from itadesk.storage.tables import OFFICES
from itadesk.storage.versions import version_of


class ServerAccess:
    """Tries addresses out, takes passwords, and opens shared databases."""

    def try_out(self, address: ServerAddress, password: str) -> Reached:
        """Looks what is there, and changes nothing."""
        url = make_url(address.url)
        if password:
            url = url.set(password=password)
        try:
            engine = servers.engine_of(url)
        except ModuleNotFoundError:
            raise ServerPartMissing(address.shown) from None
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

    def asks(self, failure: ItadeskError) -> bool:
        """Whether the server would have let somebody in who had said the right password."""
        return isinstance(failure, PasswordMissing | LoginRefused)

    @contextmanager
    def open_shared(self, address: ServerAddress) -> Iterator[Shared]:
        """A shared database, open besides the one in use."""
        opened = open_database(address.url)
        try:
            yield Shared(replace(opened, door=Door.WINDOW).start, opened.role)
        finally:
            opened.close()


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

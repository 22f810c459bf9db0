"""The database that is in use: opened, brought to the newest version, and the place where units of work begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from itadesk.folders import data_folder
from itadesk.ita.roles import Role
from itadesk.services.log_ports import Door
from itadesk.services.upgrade_ports import Stage, Tell, tell_nobody
from itadesk.storage import search_filling, servers, sqlite
from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import writable
from itadesk.storage.failures import ServerPartMissing, UnusableAddress
from itadesk.storage.migrations import MIGRATIONS, Migration
from itadesk.storage.new_files import begin_private, make_private
from itadesk.storage.own_folder import make_own_folder
from itadesk.storage.server_failures import NotPrepared, RightMissing
from itadesk.storage.versions import bring_up
from itadesk.storage.work import StoredWork

_FILE_NAME: Final = "itadesk.db"


@dataclass(frozen=True, slots=True)
class Database:
    """A database that is in use.

    Attributes:
        where: its file, or its address without the password.
        path: its file; None on a server.
        writable: whether it may be changed.
        door: through which part of the program it is used; the log says so.
        role: what whoever uses it may do there.
    """

    where: str
    path: Path | None
    engine: Engine
    writable: bool = True
    door: Door = Door.COMMAND_LINE
    role: Role = Role.HEAD

    def start(self) -> StoredWork:
        """Begins a unit of work that may write; it waits for others that do."""
        return StoredWork(self.engine, self.where, writing=self.writable, door=self.door)

    def look(self) -> StoredWork:
        """Begins a unit of work that only reads; it waits for nobody."""
        return StoredWork(self.engine, self.where, writing=False)

    def fill_index(self) -> None:
        """Makes the index of what can be found anew."""
        writing = self.engine.execution_options(writing=True)
        with at_the_door(self.where), writing.begin() as connection:
            search_filling.fill(connection, self.where)

    def close(self) -> None:
        """Lets go of the database."""
        self.engine.dispose()


def default_path() -> Path:
    """The database in the user's data folder."""
    return data_folder() / _FILE_NAME


def open_database(
    where: str | Path | None = None,
    migrations: Sequence[Migration] = MIGRATIONS,
    *,
    copied: bool = True,
    tell: Tell = tell_nobody,
) -> Database:
    """The database of a file (made where it does not exist), of an SQLAlchemy URL, or the user's own.

    Takes:
        copied: whether a file of an older version is backed up before it is brought to the newest one.
        tell: is told how far that is.

    Raises:
        UnusableDatabase: what was named cannot be used, and was not changed.
        DatabaseFailure: the computer cannot open it now.
    """
    if where is None:
        where = default_path()
        make_own_folder(where)
    if isinstance(where, str) and "://" in where:
        return _open_address(where, migrations)
    return _open_file(Path(where), migrations, copied=copied, tell=tell)


def _open_address(address: str, migrations: Sequence[Migration]) -> Database:
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            return _open_file(_file_of(url), migrations, copied=True, tell=tell_nobody)
        engine = servers.engine_of(url)
    except ModuleNotFoundError:
        is_known = url.get_backend_name() == servers.POSTGRESQL
        raise (ServerPartMissing if is_known else UnusableAddress)(url.render_as_string(hide_password=True)) from None
    except (ArgumentError, NoSuchModuleError):
        raise UnusableAddress(address) from None
    shown = url.render_as_string(hide_password=True)
    try:
        with at_the_door(shown):
            bring_up(engine, shown, migrations)
            with engine.connect() as connection:
                role = servers.role_of(connection)
    except BaseException as failure:
        engine.dispose()
        if isinstance(failure, RightMissing):
            raise NotPrepared(shown) from None
        raise
    return Database(shown, None, engine, role.may_write, role=role)


def _file_of(url: URL) -> Path:
    """The file of an SQLite address; a database in memory would be gone with the program."""
    if not url.database or url.database == ":memory:":
        raise UnusableAddress(url.render_as_string())
    return Path(url.database)


def _open_file(path: Path, migrations: Sequence[Migration], *, copied: bool, tell: Tell) -> Database:
    where = str(path)
    with at_the_door(where):
        make_private(path)
        if sqlite.judge(path) != len(migrations):
            _bring_up_file(path, migrations, copied=copied, tell=tell)
    return Database(where, path, sqlite.engine_of(path), writable(path))


def _bring_up_file(path: Path, migrations: Sequence[Migration], *, copied: bool, tell: Tell) -> None:
    """Brings a file to the newest version by connections of their own, which leave references alone."""
    version = sqlite.judge(path)
    begin_private(path)
    if copied and 0 < version < len(migrations):
        tell(Stage.BACKING_UP, 0)
        # only before a step to another version is it needed, and the window waits for what is loaded here
        from itadesk.storage.before_migration import back_up_before  # noqa: PLC0415

        back_up_before(path, migrations[:version])
    migrating = sqlite.engine_of(path, enforce=False)
    try:
        bring_up(migrating, str(path), migrations, tell)
    finally:
        migrating.dispose()

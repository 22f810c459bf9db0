"""Which version a database is of, and how it is brought to the newest one."""

from collections.abc import Sequence

from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, insert, inspect, select, update

from itadesk.services.upgrade_ports import Stage, Tell, tell_nobody
from itadesk.storage import log_writing, search_filling, servers, sqlite
from itadesk.storage.failures import DamagedDatabase, NewerDatabase
from itadesk.storage.migrations import MIGRATIONS, Migration

_VERSIONS = Table("schema_version", MetaData(), Column("version", Integer, nullable=False))
"""Where databases other than SQLite keep their version."""


def version_of(connection: Connection) -> int:
    """The version of a database, 0 where it has no tables yet."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if not inspect(connection).has_table(_VERSIONS.name):
        return 0
    return int(connection.execute(select(_VERSIONS.c.version)).scalar_one())


def bring_up(
    engine: Engine, where: str, migrations: Sequence[Migration] = MIGRATIONS, tell: Tell = tell_nobody
) -> None:
    """Brings a database to the newest version, all steps or none.

    Raises:
        NewerDatabase: a later program wrote it.
    """
    if _left(engine, where, migrations):
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            servers.one_at_a_time(connection)
            for version in range(version_of(connection), len(migrations)):
                tell(Stage.CHANGING, 100 * version // len(migrations))
                migrations[version](connection)
            if not search_filling.is_filled(connection):
                search_filling.fill(connection, where, tell)
            if not log_writing.is_begun(connection):
                log_writing.begin(connection, len(migrations))
            _mark(connection, len(migrations))
            tell(Stage.CHECKING, 0)
            if connection.dialect.name == "sqlite" and sqlite.defects(connection.exec_driver_sql):
                raise DamagedDatabase(where)


def _left(engine: Engine, where: str, migrations: Sequence[Migration]) -> int:
    """How many steps are left to the newest version."""
    with engine.connect() as connection:
        version = version_of(connection)
    if version > len(migrations):
        raise NewerDatabase(where, version, len(migrations))
    return len(migrations) - version


def _mark(connection: Connection, version: int) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")
        return
    _VERSIONS.create(connection, checkfirst=True)
    if not connection.execute(update(_VERSIONS).values(version=version)).rowcount:
        connection.execute(insert(_VERSIONS).values(version=version))

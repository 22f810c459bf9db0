"""Everything that is a server's own: several clerks write to one database at once, and none of them sees half a change.

On PostgreSQL a unit of work that only reads sees the database of one moment. One that writes first takes the row of the
office that it writes to (`whose.check_office`) and reads only then, each time what was committed last: so an edit of
something that changed meanwhile is seen to be stale, numbers are given one by one, and nothing has to be tried again.
"""

import logging
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from itadesk.errors import ItadeskError
from itadesk.ita.roles import Role
from itadesk.storage.failures import DatabaseDiskFull, DatabaseLocked
from itadesk.storage.server_failures import RightMissing
from itadesk.storage.server_passwords import PASSWORDS

POSTGRESQL: Final = "postgresql"

SECONDS_TO_WAIT: Final = 10
"""How long somebody waits for others that write to the same office."""

MILLISECONDS_IN_HASTE: Final = 40
"""How long somebody waits who must not wait: about as long as others take for one edit."""

_WAITS: Final[dict[str, Any]] = {
    "connect_timeout": 3,
    "tcp_user_timeout": 4000,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
}
"""How soon a server that is gone is found to be: https://www.postgresql.org/docs/current/libpq-connect.html."""

_ONE_AT_A_TIME: Final = 0x49544144
"""The number of the lock for what only one may do in a database at a time."""

_END_OF_THE_LOG: Final = 0x4954414C
"""The number of the lock that belongs to whoever adds to the log."""

_FAILURES: Final[dict[str, type[DatabaseLocked | DatabaseDiskFull | RightMissing]]] = {
    "40001": DatabaseLocked,
    "40P01": DatabaseLocked,
    "55P03": DatabaseLocked,
    "53100": DatabaseDiskFull,
    "25006": RightMissing,
    "42501": RightMissing,
}
"""By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html."""


def engine_of(url: URL) -> Engine:
    """The engine of an address; connections that the server has given up meanwhile are made anew."""
    is_known = url.get_backend_name() == POSTGRESQL
    waits = {name: value for name, value in _WAITS.items() if is_known and name not in url.query}
    password = {} if url.password else PASSWORDS.of(url)
    engine = create_engine(url, pool_pre_ping=True, connect_args={**waits, **password})
    if is_known:
        # what the driver says of a connection that is gone would go to the terminal; the person gets a sentence
        logging.getLogger("psycopg").addHandler(logging.NullHandler())
        event.listen(engine, "connect", _wait_for_others)
    return engine


def isolation(engine: Engine, *, writing: bool) -> dict[str, Any]:
    """The execution options of a unit of work."""
    if engine.dialect.name != POSTGRESQL:
        return {}
    level = "READ COMMITTED" if writing else "REPEATABLE READ"
    return {"isolation_level": level, "postgresql_readonly": not writing}


def among_others(connection: Connection) -> bool:
    """Whether this unit of work writes where others may write at the same time."""
    return connection.dialect.name == POSTGRESQL and connection.get_execution_options().get("writing", False)


def one_at_a_time(connection: Connection) -> None:
    """Waits until nobody else who writes is here, and keeps them waiting until the transaction ends."""
    if among_others(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})")


def take_the_end_of_the_log(connection: Connection) -> str | None:
    """Waits until nobody else adds to the log, and keeps them waiting until the transaction ends.

    Gives the name under which a server knows whoever adds to it, and that it lets nobody put another one in the place of.
    """
    if not among_others(connection):
        return None
    taken = connection.exec_driver_sql(f"SELECT session_user, pg_advisory_xact_lock({_END_OF_THE_LOG})")
    return str(taken.one()[0])


def login_of(connection: Connection) -> str | None:
    """The name that somebody has logged in with; None where there is no server to log in to."""
    if connection.dialect.name != POSTGRESQL:
        return None
    return str(connection.exec_driver_sql("SELECT session_user").scalar_one())


def role_of(connection: Connection) -> Role:
    """What whoever has logged in may do; the server keeps to it, whatever is believed here."""
    if connection.dialect.name != POSTGRESQL:
        return Role.HEAD
    issues, writes = connection.exec_driver_sql(
        "SELECT has_table_privilege('issued_papers', 'INSERT'), has_table_privilege('log_entries', 'INSERT')"
    ).one()
    return Role.HEAD if issues else Role.CLERK if writes else Role.READER


def keep_from_waiting(connection: Connection) -> None:
    """Lets a unit of work that is in haste fail where it would have to wait for others."""
    if connection.dialect.name == POSTGRESQL and connection.get_execution_options().get("hasty", False):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{MILLISECONDS_IN_HASTE}ms'")


def failure_of(error: BaseException | None, where: str) -> ItadeskError | None:
    """What an error of a server means for the person at the desk; None where only its text can say."""
    state = getattr(error, "sqlstate", None)
    return _FAILURES[state](where) if state in _FAILURES else None


def _wait_for_others(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute(f"SET lock_timeout = '{SECONDS_TO_WAIT}s'")
    cursor.close()
    connection.commit()

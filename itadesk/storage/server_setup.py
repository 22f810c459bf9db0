"""A database on a PostgreSQL server: made, given its roles, and its people let in and out.

The roles are the server's own, one group for each, named after the database: what somebody may do in one database says
nothing about another. The server itself refuses what a role may not do.
"""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from itadesk.ita.roles import Role
from itadesk.services.server_addresses import password_line, read_address
from itadesk.storage.database import open_database
from itadesk.storage.doors import at_the_door
from itadesk.storage.failures import UnusableAddress
from itadesk.storage.server_failures import NoPersonOfThisDatabase, UnusableLogin
from itadesk.storage.server_rights import counters_of, rights_of
from itadesk.storage.servers import POSTGRESQL, engine_of

_MAINTENANCE: Final = "postgres"
"""The database that every server has."""

_MOST_LETTERS: Final = 50
"""Bytes of a name of a database or a login: a server cuts longer ones off."""


@dataclass(frozen=True, slots=True)
class Login:
    """What somebody needs to get to the database.

    Attributes:
        address: without the password.
        password: None where the one from before holds on.
        line: for the file in which PostgreSQL's library looks passwords up; None where there is no new one.
    """

    address: str
    password: str | None
    line: str | None


def prepare(address: str) -> str:
    """Makes a database on a server where there is none, brings it to the newest version, and gives each role its rights.

    Doing so again is no harm, and needed after each upgrade of the program. Gives the address without the password.

    Raises:
        UnusableAddress: it is not that of a database on a PostgreSQL server.
        RightMissing: whoever logs in there may not do so.
        DatabaseFailure: the server cannot be reached.
    """
    url = _url(address)
    _make(url)
    open_database(address).close()
    with _connected(url) as connection:
        groups = _groups(url)
        for group in groups.values():
            if not _is_there(connection, group):
                connection.exec_driver_sql(f"CREATE ROLE {_quoted(connection, group)} NOLOGIN")
        _close_to_others(connection, url, groups)
        for role, group in groups.items():
            _give(connection, role, _quoted(connection, group))
        for lower, higher in ((Role.READER, Role.CLERK), (Role.CLERK, Role.HEAD)):
            connection.exec_driver_sql(
                f"GRANT {_quoted(connection, groups[lower])} TO {_quoted(connection, groups[higher])}"
            )
    return _shown(url)


def let_in(address: str, name: str, role: Role, *, new_password: bool = False) -> Login:
    """Lets somebody into a prepared database in a role, or gives somebody who is there another one.

    Whoever is new gets a password, which the server keeps in a form from which nobody can read it.

    Raises:
        UnusableLogin: the name belongs to somebody who looks after the server, or cannot be one.
    """
    url = _url(address)
    with _connected(url) as connection:
        login = _quoted(connection, _checked_name(connection, url, name))
        is_new = not _is_there(connection, name)
        password = secrets.token_urlsafe(15) if is_new or new_password else None
        if password is not None:
            kept = _encrypted(connection, name, password)
            connection.exec_driver_sql(f"{'CREATE' if is_new else 'ALTER'} ROLE {login} LOGIN PASSWORD '{kept}'")
        _take_roles(connection, url, login)
        connection.exec_driver_sql(f"GRANT {_quoted(connection, _groups(url)[role])} TO {login}")
    theirs = url.set(username=name, password=None)
    address = theirs.render_as_string()
    line = None if password is None else password_line(read_address(address)[0], password)
    return Login(address, password, line)


def let_out(address: str, name: str) -> None:
    """Takes away somebody's role in a database; where that was all that the login was for, the login as well.

    Raises:
        NoPersonOfThisDatabase: nobody of this name has a role in it.
    """
    url = _url(address)
    if name not in people(address):
        raise NoPersonOfThisDatabase(name)
    with _connected(url) as connection:
        login = _quoted(connection, _checked_name(connection, url, name))
        _take_roles(connection, url, login)
        others = "SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = :name"
        if not connection.execute(text(others), {"name": name}).scalar_one():
            connection.exec_driver_sql(f"DROP ROLE {login}")


def people(address: str) -> Mapping[str, Role]:
    """Who has which role in a database, in the order of the names."""
    url = _url(address)
    roles = {group: role for role, group in _groups(url).items()}
    wanted = (
        "SELECT person.rolname, of_group.rolname FROM pg_auth_members m JOIN pg_roles person ON person.oid = m.member"
        " JOIN pg_roles of_group ON of_group.oid = m.roleid WHERE person.rolcanlogin AND of_group.rolname = ANY(:groups)"
        " ORDER BY person.rolname"
    )
    with _connected(url) as connection:
        rows = connection.execute(text(wanted), {"groups": list(roles)}).all()
    return {name: roles[group] for name, group in rows}


def _url(address: str) -> URL:
    try:
        url = make_url(address)
        is_usable = (
            url.get_backend_name() == POSTGRESQL and url.database and len(url.database.encode()) <= _MOST_LETTERS
        )
        url.get_dialect().import_dbapi()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError):
        raise UnusableAddress(address) from None
    if not is_usable:
        raise UnusableAddress(_shown(url))
    return url


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=True)


@contextmanager
def _connected(url: URL) -> Iterator[Connection]:
    """A transaction; what is done in it is done when it ends."""
    with at_the_door(_shown(url)):
        engine = engine_of(url)
        try:
            with engine.begin() as connection:
                yield connection
        finally:
            engine.dispose()


def _make(url: URL) -> None:
    """Makes the database where the server has none of its name; no transaction can do that."""
    with at_the_door(_shown(url)):
        engine = create_engine(url.set(database=_MAINTENANCE), isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                known = text("SELECT count(*) FROM pg_database WHERE datname = :name")
                if not connection.execute(known, {"name": url.database}).scalar_one():
                    name = _quoted(connection, url.database or "")
                    connection.exec_driver_sql(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        finally:
            engine.dispose()


def _groups(url: URL) -> Mapping[Role, str]:
    """The names of the server's own roles by ours."""
    return {role: f"{url.database}_{role}" for role in Role}


def _close_to_others(connection: Connection, url: URL, groups: Mapping[Role, str]) -> None:
    """Nobody gets in, makes tables, or does anything to them but by a role; rights of an earlier version are gone."""
    database = _quoted(connection, url.database or "")
    everybody = ", ".join(["PUBLIC", *(_quoted(connection, group) for group in groups.values())])
    for right in (
        "ALL ON ALL TABLES IN SCHEMA public",
        "ALL ON ALL SEQUENCES IN SCHEMA public",
        "ALL ON SCHEMA public",
    ):
        connection.exec_driver_sql(f"REVOKE {right} FROM {everybody}")
    connection.exec_driver_sql(f"REVOKE ALL ON DATABASE {database} FROM {everybody}")
    reader = _quoted(connection, groups[Role.READER])
    connection.exec_driver_sql(f"GRANT CONNECT ON DATABASE {database} TO {reader}")
    connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA public TO {reader}")


def _give(connection: Connection, role: Role, group: str) -> None:
    for right in rights_of(role):
        connection.exec_driver_sql(f"GRANT {right.said} TO {group}")
    for counter in counters_of(role):
        connection.exec_driver_sql(f"GRANT USAGE ON SEQUENCE {counter} TO {group}")


def _take_roles(connection: Connection, url: URL, login: str) -> None:
    for group in _groups(url).values():
        connection.exec_driver_sql(f"REVOKE {_quoted(connection, group)} FROM {login}")


def _checked_name(connection: Connection, url: URL, name: str) -> str:
    """A name that a person may have: nobody's who looks after the server, and no role's."""
    mighty = "SELECT count(*) FROM pg_roles WHERE rolname = :name AND (rolsuper OR rolcreaterole OR NOT rolcanlogin)"
    is_taken = name in _groups(url).values() or connection.execute(text(mighty), {"name": name}).scalar_one()
    is_odd = not name.isprintable() or "%" in name or name.startswith("pg_")
    if is_taken or is_odd or not 0 < len(name.encode()) <= _MOST_LETTERS:
        raise UnusableLogin(name)
    return name


def _is_there(connection: Connection, name: str) -> bool:
    known = text("SELECT count(*) FROM pg_roles WHERE rolname = :name")
    return bool(connection.execute(known, {"name": name}).scalar_one())


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)


def _encrypted(connection: Connection, name: str, password: str) -> str:
    """The password as the server keeps it, so that it never stands in a statement or in the server's own log."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise UnusableAddress(name)
    kept: bytes = driver.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256")
    return kept.decode()

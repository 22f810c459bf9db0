"""A PostgreSQL server of one's own: in a temporary folder, reached through a socket in it, gone afterwards."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest

DEBIAN = Path("/usr/lib/postgresql")
UNPRIVILEGED = "postgres"
ADMINISTRATION = "postgres"
"""The database that every server has."""

LOGINS = "local all itadesk trust\nlocal all all scram-sha-256\n"
"""Whoever looks after the server needs no password, everybody else does."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is running.

    Attributes:
        folder: holds its data and its socket.
        numbers: of the databases that are made in it.
        options: with which it is started.
    """

    folder: Path
    numbers: Iterator[int]
    options: str

    def new_database(self) -> str:
        """The address of an empty database of its own."""
        name = f"itadesk{next(self.numbers)}"
        self.do(f"CREATE DATABASE {name}")
        return self.address(name)

    def emptied_database(self) -> str:
        """The address of a database that is emptied each time: making and removing many takes a minute."""
        self.do("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        return self.address(ADMINISTRATION)

    def stop(self) -> None:
        """Cuts all connections and stops, as a server does that is started anew."""
        _run("pg_ctl", "-D", str(self.folder / "data"), "-m", "fast", "-w", "stop")

    def start(self) -> None:
        """Starts again, with the settings that it had."""
        _run(
            "pg_ctl", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-o", self.options, "-w", "start"
        )

    def do(self, statements: str) -> None:
        """What whoever looks after the server does in the database that every server has."""
        self.do_in(ADMINISTRATION, statements)

    def do_in(self, name: str, statements: str) -> None:
        """The same in a database of this name."""
        host = str(self.folder)
        with psycopg.connect(host=host, user="itadesk", dbname=name, autocommit=True) as connection:
            connection.execute(statements.encode())

    def address(self, name: str) -> str:
        """The address of a database that may still have to be made."""
        return f"postgresql+psycopg://itadesk@/{name}?host={self.folder}"


@contextmanager
def postgresql(*settings: str) -> Iterator[Server]:
    """A new server, with settings such as fsync=off; the test that asks for one is left out on Windows."""
    if sys.platform == "win32":
        pytest.skip("a server of one's own is reached by a socket in a folder")
    folder = Path(tempfile.mkdtemp(prefix="itadesk-postgresql-"))
    try:
        if _is_root():
            shutil.chown(folder, UNPRIVILEGED)
        data = folder / "data"
        _run("initdb", "-D", str(data), "-U", "itadesk", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        (data / "pg_hba.conf").write_text(LOGINS)
        chosen = " ".join(f"-c {setting}" for setting in settings)
        options = f"-c listen_addresses= -c unix_socket_directories={folder} {chosen}"
        server = Server(folder, count(1), options)
        server.start()
        try:
            yield server
        finally:
            _run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def _run(program: str, *arguments: str) -> None:
    """Runs one of the server's programs; it refuses to be run by root."""
    user = UNPRIVILEGED if _is_root() else None
    subprocess.run(
        [_path_of(program), *arguments],
        check=True,
        user=user,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
    )


def _is_root() -> bool:
    return sys.platform != "win32" and not os.geteuid()


def _path_of(program: str) -> str:
    """Where a program of the server lies: Debian keeps those of each version apart."""
    found = shutil.which(program)
    if found:
        return found
    versions = sorted(DEBIAN.glob(f"*/bin/{program}"), key=lambda path: int(path.parts[-3]))
    return str(versions[-1])

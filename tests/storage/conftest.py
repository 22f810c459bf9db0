"""Databases for the tests of storage: real files, each in a folder of its own, and a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk.storage.database import Database, open_database
from tests.new_databases import new_database
from tests.servers import Server, postgresql

EITHER = ["file", pytest.param("server", marks=pytest.mark.xdist_group("postgresql"))]
"""One process starts one server for all tests that need it."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database lies."""
    return tmp_path / "ฐานข้อมูล ita.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A new database."""
    opened = new_database(path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    with postgresql("fsync=off") as running:
        yield running


@pytest.fixture(params=EITHER)
def address(request: pytest.FixtureRequest, path: Path) -> str:
    """Where a new database can be made: in a file, and again on a server."""
    if request.param == "file":
        return str(path)
    running: Server = request.getfixturevalue("server")
    return running.emptied_database()


@pytest.fixture
def either(address: str, path: Path) -> Iterator[Database]:
    """A new database in a file, and again one on a server."""
    opened = new_database(path) if address == str(path) else open_database(address)
    yield opened
    opened.close()


@pytest.fixture(scope="module", params=EITHER)
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database of either kind for many made-up offices, none of which is committed."""
    if request.param == "file":
        database = open_database(tmp_path_factory.mktemp("shared") / "itadesk.db")
    else:
        running: Server = request.getfixturevalue("server")
        database = open_database(running.new_database())
    yield database
    database.close()

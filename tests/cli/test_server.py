"""The commands that set up a database on a real server and let people in."""

import json
import re
from collections.abc import Iterator

import pytest

from itadesk.cli.main import main
from tests.servers import Server, postgresql

pytestmark = pytest.mark.xdist_group("postgresql")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    with postgresql("fsync=off") as running:
        yield running


def test_a_database_is_prepared_and_a_clerk_let_in_and_out(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--database", server.address("ita_office"), "--language", "en"]

    def told(*arguments: str) -> str:
        assert main(["server", *arguments, *where]) == 0
        return capsys.readouterr().out

    assert "is ready" in told("prepare")
    assert told("people") == "Nobody has a role in this database yet.\n"
    lines = told("person", "malee", "--role", "clerk").splitlines()
    assert lines[0] == "“malee” is now clerk in this database."
    assert lines[1].startswith('Start: itadesk --database "postgresql+psycopg://malee@/ita_office?host=')
    assert re.fullmatch(rf"{server.folder}:5432:ita_office:malee:[\w-]{{20}}", lines[3])
    assert told("people") == "clerk  malee\n"
    assert json.loads(told("people", "--json")) == [{"name": "malee", "role": "clerk"}]
    assert len(told("person", "malee", "--role", "head").splitlines()) == 2
    assert told("person", "malee", "--remove") == "“malee” has no role in this database any more.\n"


def test_without_an_address_there_is_no_server(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["server", "prepare", "--language", "en"]) == 2
    assert capsys.readouterr().err.startswith("Name the database on the server: --database postgresql+psycopg://")

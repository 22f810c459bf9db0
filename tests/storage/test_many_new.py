"""Many new offices are stored together: each as if alone, all of them found, and nothing of them where it was broken off."""

import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itadesk.ita.records import OfficeRecord
from itadesk.services.offices import delete_office
from itadesk.storage.database import Database, open_database
from itadesk.storage.office_rows import office_rows
from itadesk.storage.verifying import verify
from tests.full_office import FULL
from tests.servers import Server
from tests.storage.conftest import EITHER
from tests.strategies import records


@pytest.fixture(scope="module", params=EITHER)
def lasting(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database of either kind for many made-up offices, which are gone again after their turn."""
    server: Server | None = request.getfixturevalue("server") if request.param == "server" else None
    path: Path = tmp_path_factory.mktemp("together") / "itadesk.db"
    database = open_database(server.new_database() if server else path)
    yield database
    database.close()


def named(name: str) -> OfficeRecord:
    """An office of another name."""
    return replace(FULL, office=replace(FULL.office, name=name))


def add(database: Database, new: Sequence[OfficeRecord]) -> list[int]:
    """Stores offices together."""
    with database.start() as work:
        numbers = list(work.offices.add_ready([office_rows(record) for record in new]))
        work.commit()
    return numbers


def found(database: Database, word: str) -> int:
    """How much holds a word, over all offices."""
    with database.look() as work:
        return len(work.index.elsewhere(0, [word], 100))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(records(), max_size=4))
def test_each_is_stored_as_if_alone_and_the_index_says_what_is_stored(
    lasting: Database, new: list[OfficeRecord]
) -> None:
    numbers = add(lasting, new)
    with lasting.look() as work:
        assert [work.offices.get(number) for number in numbers] == new
    assert verify(lasting) == []
    for number in numbers:
        delete_office(lasting.start, number)
    assert verify(lasting) == []


@given(records())
def test_what_was_made_ready_says_the_same_in_any_process(record: OfficeRecord) -> None:
    ready = pickle.loads(pickle.dumps(office_rows(record)))  # noqa: S301  as processes hand it on
    assert ready.record() == record
    assert ready.full_name == record.office.full_name


def test_which_names_are_stored(either: Database) -> None:
    add(either, [named("ก"), named("ข")])
    with either.look() as work:
        wanted = {"เทศบาลตำบลก", "ข", "เทศบาลตำบลค"}
        assert set(work.offices.stored_names(wanted)) == {"เทศบาลตำบลก", "ข"}
        assert not work.offices.stored_names(set())


def test_what_is_given_up_leaves_the_index_as_it_was(either: Database) -> None:
    add(either, [named("ตะวันออก")])
    with either.start() as work:
        work.offices.add_ready([office_rows(named("ตะวันตก")), office_rows(named("ตะวันฉาย"))])
    assert (found(either, "ตะวันออก"), found(either, "ตะวันฉาย")) == (1, 0)
    add(either, [named("ตะวันฉาย")])
    assert found(either, "ตะวันฉาย") == 1
    assert verify(either) == []


_KILLED = """
import os, sys
from itadesk.storage.database import open_database
from itadesk.storage.office_rows import office_rows
from tests.storage.test_many_new import named
with open_database(sys.argv[1]).start() as work:
    work.offices.add_ready([office_rows(named(f"ตะวันฉาย{number}")) for number in range(60)])
    os._exit(9)
"""


def test_who_is_killed_in_the_middle_leaves_nothing(either: Database, address: str) -> None:
    add(either, [named("ตะวันออก")])
    root = Path(__file__).parents[2]
    killed = subprocess.run([sys.executable, "-c", _KILLED, address], cwd=root, check=False)
    assert killed.returncode == 9
    assert (found(either, "ตะวันออก"), found(either, "ตะวันฉาย")) == (1, 0)
    assert verify(either) == []

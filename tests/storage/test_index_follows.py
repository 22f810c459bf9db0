"""Whatever is edited, undone and done again: the index says what is stored, as one made anew would."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itadesk.ita.records import OfficeRecord, Part, key_of
from itadesk.services.editing import Change, Changes, Sight, StaleEdit, save_parts, take_back
from itadesk.services.faulty import FaultyRecord
from itadesk.services.offices import add_office, delete_office
from itadesk.storage import search_filling
from itadesk.storage.database import Database, open_database
from itadesk.storage.verifying import verify
from tests.servers import Server
from tests.storage.conftest import EITHER
from tests.strategies import records


@pytest.fixture(scope="module", params=EITHER)
def lasting(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database of either kind for many made-up offices, which are gone again after their turn."""
    server: Server | None = request.getfixturevalue("server") if request.param == "server" else None
    path: Path = tmp_path_factory.mktemp("following") / "itadesk.db"
    database = open_database(server.new_database() if server else path)
    yield database
    database.close()


@st.composite
def next_edits(draw: st.DrawFn, now: OfficeRecord, other: OfficeRecord) -> tuple[Part | None, Part | None]:
    """What stands in the place of what: a part is added, taken out, or gets some of its fields from one of another office."""
    mine = draw(st.sampled_from(now.parts()))
    models = [part for part in other.parts() if key_of(part).kind is key_of(mine).kind]
    actions = ["add"] * (len(other.parts()) > 1) + ["remove"] * (mine is not now.office) + ["mix"] * 3 * bool(models)
    match draw(st.sampled_from(actions)) if actions else "nothing":
        case "add":
            return None, draw(st.sampled_from(other.parts()[1:]))
        case "remove":
            return mine, None
        case "mix":
            return mine, draw(mixtures(mine, draw(st.sampled_from(models))))
        case _:
            return mine, mine


@st.composite
def mixtures(draw: st.DrawFn, part: Part, model: Part) -> Part:
    """The part with some fields of another; what is called by names comes in any order."""
    names = draw(st.sets(st.sampled_from([field.name for field in fields(part)]), min_size=1))
    taken: dict[str, Any] = {name: draw(_in_any_order(getattr(model, name))) for name in sorted(names)}
    return replace(part, **taken)


def _in_any_order(value: object) -> st.SearchStrategy[Any]:
    if isinstance(value, Mapping) and value:
        return st.permutations(list(value.items())).map(dict)
    return st.just(value)


def follows(database: Database, office_id: int) -> bool:
    """Whether the index of an office says what one made anew says."""
    with database.look() as work:
        record = work.offices.get(office_id)
        return not search_filling.differs(work.index, work.register, office_id, record)


@contextmanager
def an_office(database: Database, record: OfficeRecord) -> Iterator[int]:
    """An office that is gone in the end."""
    office_id = add_office(database.start, record)
    try:
        yield office_id
    finally:
        delete_office(database.start, office_id)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(), records(), st.data())
def test_the_index_follows_every_edit_and_every_step_back(
    lasting: Database, first: OfficeRecord, other: OfficeRecord, data: st.DataObject
) -> None:
    with an_office(lasting, first) as office_id:
        edit(lasting, Sight(first, 0), other, office_id, data)
        assert verify(lasting) == []


def edit(database: Database, sight: Sight, other: OfficeRecord, office_id: int, data: st.DataObject) -> None:
    """Edits, undoes and does again by chance, and looks at the index each time."""
    start = database.start
    done: list[Change | Changes] = []
    undone: list[Change | Changes] = []

    for _step in range(data.draw(st.integers(1, 8), label="steps")):
        step = data.draw(st.sampled_from(("edit", "edit", "edit", "undo", "redo")), label="step")
        # by what was read before, or reading what is stored
        known = sight if data.draw(st.booleans(), label="known") else None
        try:
            if step == "edit":
                edits = [data.draw(next_edits(sight.record, other), label="edit")]
                saved = save_parts(start, office_id, edits, known)
                done.append(saved.change)
                undone.clear()
            elif step == "undo" and done:
                saved = take_back(start, done.pop(), known)
                undone.append(saved.change)
            elif step == "redo" and undone:
                saved = take_back(start, undone.pop(), known)
                done.append(saved.change)
            else:
                continue
        except (FaultyRecord, StaleEdit):
            pass
        else:
            sight = saved.sight
        assert follows(database, office_id)

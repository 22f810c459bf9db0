"""Whatever was done, in whatever order: undone it is as it was at first, done again it is as it was at last."""

import random

import pytest

from itadesk.desktop.operations import Operation
from itadesk.desktop.workbench import Workbench
from itadesk.ita.records import OfficeRecord, key_of
from itadesk.services.offices import emblem_of, open_record
from itadesk.services.ports import Picture
from itadesk.services.signing import has_signature
from tests.full_office import FULL
from tests.random_edits import edited

STEPS = 40
PAGES = ("scores", "measures", "progress", "papers", "office")
EMBLEMS = (None, Picture(data=b"<svg id='a'/>"), Picture(data=b"<svg id='b'/>"))

State = tuple[OfficeRecord, Picture | None, bool]


@pytest.fixture
def record() -> OfficeRecord:
    return FULL


def state(bench: Workbench) -> State:
    """What is stored: the record, the emblem, and whether the head's signature is kept."""
    start, office = bench.start, bench.office_id
    return open_record(start, office), emblem_of(start, office), has_signature(start, office, "head")


def do_something(bench: Workbench, chance: random.Random) -> None:
    """Types, adds, removes, takes another emblem, or goes to another year or page."""
    bench.page = chance.choice(PAGES)
    bench.choose_year(chance.choice((2568, 2569, 2570)))
    if chance.random() < 0.2:
        bench.set_emblem(chance.choice(EMBLEMS))
        return
    key = key_of(chance.choice(FULL.parts()))
    before = bench.record.part(key)
    after = FULL.part(key) if before is None else edited(before, chance)
    operation = Operation("changing a paper", before, after)
    if chance.random() < 0.5 and after is not None:
        bench.type(operation)
    else:
        bench.perform(operation)


@pytest.mark.parametrize("seed", range(4))
def test_any_steps_are_undone_and_done_again(bench: Workbench, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  nothing has to be kept secret
    with bench.start() as work:
        work.signatures.put_sealed(bench.office_id, "head", b"sealed")
        work.commit()
    first = state(bench)
    for _step in range(STEPS):
        do_something(bench, chance)
        if chance.random() < 0.1:
            bench.undo()
    bench.settle()
    last = state(bench)
    assert (bench.record, bench.emblem) == last[:2]
    assert last != first

    steps = 0
    while bench.history.to_undo is not None:
        step = bench.history.to_undo
        bench.undo()
        assert bench.year == step.year
        steps += 1
    assert steps > STEPS // 3
    assert state(bench) == first
    assert (bench.record, bench.emblem) == first[:2]

    for _step in range(steps):
        bench.redo()
    assert state(bench) == last
    assert bench.history.to_undo is not None

"""The texts of real papers, where they are at hand: what their cases have is read, and nothing else."""

import json
from pathlib import Path

import pytest

from itadesk.reading.measures.reader import read_measures
from itadesk.reading.scores import read_scores
from itadesk.thai.nearness import distance
from tests.surroundings import SHARED, shared_cases


def seed_of(case: Path) -> str:
    (seed,) = (SHARED / "seeds").glob(f"*_{case.stem}.txt")
    return seed.read_text("utf-8")


@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: case.stem)
def test_a_paper_is_read_as_a_clerk_reads_it(case: Path) -> None:
    results = json.loads(case.read_text("utf-8"))["results"]
    expected = results[0] if results else {"fiscal_year": 2568, "indicators": {}}
    read = read_scores(seed_of(case))
    assert read.fiscal_year == expected["fiscal_year"]
    assert (str(read.total) if read.total is not None else None) == expected.get("total")
    assert (read.level, read.letter) == (expected.get("level"), expected.get("letter"))
    assert {str(number): str(score) for number, score in read.indicators.items()} == expected["indicators"]
    assert {code.value: str(score) for code, score in read.instruments.items()} == expected.get("instruments", {})


@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: case.stem)
def test_the_measures_of_a_paper_are_those_that_a_clerk_would_enter(case: Path) -> None:
    (plan,) = json.loads(case.read_text("utf-8"))["plans"]
    read = read_measures(seed_of(case), fiscal_year=plan["fiscal_year"])
    assert len(read.measures) == len(plan["measures"])
    assert read.doubts == ()
    for one, expected in zip(read.measures, plan["measures"], strict=True):
        found = one.measure
        # A case mends the slips of spelling that the paper has; a reader must not.
        assert distance(found.title, expected["title"]) <= 2
        assert list(found.methods) == expected.get("methods", [])
        assert list(found.responsible) == expected.get("responsible", [])
        assert (found.starts.isoformat() if found.starts else None) == expected.get("starts")
        assert (found.ends.isoformat() if found.ends else None) == expected.get("ends")
        assert found.follow_up == expected.get("follow_up", "")
        assert list(found.indicators) == expected.get("indicators", [])

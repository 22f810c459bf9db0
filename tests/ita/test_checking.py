from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.exchange.office_json import read_office
from itadesk.ita.checking import observations
from itadesk.ita.observations import RANKS, Severity
from itadesk.ita.places import in_words
from itadesk.ita.plans import Plan
from tests.examples import NEWS, RECORD
from tests.surroundings import shared_cases

SEEN = {
    "laonoi": {"no-scores"},
    "phla": {"total-differs", "level-against-rule"},
    "phochai": set(),
    "phon": set(),
    "samet": {"letter-in-level-scheme", "lacks-for-item"},
}
"""The warnings that each real case deserves."""


@pytest.mark.parametrize("path", shared_cases(), ids=lambda path: path.stem)
def test_real_offices_get_their_warnings_and_no_false_ones(path: Path) -> None:
    seen = observations(read_office(path.read_bytes(), path.name))
    assert not [one for one in seen if one.severity is Severity.ERROR]
    assert {one.name for one in seen if one.severity is Severity.WARNING} == SEEN[path.stem.partition("-")[0]]


def test_the_gravest_comes_first_and_every_place_can_be_said() -> None:
    record = replace(RECORD, plans=(replace(RECORD.plans[0], result_year=2570), Plan(fiscal_year=2570)), papers=(NEWS,))
    seen = observations(record)
    ranks = [RANKS[one.severity] for one in seen]
    assert ranks == sorted(ranks)
    assert {one.severity for one in seen} == set(Severity)
    for one in seen:
        assert in_words(one.place, record)
        assert record.part(one.part)
        assert one.sentence()

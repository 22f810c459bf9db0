"""Offices side by side: what each was given, what each lacks, and their means."""

from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import Office
from itadesk.ita.results import Result
from itadesk.ita.standings import TOTAL, Mean, Standing, lacking_counts, level_counts, mean_of, means
from itadesk.ita.year_facts import YearFacts
from itadesk.ita.year_steps import StepName
from tests.examples import INDICATORS, OFFICE, RESULT

DONE = YearFacts(
    result=RESULT,
    findings=10,
    said=frozenset(INDICATORS),
    measures=2,
    told=2,
    considered=True,
    issued=True,
    published=True,
)
BEST = Standing(office_id=1, office=OFFICE, facts=DONE, earlier_total=Decimal("90.10"))
OTHER = Standing(
    office_id=2,
    office=Office(kind="องค์การบริหารส่วนตำบล", name="ป่าสัก"),
    facts=YearFacts(
        result=Result(
            fiscal_year=2568,
            total=Decimal("84.21"),
            level="ต้องปรับปรุง",
            instruments={Instrument.OIT: Decimal("70.50")},
            indicators={1: Decimal("80.00"), 9: Decimal("80.00"), 10: Decimal("95.00")},
        ),
        issued=True,
    ),
)
EMPTY = Standing(office_id=3, office=OFFICE, facts=YearFacts(result=Result(fiscal_year=2568)))
OLD = replace(EMPTY, facts=YearFacts(result=Result(fiscal_year=2565, total=Decimal("88.51"), letter="A")))


def test_an_office_that_has_done_everything() -> None:
    assert (BEST.level, BEST.change) == ("ผ่าน", Decimal("1.20"))
    assert BEST.lowest == (4, Decimal("84.58"))
    assert BEST.lacking == ()


def test_an_office_that_has_done_little() -> None:
    assert OTHER.lowest == (1, Decimal("80.00"))
    assert OTHER.change is None
    assert OTHER.lacking == tuple(name for name in StepName if name is not StepName.ANNOUNCEMENT)
    assert (EMPTY.level, EMPTY.lowest, EMPTY.change) == ("", None, None)
    assert EMPTY.lacking == tuple(StepName)


@pytest.mark.parametrize(
    ("standing", "of", "score"),
    [
        (BEST, TOTAL, "91.30"),
        (BEST, 9, "97.50"),
        (BEST, Instrument.OIT, "98.75"),
        (OTHER, Instrument.OIT, "70.50"),
        (OTHER, Instrument.IIT, None),
        (OTHER, 2, None),
        (EMPTY, TOTAL, None),
    ],
)
def test_a_score_is_the_announced_one_and_of_an_instrument_otherwise_the_mean_of_its_indicators(
    standing: Standing, of: Instrument | int | str, score: str | None
) -> None:
    assert standing.score(of) == (None if score is None else Decimal(score))


def test_means_say_of_how_many_offices_they_are() -> None:
    found = means([BEST, OTHER, EMPTY])
    assert found[TOTAL] == Mean(Decimal("87.76"), 2)
    assert found[Instrument.OIT] == Mean(Decimal("84.63"), 2)
    assert found[Instrument.EIT] == Mean(Decimal("87.07"), 1)
    assert found[1] == Mean(Decimal("86.21"), 2)
    assert found[2] == Mean(Decimal("88.66"), 1)
    assert list(found) == [TOTAL, *Instrument, *range(1, 11)]


def test_there_is_no_mean_of_nothing() -> None:
    assert mean_of([None]) == Mean(None, 0)
    assert means([]) == dict.fromkeys((TOTAL, *Instrument), Mean(None, 0))


def test_levels_are_counted_from_the_highest_and_those_of_no_rule_after_them() -> None:
    odd = replace(OTHER, facts=YearFacts(result=Result(fiscal_year=2568, level="ดีเลิศ")))
    counts = level_counts([OTHER, EMPTY, OLD, BEST, odd, OTHER])
    assert list(counts.items()) == [("ผ่าน", 1), ("ต้องปรับปรุง", 2), ("A", 1), ("ดีเลิศ", 1), ("", 1)]


def test_what_is_lacking_is_counted_by_step() -> None:
    assert lacking_counts([BEST, OTHER, EMPTY]) == {
        StepName.SCORES: 2,
        StepName.FINDINGS: 2,
        StepName.MEASURES: 2,
        StepName.ANNOUNCEMENT: 1,
        StepName.PUBLICATION: 2,
        StepName.PROGRESS: 2,
    }

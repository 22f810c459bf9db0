"""The sample office shows all that the program does, and has nothing that a clerk would have to mend."""

from functools import cache

import pytest

from itadesk.documents.composing import COMPOSERS, compose
from itadesk.documents.plain import plain_text
from itadesk.exchange.office_json import read_office, write_office
from itadesk.exchange.sample import sample_office
from itadesk.ita.checking import observations
from itadesk.ita.observations import Severity
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.ita.rules import faults


@cache
def sample() -> OfficeRecord:
    """The sample office, read once."""
    return sample_office()


def test_it_obeys_every_rule_and_contains_no_error() -> None:
    assert list(faults(sample())) == []
    assert [seen.sentence() for seen in observations(sample()) if seen.severity is Severity.ERROR] == []


def test_it_has_three_years_that_follow_one_another() -> None:
    years = [plan.fiscal_year for plan in sample().plans]
    assert len(years) == 3
    assert all(sample().result(year - 1) is not None for year in years)


def test_it_shows_every_part_that_can_be_entered() -> None:
    record = sample()
    assert all((record.people, record.results, record.plans, record.meetings, record.papers))
    assert any(result.findings for result in record.results)
    assert any(measure.progress for plan in record.plans for measure in plan.measures)


@pytest.mark.parametrize("kind", COMPOSERS)
def test_it_has_every_kind_of_paper_and_each_names_the_office(kind: PaperKind) -> None:
    papers = [paper for paper in sample().papers if paper.kind is kind]
    assert papers
    assert all(sample().office.full_name in plain_text(compose(sample(), paper)) for paper in papers)


def test_it_is_kept_as_the_program_itself_would_write_it() -> None:
    assert read_office(write_office(sample()), "sample") == sample()

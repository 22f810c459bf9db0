"""Places in the words of the person at the desk."""

from dataclasses import fields, is_dataclass, replace

import pytest

from itadesk.ita.faults import Place
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Member, Paper, Photograph, WorkingGroup
from itadesk.ita.people import Acting, Person
from itadesk.ita.places import NAMES, in_words
from itadesk.ita.plans import Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from itadesk.ita.wordings import OwnWording
from tests.full_office import FULL, PLAN, RESULT
from tests.surroundings import in_english


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((), ""),
        (("office", "district"), "the office, district"),
        (("people", 1, "acting", "for_position"), "person 2, acting post, post acted in"),
        (("results", 0, "total"), "result of 2568, total"),
        (("results", 0, "indicators"), "result of 2568, indicators"),
        (("results", 0, "indicators", "7"), "result of 2568, indicator 7"),
        (("results", 0, "instruments", "IIT"), "result of 2568, IIT"),
        (("results", 0, "findings", 1, "scope"), "result of 2568, finding 2, what the finding is about"),
        (("plans", 0, "measures", 2, "ends"), "plan of 2569, measure 3, end"),
        (("plans", 0, "measures", 0, "methods", 1), "plan of 2569, measure 1, step 2"),
        (("plans", 0, "measures", 0, "indicators", 0), "plan of 2569, measure 1, indicator 1 in the list"),
        (("papers", 0, "texts", "opening"), "paper 1, opening"),
        (("people", 0, "positon"), "person 1, positon"),
        (("people", 0, "\ud800"), r"person 1, \ud800"),
        (("papers", 0, "texts", "\0"), r"paper 1, \x00"),
    ],
)
def test_a_place_is_told_from_the_outside_in(place: Place, words: str) -> None:
    with in_english():
        assert in_words(place, FULL) == words


def test_without_a_year_results_and_plans_are_counted() -> None:
    record = replace(FULL, results=(replace(RESULT, fiscal_year=0),), plans=(PLAN, replace(PLAN, fiscal_year=0)))
    with in_english():
        assert in_words(("results", 0, "total"), record) == "result 1, total"
        assert in_words(("plans", 1), record) == "plan 2"
        assert in_words(("plans", 2), record) == "plan 3"


def test_places_are_thai_where_thai_is_spoken() -> None:
    assert in_words(("plans", 0, "measures", 2, "ends"), FULL) == "แผนปี 2569, มาตรการที่ 3, วันสิ้นสุด"


def test_everything_that_can_be_entered_has_a_name() -> None:
    in_office = (OfficeRecord, Office, Person, Acting, Result, Finding, Plan, Measure, Progress, Meeting, OwnWording)
    parts = (*in_office, Paper, WorkingGroup, Member, Photograph)
    assert all(is_dataclass(part) for part in parts)
    assert {field.name for part in parts for field in fields(part)} | {"files"} == set(NAMES)

"""A record with one part changed keeps all others, and their order."""

from dataclasses import replace

import pytest

from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.plans import Plan
from itadesk.ita.record_changes import changed, parts_of, position_of
from itadesk.ita.records import PartKey, PartKind, key_of
from tests.full_office import CLERK, FULL, HEAD, ORDER, PAPER, PLAN

NEWS = Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569)


def test_a_part_takes_the_place_of_the_one_with_its_key() -> None:
    new = replace(HEAD, given_name="สมหญิง")
    assert changed(FULL, key_of(HEAD), new).people == (new, CLERK)


def test_a_part_can_get_another_key_in_its_place() -> None:
    new = replace(HEAD, key="mayor")
    assert changed(FULL, key_of(HEAD), new).people == (new, CLERK)


def test_a_new_part_goes_last_or_where_it_is_told_to() -> None:
    assert changed(FULL, key_of(NEWS), NEWS).papers == (PAPER, ORDER, NEWS)
    assert changed(FULL, key_of(NEWS), NEWS, position=0).papers == (NEWS, PAPER, ORDER)


def test_a_part_can_be_taken_out() -> None:
    assert changed(FULL, key_of(CLERK), None).people == (HEAD,)
    assert changed(FULL, PartKey(PartKind.PERSON, "nobody"), None) == FULL


def test_plans_stay_in_the_order_of_their_years() -> None:
    earlier, later = Plan(fiscal_year=2568), replace(PLAN, fiscal_year=2570)
    record = changed(FULL, key_of(earlier), earlier)
    assert record.plans == (earlier, PLAN)
    assert changed(record, key_of(earlier), later).plans == (PLAN, later)


def test_the_office_is_replaced_but_never_taken_out() -> None:
    office = replace(FULL.office, phone="")
    assert changed(FULL, key_of(office), office).office == office
    with pytest.raises(ValueError, match="office"):
        changed(FULL, key_of(office), None)


def test_parts_and_their_positions() -> None:
    assert parts_of(FULL, PartKind.OFFICE) == (FULL.office,)
    assert parts_of(FULL, PartKind.PERSON) == (HEAD, CLERK)
    assert position_of(FULL, key_of(CLERK)) == 1
    assert position_of(FULL, PartKey(PartKind.PLAN, "2570")) is None

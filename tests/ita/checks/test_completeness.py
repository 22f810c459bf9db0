from dataclasses import replace
from decimal import Decimal

from itadesk.ita.checks.completeness import check
from itadesk.ita.observations import Severity
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from tests.examples import OFFICE, RECORD


def names(record: OfficeRecord) -> list[str]:
    return [observation.name for observation in check(record)]


def test_an_office_with_people_result_and_plan_lacks_nothing() -> None:
    assert names(RECORD) == []


def test_an_office_of_which_only_the_name_is_known_lacks_people_and_a_result() -> None:
    assert names(OfficeRecord(office=OFFICE)) == ["no-people", "no-result"]


def test_a_total_without_a_level_is_told_with_its_year() -> None:
    record = replace(RECORD, results=(Result(fiscal_year=2568, total=Decimal("91.30"), level=" "),))
    (observation,) = check(record)
    assert observation.name == "no-level"
    assert observation.place == ("results", 0, "level")
    assert "2568" in observation.sentence()


def test_a_letter_is_a_level() -> None:
    assert names(replace(RECORD, results=(Result(fiscal_year=2568, total=Decimal(90), letter="A"),))) == []


def test_the_latest_result_wants_a_plan_but_older_ones_do_not() -> None:
    older, latest = (Result(fiscal_year=year, total=Decimal(90), level="ผ่าน") for year in (2566, 2567))
    record = replace(RECORD, results=(older, latest), plans=())
    (observation,) = check(record)
    assert observation.name == "no-plan-after"
    assert "2567" in observation.sentence()
    assert "2568" in observation.sentence()
    assert names(replace(record, plans=(Plan(fiscal_year=2569, result_year=2567),))) == []


def test_what_is_missing_is_only_a_note() -> None:
    assert {observation.severity for observation in check(OfficeRecord(office=OFFICE))} == {Severity.NOTE}

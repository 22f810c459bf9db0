"""All offices are looked over, or some."""

from dataclasses import replace
from datetime import date

from itadesk.services.offices import add_office
from itadesk.services.ports import WorkStarter
from itadesk.services.standings import known_offices, known_years, results_of, standings_of
from tests.examples import RECORD, RESULT

TODAY = date(2026, 4, 15)


def test_all_offices_are_read_or_some(start: WorkStarter) -> None:
    one, two, three = (
        add_office(start, replace(RECORD, office=replace(RECORD.office, name=name))) for name in ("ก", "ข", "ค")
    )
    offices = known_offices(start)
    assert list(offices) == [one, two, three]
    assert known_years(start) == [2569]
    assert [each.office_id for each in standings_of(start, 2569, TODAY)] == [one, two, three]
    assert [each.office.name for each in standings_of(start, 2569, TODAY, {two: offices[two]})] == ["ข"]
    assert results_of(start, [one]) == {one: [replace(RESULT, findings=())]}

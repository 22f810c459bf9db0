"""What looking over many offices needs from outside is what a database gives."""

from datetime import date

from itadesk.services.offices import add_office
from itadesk.services.ports import WorkStarter
from itadesk.services.standing_ports import Standings
from tests.examples import RECORD


def test_a_database_reads_of_many_offices_what_an_overview_shows(start: WorkStarter) -> None:
    office_id = add_office(start, RECORD)
    with start().only_looking() as work:
        standings: Standings = work.standings
        offices = standings.offices()
        (standing,) = standings.of_year(2569, date(2026, 11, 22), offices)
        assert offices == {office_id: RECORD.office}
        assert 2569 in standings.years()
        assert standing.result.total == RECORD.results[0].total
        assert [result.fiscal_year for result in standings.results([office_id])[office_id]] == [2568]

"""Processes that issue papers at once, in a file and on a server: no number twice, none left out.

`make issuing` lets eight processes issue 1,000 papers.
"""

from itadesk.services.offices import add_office
from itadesk.storage.database import Database
from itadesk.storage.verifying import verify
from tests.issuing_at_once import issue_at_once
from tests.issuing_examples import OFFICE


def test_four_processes_issue_forty_papers(either: Database, address: str) -> None:
    office_id = add_office(either.start, OFFICE)
    assert issue_at_once(address, office_id, processes=4, each=10) == list(range(1, 41))
    assert verify(either) == []

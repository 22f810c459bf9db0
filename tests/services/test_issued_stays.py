"""What was issued stays what it was, whatever becomes of the data that it was made of; `make issuing` tries it longer."""

from itadesk.services.issuing import issue
from itadesk.services.offices import add_office, open_record
from itadesk.services.ports import WorkStarter
from itadesk.services.register import open_issued
from tests.full_office import FULL
from tests.issuing_examples import DESK, REAL, wish_for
from tests.random_edits import edit_at_random

EDITS = 100


def test_after_many_edits_an_issued_paper_has_its_first_sha256(start: WorkStarter) -> None:
    office_id = add_office(start, FULL)
    made = issue(start, office_id, wish_for(), REAL, DESK)
    before = open_issued(start, made.paper.issued_id)
    edit_at_random(start, office_id, EDITS)
    assert open_record(start, office_id) != FULL
    assert open_issued(start, made.paper.issued_id) == before
    assert before[1].pdf == made.pdf

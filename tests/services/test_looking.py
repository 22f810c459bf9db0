"""An office is looked over: its data, what its texts say of scores, and what changed since its papers were issued."""

from dataclasses import replace
from datetime import date

import pytest

from itadesk.exchange.office_json import read_kept_office as read
from itadesk.ita.observations import RANKS
from itadesk.ita.records import OfficeRecord
from itadesk.services.issuing import issue
from itadesk.services.looking import Lookout
from itadesk.services.offices import add_office
from itadesk.services.ports import WorkStarter
from itadesk.services.register import search, withdraw
from itadesk.services.register_ports import RegisterFilter
from itadesk.storage.work import StoredWork
from tests.examples import ANNOUNCEMENT, MEASURE, NEWS, with_measures
from tests.issuing_examples import CONTENTS, DESK, OFFICE, QUICK, entry, wish_for

CHANGED = replace(OFFICE, plans=with_measures(replace(MEASURE, title="เปิดเผยข้อมูลให้ครบทุกข้อ")).plans)


@pytest.fixture
def office_id(start: WorkStarter) -> int:
    """The number of a stored office that has issued its announcement."""
    office_id = add_office(start, OFFICE)
    issue(start, office_id, wish_for(), QUICK, DESK)
    return office_id


def changed(lookout: Lookout, office_id: int, record: OfficeRecord) -> list[tuple[str | int, ...]]:
    """The places of the drafts that say something else than what was issued."""
    found = lookout.observations(office_id, record)
    return [seen.place for seen in found if seen.name == "changed-since-issued"]


def test_nothing_has_changed_since_a_paper_was_issued(start: WorkStarter, office_id: int) -> None:
    assert changed(Lookout(start, read), office_id, OFFICE) == []


def test_what_was_changed_since_is_told_until_it_is_taken_back(start: WorkStarter, office_id: int) -> None:
    lookout = Lookout(start, read)
    assert changed(lookout, office_id, CHANGED) == [("papers", 0)]
    assert changed(lookout, office_id, CHANGED) == [("papers", 0)]
    assert changed(lookout, office_id, OFFICE) == []
    (seen,) = [each for each in lookout.observations(office_id, CHANGED) if each.name == "changed-since-issued"]
    assert "ประกาศ" in seen.sentence()
    assert "๑/๒๕๖๙" in seen.sentence()


def test_a_change_that_the_paper_does_not_speak_of(start: WorkStarter, office_id: int) -> None:
    elsewhere = replace(
        OFFICE, papers=(replace(ANNOUNCEMENT, dated=date(2026, 2, 2)), replace(NEWS, texts={"title": "ข่าว"}))
    )
    assert changed(Lookout(start, read), office_id, elsewhere) == []


def test_a_draft_that_cannot_be_composed_any_more_and_one_that_is_gone(start: WorkStarter, office_id: int) -> None:
    lookout = Lookout(start, read)
    assert changed(lookout, office_id, replace(OFFICE, plans=(), results=())) == [("papers", 0)]
    unusable = replace(ANNOUNCEMENT, texts={"title": "{{nobody}}"})
    assert changed(lookout, office_id, replace(OFFICE, papers=(unusable,))) == [("papers", 0)]
    assert changed(lookout, office_id, replace(OFFICE, papers=(NEWS,))) == []


def test_a_correction_counts_from_now_on_and_what_was_withdrawn_does_not(start: WorkStarter) -> None:
    office_id = add_office(start, CHANGED)
    first = issue(start, office_id, wish_for(), QUICK, DESK).paper
    lookout = Lookout(start, read)
    assert changed(lookout, office_id, OFFICE) == [("papers", 0)]
    withdraw(start, first.issued_id, "ผิดพลาด", DESK)
    assert search(start, office_id, RegisterFilter(number="1"))
    assert changed(lookout, office_id, OFFICE) == []


def test_data_that_cannot_be_read_any_more_is_left_to_those_who_verify(start: WorkStarter) -> None:
    office_id = add_office(start, OFFICE)
    with start() as work:
        assert isinstance(work, StoredWork)
        work.register.add(replace(entry(1, office_id)), CONTENTS)
        work.commit()
    assert changed(Lookout(start, read), office_id, CHANGED) == []


def test_everything_is_told_the_gravest_first(start: WorkStarter, office_id: int) -> None:
    wrong = replace(CHANGED, papers=(ANNOUNCEMENT, replace(NEWS, texts={"opening": "คะแนนรวม 19.30 คะแนน"})))
    found = Lookout(start, read).observations(office_id, wrong)
    assert {"said-otherwise", "changed-since-issued", "total-differs"} <= {seen.name for seen in found}
    assert [RANKS[seen.severity] for seen in found] == sorted(RANKS[seen.severity] for seen in found)

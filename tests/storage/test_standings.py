"""What is read of many offices in a few queries is what their whole records say, in a file and on a server."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itadesk.ita.issued import Publication, Withdrawal
from itadesk.ita.papers import PaperKind
from itadesk.ita.records import OfficeRecord
from itadesk.ita.standings import Standing
from itadesk.ita.year_facts import YearFacts, year_facts
from itadesk.services.register_ports import RegisterFilter
from itadesk.storage.database import Database
from itadesk.storage.work import StoredWork
from tests.examples import ANNOUNCEMENT, MEETING, PLAN, RECORD, RESULT
from tests.full_office import FULL
from tests.issuing_examples import BY, CONTENTS, NOON, entry
from tests.strategies import records

TODAY = date(2026, 4, 15)


@pytest.fixture
def work(either: Database) -> Iterator[StoredWork]:
    """A transaction on an empty database."""
    with either.start() as work:
        yield work


def standings(work: StoredWork, year: int = 2569) -> Sequence[Standing]:
    """All offices in a year."""
    return work.standings.of_year(year, TODAY, work.standings.offices())


def facts_of(work: StoredWork, number: int, record: OfficeRecord, year: int) -> YearFacts:
    """What the whole record says, without what only the papers themselves and the texts of findings tell."""
    facts = year_facts(record, year, work.register.search(number, RegisterFilter()), TODAY)
    return replace(facts, paper=None, result=replace(facts.result, findings=(), published_on=None))


@given(made=st.lists(records(), min_size=1, max_size=3), year=st.integers(2566, 2571))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_year_of_made_up_offices_is_what_their_records_say(
    shared: Database, made: list[OfficeRecord], year: int
) -> None:
    with shared.start() as work:
        numbers = {work.offices.add(record): record for record in made}
        found = {each.office_id: each for each in standings(work, year)}
        for number, record in numbers.items():
            standing = found[number]
            assert standing.facts == facts_of(work, number, work.offices.get(number), year)
            assert standing.office.full_name == record.office.full_name
            assert standing.office.place == record.office.place
            earlier = record.result(standing.result.fiscal_year - 1)
            assert standing.earlier_total == (earlier.total if earlier else None)
        results = work.standings.results(list(numbers))
        stripped = [replace(each, findings=(), published_on=None) for each in made[0].results]
        assert list(results[min(numbers)]) == stripped


def test_offices_come_in_alphabetical_order_and_in_as_many_readings_as_it_takes(
    work: StoredWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("itadesk.storage.standings.CHUNK", 2)
    for name in ("แม่สาย", "มะขาม", "เกาะ", "ก๊อก", "กอก"):
        work.offices.add(replace(RECORD, office=replace(RECORD.office, name=name)))
    names = [standing.office.name for standing in standings(work)]
    assert names == ["กอก", "ก๊อก", "เกาะ", "มะขาม", "แม่สาย"]
    assert {standing.result.total for standing in standings(work)} == {RESULT.total}
    assert {standing.result.total for standing in standings(work, 2575)} == {None}


def test_a_plan_may_answer_an_older_result(work: StoredWork) -> None:
    older = replace(RESULT, fiscal_year=2566)
    number = work.offices.add(replace(RECORD, results=(older, RESULT), plans=(replace(PLAN, result_year=2566),)))
    assert standings(work)[0].result == replace(older, findings=())
    assert facts_of(work, number, work.offices.get(number), 2569) == standings(work)[0].facts


def test_an_office_has_considered_the_result_where_a_paper_tells_of_the_meeting(work: StoredWork) -> None:
    plan, paper = replace(PLAN, considered_on=None), replace(ANNOUNCEMENT, meeting=MEETING.key)
    work.offices.add(replace(RECORD, plans=(plan,), papers=(paper,)))
    work.offices.add(replace(RECORD, plans=(plan,), papers=(replace(paper, meeting="gone"),)))
    assert [standing.facts.considered for standing in standings(work)] == [True, False]


def test_the_announcement_counts_that_holds_and_the_address_of_the_latest_one(work: StoredWork) -> None:
    number = work.offices.add(FULL)

    def now() -> tuple[bool, bool]:
        facts = standings(work)[0].facts
        assert facts == facts_of(work, number, work.offices.get(number), 2569)
        return facts.issued, facts.published

    assert now() == (False, False)
    work.register.add(entry(1, number, kind=PaperKind.ORDER), CONTENTS)
    assert now() == (False, False)
    first = work.register.add(entry(12, number), CONTENTS)
    assert now() == (True, False)
    work.register.publish(first, Publication(address="https://a.go.th", at=NOON, by=BY))
    assert now() == (True, True)
    second = work.register.add(replace(entry(13, number), replaces=work.register.get(first).reference), CONTENTS)
    assert now() == (True, False)
    work.register.withdraw(second, Withdrawal(reason="ผิด", at=NOON, by=BY))
    assert now() == (False, False)

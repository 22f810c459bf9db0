"""An office is handed over to another database: compared first, whole or not at all, and never twice."""

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.services.editing import save_part
from itadesk.services.faulty import UnfinishedOffice
from itadesk.services.handing_over import compare, hand_over
from itadesk.services.handing_over_papers import NumberTaken, luggage
from itadesk.services.issuing import issue
from itadesk.services.offices import add_office, delete_office, list_offices, open_record
from itadesk.services.ports import Picture, WorkStarter
from itadesk.services.register import attach_scan, publish, search, withdraw
from itadesk.services.register_ports import RegisterFilter
from itadesk.services.signing import record_use, signature_uses
from itadesk.storage.database import Database
from itadesk.storage.verifying import verify
from tests.issuing_examples import DESK, OFFICE, QUICK, entry, wish_for
from tests.new_databases import new_database
from tests.surroundings import in_english

PHOTOGRAPH = b"\x89PNG one"


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Database]:
    """The other database, in which other offices have other numbers."""
    with closing(new_database(tmp_path / "shared.db")) as database:
        others = [
            add_office(database.start, replace(OFFICE, office=replace(OFFICE.office, name=name))) for name in "กข"
        ]
        delete_office(database.start, others[0])
        yield database


@pytest.fixture
def office_id(start: WorkStarter) -> int:
    """An office with an emblem, a sealed signature, three papers of which two are replaced or withdrawn, and uses."""
    office_id = add_office(start, OFFICE)
    with start() as work:
        work.offices.put_emblem(office_id, Picture(data=b"<svg/>", width=30))
        work.signatures.put_sealed(office_id, "head", b"sealed")
        work.commit()
    first = issue(start, office_id, wish_for(), QUICK, DESK).paper
    second = issue(start, office_id, replace(wish_for(), replaces=first.issued_id), QUICK, DESK).paper
    news = issue(start, office_id, replace(wish_for(PaperKind.NEWS), first_number=7), QUICK, DESK).paper
    publish(start, second.issued_id, "https://a.go.th/2", DESK)
    attach_scan(start, second.issued_id, PHOTOGRAPH, lambda _data: "image/png", DESK)
    withdraw(start, news.issued_id, "ผิด", DESK)
    record_use(start, DESK, office_id, "head", second.title, issued_id=second.issued_id)
    record_use(start, DESK, office_id, "head", "ร่าง")
    return office_id


def test_a_new_office_goes_with_all_it_has_and_is_the_same_the_second_time(
    start: WorkStarter, target: Database, office_id: int
) -> None:
    wanted = compare(start, target.start, office_id)
    assert (wanted.is_new, wanted.signatures, len(wanted.papers.going)) == (True, 1, 3)
    assert len(wanted.parts.added) == len(OFFICE.parts())
    assert hand_over(start, target.start, office_id) == wanted

    there = next(each.office_id for each in list_offices(target.look) if each.full_name == wanted.full_name)
    assert open_record(target.look, there) == open_record(start, office_id)
    assert there != office_id
    news, second, first = search(target.look, there, RegisterFilter())
    kept = {paper.sha256: paper for paper in search(start, office_id, RegisterFilter())}
    for paper in (news, second, first):
        was = kept[paper.sha256]
        assert (paper.number, paper.by, paper.issued_at, paper.title) == (was.number, was.by, was.issued_at, was.title)
    assert (first.state, second.state, news.state) == (
        IssuedState.REPLACED, IssuedState.STANDING, IssuedState.WITHDRAWN
    )  # fmt: skip
    assert second.replaces == first.reference
    assert second.publication is not None
    assert second.scan is not None
    with target.look() as work:
        assert work.offices.emblem(there) == Picture(data=b"<svg/>", width=30)
        kept_scan = work.files.get(there, second.scan.file)
        assert kept_scan is not None
        assert kept_scan.data == PHOTOGRAPH
        assert not work.signatures.is_kept(there, "head")
    assert [use.issued_id for use in signature_uses(target.look, there)] == [second.issued_id, None]
    assert issue(target.start, there, wish_for(PaperKind.NEWS), QUICK, DESK).paper.number == 8
    assert verify(target) == []

    again = hand_over(start, target.start, office_id)
    assert (again.parts.added, again.parts.changed, again.papers.going, again.papers.staying) == ((), (), (), ())
    assert len(again.parts.same) == len(OFFICE.parts())
    assert len(signature_uses(target.look, there)) == 2
    assert len(search(target.look, there, RegisterFilter())) == 4


def test_what_differs_there_stays_until_it_is_to_be_replaced(start: WorkStarter, target: Database) -> None:
    office_id, there = add_office(start, OFFICE), add_office(target.start, replace(OFFICE, papers=OFFICE.papers[:1]))
    head = OFFICE.people[0]
    save_part(target.start, there, head, replace(head, position="ปลัดเทศบาล"))
    with start() as work:
        work.offices.put_emblem(office_id, Picture(data=b"<svg/>"))
        work.commit()
    with target.start() as work:
        work.offices.put_emblem(there, Picture(data=b"<svg>2</svg>"))
        work.commit()
    found = compare(start, target.start, office_id)
    assert found.parts.changed == (PartKey(PartKind.PERSON, head.key),)
    hand_over(start, target.start, office_id)
    after = open_record(target.look, there)
    assert (after.people[0].position, after.papers) == ("ปลัดเทศบาล", OFFICE.papers)
    hand_over(start, target.start, office_id, replace=True)
    assert open_record(target.look, there) == OFFICE
    with target.look() as work:
        assert work.offices.emblem(there) == Picture(data=b"<svg/>")


def test_papers_stay_behind_where_somebody_may_not_bring_them(
    start: WorkStarter, target: Database, office_id: int
) -> None:
    hand_over(start, target.start, office_id, papers=False)
    there = compare(start, target.start, office_id).parts.office_id
    assert search(target.look, there, RegisterFilter()) == []
    assert [use.paper_title for use in signature_uses(target.look, there)] == ["ร่าง"]


def test_what_is_entered_only_half_is_mended_first(start: WorkStarter, target: Database) -> None:
    office_id = add_office(start, OFFICE)
    with start() as work:
        work.offices.put(office_id, Person(key="new", given_name="", family_name="", position=""))
        work.commit()
    with pytest.raises(UnfinishedOffice):
        compare(start, target.start, office_id)


def test_papers_of_a_kind_stay_where_others_have_their_numbers() -> None:
    mine = [replace(entry(number, kind=kind), issued_id=number + shift, sha256=f"{kind}{number}")
            for kind, shift in ((PaperKind.ANNOUNCEMENT, 0), (PaperKind.NEWS, 10)) for number in (1, 2, 3)]  # fmt: skip
    known = replace(mine[0], issued_id=50)
    theirs = replace(entry(1, kind=PaperKind.NEWS), issued_id=51, sha256="theirs")
    found = luggage(mine, [known, theirs])
    assert found.there == {1: 50}
    assert [paper.number for paper in found.going] == [2, 3]
    assert [paper.kind for paper in found.staying] == [PaperKind.NEWS] * 3
    late = replace(entry(9), issued_id=52, sha256=hashlib.sha256(b"9").hexdigest())
    assert luggage(mine[:3], [late]).going == ()


def test_nothing_goes_where_a_number_was_given_meanwhile(
    start: WorkStarter, target: Database, office_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_over(start, target.start, office_id, papers=False)
    there = compare(start, target.start, office_id).parts.office_id
    found = compare(start, target.start, office_id)
    issue(target.start, there, replace(wish_for(), first_number=5), QUICK, DESK)
    monkeypatch.setattr("itadesk.services.handing_over._compared", lambda *_works: found)
    with in_english(), pytest.raises(NumberTaken, match="so nothing was moved"):
        hand_over(start, target.start, office_id)
    assert len(search(target.look, there, RegisterFilter())) == 1


def test_offices_without_anything_are_the_same(start: WorkStarter, target: Database) -> None:
    office_id = add_office(start, OfficeRecord(office=OFFICE.office))
    hand_over(start, target.start, office_id)
    assert compare(start, target.start, office_id).parts.same == (PartKey(PartKind.OFFICE),)

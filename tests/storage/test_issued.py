"""The register is only added to, in a file and on a server: what is in it is found, and nobody can change it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from itadesk.ita.issued import IssuedPaper, Publication, Scan, Signatory, Withdrawal
from itadesk.ita.papers import Digits, IssuedState, PaperKind
from itadesk.services.register_ports import IssuedContents, IssuedMissing, RegisterFilter
from itadesk.services.signature_ports import SignatureUse
from itadesk.storage.database import Database
from itadesk.storage.work import StoredWork
from tests.examples import RECORD
from tests.issuing_examples import BY, CONTENTS, NOON, entry

SERIES = (PaperKind.ORDER, 2569)


@pytest.fixture
def work(either: Database) -> Iterator[StoredWork]:
    """A transaction on a database with one office, whose number is 1."""
    with either.start() as work:
        assert work.offices.add(RECORD) == 1
        yield work


def added(work: StoredWork, paper: IssuedPaper, text: str = CONTENTS.text) -> IssuedPaper:
    """A paper put into the register."""
    return replace(paper, issued_id=work.register.add(paper, replace(CONTENTS, text=text)))


def test_numbers_follow_one_another_from_the_first(work: StoredWork) -> None:
    register = work.register
    assert (register.next_number(1, *SERIES), register.take_number(1, *SERIES)) == (None, None)
    register.begin_numbers(1, *SERIES, 7)
    assert register.next_number(1, *SERIES) == 8
    assert [register.take_number(1, *SERIES) for _ in range(3)] == [8, 9, 10]
    assert register.next_number(1, PaperKind.ORDER, 2570) is None
    assert register.next_number(1, PaperKind.MEMO, 2569) is None


def test_a_paper_comes_back_as_it_was_put_there(work: StoredWork) -> None:
    paper = replace(entry(12), digits=Digits.ARABIC, printed_number="12/2569", sealed=True, signer=Signatory())
    contents = IssuedContents(pdf=bytes(range(256)), data="ข้อมูล".encode(), text="ก\nข\n")
    issued_id = work.register.add(paper, contents)
    assert work.register.get(issued_id) == replace(paper, issued_id=issued_id)
    assert work.register.contents(issued_id) == contents


def test_what_is_added_comes_back_with_the_paper(work: StoredWork) -> None:
    first = added(work, entry(1))
    second = added(work, replace(entry(2), replaces=first.reference))
    withdrawal = Withdrawal(reason="ผิด", at=NOON, by=BY)
    publication = Publication(address="https://a.go.th", at=NOON + timedelta(microseconds=1), by=BY)
    scan = Scan(file=work.files.put(1, b"scan", "image/png"), media_type="image/png", at=NOON, by=BY)
    work.register.withdraw(first.issued_id, withdrawal)
    work.register.publish(first.issued_id, replace(publication, address="https://a.go.th/old"))
    work.register.publish(first.issued_id, publication)
    work.register.attach_scan(first.issued_id, scan)
    assert work.register.get(first.issued_id) == replace(
        first, replaced_by=second.reference, withdrawal=withdrawal, publication=publication, scan=scan
    )
    assert work.register.get(second.issued_id) == second


def test_what_is_not_there_is_missing(work: StoredWork) -> None:
    register = work.register
    for use in (
        lambda: register.get(5),
        lambda: register.contents(5),
        lambda: register.withdraw(5, Withdrawal(reason="ผิด", at=NOON, by=BY)),
        lambda: register.publish(5, Publication(address="https://a.go.th", at=NOON, by=BY)),
        lambda: register.attach_scan(5, Scan(file="", media_type="", at=NOON, by=BY)),
    ):
        with pytest.raises(IssuedMissing):
            use()


def test_an_office_has_issued_something_or_not(work: StoredWork) -> None:
    assert not work.register.any_of(1)
    added(work, entry(1))
    assert work.register.any_of(1)
    assert not work.register.any_of(2)


class TestSearching:
    """What is typed finds the papers that are meant."""

    @pytest.fixture(autouse=True)
    def _register(self, work: StoredWork) -> None:
        self.work = work
        order = replace(entry(12, kind=PaperKind.ORDER), printed_number="12/2569", title="คำสั่ง ที่ ๑๒/๒๕๖๙")
        memo = replace(entry(112, kind=PaperKind.MEMO), printed_number="กส 72301/112")
        added(work, entry(1), "ได้คะแนน ๘๘.๕๑ จากระบบ ITAS")
        added(work, replace(order, signer=Signatory(name="นายมานพ รักงาน")), "แต่งตั้งคณะทำงาน\nร้อยละ 100%")
        added(work, memo, "เรียน นายกเทศมนตรี_")
        added(work, entry(1, year=2570), "")
        work.register.withdraw(4, Withdrawal(reason="ผิด", at=NOON, by=BY))
        work.register.add(replace(entry(2, year=2570), replaces=work.register.get(1).reference), CONTENTS)
        work.offices.add(RECORD)
        added(work, entry(1, office_id=2))

    def found(self, **wanted: object) -> list[int]:
        papers = self.work.register.search(1, RegisterFilter(**wanted))  # type: ignore[arg-type]
        return [paper.issued_id for paper in papers]

    def test_the_newest_stands_first_and_other_offices_are_left_out(self) -> None:
        assert self.found() == [5, 4, 3, 2, 1]

    def test_by_year_and_kind(self) -> None:
        assert self.found(year=2570) == [5, 4]
        assert self.found(kind=PaperKind.MEMO) == [3]

    @pytest.mark.parametrize(
        ("number", "ids"),
        [
            *(("12", [2]), ("๑๒", [2]), ("๑๒/๒๕๖๙", [2]), ("1/2569", [1]), ("กส ๗๒๓๐๑", [3]), ("301/112", [3])),
            *(("1", [4, 1]), ("9999999999999", []), ("12/", [2]), ("/", [3, 2]), (" ", [5, 4, 3, 2, 1])),
        ],
    )
    def test_by_number(self, number: str, ids: list[int]) -> None:
        assert self.found(number=number) == ids

    @pytest.mark.parametrize(
        ("words", "ids"),
        [
            *(("88.51", [1]), ("๘๘.๕๑ itas", [1]), ("คณะทำงาน แต่งตั้ง", [2]), ("แต่งตั้ง ITA", []), ("๑๒/๒๕๖๙", [2])),
            *(("100%", [2]), ("%", [2]), ("_", [3]), ("ประกาศเทศบาล", [5, 4, 3, 1])),
        ],
    )
    def test_by_words(self, words: str, ids: list[int]) -> None:
        assert self.found(words=words) == ids

    def test_by_signer(self) -> None:
        assert self.found(signer=" มานพ  รัก ") == [2]
        assert self.found(signer="%") == []

    def test_by_state(self) -> None:
        assert self.found(state=IssuedState.WITHDRAWN) == [4]
        assert self.found(state=IssuedState.REPLACED) == [1]
        assert self.found(state=IssuedState.STANDING) == [5, 3, 2]

    def test_by_all_at_once(self) -> None:
        assert self.found(year=2569, kind=PaperKind.ORDER, number="12", signer="มานพ", words="คณะ") == [2]


def test_a_number_is_not_given_twice(work: StoredWork) -> None:
    added(work, entry(1))
    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        added(work, entry(1))


@pytest.fixture
def kept(either: Database) -> Database:
    """A database with one issued paper and everything that can be added to it."""
    with either.start() as work:
        office_id = work.offices.add(RECORD)
        work.register.begin_numbers(office_id, PaperKind.ANNOUNCEMENT, 2569, 1)
        issued_id = added(work, entry(1)).issued_id
        scan = Scan(file=work.files.put(1, b"scan", "image/png"), media_type="image/png", at=NOON, by=BY)
        work.register.withdraw(issued_id, Withdrawal(reason="ผิด", at=NOON, by=BY))
        work.register.publish(issued_id, Publication(address="https://a.go.th", at=NOON, by=BY))
        work.register.attach_scan(issued_id, scan)
        use = {"person": "head", "paper_title": "ประกาศ", "used_at": NOON, "user": "ก", "machine": "ข"}
        work.signatures.record_use(SignatureUse(office_id=office_id, issued_id=issued_id, **use))  # type: ignore[arg-type]
        work.commit()
    return either


@pytest.mark.parametrize(
    "change",
    [
        *("UPDATE issued_papers SET title = 'x'", "DELETE FROM issued_papers"),
        *("UPDATE withdrawals SET reason = 'x'", "DELETE FROM withdrawals"),
        *("UPDATE publications SET address = 'x'", "DELETE FROM publications"),
        *("UPDATE scans SET machine = 'x'", "DELETE FROM scans"),
        *("UPDATE signature_uses SET person = 'x'", "DELETE FROM signature_uses"),
        *("DELETE FROM offices", "DELETE FROM files"),
    ],
)
def test_the_database_itself_refuses_to_change_what_was_issued(kept: Database, change: str) -> None:
    with pytest.raises(IntegrityError, match=r"only added to|(?i:foreign key)"), kept.start() as work:
        work._connection.execute(text(change))


def test_a_server_does_not_empty_the_register_either(kept: Database) -> None:
    if kept.path is None:
        with pytest.raises(IntegrityError, match="only added to"), kept.start() as work:
            work._connection.execute(text("TRUNCATE issued_papers CASCADE"))

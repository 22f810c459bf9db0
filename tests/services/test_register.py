"""Issued papers are found again, and what becomes of them is added: where published, the scan, withdrawn."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from itadesk.ita.faults import BlankText
from itadesk.ita.issued import IssuedPaper, UnusableWebAddress
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.services.file_ports import KeptFile
from itadesk.services.issuing import issue
from itadesk.services.offices import add_office
from itadesk.services.ports import Printing, WorkStarter
from itadesk.services.register import (
    AlreadyWithdrawn,
    AmbiguousIssued,
    IssuedDamaged,
    NotPublished,
    attach_scan,
    count,
    find_issued,
    open_issued,
    publish,
    reprint,
    scan_of,
    search,
    withdraw,
)
from itadesk.services.register_ports import IssuedMissing, RegisterFilter
from itadesk.storage.work import StoredWork
from tests.issuing_examples import BY, DESK, NOON, OFFICE, QUICK, wish_for

LATER = replace(DESK, user="สายชล", now=lambda: datetime(2026, 2, 1, 3, 0, tzinfo=UTC))


@pytest.fixture
def office_id(start: WorkStarter) -> int:
    """The number of a stored office."""
    return add_office(start, OFFICE)


@pytest.fixture
def paper(start: WorkStarter, office_id: int) -> IssuedPaper:
    """The office's first announcement."""
    return issue(start, office_id, wish_for(), QUICK, DESK).paper


def judge(_data: bytes) -> str:
    """Takes everything for a picture."""
    return "image/png"


def stamp(pdf: bytes, address: str, *, copy: bool) -> bytes:
    """Writes behind a file what should be printed on it."""
    return pdf + f"{address} {copy}".encode()


def test_a_paper_is_found_by_its_number(start: WorkStarter, office_id: int, paper: IssuedPaper) -> None:
    next_year = issue(start, office_id, replace(wish_for(), dated=date(2027, 1, 4)), QUICK, DESK).paper
    assert find_issued(start, office_id, PaperKind.ANNOUNCEMENT, "1/2569") == paper
    assert find_issued(start, office_id, PaperKind.ANNOUNCEMENT, " ๑/๒๕๗๐ ") == next_year
    with pytest.raises(AmbiguousIssued, match="1/2570, 1/2569"):
        find_issued(start, office_id, PaperKind.ANNOUNCEMENT, "๑")
    for kind, number in ((PaperKind.ANNOUNCEMENT, "2"), (PaperKind.NEWS, "1")):
        with pytest.raises(IssuedMissing, match="ไม่มีเอกสาร"):
            find_issued(start, office_id, kind, number)


def test_papers_are_counted_and_found_by_the_plan_that_they_are_about(
    start: WorkStarter, office_id: int, paper: IssuedPaper
) -> None:
    next_year = issue(start, office_id, replace(wish_for(), dated=date(2027, 1, 4)), QUICK, DESK).paper
    assert (count(start, office_id), count(start, office_id + 1)) == (2, 0)
    assert search(start, office_id, RegisterFilter(plan_year=paper.plan_year)) == [next_year, paper]
    assert search(start, office_id, RegisterFilter(plan_year=paper.plan_year + 1)) == []


def test_a_withdrawn_paper_stays_in_the_register(start: WorkStarter, office_id: int, paper: IssuedPaper) -> None:
    withdrawn = withdraw(start, paper.issued_id, " คะแนนผิด ", LATER)
    assert withdrawn.withdrawal is not None
    assert (withdrawn.withdrawal.reason, withdrawn.withdrawal.by.name) == ("คะแนนผิด", "สายชล")
    assert search(start, office_id, RegisterFilter(state=IssuedState.WITHDRAWN)) == [withdrawn]
    with pytest.raises(AlreadyWithdrawn, match="ยกเลิกไปแล้ว"):
        withdraw(start, paper.issued_id, "อีกครั้ง", DESK)


def test_nothing_is_withdrawn_without_a_reason(start: WorkStarter, paper: IssuedPaper) -> None:
    with pytest.raises(BlankText):
        withdraw(start, paper.issued_id, " \n", DESK)
    assert open_issued(start, paper.issued_id)[0].state is IssuedState.STANDING


def test_the_newest_address_counts(start: WorkStarter, paper: IssuedPaper) -> None:
    publish(start, paper.issued_id, "https://a.go.th/1", DESK)
    published = publish(start, paper.issued_id, " https://a.go.th/2 ", LATER).publication
    assert published is not None
    assert (published.address, published.at, published.by.name) == ("https://a.go.th/2", LATER.now(), "สายชล")
    with pytest.raises(UnusableWebAddress):
        publish(start, paper.issued_id, "a.go.th", DESK)


def test_the_newest_scan_counts_and_comes_back_to_the_byte(start: WorkStarter, paper: IssuedPaper) -> None:
    assert scan_of(start, paper) is None
    for data in (b"first", b"second", b"first"):
        scanned = attach_scan(start, paper.issued_id, data, judge, DESK)
    assert scanned.scan is not None
    assert (scanned.scan.file, scanned.scan.at, scanned.scan.by) == (hashlib.sha256(b"first").hexdigest(), NOON, BY)
    assert scan_of(start, scanned) == KeptFile(data=b"first", media_type="image/png")


def test_a_reprint_bears_the_newest_address(start: WorkStarter, paper: IssuedPaper) -> None:
    with pytest.raises(NotPublished, match="ยังไม่ได้บันทึกว่าเผยแพร่"):
        reprint(start, paper.issued_id, stamp)
    publish(start, paper.issued_id, "https://a.go.th/2", DESK)
    pdf = open_issued(start, paper.issued_id)[1].pdf
    assert reprint(start, paper.issued_id, stamp) == pdf + b"https://a.go.th/2 False"


def test_a_reprint_of_a_digitally_signed_paper_says_that_it_is_a_copy(start: WorkStarter, office_id: int) -> None:
    def sign(printing: Printing) -> bytes:
        return printing.pdf

    signed = issue(start, office_id, wish_for(), replace(QUICK, sign=sign), DESK).paper
    publish(start, signed.issued_id, "https://a.go.th", DESK)
    assert reprint(start, signed.issued_id, stamp).endswith(b"https://a.go.th True")


def test_what_is_not_in_the_register_is_missing_for_everything(start: WorkStarter) -> None:
    for use in (
        lambda: open_issued(start, 5),
        lambda: withdraw(start, 5, "ผิด", DESK),
        lambda: publish(start, 5, "https://a.go.th", DESK),
        lambda: attach_scan(start, 5, b"x", judge, DESK),
    ):
        with pytest.raises(IssuedMissing):
            use()


def test_a_paper_that_was_damaged_is_not_given_out(start: WorkStarter, paper: IssuedPaper) -> None:
    with start() as work:
        assert isinstance(work, StoredWork)
        work._connection.execute(text("DROP TRIGGER no_update_issued_papers"))
        work._connection.execute(text("UPDATE issued_papers SET pdf = x'41'"))
        work.commit()
    with pytest.raises(IssuedDamaged, match="ไม่ตรงกับฉบับที่ออกไป"):
        open_issued(start, paper.issued_id)

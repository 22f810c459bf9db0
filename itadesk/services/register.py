"""The register of issued papers: searched, read, and added to. Nothing in it is ever changed or removed."""

import hashlib
from collections.abc import Sequence
from typing import Protocol

from itadesk.errors import EnvironmentFailure, UserError
from itadesk.ita.issued import (
    IssuedPaper,
    Publication,
    Scan,
    Withdrawal,
    check_web_address,
)
from itadesk.ita.papers import PaperKind
from itadesk.ita.quoting import quoted
from itadesk.ita.rules import check_text
from itadesk.language import _
from itadesk.services.file_ports import KeptFile
from itadesk.services.kept_files import FileJudge
from itadesk.services.ports import WorkStarter
from itadesk.services.register_ports import IssuedContents, IssuedMissing, RegisterFilter
from itadesk.services.signing import Desk
from itadesk.thai.digits import arabic_digits


class AmbiguousIssued(UserError):
    """Several issued papers are called so."""

    def __init__(self, number: str, papers: Sequence[IssuedPaper]) -> None:
        super().__init__(number, papers)
        self.number, self.papers = number, papers

    def sentence(self) -> str:
        """Names them."""
        return _("Several papers have the number {number}; say which year is meant: {papers}.").format(
            number=quoted(self.number), papers=", ".join(f"{paper.number}/{paper.year}" for paper in self.papers)
        )


class AlreadyWithdrawn(UserError):
    """A paper that holds no longer cannot be withdrawn again."""

    def __init__(self, paper: IssuedPaper) -> None:
        super().__init__(paper)
        self.paper = paper

    def sentence(self) -> str:
        """Names the paper."""
        return _("Paper {number} was withdrawn already; the reason given then stays.").format(
            number=self.paper.shown_number
        )


class NotPublished(UserError):
    """A paper has no address that could be printed on it."""

    def __init__(self, paper: IssuedPaper) -> None:
        super().__init__(paper)
        self.paper = paper

    def sentence(self) -> str:
        """Says what to do."""
        return _("It is not known where paper {number} was published; enter the address first.").format(
            number=self.paper.shown_number
        )


class IssuedDamaged(EnvironmentFailure):
    """What is stored of an issued paper is not what was issued."""

    def __init__(self, paper: IssuedPaper) -> None:
        super().__init__(paper)
        self.paper = paper

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The stored file of paper {number} is damaged and not as it was issued; restore your last backup."
        ).format(number=self.paper.shown_number)


class Stamper(Protocol):
    """Puts the code of an address on a copy of a paper."""

    def __call__(self, pdf: bytes, address: str, *, copy: bool) -> bytes:
        """The bytes of the paper with the code behind them; `copy` marks it as one, too."""


def search(start: WorkStarter, office_id: int, wanted: RegisterFilter) -> Sequence[IssuedPaper]:
    """The issued papers of an office that are looked for, the latest issued first."""
    with start().only_looking() as work:
        return work.register.search(office_id, wanted)


def count(start: WorkStarter, office_id: int) -> int:
    """How many papers an office has issued."""
    with start().only_looking() as work:
        return work.register.count(office_id)


def find_issued(start: WorkStarter, office_id: int, kind: PaperKind, number: str) -> IssuedPaper:
    """The paper of a kind with a number, such as 12/2569, 12 where only one year has it, or the one that it prints.

    Raises:
        IssuedMissing: there is none.
        AmbiguousIssued: several years have one.
    """
    meant = arabic_digits(number).strip()
    found = [
        paper
        for paper in search(start, office_id, RegisterFilter(kind=kind))
        if meant in {f"{paper.number}/{paper.year}", str(paper.number), paper.printed_number}
    ]
    if not found:
        raise IssuedMissing(quoted(number))
    if len(found) > 1:
        raise AmbiguousIssued(number, found)
    return found[0]


def open_issued(start: WorkStarter, issued_id: int) -> tuple[IssuedPaper, IssuedContents]:
    """An issued paper with its PDF, its data and its text, as they were on the day.

    Raises:
        IssuedMissing: there is none of this number.
        IssuedDamaged: the bytes of its PDF are not those that were issued.
    """
    with start().only_looking() as work:
        paper, contents = work.register.get(issued_id), work.register.contents(issued_id)
    if hashlib.sha256(contents.pdf).hexdigest() != paper.sha256:
        raise IssuedDamaged(paper)
    return paper, contents


def reprint(start: WorkStarter, issued_id: int, stamp: Stamper) -> bytes:
    """A copy of an issued paper with the code of the address where it was published; the issued bytes stay as they are.

    A paper with a digital signature is marked as a copy: what is added is not covered by the signature.

    Raises:
        NotPublished: no address is known.
        IssuedMissing, IssuedDamaged: as they say.
    """
    paper, contents = open_issued(start, issued_id)
    if paper.publication is None:
        raise NotPublished(paper)
    return stamp(contents.pdf, paper.publication.address, copy=paper.sealed)


def withdraw(start: WorkStarter, issued_id: int, reason: str, desk: Desk) -> IssuedPaper:
    """Withdraws an issued paper: it stays in the register, but holds no longer.

    Raises:
        BlankText: no reason is given.
        AlreadyWithdrawn, IssuedMissing: as they say.
    """
    check_text(reason, needed=True)
    with start() as work:
        paper = work.register.get(issued_id)
        if paper.withdrawal is not None:
            raise AlreadyWithdrawn(paper)
        work.register.withdraw(issued_id, Withdrawal(reason=reason.strip(), at=desk.now(), by=desk.user_in(work)))
        paper = work.register.get(issued_id)
        work.commit()
    return paper


def publish(start: WorkStarter, issued_id: int, address: str, desk: Desk) -> IssuedPaper:
    """Notes where an issued paper was published; the newest address counts.

    Raises:
        UnusableWebAddress: it is none.
        IssuedMissing: there is no such paper.
    """
    checked = check_web_address(address)
    with start() as work:
        work.register.publish(issued_id, Publication(address=checked, at=desk.now(), by=desk.user_in(work)))
        paper = work.register.get(issued_id)
        work.commit()
    return paper


def attach_scan(start: WorkStarter, issued_id: int, data: bytes, judge: FileJudge, desk: Desk) -> IssuedPaper:
    """Keeps the scan of an issued paper that was signed by hand; the newest one counts.

    Raises:
        UserError: it is no PDF and no picture.
        IssuedMissing: there is no such paper.
    """
    media_type = judge(data)
    with start() as work:
        office_id = work.register.get(issued_id).office_id
        digest = work.files.put(office_id, data, media_type)
        scan = Scan(file=digest, media_type=media_type, at=desk.now(), by=desk.user_in(work))
        work.register.attach_scan(issued_id, scan)
        paper = work.register.get(issued_id)
        work.commit()
    return paper


def scan_of(start: WorkStarter, paper: IssuedPaper) -> KeptFile | None:
    """The newest scan of an issued paper; None where none was attached."""
    if paper.scan is None:
        return None
    with start().only_looking() as work:
        return work.files.get(paper.office_id, paper.scan.file)

"""The issued papers of the open office, as the pages see them and add to them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from itadesk.desktop import late
from itadesk.desktop.background import Background
from itadesk.desktop.paper_in_doubt import PaperInDoubt
from itadesk.desktop.workbench import Workbench
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState, Paper, PaperKind
from itadesk.services import register
from itadesk.services.chosen_files import bytes_of
from itadesk.services.file_ports import KeptFile
from itadesk.services.ports import Picture, PrintOptions, Typesetter
from itadesk.services.register_ports import IssuedContents, RegisterFilter
from itadesk.services.signing import Desk, has_signature, open_signature

if TYPE_CHECKING:  # loaded when something is issued: it composes papers, which takes a while to load
    from itadesk.services.issuing import Issued


FEW: Final = 200
"""How many issued papers are read so quickly that nobody has to wait for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A file with a certificate and its key (PKCS#12), and what opens it.

    Attributes:
        seen_as: the key of the person whose kept signature is its appearance on paper; empty where it is not seen.
    """

    data: bytes
    passphrase: str = field(repr=False)
    seen_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is chosen when a paper is issued.

    Attributes:
        dated: its date.
        first_number: where the office's book begins elsewhere than at 1; None where it does not, or has begun.
        replaces: the number in the database of the paper that this one corrects.
        passphrases: of the kept signatures that are printed, by the key of the person; others sign with a pen.
        certificate: what the PDF is signed with digitally; None where it is not.
    """

    paper: Paper
    dated: date
    first_number: int | None
    replaces: int | None
    passphrases: Mapping[str, str]
    options: PrintOptions
    certificate: Certificate | None = None


class RegisterDesk(QObject):
    """Issues papers, finds them again, and notes what becomes of them.

    Attributes:
        doubt: the paper of which nobody knows whether it was issued.

    Signals:
        changed: a paper was issued, or something became of one.
    """

    changed = Signal()

    def __init__(
        self, workbench: Workbench, typesetter: Typesetter, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workbench, self.typesetter, self.background = workbench, typesetter, background
        self._all: Sequence[IssuedPaper] | None = None
        self._of_plans: dict[int, Sequence[IssuedPaper]] = {}
        self.to_replace: int | None = None
        self.doubt = PaperInDoubt(workbench, background, self)
        self.doubt.settled.connect(self._note_change)

    @cached_property
    def here(self) -> Desk:
        """This computer and who is signed in at it."""
        from itadesk.services.desks import this_desk  # noqa: PLC0415  see above; so below

        return this_desk()

    @property
    def papers(self) -> Sequence[IssuedPaper]:
        """All issued papers of the office, the latest first."""
        if self._all is None:
            self._all = self.search(RegisterFilter())
        return self._all

    def search(self, wanted: RegisterFilter) -> Sequence[IssuedPaper]:
        """The issued papers that are looked for."""
        return register.search(self.workbench.start, self.workbench.office_id, wanted)

    def find(self, wanted: RegisterFilter, then: Callable[[Sequence[IssuedPaper]], object]) -> None:
        """Looks for issued papers in the background; what hinders it is said by the workbench."""
        self.background.do(lambda: self.search(wanted), then, self.workbench.failed.emit)

    def show(self, wanted: RegisterFilter, then: Callable[[Sequence[IssuedPaper]], object]) -> None:
        """Looks for issued papers, at once where there are few."""
        if register.count(self.workbench.start, self.workbench.office_id) <= FEW:
            then(self.search(wanted))
        else:
            self.find(wanted, then)

    def load(self, then: Callable[[Sequence[IssuedPaper]], object]) -> None:
        """Gets all issued papers, at once where they are known or few."""

        def take(papers: Sequence[IssuedPaper]) -> None:
            self._all = papers
            then(papers)

        if self._all is None:
            self.show(RegisterFilter(), take)
        else:
            then(self._all)

    def of_plan(self, plan_year: int) -> Sequence[IssuedPaper]:
        """What was issued for the plan of a year, the latest first."""
        if plan_year not in self._of_plans:
            self._of_plans[plan_year] = self.search(RegisterFilter(plan_year=plan_year))
        return self._of_plans[plan_year]

    def of_year(self, kind: PaperKind, plan_year: int) -> Sequence[IssuedPaper]:
        """What was issued of a kind for the plan of a year and still holds, the latest first."""
        standing = (paper for paper in self.of_plan(plan_year) if paper.state is IssuedState.STANDING)
        return [paper for paper in standing if paper.kind == kind]

    def next_number(self, kind: PaperKind, dated: date) -> int | None:
        """The number that a paper of this kind and date would get; None where it is the first one."""
        from itadesk.services.issuing import next_number  # noqa: PLC0415

        return next_number(self.workbench.start, self.workbench.office_id, kind, dated)

    def has_signature(self, person: str) -> bool:
        """Whether a signature of a person is kept."""
        return has_signature(self.workbench.start, self.workbench.office_id, person)

    def issue(self, wanted: Wanted, then: "Callable[[Issued], object]", failed: Callable[[str], object]) -> None:
        """Issues a paper in the background; where nobody knows whether it was, that is found out later, and said."""

        def done(issued: "Issued") -> None:
            self.to_replace = None
            self._note_change()
            then(issued)

        def fail(sentence: str) -> None:
            failed(sentence)
            self.doubt.find_out()

        self.doubt.paper = None
        self.background.do(lambda: self._issue(wanted), done, fail)

    def opened(self, issued_id: int) -> IssuedContents:
        """What is kept of an issued paper, as it was on the day."""
        return register.open_issued(self.workbench.start, issued_id)[1]

    def with_code(self, issued_id: int) -> bytes:
        """A copy of an issued paper with the code of its address."""
        return register.reprint(self.workbench.start, issued_id, late.with_code)

    def withdraw(self, issued_id: int, reason: str) -> None:
        """Withdraws an issued paper."""
        register.withdraw(self.workbench.start, issued_id, reason, self.here)
        self._note_change()

    def publish(self, issued_id: int, address: str) -> None:
        """Notes where an issued paper was published."""
        register.publish(self.workbench.start, issued_id, address, self.here)
        self._note_change()

    def attach_scan(self, issued_id: int, file: Path) -> None:
        """Keeps the scan of an issued paper that was signed by hand."""
        register.attach_scan(self.workbench.start, issued_id, read_file(file), late.judge_scan, self.here)
        self._note_change()

    def scan_of(self, paper: IssuedPaper) -> KeptFile | None:
        """The newest scan of an issued paper."""
        return register.scan_of(self.workbench.start, paper)

    def _issue(self, wanted: Wanted) -> "Issued":
        """Runs in the other thread."""
        from itadesk.services.issuing import IssueInDoubt, IssueWish, Workshop, issue  # noqa: PLC0415
        from itadesk.services.papers import Wish  # noqa: PLC0415

        bench, paper, certificate = self.workbench, wanted.paper, wanted.certificate
        sealer = late.sealer()
        signatures: dict[str, Picture] = {
            person: open_signature(bench.start, sealer, bench.office_id, person, passphrase)
            for person, passphrase in wanted.passphrases.items()
        }
        seen = (
            late.Seen(certificate.seen_as, signatures[certificate.seen_as])
            if certificate and certificate.seen_as
            else None
        )
        sign = late.digital_signing(certificate.data, certificate.passphrase, seen) if certificate else None
        wish = IssueWish(
            wish=Wish(kind=paper.kind, plan_year=paper.plan_year, key=paper.key),
            dated=wanted.dated,
            first_number=wanted.first_number,
            replaces=wanted.replaces,
            options=replace(
                wanted.options, signatures=signatures, left_open=frozenset({seen.signer} if seen else set())
            ),
            with_emblem=False,  # the options have it where it is wanted
        )
        shop = Workshop(set_on_paper=self.typesetter, write_office=late.write_office, sign=sign)
        try:
            return issue(bench.start, bench.office_id, wish, shop, self.here)
        except IssueInDoubt as failure:
            self.doubt.paper = failure.paper
            raise

    def _note_change(self) -> None:
        self._all = None
        self._of_plans.clear()
        self.changed.emit()


def read_file(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        FileUnreadable: it cannot be read, or is larger than any file of an office.
    """
    return bytes_of(path)

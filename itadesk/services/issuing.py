"""Issuing: a paper gets its number and date, is set and signed, and is kept as it is, all in one transaction.

The number is taken first, and until the end of the transaction nobody else gets one of the office; where anything fails
on the way, the number was not given.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from itadesk import __version__
from itadesk.documents.blocks import Block, Closing, Document, Signature
from itadesk.documents.plain import plain_text
from itadesk.errors import EnvironmentFailure, UserError
from itadesk.ita.issuable import issuable
from itadesk.ita.issued import (
    ComputerUser,
    IssuedPaper,
    Signatory,
    number_entered,
    number_to_print,
    series_year,
)
from itadesk.ita.papers import IssuedState, Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.record_changes import changed
from itadesk.ita.records import OfficeRecord, key_of
from itadesk.ita.rules import check_day
from itadesk.ita.rules import faults as rule_faults
from itadesk.language import _
from itadesk.services.faulty import FaultyRecord
from itadesk.services.kept_files import photographs_in
from itadesk.services.papers import Wish, compose_paper, unknown_slots, wished_paper
from itadesk.services.ports import Printing, PrintOptions, Typesetter, UnitOfWork, WorkStarter
from itadesk.services.register_ports import IssuedContents, IssuedMissing, Register, RegisterFilter
from itadesk.services.signature_ports import SignatureUse
from itadesk.services.signing import Desk


class NotYetIssuable(FaultyRecord):
    """Something in the office's data has to be mended before a paper of it is issued."""

    def sentence(self) -> str:
        """Says so, then every fault."""
        return _("No paper can be issued before this is mended:") + "\n" + super().sentence()


class SignerMissing(UserError):
    """A paper that somebody signs has nobody to sign it."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("Nobody is chosen who signs this paper; choose the signer, then issue it.")


class NumbersBegun(UserError):
    """A first number was chosen where the numbers have begun already."""

    def __init__(self, following: int, year: int) -> None:
        super().__init__(following, year)
        self.following, self.year = following, year

    def sentence(self) -> str:
        """Names the number that follows."""
        return _(
            "The numbers of this kind of paper have begun in {year} already and go on with {number}; leave the first number out."
        ).format(year=self.year, number=self.following)


class IssueInDoubt(EnvironmentFailure):
    """The connection broke off in the very moment in which a paper was issued."""

    distant = True
    in_doubt = True

    def __init__(self, paper: IssuedPaper) -> None:
        super().__init__(paper)
        self.paper = paper

    def sentence(self) -> str:
        """Says what to wait for."""
        return _(
            "The connection broke off in the moment in which paper {number} was issued. As soon as the server answers it is said here whether it was; do not issue it again before that."
        ).format(number=self.paper.shown_number)


class NotReplaceable(UserError):
    """A paper cannot be replaced by the one that should be issued."""

    def __init__(self, earlier: IssuedPaper) -> None:
        super().__init__(earlier)
        self.earlier = earlier

    def sentence(self) -> str:
        """Gives the reason."""
        number = self.earlier.shown_number
        if self.earlier.state is IssuedState.WITHDRAWN:
            return _("Paper {number} was withdrawn and cannot be replaced; issue the new one by itself.").format(
                number=number
            )
        if self.earlier.state is IssuedState.REPLACED:
            return _("Paper {number} was replaced already; replace the one that took its place.").format(number=number)
        return _("Paper {number} is of another kind and cannot be replaced by this one.").format(number=number)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueWish:
    """What is asked for when a paper is issued.

    Attributes:
        wish: which paper.
        dated: None takes the date of the draft, and where it has none the present day.
        first_number: of the kind and year, where the office's own book has begun elsewhere; None begins with the number of
            the draft, or with 1.
        replaces: the number in the database of the issued paper that this one corrects.
        options: how it is printed; an emblem that is None is the office's own. Signatures are used and on record.
        with_emblem: whether the office's emblem is printed; otherwise its space stays empty.
    """

    wish: Wish
    dated: date | None = None
    first_number: int | None = None
    replaces: int | None = None
    options: PrintOptions = field(default_factory=PrintOptions)
    with_emblem: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What makes the files of a paper that is issued.

    Attributes:
        set_on_paper: the typesetter.
        write_office: gives an office's data in the exchange format.
        sign: gives the PDF of a printing with a digital signature in it; None where none is wanted.
    """

    set_on_paper: Typesetter
    write_office: Callable[[OfficeRecord], bytes]
    sign: Callable[[Printing], bytes] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A paper that was issued, its PDF, and what should be looked at again."""

    paper: IssuedPaper
    pdf: bytes
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbered:
    """A paper with its number and date.

    Attributes:
        record: the office's data with this paper in it.
        number: that of the register.
        replaced: the paper that it corrects.
    """

    office_id: int
    record: OfficeRecord
    paper: Paper
    dated: date
    number: int
    replaced: IssuedPaper | None

    @property
    def year(self) -> int:
        """The Buddhist calendar year that it is numbered in."""
        return series_year(self.dated)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A paper that is composed and set; `pdf` is signed where that was asked for."""

    document: Document
    printing: Printing
    pdf: bytes


def next_number(start: WorkStarter, office_id: int, kind: PaperKind, dated: date) -> int | None:
    """The number that a paper of this kind and date would get now; None where it is the first one and can be chosen."""
    with start().only_looking() as work:
        return work.register.next_number(office_id, kind, series_year(dated))


def issue(start: WorkStarter, office_id: int, wish: IssueWish, shop: Workshop, desk: Desk) -> Issued:
    """Issues a paper; later changes of the office's data change the draft, never what was issued.

    Raises:
        NotYetIssuable, SignerMissing, NumbersBegun, NotReplaceable: as they say.
        UserError: there is no such paper, or it cannot be composed, set or signed. Then no number was taken.
        IssueInDoubt: only the server knows whether it was; `was_issued` asks it.
    """
    with start() as work:
        numbered = _numbered(work, office_id, wish, desk)
        made = _made(work, numbered, wish, shop)
        entry = replace(_entry(numbered, made, desk, desk.user_in(work)), sealed=shop.sign is not None)
        contents = IssuedContents(pdf=made.pdf, data=shop.write_office(numbered.record), text=plain_text(made.document))
        entry = replace(entry, issued_id=work.register.add(entry, contents))
        _record_uses(work, entry, made.document, wish)
        try:
            work.commit()
        except EnvironmentFailure as failure:
            if failure.in_doubt:
                raise IssueInDoubt(entry) from failure
            raise
    return Issued(paper=entry, pdf=made.pdf, warnings=(*unknown_slots(numbered.paper), *made.printing.warnings))


def was_issued(start: WorkStarter, paper: IssuedPaper) -> bool:
    """Whether a paper is in the register, by the bytes of its PDF, which no other one has."""
    with start().only_looking() as work:
        found = work.register.search(paper.office_id, RegisterFilter(kind=paper.kind))
    return any(each.sha256 == paper.sha256 for each in found)


def _numbered(work: UnitOfWork, office_id: int, wish: IssueWish, desk: Desk) -> _Numbered:
    """The paper that is asked for with its date, and with the number that follows, which is taken."""
    record = issuable(work.offices.get(office_id), wish.wish.signer or "")
    faults = list(rule_faults(record))
    if faults:
        raise NotYetIssuable(record, faults)
    draft = wished_paper(record, wish.wish)
    dated = wish.dated or draft.dated or desk.now().astimezone().date()
    check_day(dated)
    replaced = _replaced(work.register, office_id, wish, draft)
    year = series_year(dated)
    first = wish.first_number or number_entered(draft) or 1
    number = _take_number(work.register, office_id, draft.kind, year, first)
    if wish.first_number not in {None, number}:
        raise NumbersBegun(number, year)
    printed = number_to_print(draft, record.office, number, year)
    paper = replace(draft, dated=dated, number=printed)
    record = changed(record, key_of(paper), paper)
    return _Numbered(office_id=office_id, record=record, paper=paper, dated=dated, number=number, replaced=replaced)


def _replaced(register: Register, office_id: int, wish: IssueWish, draft: Paper) -> IssuedPaper | None:
    """The paper that is to be replaced, which has to be the office's, of the same kind, and still to hold."""
    if wish.replaces is None:
        return None
    earlier = register.get(wish.replaces)
    if earlier.office_id != office_id:
        raise IssuedMissing(wish.replaces)
    if earlier.kind is not draft.kind or earlier.state is not IssuedState.STANDING:
        raise NotReplaceable(earlier)
    return earlier


def _take_number(register: Register, office_id: int, kind: PaperKind, year: int, first: int) -> int:
    """The number that follows, now taken; where there was none yet, the numbers now begin with the first."""
    following = register.take_number(office_id, kind, year)
    if following is not None:
        return following
    register.begin_numbers(office_id, kind, year, first)
    return first


def _made(work: UnitOfWork, numbered: _Numbered, wish: IssueWish, shop: Workshop) -> _Made:
    """The paper as it leaves the workshop."""
    document = compose_paper(numbered.record, numbered.paper, numbered.replaced)
    if not numbered.paper.signer and any(_signatures(document.blocks)):
        raise SignerMissing
    options = replace(
        wish.options,
        emblem=wish.options.emblem or (work.offices.emblem(numbered.office_id) if wish.with_emblem else None),
        photographs={
            **photographs_in(work, numbered.office_id, numbered.paper),
            **(wish.options.photographs or {}),
        },
    )
    printing = shop.set_on_paper(document, options)
    return _Made(document=document, printing=printing, pdf=printing.pdf if shop.sign is None else shop.sign(printing))


def _signatures(blocks: tuple[Block, ...]) -> Iterator[Signature]:
    """The places for signatures in their order."""
    for block in blocks:
        if isinstance(block, Closing):
            yield from _signatures(block.blocks)
        elif isinstance(block, Signature):
            yield block


def _entry(numbered: _Numbered, made: _Made, desk: Desk, by: ComputerUser) -> IssuedPaper:
    paper = numbered.paper
    return IssuedPaper(
        office_id=numbered.office_id,
        kind=paper.kind,
        plan_year=paper.plan_year,
        paper_key=paper.key,
        year=numbered.year,
        number=numbered.number,
        printed_number=paper.number,
        digits=made.document.digits,
        dated=numbered.dated,
        title=made.document.title,
        signer=_signatory(numbered.record.person(paper.signer)),
        font=made.printing.font,
        sha256=hashlib.sha256(made.pdf).hexdigest(),
        issued_at=desk.now(),
        by=by,
        version=__version__,
        replaces=numbered.replaced.reference if numbered.replaced else None,
    )


def _signatory(person: Person | None) -> Signatory:
    if person is None:
        return Signatory()
    return Signatory(key=person.key, name=person.full_name, position=person.position_lines)


def _record_uses(work: UnitOfWork, entry: IssuedPaper, document: Document, wish: IssueWish) -> None:
    """Puts on record which signatures stand on the paper."""
    given = wish.options.signatures or {}
    for person in dict.fromkeys(block.signer for block in _signatures(document.blocks) if block.signer in given):
        work.signatures.record_use(
            SignatureUse(
                office_id=entry.office_id,
                person=person,
                paper_title=entry.title,
                issued_id=entry.issued_id,
                used_at=entry.issued_at,
                user=entry.by.name,
                machine=entry.by.machine,
            )
        )

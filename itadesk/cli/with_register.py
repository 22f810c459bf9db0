"""Commands about issued papers: issuing one, the register, and what becomes of a paper afterwards."""

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from itadesk.cli.databases import existing_database
from itadesk.cli.digital_signing import DigitalSigning, credentials_of
from itadesk.cli.forms import form_of
from itadesk.cli.paper_files import picture_of, wish_of
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, complain, read_file, say
from itadesk.errors import FileUnwritable, UserError
from itadesk.exchange.media import judge_scan
from itadesk.exchange.office_json import write_office
from itadesk.exchange.register_book import write_register
from itadesk.exchange.whole_file import try_to_write, write_whole
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.language import _, ngettext
from itadesk.services.desks import this_desk
from itadesk.services.issuing import Issued, IssueWish, Workshop
from itadesk.services.issuing import issue as issue_paper
from itadesk.services.offices import find_office, open_record
from itadesk.services.papers import Wish, wished_paper
from itadesk.services.ports import PrintOptions
from itadesk.services.register import attach_scan, find_issued, open_issued, publish, search
from itadesk.services.register import reprint as reprint_paper
from itadesk.services.register import withdraw as withdraw_paper
from itadesk.services.register_ports import RegisterFilter
from itadesk.storage.database import Database
from itadesk.typesetting.reprinting import with_code
from itadesk.typesetting.setting import set_on_paper

PDF: Final = (".pdf",)
BOOK: Final = (".xlsx",)


class NothingToAttach(UserError):
    """Neither a scan nor an address was named."""

    def sentence(self) -> str:
        """Names the two options."""
        return _("Nothing is named that could be attached: give --scan FILE, --address ADDRESS, or both.")


def issue(options: argparse.Namespace) -> int:
    """Issues a paper; its PDF is written where a file is named, which is tried first, for a number is never taken back."""
    if options.output is not None:
        form_of(options.output, PDF)
        try_to_write(Path(options.output))
    credentials = credentials_of(options)
    emblem, signature = picture_of(options.emblem), picture_of(options.signature)
    with _office(options) as (database, office_id):
        paper = wished_paper(open_record(database.look, office_id), wish_of(options))
        signing = DigitalSigning(credentials, paper.signer, signature) if credentials else None
        print_options = PrintOptions(
            emblem=emblem,
            signatures={} if signature is None else {paper.signer: signature},
            font=options.font,
            tighten=options.tighten,
        )
        wish = IssueWish(
            wish=Wish(kind=paper.kind, plan_year=paper.plan_year, digits=paper.digits, signer=paper.signer),
            dated=options.dated,
            first_number=options.number_from,
            replaces=options.replaces and find_issued(database.look, office_id, paper.kind, options.replaces).issued_id,
            options=signing.options(print_options) if signing else print_options,
        )
        shop = Workshop(set_on_paper=set_on_paper, write_office=write_office, sign=signing.sign if signing else None)
        issued = issue_paper(database.start, office_id, wish, shop, this_desk())
    say(
        _("{title} was issued with number {number}.").format(title=issued.paper.title, number=issued.paper.shown_number)
    )
    return _write_issued(issued, options.output)


def _write_issued(issued: Issued, output: str | None) -> int:
    """Writes the PDF where one is wanted; that it cannot be written does not take the number back."""
    sentences = [*issued.warnings]
    if output is not None:
        try:
            write_whole(Path(output), issued.pdf)
        except FileUnwritable as error:
            sentences += [
                error.sentence(),
                _("The paper is issued all the same; “itadesk reprint” gives it out again."),
            ]
    return DONE_WITH_FINDINGS if complain(sentences) else DONE


def register(options: argparse.Namespace) -> int:
    """Lists the issued papers that are looked for: a line each, as JSON, or as a workbook."""
    if options.output is not None:
        form_of(options.output, BOOK)
    wanted = RegisterFilter(
        year=options.year,
        kind=options.kind and PaperKind(options.kind),
        number=options.number,
        signer=options.signer,
        words=options.words,
        state=options.state and IssuedState(options.state),
    )
    with _office(options) as (database, office_id):
        papers = search(database.look, office_id, wanted)
    if options.output is not None:
        write_whole(Path(options.output), write_register(papers))
        written = ngettext(
            "{count} paper of the register was written to {path}.",
            "{count} papers of the register were written to {path}.",
            len(papers),
        )
        say(written.format(count=len(papers), path=options.output))
    elif options.json:
        say(json.dumps([_described(paper) for paper in papers], ensure_ascii=False, indent=1))
    else:
        say(*(_line(paper) for paper in papers) if papers else [_("No issued paper was found.")])
    return DONE


def reprint(options: argparse.Namespace) -> int:
    """Writes an issued paper to a file: the very bytes, or a copy with the code of its address."""
    form_of(options.output, PDF)
    with _office(options) as (database, office_id):
        paper = _paper(database, office_id, options)
        if options.code:
            pdf = reprint_paper(database.look, paper.issued_id, with_code)
        else:
            pdf = open_issued(database.look, paper.issued_id)[1].pdf
    write_whole(Path(options.output), pdf)
    say(_("The paper was printed to {path}.").format(path=options.output))
    return DONE


def attach(options: argparse.Namespace) -> int:
    """Keeps the scan of an issued paper, the address where it was published, or both."""
    if options.scan is None and options.address is None:
        raise NothingToAttach
    data = None if options.scan is None else read_file(options.scan)
    with _office(options) as (database, office_id):
        paper = _paper(database, office_id, options)
        if options.address is not None:
            paper = publish(database.start, paper.issued_id, options.address, this_desk())
        if data is not None:
            paper = attach_scan(database.start, paper.issued_id, data, judge_scan, this_desk())
    say(_line(paper))
    return DONE


def withdraw(options: argparse.Namespace) -> int:
    """Withdraws an issued paper."""
    with _office(options) as (database, office_id):
        paper = _paper(database, office_id, options)
        paper = withdraw_paper(database.start, paper.issued_id, options.reason, this_desk())
    say(_line(paper))
    return DONE


@contextmanager
def _office(options: argparse.Namespace) -> Iterator[tuple[Database, int]]:
    """The database that was asked for, and the number of the office in it."""
    database = existing_database(options)
    try:
        yield database, find_office(database.look, options.office)
    finally:
        database.close()


def _paper(database: Database, office_id: int, options: argparse.Namespace) -> IssuedPaper:
    return find_issued(database.look, office_id, PaperKind(options.kind), options.number)


def _line(paper: IssuedPaper) -> str:
    """A paper in one line: its number in the register, its date, its state and its title."""
    return f"{paper.kind} {paper.number}/{paper.year} {paper.dated.isoformat()} {_state(paper)} {paper.title}"


def _state(paper: IssuedPaper) -> str:
    standing = _("holds") if paper.replaces is None else _("holds, replaces {other}").format(other=paper.replaces)
    names = {
        IssuedState.STANDING: standing,
        IssuedState.REPLACED: _("replaced by {other}").format(other=paper.replaced_by),
        IssuedState.WITHDRAWN: _("withdrawn"),
    }
    return names[paper.state]


def _described(paper: IssuedPaper) -> dict[str, object]:
    """What is known of a paper, for other programs; days are those of the Gregorian calendar, moments in UTC."""
    withdrawal, publication, scan = paper.withdrawal, paper.publication, paper.scan
    return {
        "kind": paper.kind,
        "year": paper.year,
        "number": paper.number,
        "printed_number": paper.printed_number,
        "dated": paper.dated.isoformat(),
        "title": paper.title,
        "plan_year": paper.plan_year,
        "signer": paper.signer.name,
        "position": list(paper.signer.position),
        "state": paper.state,
        "withdrawn_because": withdrawal.reason if withdrawal else None,
        "replaces": str(paper.replaces) if paper.replaces else None,
        "replaced_by": str(paper.replaced_by) if paper.replaced_by else None,
        "address": publication.address if publication else None,
        "scan": scan.file if scan else None,
        "digitally_signed": paper.sealed,
        "issued_at": paper.issued_at.isoformat(),
        "issued_by": paper.by.name,
        "machine": paper.by.machine,
        "font": paper.font,
        "version": paper.version,
        "sha256": paper.sha256,
    }

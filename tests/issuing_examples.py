"""Issued papers that examples are made of: who issues, what sets them, and an entry of the register."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

from itadesk.documents.blocks import Document
from itadesk.documents.plain import plain_text
from itadesk.exchange.office_json import write_office
from itadesk.ita.issued import ComputerUser, IssuedPaper, Signatory
from itadesk.ita.papers import Digits, PaperKind
from itadesk.services.issuing import IssueWish, Workshop
from itadesk.services.papers import Wish
from itadesk.services.ports import Printing, PrintOptions
from itadesk.services.register_ports import IssuedContents
from itadesk.services.signing import Desk
from itadesk.typesetting.setting import set_on_paper
from tests.examples import ANNOUNCEMENT, NEWS, RECORD

OFFICE = replace(RECORD, papers=(ANNOUNCEMENT, NEWS))
NOON = datetime(2026, 1, 9, 5, 0, tzinfo=UTC)
BY = ComputerUser(name="มานพ", machine="โต๊ะ ๑")
DESK = Desk(user=BY.name, machine=BY.machine, now=lambda: NOON)
CONTENTS = IssuedContents(pdf=b"%PDF-1.7 one", data=b"{}", text="ประกาศ ลงวันที่ ๙ มกราคม ๒๕๖๙\n")


def wish_for(kind: PaperKind = PaperKind.ANNOUNCEMENT) -> IssueWish:
    """A paper of the plan of 2569."""
    return IssueWish(wish=Wish(kind=kind, plan_year=2569))


def quick_printing(document: Document, options: PrintOptions) -> Printing:
    """What a typesetter gives, without the work of one: the text of the document, and what was asked for besides."""
    pictures = sorted([*(options.signatures or {}), *(options.photographs or {})])
    pdf = "\n".join(["%PDF", document.title, plain_text(document), *pictures, str(options.emblem)]).encode()
    return Printing(pdf=pdf, pages=1, font="Sarabun", spots={})


REAL = Workshop(set_on_paper=set_on_paper, write_office=write_office)
QUICK = Workshop(set_on_paper=quick_printing, write_office=write_office)


def entry(
    number: int, office_id: int = 1, *, kind: PaperKind = PaperKind.ANNOUNCEMENT, year: int = 2569
) -> IssuedPaper:
    """An entry of the register that is not there yet."""
    return IssuedPaper(
        office_id=office_id,
        kind=kind,
        plan_year=2569,
        paper_key="announcement-2569",
        year=year,
        number=number,
        digits=Digits.THAI,
        dated=date(2026, 1, 9),
        title="ประกาศเทศบาลตำบลริมธาร",
        signer=Signatory(key="head", name="นางสายชล ใจดี", position=("นายกเทศมนตรีตำบลริมธาร",)),
        font="Sarabun",
        sha256=hashlib.sha256(CONTENTS.pdf).hexdigest(),
        issued_at=NOON,
        by=BY,
        version="0.1.0",
    )

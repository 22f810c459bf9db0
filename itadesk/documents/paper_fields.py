"""The fields of a paper beside those of its data: its numbers, whom it addresses, and the item of the assessment."""

from collections.abc import Mapping

from itadesk.documents.numbers import memo_number, order_number
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.items import items_served
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from itadesk.thai.dates import long_date, medium_date
from itadesk.thai.digits import arabic_digits

BLANK_ADDRESSEE = "." * 40


def paper_fields(record: OfficeRecord, paper: Paper) -> Mapping[str, str]:
    """The fields in Arabic digits; empty where the data says nothing."""
    endorsers = [person for key in paper.endorsers if (person := record.person(key))]
    return {
        "phone": record.office.phone,
        "address": record.office.address,
        "day": medium_date(paper.dated) if paper.dated else "",
        "memo_number": memo_number(record.office, paper),
        "order_number": order_number(paper),
        "addressee": addressee(record.office, endorsers[-1] if endorsers else None),
        **_item_fields(paper),
    }


def replaced_fields(replaced: IssuedPaper | None) -> Mapping[str, str]:
    """What names the issued paper that this one corrects, in Arabic digits; empty where it corrects none."""
    return {
        "replaced_title": arabic_digits(replaced.title) if replaced else "",
        "replaced_number": arabic_digits(replaced.shown_number) if replaced else "",
        "replaced_dated": long_date(replaced.dated) if replaced else "",
    }


def addressee(office: Office, decider: Person | None) -> str:
    """The post that a memo goes to: of whoever decides, otherwise of the head; a dotted line where neither is known."""
    if decider is not None:
        return decider.acting.for_position if decider.acting else decider.position
    return office.head_position or BLANK_ADDRESSEE


def _item_fields(paper: Paper) -> Mapping[str, str]:
    """The item that the paper serves; a memo names that of the announcement which it proposes."""
    kind = PaperKind.ANNOUNCEMENT if paper.kind is PaperKind.MEMO else paper.kind
    served = next(iter(items_served(kind, paper.plan_year)), None)
    if served is None or served.assumed or not served.item.code:
        return {"item": "", "item_name": "", "item_year": ""}
    return {"item": served.item.code, "item_name": served.item.name, "item_year": str(served.fiscal_year)}

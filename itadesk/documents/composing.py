"""From what an office entered to a document: picks the composer and finishes what it made."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Final

from itadesk.documents.blocks import Block, Document
from itadesk.documents.digits import with_digits
from itadesk.documents.kinds import COMPOSED_KINDS
from itadesk.documents.matter import Matter, matter_of
from itadesk.documents.phrases import one_line
from itadesk.errors import UserError
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, Paper, PaperKind
from itadesk.ita.people import Person
from itadesk.ita.records import OfficeRecord
from itadesk.language import _
from itadesk.thai.digits import in_digits

Composer = Callable[[Matter], Iterator[Block]]


def _loaded_late(kind: PaperKind) -> Composer:
    """The composer of a kind, which is loaded when it first composes; its module and its function are called as the kind is."""

    def composer(matter: Matter) -> Iterator[Block]:
        loaded: Composer = getattr(import_module(f"itadesk.documents.{kind}"), kind)
        return loaded(matter)

    return composer


COMPOSERS: Final[Mapping[PaperKind, Composer]] = {kind: _loaded_late(kind) for kind in COMPOSED_KINDS}


class NothingToReport(UserError):
    """A report is asked for on a plan without measures."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year

    def sentence(self) -> str:
        """Says what to enter first."""
        return _("There are no measures of {year} to report on: enter the measures of that year first.").format(
            year=self.year
        )


def compose(record: OfficeRecord, paper: Paper, replaced: IssuedPaper | None = None) -> Document:
    """The paper as a document, all its texts in the digits that it asks for.

    Where it corrects an issued paper, that one is `replaced` and named in it.

    Raises:
        NothingToReport: a report on a plan without measures.
        UnknownField, BrokenWording: the office's own wording cannot be used.
    """
    matter = matter_of(record, paper, replaced)
    if paper.kind is PaperKind.REPORT and not matter.plan.measures:
        raise NothingToReport(paper.plan_year)
    digits = paper.digits or Digits.THAI
    blocks = tuple(COMPOSERS[paper.kind](matter))
    title = one_line(f"{matter.text('title')}\n{matter.text('subject')}")
    return with_digits(
        Document(
            title=in_digits(title, digits is Digits.THAI),
            author=matter.fields["office"],
            digits=digits,
            blocks=blocks,
            whole=names_of(record),
            dated=paper.dated,
        )
    )


def names_of(record: OfficeRecord) -> tuple[str, ...]:
    """The names that stay on one line: the office, its place, its units, its people and their posts, and its own words."""
    office = record.office
    people = (name for person in record.people for name in person_names(person))
    names = [*office_names(office), *office.units, *people, *office.whole_words]
    return tuple(dict.fromkeys(filter(None, map(one_line, names))))


def office_names(office: Office) -> Iterator[str]:
    """The office's name and the names of where it lies."""
    yield from (office.full_name, office.head_position)
    places = (("ตำบล", office.name), ("ตำบล", office.subdistrict), ("อำเภอ", office.district))
    yield from (kind + name for kind, name in (*places, ("จังหวัด", office.province)) if name)


def person_names(person: Person) -> Iterator[str]:
    """A person's names and posts."""
    yield from (person.full_name, person.prefix + person.given_name, person.family_name, *person.position_lines)

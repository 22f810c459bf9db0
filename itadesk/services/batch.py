"""Printing one kind of paper for many offices: an office whose paper cannot be made is told of, the others are printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from itadesk.documents.blocks import Document
from itadesk.errors import ItadeskError
from itadesk.language import _
from itadesk.services.kept_files import photographs_of
from itadesk.services.office_files import file_names
from itadesk.services.offices import NoOffice, emblem_of, list_offices, open_record
from itadesk.services.papers import Wish, compose_paper, unknown_slots, wished_paper
from itadesk.services.ports import Picture, PrintOptions, WorkStarter


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """An office whose paper is wanted.

    Attributes:
        name: that of its file, without an ending; it tells the office from all others.
    """

    office_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWish:
    """What is asked for all offices alike.

    Attributes:
        emblem: is printed for every office instead of its own.
        font: the name of the face to set the papers in; None takes the best one found.
        tighten: whether a short last page is drawn back.
    """

    wish: Wish
    emblem: Picture | None = None
    font: str | None = None
    tighten: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one office's paper.

    Attributes:
        printed: whether its file was written.
        sentences: what should be looked at again, or why there is no file.
    """

    printed: bool
    sentences: tuple[str, ...] = ()


PaperWriter = Callable[[Document, PrintOptions, str], Sequence[str]]
"""Writes a document to the file of a name, and gives the warnings about what it shows."""


def office_files(start: WorkStarter) -> tuple[OfficeFile, ...]:
    """All offices by name, each with the name of its file.

    Raises:
        NoOffice: there is none.
    """
    offices = list_offices(start)
    if not offices:
        raise NoOffice
    return tuple(OfficeFile(office_id=number, name=name) for number, name in file_names(offices).items())


def print_office(start: WorkStarter, office: OfficeFile, wish: BatchWish, write: PaperWriter) -> Outcome:
    """Prints the paper of one office; what is wrong with it is part of the outcome and stops nothing."""
    try:
        sentences = _print(start, office, wish, write)
    except ItadeskError as error:
        return failed(office, error.sentence())
    return Outcome(printed=True, sentences=tuple(_told(office, sentence) for sentence in sentences))


def failed(office: OfficeFile, sentence: str) -> Outcome:
    """The outcome for an office whose paper could not be made."""
    return Outcome(printed=False, sentences=(_told(office, sentence),))


def _print(start: WorkStarter, office: OfficeFile, wish: BatchWish, write: PaperWriter) -> Sequence[str]:
    record = open_record(start, office.office_id)
    paper = wished_paper(record, wish.wish)
    document = compose_paper(record, paper)
    options = PrintOptions(
        emblem=wish.emblem or emblem_of(start, office.office_id),
        photographs=photographs_of(start, office.office_id, paper),
        font=wish.font,
        tighten=wish.tighten,
    )
    return *unknown_slots(paper), *write(document, options, office.name)


def _told(office: OfficeFile, sentence: str) -> str:
    return _("{office}: {sentence}").format(office=office.name, sentence=sentence)

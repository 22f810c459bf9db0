"""What the use cases need from outside: a unit of work on the stored offices, and a typesetter."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from itadesk.errors import UserError
from itadesk.ita.records import OfficeRecord, Part, PartKey
from itadesk.language import _

if TYPE_CHECKING:
    # a paper that is merely printed needs few of them, a window none, and they take a while to load
    from itadesk.documents.blocks import Document
    from itadesk.services.file_ports import Files
    from itadesk.services.log_ports import Log
    from itadesk.services.register_ports import Register
    from itadesk.services.search_ports import Index
    from itadesk.services.signature_ports import Signatures
    from itadesk.services.standing_ports import Standings


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSummary:
    """What a list of offices shows of each: its number in the database, its name, and the years it has data of."""

    office_id: int
    full_name: str
    place: str
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as it was given (PNG, JPEG or SVG), and how large it is printed.

    Attributes:
        data: the bytes of the file.
        width: in millimetres; None prints it at the size that the file itself names.
    """

    data: bytes
    width: float | None = None


class OfficeMissing(UserError):
    """An office was asked for that is not stored, perhaps not any more."""

    def __init__(self, office_id: int) -> None:
        super().__init__(office_id)
        self.office_id = office_id

    def sentence(self) -> str:
        """Says what can have happened."""
        return _("The office is not in the database any more; somebody may have deleted it. Choose another one.")


class ReadyOffice(Protocol):
    """A new office that was made ready for being stored; that can be done elsewhere, and it can be handed on from there."""

    @property
    def full_name(self) -> str:
        """Its full name."""

    def record(self) -> OfficeRecord:
        """Everything that the office has entered, as it was before it was made ready."""


class Offices(Protocol):
    """The stored offices."""

    def summaries(self) -> Sequence[OfficeSummary]:
        """All offices, in the alphabetical order of their names."""

    def named(self, full_name: str) -> Sequence[int]:
        """The numbers of the offices with this full name, or with this name alone."""

    def stored_names(self, full_names: Collection[str]) -> Collection[str]:
        """Those of the full names for which `named` may give any office."""

    def add(self, record: OfficeRecord) -> int:
        """Stores a new office and gives its number."""

    def add_ready(self, offices: Sequence[Any]) -> Sequence[int]:
        """Stores new offices, which storage itself has made ready (`ReadyOffice`), and gives their numbers."""

    def get(self, office_id: int) -> OfficeRecord:
        """Everything that an office has entered.

        Raises:
            OfficeMissing: there is no office of this number; so raises everything that reads or writes parts.
        """

    def part(self, office_id: int, key: PartKey) -> Part | None:
        """One part of an office, None where it is not stored."""

    def revision(self, office_id: int) -> int:
        """A number that is another one whenever something that the office has entered was changed."""

    def put(self, office_id: int, part: Part, position: int | None = None, known: Part | None = None) -> None:
        """Stores a part in the place of the one with the same key; a new one goes to `position`, or last.

        Takes:
            known: what is stored under the key, where that is known for sure: only what differs is written then.
        """

    def remove(self, office_id: int, key: PartKey) -> None:
        """Removes a part. Removing what is not there changes nothing."""

    def delete(self, office_id: int) -> None:
        """Removes an office with everything that it has entered."""

    def emblem(self, office_id: int) -> Picture | None:
        """The office's emblem."""

    def put_emblem(self, office_id: int, emblem: Picture | None) -> None:
        """Stores the office's emblem, or takes it away."""


class UnitOfWork(Protocol):
    """One transaction. Leaving it without `commit` undoes everything."""

    def hastily(self) -> Self:
        """The same before it has begun, but failing where it would have to wait for others."""

    def only_looking(self) -> Self:
        """The same before it has begun, but only to read, for which it waits for nobody."""

    @property
    def login(self) -> str | None:
        """The name under which a server knows whoever works here; None where the data is in a file."""

    @property
    def offices(self) -> Offices:
        """The stored offices as this transaction sees them."""

    @property
    def signatures(self) -> "Signatures":
        """The kept signatures as this transaction sees them."""

    @property
    def files(self) -> "Files":
        """The kept files as this transaction sees them."""

    @property
    def register(self) -> "Register":
        """The issued papers as this transaction sees them."""

    @property
    def index(self) -> "Index":
        """The index of what can be found as this transaction sees it."""

    @property
    def standings(self) -> "Standings":
        """Many offices in a year as this transaction sees them."""

    @property
    def log(self) -> "Log":
        """The log as this transaction sees it; what the transaction itself has done is added when it is committed."""

    def __enter__(self) -> Self:
        """Begins the transaction."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the transaction; what was not committed is undone."""

    def commit(self) -> None:
        """Makes everything done since the beginning last."""


WorkStarter = Callable[[], UnitOfWork]
"""Begins a unit of work on the database that is in use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOptions:
    """What a printing adds to a document.

    Attributes:
        emblem: the emblem's picture; None leaves its space empty, for paper that already carries it.
        signatures: pictures of signatures by the signer's key; without one, space is left for the pen.
        left_open: the signers whose pictures only get their space, since a digital signature will show them there.
        photographs: by the SHA-256 of their files; of a missing one the frame stays empty.
        font: the name of the face to set it in; None takes the best one found.
        tighten: whether a last page of fewer than four lines is drawn back by setting the lines a little closer.
    """

    emblem: Picture | None = None
    signatures: Mapping[str, Picture] | None = None
    left_open: frozenset[str] = frozenset()
    photographs: Mapping[str, Picture] | None = None
    font: str | None = None
    tighten: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a block came to stand: the page from 0, and its box in points from the top left corner of the page."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A document that was set on paper.

    Attributes:
        pdf: the bytes of the file.
        pages: how many pages it has.
        font: the name of the face that it was set in.
        spots: where the blocks with a place came to stand, in the order of the paper.
        warnings: sentences about what could not be printed as asked, each naming its place.
    """

    pdf: bytes
    pages: int
    font: str
    spots: Mapping[str, Sequence[Spot]]
    warnings: tuple[str, ...] = ()


class Typesetter(Protocol):
    """Sets documents on paper."""

    def __call__(self, document: "Document", options: PrintOptions) -> Printing:
        """The document as a PDF. The same document and options give the same bytes."""

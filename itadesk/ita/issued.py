"""Papers that were issued: their numbers, who signed them, and what became of them since. Nothing of them ever changes."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

from itadesk.errors import UserError
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, IssuedState, Paper, PaperKind
from itadesk.ita.quoting import quoted
from itadesk.language import _
from itadesk.thai.dates import BUDDHIST_OFFSET
from itadesk.thai.digits import arabic_digits, in_digits

LONGEST_ADDRESS: Final = 800
"""Characters of an address as computers send it; of more no code can be made that a telephone reads from paper."""

LARGEST_FIRST_NUMBER: Final = 99_999
"""No book of an office has so many papers in a year."""

IN_A_BOOK: Final = frozenset({PaperKind.ORDER, PaperKind.MEMO})
"""The papers that carry a number of a book."""

_PLAIN_SIGNS: Final = "%/:?#[]@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerUser:
    """Who sat at which computer, as the system calls them."""

    name: str
    machine: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signed a paper, as it was printed; all empty for a paper that nobody signs.

    Attributes:
        key: of the person when the paper was issued.
        position: the lines under the name.
    """

    key: str = ""
    name: str = ""
    position: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """That a paper holds no longer; `at` is in UTC, here and below."""

    reason: str
    at: datetime
    by: ComputerUser


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where a paper was published."""

    address: str
    at: datetime
    by: ComputerUser


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The scan of a paper that was signed by hand; `file` is the SHA-256 of its bytes, by which they are kept."""

    file: str
    media_type: str
    at: datetime
    by: ComputerUser


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedReference:
    """Another issued paper of the same kind, named by one."""

    issued_id: int
    number: int
    year: int

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """A paper as it stands in the register.

    Attributes:
        issued_id: its number in the database; 0 before it is there.
        paper_key: the key of the draft that it was made of.
        year: the Buddhist calendar year of its date, in which it is numbered.
        number: its place among the papers of its kind and year.
        printed_number: what the paper calls itself, with Arabic digits; empty where it prints no number.
        font: the name of the face that it was set in.
        sha256: of the bytes of its PDF, in hexadecimal.
        sealed: whether the PDF carries a digital signature.
        issued_at: in UTC.
        version: that of the program.
        replaces: the issued paper that it corrects.
        replaced_by: the issued paper that corrects it.
        publication, scan: the newest of each.
    """

    issued_id: int = 0
    office_id: int
    kind: PaperKind
    plan_year: int
    paper_key: str
    year: int
    number: int
    printed_number: str = ""
    digits: Digits
    dated: date
    title: str
    signer: Signatory = Signatory()
    font: str
    sha256: str
    sealed: bool = False
    issued_at: datetime
    by: ComputerUser
    version: str
    replaces: IssuedReference | None = None
    replaced_by: IssuedReference | None = None
    withdrawal: Withdrawal | None = None
    publication: Publication | None = None
    scan: Scan | None = None

    @property
    def reference(self) -> IssuedReference:
        """How others name it."""
        return IssuedReference(issued_id=self.issued_id, number=self.number, year=self.year)

    @property
    def state(self) -> IssuedState:
        """Whether it still holds."""
        if self.withdrawal is not None:
            return IssuedState.WITHDRAWN
        return IssuedState.STANDING if self.replaced_by is None else IssuedState.REPLACED

    @property
    def shown_number(self) -> str:
        """The number that it carries, or where it prints none the one that the register gave it: 12/2569."""
        return in_digits(self.printed_number or f"{self.number}/{self.year}", self.digits is Digits.THAI)


class UnusableWebAddress(UserError):
    """A text that is no address of a page on the web."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written

    def sentence(self) -> str:
        """Says what an address looks like."""
        return _(
            "“{written}” is not the address of a page on the web: copy it from the browser, such as https://www.example.go.th/paper."
        ).format(written=quoted(self.written))


def series_year(dated: date) -> int:
    """The Buddhist calendar year in which a paper of this date is numbered."""
    return dated.year + BUDDHIST_OFFSET


def number_entered(draft: Paper) -> int | None:
    """The number that the clerk wrote into the draft of a paper that is numbered in a book: 214 of 214/2568."""
    written = re.match("[0-9]+", arabic_digits(draft.number).strip())
    if draft.kind not in IN_A_BOOK or written is None or not 1 <= int(written[0]) <= LARGEST_FIRST_NUMBER:
        return None
    return int(written[0])


def number_to_print(paper: Paper, office: Office, number: int, year: int) -> str:
    """What a paper with this number of the register calls itself, with Arabic digits.

    Orders are numbered by year, memos behind the code of the office's letters (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ
    พ.ศ. 2526); the others print what the clerk entered, by custom nothing.
    """
    if paper.kind is PaperKind.MEMO and office.document_code.strip():
        return arabic_digits(f"{office.document_code.strip()}/{number}")
    if paper.kind in {PaperKind.MEMO, PaperKind.ORDER}:
        return f"{number}/{year}"
    return arabic_digits(paper.number.strip())


def check_web_address(written: str) -> str:
    """The address, without the blanks around it.

    Raises:
        UnusableWebAddress: it does not lead to a page on the web.
    """
    address = written.strip()
    try:
        parts = urlsplit(address)
        usable = parts.scheme in {"http", "https"} and parts.hostname and len(as_sent(address)) <= LONGEST_ADDRESS
    except ValueError:
        raise UnusableWebAddress(written) from None
    if not usable or not address.isprintable() or any(character.isspace() for character in address):
        raise UnusableWebAddress(written)
    return address


def as_sent(address: str) -> str:
    """An address in ASCII, as computers send it: Thai letters in it as RFC 3987 and IDNA say.

    Raises:
        ValueError: its host cannot be written so.
    """
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return quote(urlunsplit(parts._replace(netloc=host)), safe=_PLAIN_SIGNS)

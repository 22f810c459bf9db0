"""What the use cases about issued papers need from outside: the register."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from itadesk.errors import UserError
from itadesk.ita.issued import IssuedPaper, Publication, Scan, Withdrawal
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedContents:
    """What is kept of an issued paper beside its entry.

    Attributes:
        pdf: the bytes of its file.
        data: the office's data that it was made of, the paper with its number and date in it, in the exchange format.
        text: its plain text.
    """

    pdf: bytes
    data: bytes
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFilter:
    """Which issued papers are looked for; what is None or empty admits all.

    Attributes:
        year: the Buddhist calendar year of the number.
        plan_year: the fiscal year of the plan that the paper is about.
        number: a number of the register, or a part of the one that is printed, in Thai or Arabic digits.
        signer: a part of the signer's name.
        words: all of them stand in the title or in the text; digits may be Thai or Arabic.
    """

    year: int | None = None
    kind: PaperKind | None = None
    number: str = ""
    signer: str = ""
    words: str = ""
    state: IssuedState | None = None
    plan_year: int | None = None


class IssuedMissing(UserError):
    """An issued paper was asked for that the office does not have."""

    def __init__(self, which: object) -> None:
        super().__init__(which)
        self.which = which

    def sentence(self) -> str:
        """Says what was asked for."""
        return _("The register has no paper {which}; look at the register for those that there are.").format(
            which=self.which
        )


class Register(Protocol):
    """The issued papers. They are added, never changed and never removed."""

    def next_number(self, office_id: int, kind: PaperKind, year: int) -> int | None:
        """The number that the next paper of a kind and year gets; None before the first one, whose can be chosen."""

    def take_number(self, office_id: int, kind: PaperKind, year: int) -> int | None:
        """The next number of a kind and year, now taken; None before the first one.

        Until the end of the transaction nobody else gets a number of the office.

        Raises:
            OfficeMissing: there is no office of this number.
        """

    def begin_numbers(self, office_id: int, kind: PaperKind, year: int, first: int) -> None:
        """Begins the numbers of a kind and year with `first`, which is taken."""

    def add(self, paper: IssuedPaper, contents: IssuedContents) -> int:
        """Adds a paper and gives its number in the database."""

    def get(self, issued_id: int) -> IssuedPaper:
        """An issued paper.

        Raises:
            IssuedMissing: there is none of this number; so raises everything that reads or adds to one.
        """

    def contents(self, issued_id: int) -> IssuedContents:
        """What is kept of an issued paper beside its entry."""

    def search(self, office_id: int, wanted: RegisterFilter) -> Sequence[IssuedPaper]:
        """The issued papers of an office, the latest issued first."""

    def count(self, office_id: int) -> int:
        """How many papers the office has issued."""

    def any_of(self, office_id: int) -> bool:
        """Whether the office has issued anything."""

    def withdraw(self, issued_id: int, withdrawal: Withdrawal) -> None:
        """Adds that a paper holds no longer."""

    def publish(self, issued_id: int, publication: Publication) -> None:
        """Adds where a paper was published."""

    def attach_scan(self, issued_id: int, scan: Scan) -> None:
        """Adds the scan of a paper that was signed by hand; its bytes are kept among the office's files."""

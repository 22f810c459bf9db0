"""What the use cases about signatures need from outside: where they are kept, and what seals them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureUse:
    """One use of a kept signature: who signed which paper, when, and at which computer.

    Attributes:
        office_id: the office's number in the database.
        person: the key of the person whose signature it is.
        paper_title: the title of the paper as it was printed.
        issued_id: the number of the issued paper in the register; None for a paper that was not issued.
        used_at: when, in UTC.
        user: who was signed in at the computer.
        machine: the computer's name.
    """

    office_id: int
    person: str
    paper_title: str
    issued_id: int | None
    used_at: datetime
    user: str
    machine: str


class Signatures(Protocol):
    """Where sealed signatures are kept, and what they were used for. Nothing in the clear goes in here."""

    def sealed(self, office_id: int, person: str) -> bytes | None:
        """The sealed signature of a person, None where none is kept."""

    def is_kept(self, office_id: int, person: str) -> bool:
        """Whether a signature of a person is kept."""

    def put_sealed(self, office_id: int, person: str, sealed: bytes | None) -> None:
        """Keeps a sealed signature in the place of the one before; None takes it away.

        Raises:
            OfficeMissing: there is no office of this number.
        """

    def record_use(self, use: SignatureUse) -> None:
        """Adds a use to the record. Nothing is ever taken off it.

        Raises:
            OfficeMissing: there is no office of this number.
        """

    def uses(self, office_id: int) -> Sequence[SignatureUse]:
        """What the office's signatures were used for, in the order of their uses."""


class Sealer(Protocol):
    """Seals a secret under a passphrase, bound to the office and the person that it belongs to."""

    def seal(self, secret: bytes, passphrase: str, office: str, person: str) -> bytes:
        """The sealed box.

        Raises:
            UserError: the passphrase is too short.
        """

    def open(self, sealed: bytes, passphrase: str, office: str, person: str) -> bytes:
        """The secret in a sealed box.

        Raises:
            UserError: the passphrase is wrong, or the box is damaged or another person's.
        """

"""Signatures of the office's people: kept sealed under a passphrase, opened for one printing, forgotten on wish.

Nothing here asks for a signature: a paper without one has a blank for the pen, and so it is unless somebody opens one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from itadesk.errors import UserError
from itadesk.ita.issued import ComputerUser
from itadesk.language import _
from itadesk.services.ports import Picture, UnitOfWork, WorkStarter
from itadesk.services.signature_ports import Sealer, SignatureUse


class NoSignature(UserError):
    """No signature of this person is kept."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("No signature of this person is kept. Keep one first, or leave space for the pen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where somebody signs: who is signed in at which computer, and what time it is there (in UTC)."""

    user: str
    machine: str
    now: Callable[[], datetime]

    def user_in(self, work: UnitOfWork) -> ComputerUser:
        """Whoever works there: on a server under the name of the login, which nobody can choose for himself."""
        return ComputerUser(name=work.login or self.user, machine=self.machine)


def has_signature(start: WorkStarter, office_id: int, person: str) -> bool:
    """Whether a signature of this person is kept."""
    with start().only_looking() as work:
        return work.signatures.is_kept(office_id, person)


def keep_signature(
    start: WorkStarter, sealer: Sealer, office_id: int, person: str, picture: Picture, *, passphrase: str
) -> None:
    """Keeps the picture of a signature, sealed, in the place of the one before.

    Raises:
        UserError: the passphrase is too weak, or the office is gone.
    """
    sealed = sealer.seal(_packed(picture), passphrase, str(office_id), person)
    _put(start, office_id, person, sealed)


def open_signature(start: WorkStarter, sealer: Sealer, office_id: int, person: str, passphrase: str) -> Picture:
    """The picture of a kept signature; it goes into one printing and nowhere else.

    Raises:
        NoSignature: none is kept.
        UserError: the passphrase is wrong, or the box is damaged.
    """
    sealed = _sealed(start, office_id, person)
    return _unpacked(sealer.open(sealed, passphrase, str(office_id), person))


def change_passphrase(
    start: WorkStarter, sealer: Sealer, office_id: int, person: str, passphrase: str, *, new: str
) -> None:
    """Seals a kept signature anew under another passphrase.

    Raises:
        NoSignature: none is kept.
        UserError: the passphrase is wrong, the box is damaged, or the new passphrase is too weak.
    """
    secret = sealer.open(_sealed(start, office_id, person), passphrase, str(office_id), person)
    _put(start, office_id, person, sealer.seal(secret, new, str(office_id), person))


def forget_signature(start: WorkStarter, office_id: int, person: str) -> None:
    """Takes a kept signature away for good; the record of its uses stays. Forgetting what is not kept changes nothing."""
    _put(start, office_id, person, None)


def record_use(
    start: WorkStarter, desk: Desk, office_id: int, person: str, paper_title: str, *, issued_id: int | None = None
) -> SignatureUse:
    """Puts on record that a signature was used, and gives what was recorded."""
    with start() as work:
        by = desk.user_in(work)
        use = SignatureUse(
            office_id=office_id,
            person=person,
            paper_title=paper_title,
            issued_id=issued_id,
            used_at=desk.now(),
            user=by.name,
            machine=by.machine,
        )
        work.signatures.record_use(use)
        work.commit()
    return use


def signature_uses(start: WorkStarter, office_id: int) -> Sequence[SignatureUse]:
    """What the signatures of an office were used for, in the order of their uses."""
    with start().only_looking() as work:
        return work.signatures.uses(office_id)


def _sealed(start: WorkStarter, office_id: int, person: str) -> bytes:
    with start().only_looking() as work:
        sealed = work.signatures.sealed(office_id, person)
    if sealed is None:
        raise NoSignature
    return sealed


def _put(start: WorkStarter, office_id: int, person: str, sealed: bytes | None) -> None:
    with start() as work:
        work.signatures.put_sealed(office_id, person, sealed)
        work.commit()


def _packed(picture: Picture) -> bytes:
    """A line with the width in millimetres, empty for the file's own, and then the bytes of the file."""
    width = "" if picture.width is None else repr(picture.width)
    return width.encode() + b"\n" + picture.data


def _unpacked(secret: bytes) -> Picture:
    width, _line, data = secret.partition(b"\n")
    return Picture(data=data, width=float(width) if width else None)

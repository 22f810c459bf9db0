"""The sealed box that a secret is kept in: nobody opens it without the passphrase, and nobody changes it unseen.

    itadesk sealed/1 LF  SHA-256 of the rest (32 bytes)  header (JSON, one line) LF  AES-256-GCM of the secret

The header names how the key is made of the passphrase (scrypt, RFC 7914), and whose the box is; it is readable, but
authenticated with the secret. The checksum tells a damaged box from a wrong passphrase, and costs no memory to test.
"""

import hashlib
import json
import secrets
import unicodedata
from dataclasses import asdict, dataclass
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from itadesk.errors import UserError
from itadesk.language import _

LEAST_CHARACTERS: Final = 10
LEAST_DIFFERENT: Final = 5

MAGIC: Final = b"itadesk sealed/1\n"
COST: Final = 2**17
"""How often scrypt works through its memory of 1 KiB times this: 128 MiB, a third of a second on a small computer."""
_LEAST_COST, _MOST_COST = 2**15, 2**18
_BLOCK: Final = 8
_LANES: Final = 1
_CHECKSUM: Final = 32
_KEY: Final = 32
_SALT: Final = 16
_NONCE: Final = 12
_LONGEST_HEADER: Final = 4096


class PassphraseTooWeak(UserError):
    """A passphrase could be guessed."""

    def sentence(self) -> str:
        """Says what is asked of it."""
        return _(
            "The passphrase is too easy to guess. Use at least {count} characters, {different} of them different; several words are best."
        ).format(count=LEAST_CHARACTERS, different=LEAST_DIFFERENT)


class WrongPassphrase(UserError):
    """A box does not open with this passphrase."""

    def sentence(self) -> str:
        """Says what to look at."""
        return _("The passphrase is wrong. Type it again, and look at the keyboard's language and at capital letters.")


class SealDamaged(UserError):
    """A box is not what was sealed."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The kept signature is damaged and cannot be opened. Forget it and keep the signature anew.")


class SealOfAnother(UserError):
    """A box belongs to another person or office than it is kept for."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The kept signature is not of this person. Forget it and keep the signature anew.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """What is readable of a box: whose it is, and how its key is made."""

    office: str
    person: str
    cost: int
    salt: str
    nonce: str

    def written(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=True, sort_keys=True).encode() + b"\n"

    def key(self, passphrase: str) -> bytes:
        typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return Scrypt(bytes.fromhex(self.salt), _KEY, self.cost, _BLOCK, _LANES).derive(typed)

    @classmethod
    def read(cls, line: bytes) -> Self:
        """The header in a line.

        Raises:
            SealDamaged: it is none, or asks for a cost that no box of this program has.
        """
        try:
            values = json.loads(line)
            header = cls(**values)
            whole = all(isinstance(values[each], str) for each in ("office", "person")) and isinstance(
                values["cost"], int
            )
            if whole and header.is_bounded():
                return header
        except (TypeError, ValueError, RecursionError):
            pass
        raise SealDamaged

    def is_bounded(self) -> bool:
        """Whether opening costs no more time and memory than this program's own boxes do."""
        return (
            self.cost.bit_count() == 1
            and _LEAST_COST <= self.cost <= _MOST_COST
            and len(bytes.fromhex(self.salt)) == _SALT
            and len(bytes.fromhex(self.nonce)) == _NONCE
        )


@dataclass(frozen=True, slots=True)
class PassphraseSealer:
    """Seals secrets under passphrases. `cost` is that of new boxes: a power of two from 2**15 to 2**18."""

    cost: int = COST

    def seal(self, secret: bytes, passphrase: str, office: str, person: str) -> bytes:
        """The sealed box of a secret, different each time.

        Raises:
            PassphraseTooWeak: it is short, or the same few characters over and over.
        """
        check_passphrase(passphrase)
        header = _Header(
            office=office,
            person=person,
            cost=self.cost,
            salt=secrets.token_hex(_SALT),
            nonce=secrets.token_hex(_NONCE),
        )
        written = header.written()
        hidden = AESGCM(header.key(passphrase)).encrypt(bytes.fromhex(header.nonce), secret, MAGIC + written)
        return MAGIC + hashlib.sha256(written + hidden).digest() + written + hidden

    def open(self, sealed: bytes, passphrase: str, office: str, person: str) -> bytes:
        """The secret in a box that is this person's.

        Raises:
            WrongPassphrase: it does not fit.
            SealDamaged: the box is not as it was sealed.
            SealOfAnother: it was sealed for another person or office.
        """
        written, hidden = _taken_apart(sealed)
        header = _Header.read(written)
        if (header.office, header.person) != (office, person):
            raise SealOfAnother
        try:
            return AESGCM(header.key(passphrase)).decrypt(bytes.fromhex(header.nonce), hidden, MAGIC + written)
        except InvalidTag:
            raise WrongPassphrase from None


def check_passphrase(passphrase: str) -> None:
    """Whether a passphrase may be used for a new box.

    Raises:
        PassphraseTooWeak: it is short, or the same few characters over and over.
    """
    typed = unicodedata.normalize("NFC", passphrase)
    if len(typed) < LEAST_CHARACTERS or len(set(typed)) < LEAST_DIFFERENT:
        raise PassphraseTooWeak


def _taken_apart(sealed: bytes) -> tuple[bytes, bytes]:
    """The line of the header and the hidden secret."""
    start = len(MAGIC) + _CHECKSUM
    checksum, rest = sealed[len(MAGIC) : start], sealed[start:]
    end = rest.find(b"\n", 0, _LONGEST_HEADER) + 1
    if not sealed.startswith(MAGIC) or hashlib.sha256(rest).digest() != checksum or not end:
        raise SealDamaged
    return rest[:end], rest[end:]

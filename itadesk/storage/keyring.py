"""The keys of locked databases that this process knows; they are never written anywhere.

A key is made of the passphrase and the salt with which the file begins, by scrypt (RFC 7914). Backups have the salt of
their database, so what opens the one opens the others.
"""

import hashlib
import secrets
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from itadesk.storage.file_heads import LENGTH, MARK
from itadesk.storage.lock_failures import PassphraseNeeded

COST: Final = 2**16
"""How often scrypt works through its memory of 1 KiB times this: 64 MiB, a fifth of a second."""

_BLOCK: Final = 8
_MEMORY: Final = 2**28
_KEY: Final = 32

Ask = Callable[[Path, bytes], bytes]
"""Gives the key of a locked file with this salt, or fails with a sentence."""


def new_salt() -> bytes:
    """What a newly locked file begins with."""
    return MARK + secrets.token_bytes(LENGTH - len(MARK))


def derive(passphrase: str, salt: bytes) -> bytes:
    """The key that a passphrase makes with a salt; however its letters are composed."""
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(typed, salt=salt, n=COST, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=_KEY)


def as_text(key: bytes, salt: bytes) -> str:
    """A key as SQLCipher takes one that need not be derived any more."""
    return f"x'{key.hex()}{salt.hex()}'"


class Keyring:
    """Keys by the salts of their files.

    Attributes:
        ask: asks somebody for a key that is missing; None where there is nobody to ask.
    """

    def __init__(self) -> None:
        self._keys: dict[bytes, bytes] = {}
        self.ask: Ask | None = None

    def put(self, salt: bytes, key: bytes) -> None:
        """Keeps a key until the process ends."""
        self._keys[salt] = key

    def knows(self, salt: bytes) -> bool:
        """Whether files with this salt can be opened."""
        return salt in self._keys

    def key_of(self, path: Path, salt: bytes) -> bytes:
        """The key of a file.

        Raises:
            PassphraseNeeded: it is not known, and nobody can be asked.
        """
        if salt not in self._keys:
            if self.ask is None:
                raise PassphraseNeeded(str(path))
            self.put(salt, self.ask(path, salt))
        return self._keys[salt]

    def written(self) -> Mapping[str, str]:
        """All of them for another process of the program; it gets them through a pipe."""
        return {salt.hex(): key.hex() for salt, key in self._keys.items()}

    def take(self, written: Mapping[str, str]) -> None:
        """Keeps what another process of the program has written."""
        for salt, key in written.items():
            self.put(bytes.fromhex(salt), bytes.fromhex(key))


RING: Final = Keyring()
"""That of this process."""

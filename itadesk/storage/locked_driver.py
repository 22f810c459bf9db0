"""The driver of locked databases: SQLCipher, which encrypts each page with AES-256 and knows when one was changed.

It is loaded only where a database has a passphrase.
"""

from types import ModuleType
from typing import Final

from sqlcipher3 import dbapi2

from itadesk.storage.file_heads import HEADS
from itadesk.storage.keyring import as_text

DRIVER: Final[ModuleType] = dbapi2


class LockedConnection(dbapi2.Connection):  # type: ignore[misc]  # its module says nothing of types
    """A connection that says when it is closed."""

    def close(self) -> None:
        """Ends it."""
        with HEADS.lock:
            super().close()
            HEADS.forget(self)

    def unlock(self, key: bytes, salt: bytes) -> None:
        """Gives it the key of the file; what is wrong is told by errors, not on the terminal."""
        self.execute(f'PRAGMA key = "{as_text(key, salt)}"')
        self.execute("PRAGMA cipher_log_level = NONE")

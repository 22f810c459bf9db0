"""The lock of a database: its passphrase, and what is needed to change it."""

from collections.abc import Mapping
from typing import Protocol

from itadesk.errors import ItadeskError


class Lock(Protocol):
    """The lock of the database in use; what makes keys takes a moment and is not for the window's thread."""

    def is_locked(self) -> bool:
        """Whether there is a passphrase."""

    def is_unknown(self) -> bool:
        """Whether there is a passphrase that nobody has said to this program yet."""

    def asks(self, failure: ItadeskError) -> bool:
        """Whether a database could not be opened only because nobody has said its passphrase."""

    def unlock(self, passphrase: str) -> None:
        """Opens the lock for this program until it ends.

        Raises:
            ItadeskError: the passphrase is wrong, or the computer cannot open the file.
        """

    def prepare(self, passphrase: str) -> str:
        """Makes the key of a new passphrase, and gives what it is called by.

        Raises:
            ItadeskError: the passphrase could be guessed.
        """

    def keys(self) -> Mapping[str, str]:
        """All keys that are known, for another process of the program."""

    def rest(self) -> None:
        """Closes what is open of the database, and opens nothing more of it for now."""

    def go_on(self) -> None:
        """Ends the rest."""

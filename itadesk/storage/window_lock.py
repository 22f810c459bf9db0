"""The lock of a database file, as the window sees it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from itadesk.errors import ItadeskError
from itadesk.storage.conversion import salt_of
from itadesk.storage.doors import at_the_door
from itadesk.storage.drivers import RESTING, is_known
from itadesk.storage.keyring import RING
from itadesk.storage.lock_failures import PassphraseNeeded
from itadesk.storage.locking import key_for, prepare_lock


@dataclass(frozen=True, slots=True)
class FileLock:
    """Locks one database file.

    Attributes:
        let_go: closes what is open of it, until somebody asks it something again.
    """

    path: Path
    let_go: Callable[[], None] = lambda: None

    def is_locked(self) -> bool:
        """Whether there is a passphrase; of a file that cannot be read none is known."""
        try:
            return salt_of(self.path) is not None
        except OSError:
            return False

    def is_unknown(self) -> bool:
        """Whether there is a passphrase that nobody has said yet."""
        return not is_known(self.path)

    def asks(self, failure: ItadeskError) -> bool:
        """Whether the file could not be opened only because nobody has said its passphrase."""
        return isinstance(failure, PassphraseNeeded) and failure.where == str(self.path)

    def unlock(self, passphrase: str) -> None:
        """Opens the lock for this process, once the passphrase was tried on the file."""
        with at_the_door(str(self.path)):
            salt = salt_of(self.path)
        if salt is not None:
            RING.put(salt, key_for(self.path, salt, passphrase))

    def prepare(self, passphrase: str) -> str:
        """Makes the key of a new passphrase, and gives its salt."""
        from itadesk.signing.sealing import check_passphrase  # noqa: PLC0415  loading what encrypts takes a while

        check_passphrase(passphrase)
        return prepare_lock(passphrase).hex()

    def keys(self) -> Mapping[str, str]:
        """All keys that this process knows."""
        return RING.written()

    def rest(self) -> None:
        """Closes what is open, and lets nobody here open the file."""
        RESTING.add(self.path)
        self.let_go()

    def go_on(self) -> None:
        """Ends the rest."""
        RESTING.discard(self.path)
        self.let_go()

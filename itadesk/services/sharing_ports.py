"""What the window needs from outside to move to a shared database, and back to the file of this computer."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from itadesk.ita.roles import Role

if TYPE_CHECKING:  # the frame of the window is painted before what this names is loaded
    from itadesk.services.lock_ports import Lock
    from itadesk.services.ports import WorkStarter
    from itadesk.services.server_addresses import ServerAddress


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What is there at an address.

    Attributes:
        server: the version of the server, such as 15.14.
        offices: how many the database holds.
        is_encrypted: whether nobody on the way can read along; so it is where there is no way, on one computer.
    """

    server: str
    role: Role
    offices: int
    is_encrypted: bool


class Sharing(Protocol):
    """The way to a shared database, and to the file that is left for it."""

    def try_out(self, address: "ServerAddress", password: str) -> Reached:
        """Looks what is there, and changes nothing. Takes a few seconds where nobody answers.

        Takes:
            password: an empty one takes the one that is kept on this computer.

        Raises:
            ItadeskError: it cannot be reached, lets nobody in, or is not for this version of the program.
        """

    def take_password(self, address: "ServerAddress", password: str, *, keep: bool) -> None:
        """Goes by a password from now on.

        Takes:
            keep: whether it is kept on this computer, in a file that only its owner can read; otherwise it is forgotten
                when the program ends, and none is kept any more.

        Raises:
            EnvironmentFailure: it cannot be kept.
        """

    def has_own(self) -> bool:
        """Whether there is a file on this computer that was worked with before."""

    def open_own(self) -> "AbstractContextManager[WorkStarter]":
        """That file, open for reading.

        Raises:
            ItadeskError: it cannot be opened.
        """

    def own_lock(self) -> "Lock":
        """The passphrase of that file."""

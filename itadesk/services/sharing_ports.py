"""What the window needs from outside to move to a shared database."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from itadesk.errors import ItadeskError
from itadesk.ita.roles import Role

if TYPE_CHECKING:  # the frame of the window is painted before what this names is loaded
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


class Shared(NamedTuple):
    """A shared database that is open, and what the person may do there."""

    start: "WorkStarter"
    role: Role


class Sharing(Protocol):
    """The way to a shared database."""

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

    def asks(self, failure: ItadeskError) -> bool:
        """Whether the server would have let somebody in who had said the right password."""

    def open_shared(self, address: "ServerAddress") -> "AbstractContextManager[Shared]":
        """A shared database, open besides the one in use.

        Raises:
            ItadeskError: it cannot be reached, lets nobody in, or is not for this version of the program.
        """

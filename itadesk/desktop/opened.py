"""What the window is opened on."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from itadesk.ita.roles import Role

if TYPE_CHECKING:  # the frame of the window is painted before what this names is loaded
    from itadesk.errors import ItadeskError
    from itadesk.services.backup_ports import Mender, Safe
    from itadesk.services.lock_ports import Lock
    from itadesk.services.ports import WorkStarter
    from itadesk.services.sharing_ports import Sharing
    from itadesk.services.upgrade_ports import Tell


class Opened(NamedTuple):
    """A database that is open.

    Attributes:
        where: its file, or its address without the password.
        start: begins a unit of work on it.
        office_id: which office is wanted; None means the last one or the only one, or asks.
        safe: its backups, and what keeps it whole; None where it is on a server.
        role: what the person may do there.
        sharing: the way to a shared database; None where the database was named when the program was started.
        left_out: what beside the database could not be used; told as soon as the window is painted.
    """

    where: str
    start: "WorkStarter"
    office_id: int | None
    safe: "Safe | None" = None
    role: Role = Role.HEAD
    sharing: "Sharing | None" = None
    left_out: "tuple[ItadeskError, ...]" = ()


class Upkeep(Protocol):
    """What a database needs before it can be opened."""

    def tell_to(self, tell: "Tell") -> None:
        """Tells somebody how far an upgrade is, from the thread in which the database is opened."""

    def mender(self) -> "Mender | None":
        """What puts the database right where it is damaged; None where it is on a server."""

    def lock(self) -> "Lock | None":
        """The passphrase of the database; None where it is on a server."""

    def sharing(self) -> "Sharing | None":
        """The way to a shared database; None where the database was named when the program was started."""

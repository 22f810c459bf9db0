"""One transaction on the database.

What is kept with offices (files, issued papers, signatures) is loaded when a transaction first needs it: most of what is
printed does without, and its tables take a while.
"""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Engine

from itadesk.services.log_ports import Door
from itadesk.storage import servers
from itadesk.storage.doors import at_the_door, at_the_last_step, failure_of
from itadesk.storage.journal import Journal
from itadesk.storage.offices import StoredOffices

if TYPE_CHECKING:
    from itadesk.storage.files import StoredFiles
    from itadesk.storage.issued import StoredRegister
    from itadesk.storage.log import StoredLog
    from itadesk.storage.search import StoredIndex
    from itadesk.storage.signatures import StoredSignatures
    from itadesk.storage.standings import StoredStandings


class StoredWork:
    """A unit of work: leaving it without `commit` undoes everything.

    Takes:
        door: through which part of the program it was begun; the log says so.
    """

    def __init__(self, engine: Engine, where: str, *, writing: bool, door: Door = Door.COMMAND_LINE) -> None:
        self._where, self._journal = where, Journal(door)
        with at_the_door(where):
            isolation = servers.isolation(engine, writing=writing)
            self._connection = engine.connect().execution_options(writing=writing, **isolation)
        self._offices = StoredOffices(self._connection, where, self._journal)

    @property
    def login(self) -> str | None:
        """The name under which a server knows whoever works here; None where the data is in a file."""
        with at_the_door(self._where):
            return servers.login_of(self._connection)

    @property
    def offices(self) -> StoredOffices:
        """The stored offices as this transaction sees them."""
        return self._offices

    @property
    def files(self) -> "StoredFiles":
        """The kept files as this transaction sees them."""
        from itadesk.storage.files import StoredFiles  # noqa: PLC0415

        return StoredFiles(self._connection, self._journal)

    @property
    def register(self) -> "StoredRegister":
        """The issued papers as this transaction sees them."""
        from itadesk.storage.issued import StoredRegister  # noqa: PLC0415

        return StoredRegister(self._connection, self._journal)

    @property
    def signatures(self) -> "StoredSignatures":
        """The kept signatures as this transaction sees them."""
        from itadesk.storage.signatures import StoredSignatures  # noqa: PLC0415

        return StoredSignatures(self._connection, self._journal)

    @property
    def index(self) -> "StoredIndex":
        """The index of what can be found as this transaction sees it."""
        from itadesk.storage.search import StoredIndex  # noqa: PLC0415

        return StoredIndex(self._connection)

    @property
    def standings(self) -> "StoredStandings":
        """Many offices in a year as this transaction sees them."""
        from itadesk.storage.standings import StoredStandings  # noqa: PLC0415

        return StoredStandings(self._connection)

    @property
    def log(self) -> "StoredLog":
        """The log as this transaction sees it."""
        from itadesk.storage.log import StoredLog  # noqa: PLC0415

        return StoredLog(self._connection)

    def hastily(self) -> Self:
        """The same before it has begun, but failing where it would have to wait for others."""
        self._connection = self._connection.execution_options(hasty=True)
        return self

    def only_looking(self) -> Self:
        """The same before it has begun, but only to read, for which it waits for nobody."""
        isolation = servers.isolation(self._connection.engine, writing=False)
        self._connection = self._connection.execution_options(writing=False, **isolation)
        return self

    def __enter__(self) -> Self:
        with at_the_door(self._where):
            self._connection.begin()
            servers.keep_from_waiting(self._connection)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with at_the_door(self._where):
            self._connection.close()
        failure = failure_of(error, self._where)
        if failure is not None:
            raise failure from error

    def commit(self) -> None:
        """Makes everything done since the beginning last, with what the log says of it."""
        with at_the_door(self._where):
            self._journal.write(self._connection)
        with at_the_last_step(self._where):
            self._connection.commit()

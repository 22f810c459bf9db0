"""One transaction on the database."""

from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from itadesk.storage.doors import at_the_door, failure_of
from itadesk.storage.offices import StoredOffices


class StoredWork:
    """A unit of work: leaving it without `commit` undoes everything."""

    def __init__(self, engine: Engine, where: str, *, writing: bool) -> None:
        self._where = where
        with at_the_door(where):
            self._connection = engine.connect().execution_options(writing=writing)
        self._offices = StoredOffices(self._connection, where)

    @property
    def offices(self) -> StoredOffices:
        """The stored offices as this transaction sees them."""
        return self._offices

    def __enter__(self) -> Self:
        with at_the_door(self._where):
            self._connection.begin()
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
        """Makes everything done since the beginning last."""
        with at_the_door(self._where):
            self._connection.commit()

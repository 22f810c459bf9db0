"""The one door at which errors of the database become failures with a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from itadesk.errors import ItadeskError, reason_of
from itadesk.storage import drivers, servers, sqlite
from itadesk.storage.columns import UnreadableValue
from itadesk.storage.failures import CommitInDoubt, DamagedDatabase, DatabaseForbidden, ServerUnreachable
from itadesk.storage.login_failures import failure_of_login


@contextmanager
def at_the_door(where: str) -> Iterator[None]:
    """Turns what the database raises into a failure with a sentence; the program's own errors pass."""
    try:
        yield
    except OSError as error:
        raise DatabaseForbidden(where, reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise DamagedDatabase(where) from error  # SQLite quotes names out of the file that are no letters
    except drivers.errors(DBAPIError, UnreadableValue) as error:
        failure = failure_of(error, where)
        if failure is None:
            raise
        raise failure from error


@contextmanager
def at_the_last_step(where: str) -> Iterator[None]:
    """The same for making something last: where the server does not answer any more, it may have done so all the same."""
    try:
        with at_the_door(where):
            yield
    except ServerUnreachable as failure:
        raise CommitInDoubt(where, failure.reason) from failure


def failure_of(error: BaseException | None, where: str) -> ItadeskError | None:
    """What an error of the database means for the person at the desk; None for any other error."""
    if isinstance(error, UnreadableValue):
        return DamagedDatabase(where)
    if not isinstance(error, DBAPIError):
        return sqlite.failure_of(error, where)
    if isinstance(error.orig, drivers.errors()):
        return sqlite.failure_of(error.orig, where)
    known = servers.failure_of(error.orig, where)
    if known is not None:
        return known
    if isinstance(error, OperationalError | InterfaceError):
        return failure_of_login(" ".join(str(error.orig).split()), where)
    return None

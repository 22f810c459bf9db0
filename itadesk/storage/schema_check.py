"""Whether the triggers of an SQLite file are those of this program: one more, or another one, would change what is stored."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from sqlalchemy import Connection, create_engine

from itadesk.storage import search_threes
from itadesk.storage.migrations import MIGRATIONS

_ASKED: Final = "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"


def wrong_triggers(connection: Connection) -> list[str]:
    """The names of triggers, and of views, that are missing, changed, or nobody's."""
    found, wanted = _triggers(connection), _wanted()
    return sorted(name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name))


@cache
def _wanted() -> Mapping[str, str]:
    """The triggers of a new database."""
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            for migrate in MIGRATIONS:
                migrate(connection)
            search_threes.make_anew(connection)
            return _triggers(connection)
    finally:
        engine.dispose()


def _triggers(connection: Connection) -> Mapping[str, str]:
    return {name: " ".join(str(sql).split()) for name, sql in connection.exec_driver_sql(_ASKED)}

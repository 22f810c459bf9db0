"""SQLite's index of every three letters that follow one another in what can be found (`search_words`, FTS5).

Triggers keep it like the table `search_texts`. Row by row that takes eight times as long as making it anew from the whole
table, so who fills the table lets go of it meanwhile. Other databases have none.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

_ADD: Final = "INSERT INTO search_words (rowid, text) VALUES (NEW.id, NEW.text);"
_REMOVE: Final = "INSERT INTO search_words (search_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);"
_FOLLOW: Final = {"insert": _ADD, "delete": _REMOVE, "update": _REMOVE + _ADD}


def has_threes(connection: Connection) -> bool:
    """Whether a database keeps threes."""
    return connection.dialect.name == "sqlite"


def let_go(connection: Connection) -> None:
    """Has the threes no longer follow the table."""
    for change in _FOLLOW:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS search_texts_{change}")


def make_anew(connection: Connection) -> None:
    """Makes the threes anew from the table, and has them follow it from now on."""
    connection.exec_driver_sql("INSERT INTO search_words (search_words) VALUES ('rebuild')")
    for change in _FOLLOW:
        _follow(connection, change)


@contextmanager
def taking_in_together(connection: Connection) -> Iterator[None]:
    """Has the threes take in together, at the end, the rows that the table gets meanwhile; none is changed or removed.

    All of it belongs to the transaction: who undoes it undoes the rows, their threes and the step aside.
    """
    (before,) = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM search_texts").one()
    connection.exec_driver_sql("DROP TRIGGER search_texts_insert")
    yield
    connection.exec_driver_sql(
        "INSERT INTO search_words (rowid, text) SELECT id, text FROM search_texts WHERE id > ? ORDER BY id", (before,)
    )
    _follow(connection, "insert")


def _follow(connection: Connection, change: str) -> None:
    connection.exec_driver_sql(
        f"CREATE TRIGGER search_texts_{change} AFTER {change.upper()} ON search_texts BEGIN {_FOLLOW[change]} END"
    )


def differ(connection: Connection) -> bool:
    """Whether other threes are found than those that stand in the table; nothing is changed by looking."""
    try:
        connection.exec_driver_sql("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)")
    except DBAPIError as error:
        if "malformed" in str(error.orig):
            return True
        raise
    return False

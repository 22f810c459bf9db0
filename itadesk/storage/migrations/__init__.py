"""The steps from each version of the database to the next, numbered; a step once published is never changed."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection

from itadesk.storage.migrations import m0001_first_tables, m0002_papers_of_the_year, m0003_search, m0004_log

Migration = Callable[[Connection], None]
"""Brings a database from one version to the next, inside a transaction that is not its own."""

MIGRATIONS: Final[tuple[Migration, ...]] = (
    m0001_first_tables.upgrade,
    m0002_papers_of_the_year.upgrade,
    m0003_search.upgrade,
    m0004_log.upgrade,
)
"""The first one makes version 1 out of nothing, and so on."""

"""The tables of the log: entries that are only added, and how far they go.

The database itself refuses to change or remove entries (see the migration that made them). They name offices by number
and outlive them. Changing anything here needs a migration.
"""

from typing import Final

from sqlalchemy import Column, Index, Integer, String, Table, Text

from itadesk.storage.tables import METADATA


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


LOG_ENTRIES: Final = Table(
    "log_entries",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    _text("user"),
    _text("machine"),
    Column("door", String(32), nullable=False),
    Column("action", String(32), nullable=False),
    Column("office_id", Integer),
    Column("kind", String(32), nullable=False),
    *(_text(name) for name in ("key", "subject", "changes")),
    Column("digest", String(64), nullable=False),
    Index("ix_log_entries_office_id_number", "office_id", "number"),
)
"""`changes` is JSON: of each value that was changed, its place, what it was before and after, and what is left out."""

LOG_HEAD: Final = Table(
    "log_head",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""The number and the digest of the newest entry, noted apart from it, so that a cut end shows; one row."""

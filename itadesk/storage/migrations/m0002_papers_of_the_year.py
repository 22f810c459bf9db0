"""Version 2: what all papers of a year need: further signers, working groups, photographs, outcomes, own wordings.

What is issued and signed is kept from this version on; `m0002_kept` makes the tables for it.
"""

from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from itadesk.storage.migrations import m0002_kept


def upgrade(connection: Connection) -> None:
    """Adds columns and tables; what was stored stays as it is."""
    for table, column, value in (
        ("offices", "document_code", ""),
        ("progress", "outcome", ""),
        ("papers", "endorsers", "[]"),
    ):
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT '{value}'")
    metadata = MetaData()
    metadata.reflect(connection, only=["offices", "papers"])
    _in_papers(metadata)
    _wordings(metadata)
    m0002_kept.make_tables(metadata)
    metadata.create_all(connection)
    m0002_kept.forbid_changes(connection)


def _in_papers(metadata: MetaData) -> None:
    paper = {"office_id": "office_id", "key": "key"}
    group = {**paper, "working_group": "ordinal"}
    Table(
        "working_groups",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "key"),
        *_needed(Integer, "ordinal"),
        *_needed(Text, "title", "duties"),
        PrimaryKeyConstraint("office_id", "key", "ordinal", name="pk_working_groups"),
        _belonging("working_groups", "papers", paper),
    )
    Table(
        "members",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "key"),
        *_needed(Integer, "working_group", "ordinal"),
        *_needed(Text, "person", "name", "role"),
        PrimaryKeyConstraint("office_id", "key", "working_group", "ordinal", name="pk_members"),
        _belonging("members", "working_groups", group),
    )
    Table(
        "photographs",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "key"),
        *_needed(Integer, "ordinal"),
        *_needed(Text, "file", "caption"),
        PrimaryKeyConstraint("office_id", "key", "ordinal", name="pk_photographs"),
        _belonging("photographs", "papers", paper),
    )


def _wordings(metadata: MetaData) -> None:
    Table(
        "wordings",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "name"),
        *_needed(Integer, "ordinal"),
        *_needed(String(32), "kind"),
        PrimaryKeyConstraint("office_id", "name", name="pk_wordings"),
        _belonging("wordings", "offices", {"office_id": "id"}),
    )
    Table(
        "wording_texts",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "name", "slot", "text"),
        PrimaryKeyConstraint("office_id", "name", "slot", name="pk_wording_texts"),
        _belonging("wording_texts", "wordings", {"office_id": "office_id", "name": "name"}),
    )


def _needed(kind: type[TypeEngine[Any]] | TypeEngine[Any], *names: str) -> list[Column[Any]]:
    return [Column(name, kind, nullable=False, autoincrement=False) for name in names]


def _belonging(table: str, owner: str, columns: dict[str, str]) -> ForeignKeyConstraint:
    """The row of the owner that a row disappears with."""
    return ForeignKeyConstraint(
        list(columns),
        [f"{owner}.{column}" for column in columns.values()],
        name=f"fk_{table}_{owner}",
        ondelete="CASCADE",
    )

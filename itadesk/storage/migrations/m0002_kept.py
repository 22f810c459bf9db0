"""The part of version 2 that keeps files, issued papers and signatures, and lets nobody change what was issued."""

from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

_ONLY_ADDED: Final = ("issued_papers", "withdrawals", "publications", "scans")
_USES: Final = "signature_uses"


def make_tables(metadata: MetaData) -> None:
    """Adds the tables to those of the database."""
    _files(metadata)
    _issued(metadata)
    _added_to_issued(metadata)
    _signatures(metadata)


def forbid_changes(connection: Connection) -> None:
    """Lets the database itself refuse to change or remove rows that are only added.

    The uses of signatures go with their office, and no other way.
    """
    if connection.dialect.name == "sqlite":
        for table in (*_ONLY_ADDED, _USES):
            _refuse_in_sqlite(connection, table, "UPDATE")
            alone = "WHEN EXISTS (SELECT 1 FROM offices WHERE id = OLD.office_id)" if table == _USES else ""
            _refuse_in_sqlite(connection, table, "DELETE", alone)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_REFUSAL)
        connection.exec_driver_sql(_REFUSAL_WHILE_OFFICE_IS_THERE)
        for table in _ONLY_ADDED:
            _refuse_in_postgresql(connection, table, "UPDATE OR DELETE", "ROW")
            _refuse_in_postgresql(connection, table, "TRUNCATE", "STATEMENT")
        _refuse_in_postgresql(connection, _USES, "UPDATE", "ROW")
        _refuse_in_postgresql(connection, _USES, "DELETE", "ROW", "refuse_while_office_is_there")


_REFUSAL: Final = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = TG_TABLE_NAME || ' is only added to';
END $$
"""

_REFUSAL_WHILE_OFFICE_IS_THERE: Final = """
CREATE FUNCTION refuse_while_office_is_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM offices WHERE id = OLD.office_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = TG_TABLE_NAME || ' is only added to';
  END IF;
  RETURN OLD;
END $$
"""


def _refuse_in_sqlite(connection: Connection, table: str, change: str, when: str = "") -> None:
    connection.exec_driver_sql(
        f"CREATE TRIGGER no_{change.lower()}_{table} BEFORE {change} ON {table} {when} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
    )


def _refuse_in_postgresql(
    connection: Connection, table: str, change: str, each: str, function: str = "refuse_change"
) -> None:
    name = f"no_{change.lower().replace(' ', '_')}_{table}"
    connection.exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH {each} EXECUTE FUNCTION {function}()"
    )


def _files(metadata: MetaData) -> None:
    Table(
        "files",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(String(64), "sha256", "media_type"),
        *_needed(String(32), "added_at"),
        *_needed(LargeBinary, "data"),
        PrimaryKeyConstraint("office_id", "sha256", name="pk_files"),
        _referring("files", "offices", {"office_id": "id"}, ondelete="CASCADE"),
    )


def _issued(metadata: MetaData) -> None:
    Table(
        "number_series",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(String(32), "kind"),
        *_needed(Integer, "year", "first", "last"),
        PrimaryKeyConstraint("office_id", "kind", "year", name="pk_number_series"),
        _referring("number_series", "offices", {"office_id": "id"}),
    )
    Table(
        "issued_papers",
        metadata,
        _number(),
        *_needed(Integer, "office_id"),
        *_needed(String(32), "kind"),
        *_needed(Integer, "year", "number", "plan_year"),
        *_needed(Text, "paper_key", "printed_number"),
        *_needed(String(32), "digits"),
        *_needed(Date, "dated"),
        *_needed(Text, "title", "signer", "signer_name", "signer_position", "font"),
        *_needed(String(64), "sha256"),
        *_needed(Boolean, "sealed"),
        *_needed(String(32), "issued_at"),
        *_needed(Text, "user", "machine", "version"),
        Column("replaces", Integer),
        *_needed(Text, "text", "found_by"),
        *_needed(LargeBinary, "data", "pdf"),
        PrimaryKeyConstraint("id", name="pk_issued_papers"),
        _referring("issued_papers", "offices", {"office_id": "id"}),
        _referring("issued_papers", "issued_papers", {"replaces": "id"}),
        UniqueConstraint("office_id", "kind", "year", "number", name="uq_issued_papers_number"),
        UniqueConstraint("replaces", name="uq_issued_papers_replaces"),
        sqlite_autoincrement=True,
    )


def _added_to_issued(metadata: MetaData) -> None:
    Table(
        "withdrawals",
        metadata,
        *_needed(Integer, "issued_id"),
        *_needed(Text, "reason"),
        *_when_and_who("at"),
        PrimaryKeyConstraint("issued_id", name="pk_withdrawals"),
        _referring("withdrawals", "issued_papers", {"issued_id": "id"}),
    )
    Table(
        "publications",
        metadata,
        _number(),
        *_needed(Integer, "issued_id"),
        *_needed(Text, "address"),
        *_when_and_who("at"),
        PrimaryKeyConstraint("id", name="pk_publications"),
        _referring("publications", "issued_papers", {"issued_id": "id"}),
        Index("ix_publications_issued_id", "issued_id"),
    )
    Table(
        "scans",
        metadata,
        _number(),
        *_needed(Integer, "issued_id", "office_id"),
        *_needed(String(64), "file"),
        *_when_and_who("at"),
        PrimaryKeyConstraint("id", name="pk_scans"),
        _referring("scans", "issued_papers", {"issued_id": "id"}),
        _referring("scans", "files", {"office_id": "office_id", "file": "sha256"}),
        Index("ix_scans_issued_id", "issued_id"),
    )


def _signatures(metadata: MetaData) -> None:
    Table(
        "sealed_signatures",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "person"),
        *_needed(LargeBinary, "sealed"),
        PrimaryKeyConstraint("office_id", "person", name="pk_sealed_signatures"),
        _referring("sealed_signatures", "offices", {"office_id": "id"}, ondelete="CASCADE"),
    )
    Table(
        "signature_uses",
        metadata,
        _number(),
        *_needed(Integer, "office_id"),
        *_needed(Text, "person", "paper_title"),
        Column("issued_id", Integer),
        *_when_and_who("used_at"),
        PrimaryKeyConstraint("id", name="pk_signature_uses"),
        _referring("signature_uses", "offices", {"office_id": "id"}, ondelete="CASCADE"),
        _referring("signature_uses", "issued_papers", {"issued_id": "id"}),
        Index("ix_signature_uses_office_id", "office_id"),
    )


def _needed(kind: type[TypeEngine[Any]] | TypeEngine[Any], *names: str) -> list[Column[Any]]:
    return [Column(name, kind, nullable=False, autoincrement=False) for name in names]


def _number() -> Column[int]:
    """The number that the database gives to a row."""
    return Column("id", Integer, nullable=False, autoincrement=True)


def _when_and_who(moment: str) -> list[Column[Any]]:
    return [*_needed(String(32), moment), *_needed(Text, "user", "machine")]


def _referring(table: str, owner: str, columns: dict[str, str], ondelete: str | None = None) -> ForeignKeyConstraint:
    """The row of another table that must be there."""
    return ForeignKeyConstraint(
        list(columns),
        [f"{owner}.{column}" for column in columns.values()],
        name=f"fk_{table}_{owner}",
        ondelete=ondelete,
    )

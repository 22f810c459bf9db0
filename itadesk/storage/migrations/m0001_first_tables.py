"""Version 1: offices with their people, results, plans, meetings, papers and pictures."""

from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
)
from sqlalchemy.sql.schema import SchemaItem
from sqlalchemy.types import TypeEngine


def upgrade(connection: Connection) -> None:
    """Makes the tables."""
    metadata = MetaData()
    _offices(metadata)
    _results(metadata)
    _plans(metadata)
    _meetings_and_papers(metadata)
    metadata.create_all(connection, checkfirst=False)


def _offices(metadata: MetaData) -> None:
    texts = ("subdistrict", "district", "province", "address", "website", "phone", "facebook")
    Table(
        "offices",
        metadata,
        *_needed(Integer, "id"),
        *_needed(Text, "kind", "name", *texts),
        PrimaryKeyConstraint("id", name="pk_offices"),
        Index("ix_offices_name", "name"),
        sqlite_autoincrement=True,
    )
    Table(
        "pictures",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(String(32), "purpose"),
        *_needed(LargeBinary, "data"),
        *_optional(Double, "width"),
        *_identified("pictures", "offices", "office_id", "purpose"),
    )
    Table(
        "people",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "key"),
        *_needed(Integer, "ordinal"),
        *_needed(Text, "prefix", "given_name", "family_name", "position"),
        *_optional(String(32), "capacity"),
        *_optional(Text, "for_position"),
        *_identified("people", "offices", "office_id", "key"),
    )


def _results(metadata: MetaData) -> None:
    Table(
        "results",
        metadata,
        *_needed(Integer, "office_id", "fiscal_year"),
        *_optional(String(16), "total"),
        *_needed(Text, "level", "letter"),
        *_optional(Date, "published_on"),
        *_identified("results", "offices", "office_id", "fiscal_year"),
    )
    Table(
        "scores",
        metadata,
        *_needed(Integer, "office_id", "fiscal_year"),
        *_needed(String(3), "scope"),
        *_needed(String(16), "score"),
        *_identified("scores", "results", "office_id", "fiscal_year", "scope"),
    )
    Table(
        "findings",
        metadata,
        *_needed(Integer, "office_id", "fiscal_year", "ordinal"),
        *_needed(String(3), "scope"),
        *_optional(String(32), "verdict"),
        *_needed(Text, "text"),
        *_identified("findings", "results", "office_id", "fiscal_year", "ordinal"),
    )


def _plans(metadata: MetaData) -> None:
    Table(
        "plans",
        metadata,
        *_needed(Integer, "office_id", "fiscal_year"),
        *_optional(Integer, "result_year"),
        *_optional(Date, "considered_on"),
        *_identified("plans", "offices", "office_id", "fiscal_year"),
    )
    Table(
        "measures",
        metadata,
        *_needed(Integer, "office_id", "fiscal_year", "ordinal"),
        *_needed(Text, "title", "methods", "responsible"),
        *_optional(String(10), "starts", "ends"),
        *_needed(Text, "period_text", "follow_up", "indicators"),
        *_identified("measures", "plans", "office_id", "fiscal_year", "ordinal"),
    )
    Table(
        "progress",
        metadata,
        *_needed(Integer, "office_id", "fiscal_year", "measure", "ordinal"),
        *_needed(Date, "on"),
        *_needed(Text, "text"),
        *_optional(Integer, "percent"),
        *_needed(Text, "evidence"),
        *_identified("progress", "measures", "office_id", "fiscal_year", "measure", "ordinal"),
    )


def _meetings_and_papers(metadata: MetaData) -> None:
    Table(
        "meetings",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "key"),
        *_needed(Integer, "ordinal"),
        *_needed(Date, "held_on"),
        *_optional(Time, "time"),
        *_needed(Text, "place", "chair", "assigned_by", "subject", "body"),
        *_identified("meetings", "offices", "office_id", "key"),
    )
    Table(
        "papers",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "key"),
        *_needed(Integer, "ordinal"),
        *_needed(String(32), "kind"),
        *_needed(Integer, "plan_year"),
        *_optional(Date, "dated"),
        *_needed(Text, "number", "signer", "meeting"),
        *_optional(String(32), "digits"),
        *_identified("papers", "offices", "office_id", "key"),
    )
    Table(
        "paper_texts",
        metadata,
        *_needed(Integer, "office_id"),
        *_needed(Text, "key", "slot", "text"),
        *_identified("paper_texts", "papers", "office_id", "key", "slot"),
    )


_OWNER_KEYS = {
    "offices": {"office_id": "id"},
    "results": {"office_id": "office_id", "fiscal_year": "fiscal_year"},
    "plans": {"office_id": "office_id", "fiscal_year": "fiscal_year"},
    "measures": {"office_id": "office_id", "fiscal_year": "fiscal_year", "measure": "ordinal"},
    "papers": {"office_id": "office_id", "key": "key"},
}


def _needed(kind: type[TypeEngine[Any]] | TypeEngine[Any], *names: str) -> list[Column[Any]]:
    return [Column(name, kind, nullable=False, autoincrement="auto" if name == "id" else False) for name in names]


def _optional(kind: type[TypeEngine[Any]] | TypeEngine[Any], *names: str) -> list[Column[Any]]:
    return [Column(name, kind) for name in names]


def _identified(table: str, owner: str, *columns: str) -> list[SchemaItem]:
    """The primary key of a table, and the row of its owner that it disappears with."""
    referred = _OWNER_KEYS[owner]
    return [
        PrimaryKeyConstraint(*columns, name=f"pk_{table}"),
        ForeignKeyConstraint(
            list(referred),
            [f"{owner}.{column}" for column in referred.values()],
            name=f"fk_{table}_{owner}",
            ondelete="CASCADE",
        ),
    ]

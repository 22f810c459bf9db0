"""The tables of what is kept beside the records: files, issued papers with all that was added to them, signatures.

Rows of issued papers are only ever added; the database itself refuses to change or remove them (see the migration that
made them). An office that has any cannot be removed. Changing anything here needs a migration.
"""

from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from itadesk.ita.papers import Digits, PaperKind
from itadesk.storage.columns import Instant, JsonList, Word
from itadesk.storage.tables import METADATA


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _digest(name: str, *, primary_key: bool = False) -> Column[str]:
    return Column(name, String(64), primary_key=primary_key, nullable=False)


def _when_and_who() -> tuple[Column[Any], ...]:
    return Column("at", Instant, nullable=False), _text("user"), _text("machine")


def _of_issued(*, primary_key: bool = False) -> Column[int]:
    return Column(
        "issued_id",
        ForeignKey("issued_papers.id"),
        primary_key=primary_key,
        autoincrement=False,
        nullable=False,
        index=None if primary_key else True,
    )


FILES: Final = Table(
    "files",
    METADATA,
    Column("office_id", ForeignKey("offices.id", ondelete="CASCADE"), primary_key=True),
    _digest("sha256", primary_key=True),
    Column("media_type", String(64), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

NUMBER_SERIES: Final = Table(
    "number_series",
    METADATA,
    Column("office_id", ForeignKey("offices.id"), primary_key=True),
    Column("kind", Word(PaperKind), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
)
"""The numbers that were given, from the first to the last: an entry that is missing at either end is missed, too."""

ISSUED_PAPERS: Final = Table(
    "issued_papers",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("office_id", ForeignKey("offices.id"), nullable=False),
    Column("kind", Word(PaperKind), nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("plan_year", Integer, nullable=False),
    *(_text(name) for name in ("paper_key", "printed_number")),
    Column("digits", Word(Digits), nullable=False),
    Column("dated", Date, nullable=False),
    *(_text(name) for name in ("title", "signer", "signer_name")),
    Column("signer_position", JsonList, nullable=False),
    _text("font"),
    _digest("sha256"),
    Column("sealed", Boolean, nullable=False),
    Column("issued_at", Instant, nullable=False),
    *(_text(name) for name in ("user", "machine", "version")),
    Column("replaces", ForeignKey("issued_papers.id")),
    *(_text(name) for name in ("text", "found_by")),
    Column("data", LargeBinary, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
    UniqueConstraint("office_id", "kind", "year", "number", name="uq_issued_papers_number"),
    UniqueConstraint("replaces", name="uq_issued_papers_replaces"),
    sqlite_autoincrement=True,
)
"""`found_by` is what is searched: title, numbers and text with Arabic digits and without capitals."""

WITHDRAWALS: Final = Table("withdrawals", METADATA, _of_issued(primary_key=True), _text("reason"), *_when_and_who())

PUBLICATIONS: Final = Table(
    "publications", METADATA, Column("id", Integer, primary_key=True), _of_issued(), _text("address"), *_when_and_who()
)

SCANS: Final = Table(
    "scans",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of_issued(),
    Column("office_id", Integer, nullable=False),
    _digest("file"),
    *_when_and_who(),
    ForeignKeyConstraint(["office_id", "file"], ["files.office_id", "files.sha256"]),
)

SEALED_SIGNATURES: Final = Table(
    "sealed_signatures",
    METADATA,
    Column("office_id", ForeignKey("offices.id", ondelete="CASCADE"), primary_key=True),
    Column("person", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

SIGNATURE_USES: Final = Table(
    "signature_uses",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("office_id", ForeignKey("offices.id", ondelete="CASCADE"), nullable=False),
    *(_text(name) for name in ("person", "paper_title")),
    Column("issued_id", ForeignKey("issued_papers.id")),
    Column("used_at", Instant, nullable=False),
    *(_text(name) for name in ("user", "machine")),
    Index("ix_signature_uses_office_id", "office_id"),
)

"""The tables: an office and what it has entered, every row naming its office, so that one office is read and deleted whole.

A column is called like the attribute that it holds. `ordinal` keeps the order of what is ordered as entered.
Changing anything here needs a migration.
"""

from typing import Any, Final

from sqlalchemy import (
    Column,
    Date,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    Time,
)

from itadesk.ita.papers import Digits, PaperKind
from itadesk.ita.people import Capacity
from itadesk.ita.results import Verdict
from itadesk.storage.columns import JsonList, NamedFiles, PeriodText, ScopeText, ScoreText, Word

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _part_of_office() -> Column[int]:
    return Column("office_id", ForeignKey("offices.id", ondelete="CASCADE"), primary_key=True)


def _ordinal() -> Column[int]:
    return Column("ordinal", Integer, nullable=False)


def _position() -> Column[int]:
    """The place in the list of one part, which is written anew whenever the part is."""
    return Column("ordinal", Integer, primary_key=True, autoincrement=False)


def _year() -> Column[int]:
    return Column("fiscal_year", Integer, primary_key=True, autoincrement=False)


def _key() -> Column[str]:
    return Column("key", Text, primary_key=True)


def _part_of(table: str, *columns: str) -> tuple[Any, ...]:
    """The columns that name the row of another table that a row belongs to, and disappears with."""
    texts = {"key", "name"}
    referred = {"measure": "ordinal", "working_group": "ordinal"}
    return (
        *(Column(name, Text if name in texts else Integer, primary_key=True, autoincrement=False) for name in columns),
        ForeignKeyConstraint(columns, [f"{table}.{referred.get(name, name)}" for name in columns], ondelete="CASCADE"),
    )


OFFICES: Final = Table(
    "offices",
    METADATA,
    Column("id", Integer, primary_key=True),
    _text("kind"),
    Column("name", Text, nullable=False, index=True),
    *(_text(name) for name in ("subdistrict", "district", "province", "address", "website", "phone", "facebook")),
    _text("document_code"),
    Column("units", JsonList, nullable=False),
    Column("whole_words", JsonList, nullable=False),
    Column("revision", Integer, nullable=False, default=0),
    sqlite_autoincrement=True,
)
"""A number is never given to a second office: somebody may still have the first one open.

`revision` counts the changes of what the office has entered, so that other windows see that there was one.
"""

PICTURES: Final = Table(
    "pictures",
    METADATA,
    _part_of_office(),
    Column("purpose", String(32), primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("width", Double),
)

PEOPLE: Final = Table(
    "people",
    METADATA,
    _part_of_office(),
    _key(),
    _ordinal(),
    *(_text(name) for name in ("prefix", "given_name", "family_name", "position")),
    Column("capacity", Word(Capacity)),
    Column("for_position", Text),
    Column("since", Date),
    Column("until", Date),
)

RESULTS: Final = Table(
    "results",
    METADATA,
    _part_of_office(),
    _year(),
    Column("total", ScoreText),
    _text("level"),
    _text("letter"),
    Column("published_on", Date),
)

SCORES: Final = Table(
    "scores",
    METADATA,
    *_part_of("results", "office_id", "fiscal_year"),
    Column("scope", ScopeText, primary_key=True),
    Column("score", ScoreText, nullable=False),
)

FINDINGS: Final = Table(
    "findings",
    METADATA,
    *_part_of("results", "office_id", "fiscal_year"),
    _position(),
    Column("scope", ScopeText, nullable=False),
    Column("verdict", Word(Verdict)),
    _text("text"),
)

PLANS: Final = Table(
    "plans",
    METADATA,
    _part_of_office(),
    _year(),
    Column("result_year", Integer),
    Column("considered_on", Date),
)

MEASURES: Final = Table(
    "measures",
    METADATA,
    *_part_of("plans", "office_id", "fiscal_year"),
    _position(),
    _text("title"),
    Column("methods", JsonList, nullable=False),
    Column("responsible", JsonList, nullable=False),
    Column("starts", PeriodText),
    Column("ends", PeriodText),
    _text("period_text"),
    _text("follow_up"),
    Column("indicators", JsonList, nullable=False),
    _text("budget"),
)

PROGRESS: Final = Table(
    "progress",
    METADATA,
    *_part_of("measures", "office_id", "fiscal_year", "measure"),
    _position(),
    Column("on", Date, nullable=False),
    _text("text"),
    Column("percent", Integer),
    Column("evidence", JsonList, nullable=False),
    _text("outcome"),
    Column("files", NamedFiles, nullable=False),
)

MEETINGS: Final = Table(
    "meetings",
    METADATA,
    _part_of_office(),
    _key(),
    _ordinal(),
    Column("held_on", Date, nullable=False),
    Column("time", Time),
    *(_text(name) for name in ("place", "chair", "assigned_by", "subject", "body")),
)

PAPERS: Final = Table(
    "papers",
    METADATA,
    _part_of_office(),
    _key(),
    _ordinal(),
    Column("kind", Word(PaperKind), nullable=False),
    Column("plan_year", Integer, nullable=False),
    Column("dated", Date),
    *(_text(name) for name in ("number", "signer", "meeting")),
    Column("digits", Word(Digits)),
    Column("endorsers", JsonList, nullable=False),
)

PAPER_TEXTS: Final = Table(
    "paper_texts",
    METADATA,
    *_part_of("papers", "office_id", "key"),
    Column("slot", Text, primary_key=True),
    _text("text"),
)

WORKING_GROUPS: Final = Table(
    "working_groups",
    METADATA,
    *_part_of("papers", "office_id", "key"),
    _position(),
    _text("title"),
    Column("duties", JsonList, nullable=False),
)

MEMBERS: Final = Table(
    "members",
    METADATA,
    *_part_of("working_groups", "office_id", "key", "working_group"),
    _position(),
    *(_text(name) for name in ("person", "name", "role")),
)

PHOTOGRAPHS: Final = Table(
    "photographs",
    METADATA,
    *_part_of("papers", "office_id", "key"),
    _position(),
    *(_text(name) for name in ("file", "caption")),
)

WORDINGS: Final = Table(
    "wordings",
    METADATA,
    _part_of_office(),
    Column("name", Text, primary_key=True),
    _ordinal(),
    Column("kind", Word(PaperKind), nullable=False),
)

WORDING_TEXTS: Final = Table(
    "wording_texts",
    METADATA,
    *_part_of("wordings", "office_id", "name"),
    Column("slot", Text, primary_key=True),
    _text("text"),
)

OF_RECORDS: Final = tuple(table for table in METADATA.sorted_tables if table is not PICTURES)
"""The tables that a record is read from, those that others belong to first."""

"""Version 3: the index of what can be found. It is filled when all steps are done, from what is stored then.

What offices and reports keep besides from this version on is in `m0003_offices`.
"""

from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from itadesk.storage.migrations import m0003_offices

_THREES: Final = """
CREATE VIRTUAL TABLE search_words USING fts5
(text, content = 'search_texts', content_rowid = 'id', tokenize = 'trigram', detail = none, columnsize = 0)
"""
"""Of every three letters, the rows that hold them and nothing more: https://www.sqlite.org/fts5.html."""


def upgrade(connection: Connection) -> None:
    """Adds columns and tables; what was stored stays as it is."""
    m0003_offices.add_columns(connection)
    metadata = MetaData()
    metadata.reflect(connection, only=["offices"])
    Table(
        "search_texts",
        metadata,
        Column("id", Integer, nullable=False, autoincrement=True),
        Column("office_id", Integer, nullable=False, autoincrement=False),
        Column("thing", String(32), nullable=False),
        Column("part_kind", String(32), nullable=False),
        Column("part_key", Text, nullable=False),
        Column("inside", Text, nullable=False),
        Column("fiscal_year", Integer),
        Column("text", Text, nullable=False),
        PrimaryKeyConstraint("id", name="pk_search_texts"),
        ForeignKeyConstraint(["office_id"], ["offices.id"], name="fk_search_texts_offices", ondelete="CASCADE"),
        Index("ix_search_texts_office_id_part_kind_part_key", "office_id", "part_kind", "part_key"),
    )
    Table("search_form", metadata, Column("form", Integer, nullable=False))
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_THREES)

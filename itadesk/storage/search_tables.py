"""The table of what can be found: one row a thing, made anew whenever its part is stored.

In SQLite, `search_words` finds rows by any three letters that follow one another (`search_threes`). Changing anything
here needs a migration; changing what stands in the rows needs a new `FORM` and a migration, which may do nothing.
"""

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from itadesk.ita.findables import Thing
from itadesk.ita.records import PartKind
from itadesk.storage.columns import Word
from itadesk.storage.tables import METADATA

FORM: Final = 1
"""Which way the rows are filled: an index of another one is filled anew."""

SEARCH_TEXTS: Final = Table(
    "search_texts",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("office_id", ForeignKey("offices.id", ondelete="CASCADE"), nullable=False),
    Column("thing", Word(Thing), nullable=False),
    Column("part_kind", Word(PartKind), nullable=False),
    Column("part_key", Text, nullable=False),
    Column("inside", Text, nullable=False),
    Column("fiscal_year", Integer),
    Column("text", Text, nullable=False),
    Index("ix_search_texts_office_id_part_kind_part_key", "office_id", "part_kind", "part_key"),
)
"""`inside` is the place within the part, in JSON; `text` ends with two line breaks, so that its last letters begin three."""

SEARCH_FORM: Final = Table("search_form", METADATA, Column("form", Integer, nullable=False))
"""One row once the index is filled."""

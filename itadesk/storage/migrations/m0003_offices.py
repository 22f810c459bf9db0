"""The part of version 3 that keeps evidence files, units, unbroken words, times in posts and budgets, and counts changes."""

from typing import Final

from sqlalchemy import Connection

_LISTS: Final = (("offices", "units"), ("offices", "whole_words"), ("progress", "files"))


def add_columns(connection: Connection) -> None:
    """Adds columns; what was stored stays as it is."""
    for table, column in _LISTS:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT '[]'")
    for column in ("since", "until"):
        connection.exec_driver_sql(f"ALTER TABLE people ADD COLUMN {column} DATE")
    connection.exec_driver_sql("ALTER TABLE measures ADD COLUMN budget TEXT NOT NULL DEFAULT ''")
    connection.exec_driver_sql("ALTER TABLE offices ADD COLUMN revision INTEGER NOT NULL DEFAULT 0")

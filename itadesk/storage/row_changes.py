"""What has to be written so that the rows of a part become those of another version of it: only what differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Delete, Table, Update, and_, bindparam, delete, insert, update

from itadesk.ita.records import Part
from itadesk.storage import tables
from itadesk.storage.rows import Row, rows_of

_Name = tuple[Table, tuple[Any, ...]]
"""The table of a row, and what its primary key says."""


@dataclass(frozen=True, slots=True)
class RowChanges:
    """What becomes of the rows of a part, by their tables."""

    gone: Mapping[Table, Sequence[Row]]
    changed: Mapping[Table, Sequence[Row]]
    new: Mapping[Table, Sequence[Row]]


def row_changes(office_id: int, before: Part, after: Part) -> RowChanges:
    """What differs between two versions of a part with one key; its place among the others stays as it is."""
    known = _named(rows_of(office_id, before, 0, after))
    wanted = _named(rows_of(office_id, after, 0, before))
    both = {name: row for name, row in wanted.items() if name in known}
    return RowChanges(
        gone=_by_table({name: row for name, row in known.items() if name not in wanted}),
        changed=_by_table({name: row for name, row in both.items() if not _say_the_same(known[name], row)}),
        new=_by_table({name: row for name, row in wanted.items() if name not in known}),
    )


def write(connection: Connection, changes: RowChanges) -> None:
    """Writes what differs, all rows of a table together; rows go after those that belong to them, and come before."""
    for table in reversed(tables.OF_RECORDS):
        if rows := changes.gone.get(table):
            connection.execute(_delete(table), [_key_of(table, row) for row in rows])
    for table, rows in changes.changed.items():
        connection.execute(_update(table), [{**_values_of(table, row), **_key_of(table, row)} for row in rows])
    for table in tables.OF_RECORDS:
        if rows := changes.new.get(table):
            connection.execute(insert(table), rows)


def _named(rows: Iterator[tuple[Table, Row]]) -> dict[_Name, Row]:
    return {(table, tuple(row[name] for name in _key_columns(table))): row for table, row in rows}


def _say_the_same(one: Row, other: Row) -> bool:
    """Whether rows are stored alike: of equal scores, one may have been entered with other decimals."""
    return all(value is other[name] or _is_written_alike(value, other[name]) for name, value in one.items())


def _is_written_alike(one: object, other: object) -> bool:
    return one == other and str(one) == str(other)


def _by_table(rows: Mapping[_Name, Row]) -> Mapping[Table, Sequence[Row]]:
    found: dict[Table, list[Row]] = {}
    for (table, _key), row in rows.items():
        found.setdefault(table, []).append(row)
    return found


@cache
def _key_columns(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.primary_key)


@cache
def _value_columns(table: Table) -> tuple[str, ...]:
    """What an edit changes; the place among the parts of a kind is no matter of the part."""
    return tuple(column.name for column in table.c if not column.primary_key and column.name != "ordinal")


def _key_of(table: Table, row: Row) -> dict[str, Any]:
    return {f"key_{name}": row[name] for name in _key_columns(table)}


def _values_of(table: Table, row: Row) -> dict[str, Any]:
    return {name: row[name] for name in _value_columns(table)}


@cache
def _delete(table: Table) -> Delete:
    return delete(table).where(_is_named(table))


@cache
def _update(table: Table) -> Update:
    return update(table).where(_is_named(table)).values({name: bindparam(name) for name in _value_columns(table)})


def _is_named(table: Table) -> ColumnElement[bool]:
    return and_(*(table.c[name] == bindparam(f"key_{name}") for name in _key_columns(table)))

"""The places of parts in the lists of their office, and the row that a part is kept in."""

from sqlalchemy import ColumnElement, Connection, Table, select, update

from itadesk.ita.records import PartKey, PartKind
from itadesk.storage.rows import TABLE_OF


def of(connection: Connection, office_id: int, key: PartKey) -> int | None:
    """The place that a stored part has in its list; None where it is new or its list is ordered by year."""
    table = TABLE_OF[key.kind]
    if "ordinal" not in table.c:
        return None
    ordinal: int | None = connection.scalar(
        select(table.c.ordinal).where(table.c.office_id == office_id, named(table, key))
    )
    return ordinal


def for_new(connection: Connection, office_id: int, kind: PartKind, position: int | None) -> int:
    """The place that a new part goes to, those behind it having moved on."""
    table = TABLE_OF[kind]
    if "ordinal" not in table.c:
        return 0
    mine = table.c.office_id == office_id
    taken = connection.scalars(select(table.c.ordinal).where(mine).order_by(table.c.ordinal)).all()
    if position is None or position >= len(taken):
        return taken[-1] + 1 if taken else 0
    place: int = taken[position]
    behind = update(table).where(mine, table.c.ordinal >= place)
    connection.execute(behind.values(ordinal=table.c.ordinal + 1))
    return place


def named(table: Table, key: PartKey) -> ColumnElement[bool]:
    """The condition that a row is the part of this key."""
    if "fiscal_year" in table.c:
        return table.c.fiscal_year == int(key.key)
    return (table.c.name if key.kind is PartKind.WORDING else table.c.key) == key.key

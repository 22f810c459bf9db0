"""The rows of one part of an office, written and removed as a whole."""

from collections import defaultdict

from sqlalchemy import Connection, Table, delete, insert

from itadesk.ita.records import Part, PartKey, key_of
from itadesk.storage import places
from itadesk.storage.rows import TABLE_OF, Row, rows_of


def put_rows_of(connection: Connection, office_id: int, part: Part, ordinal: int) -> None:
    """Writes a part to its place in the list of its kind, instead of what is there of the same key."""
    remove_rows(connection, office_id, key_of(part))
    rows: defaultdict[Table, list[Row]] = defaultdict(list)
    for table, row in rows_of(office_id, part, ordinal):
        rows[table].append(row)
    for table, many in rows.items():
        connection.execute(insert(table), many)


def remove_rows(connection: Connection, office_id: int, key: PartKey) -> None:
    """Removes what is stored of a part; what depends on its rows goes with them."""
    table = TABLE_OF[key.kind]
    connection.execute(delete(table).where(table.c.office_id == office_id, places.named(table, key)))

"""The stored offices: read, put and removed inside the transaction of a unit of work.

What can be found in them is written to the index in the same breath, and what was done to them is noted for the log.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, insert, or_, select, union, update

from itadesk.ita.offices import Office
from itadesk.ita.record_changes import BY_YEAR
from itadesk.ita.records import OfficeRecord, Part, PartKey, PartKind, key_of
from itadesk.services.ports import OfficeMissing, OfficeSummary, Picture
from itadesk.storage import places, tables
from itadesk.storage.failures import DamagedOffice
from itadesk.storage.journal import Journal
from itadesk.storage.log_notes import note_of_deleted_office, note_of_emblem, note_of_new_office, note_of_part
from itadesk.storage.part_rows import put_rows_of, remove_rows
from itadesk.storage.row_changes import row_changes, write
from itadesk.storage.rows import Row, office_of, record_of, rows_of
from itadesk.storage.servers import among_others, one_at_a_time
from itadesk.storage.whose import check_office
from itadesk.thai.ordering import alphabetical

if TYPE_CHECKING:
    from itadesk.storage.office_rows import OfficeRows
    from itadesk.storage.search import StoredIndex

_EMBLEM = "emblem"
_READ = tables.OF_RECORDS


class StoredOffices:
    """The offices of a database, as one transaction sees them."""

    def __init__(self, connection: Connection, where: str, journal: Journal) -> None:
        self._connection, self._where, self._journal = connection, where, journal

    def summaries(self) -> Sequence[OfficeSummary]:
        """All offices, ordered by name."""
        of_results = select(tables.RESULTS.c.office_id, tables.RESULTS.c.fiscal_year)
        of_plans = select(tables.PLANS.c.office_id, tables.PLANS.c.fiscal_year)
        years: defaultdict[int, list[int]] = defaultdict(list)
        for office_id, year in self._connection.execute(union(of_results, of_plans)):
            years[office_id].append(year)
        rows = self._connection.execute(select(tables.OFFICES)).mappings()
        by_name = sorted(rows, key=lambda row: (alphabetical(row["name"]), row["kind"], row["id"]))
        return [_summary(row, years[row["id"]]) for row in by_name]

    def named(self, full_name: str) -> Sequence[int]:
        """The numbers of the offices with this full name, or with this name alone."""
        columns = tables.OFFICES.c
        one_at_a_time(self._connection)
        meant = or_(columns.kind + columns.name == full_name, columns.name == full_name)
        return self._connection.scalars(select(columns.id).where(meant).order_by(columns.id)).all()

    def stored_names(self, full_names: Collection[str]) -> Collection[str]:
        """Those of the full names that stored offices have; to look for all of them takes no longer than for one."""
        columns = tables.OFFICES.c
        one_at_a_time(self._connection)
        meant = or_((columns.kind + columns.name).in_(full_names), columns.name.in_(full_names))
        found = self._connection.execute(select(columns.kind, columns.name).where(meant))
        return {name for row in found for name in (row.kind + row.name, row.name)}.intersection(full_names)

    def add(self, record: OfficeRecord) -> int:
        """Stores a new office and gives its number."""
        from itadesk.storage.office_rows import office_rows  # noqa: PLC0415  only who stores new offices needs it

        return self.add_ready([office_rows(record)])[0]

    def add_ready(self, offices: Sequence["OfficeRows"]) -> Sequence[int]:
        """Stores new offices that were made ready and gives their numbers."""
        from itadesk.storage.office_rows import FILLED, put_offices, put_rows  # noqa: PLC0415  see above

        numbers = put_offices(self._connection, offices)
        with self._index.taking_in_together():
            for table in FILLED:
                put_rows(self._connection, table, numbers, offices)
        for office_id, office in zip(numbers, offices, strict=True):
            self._journal.note(partial(note_of_new_office, office_id, office))
        return numbers

    def get(self, office_id: int) -> OfficeRecord:
        """Everything that an office has entered.

        Raises:
            OfficeMissing: there is no office of that number.
            DamagedOffice: its rows are not as the program writes them.
        """
        if among_others(self._connection):
            check_office(self._connection, office_id)
        try:
            rows = {table: self._rows(table, office_id) for table in _READ}
            if not rows[tables.OFFICES]:
                raise OfficeMissing(office_id)
            return record_of(rows)
        except (ValueError, TypeError, ArithmeticError, LookupError) as error:
            raise DamagedOffice(self._where, office_id) from error

    def part(self, office_id: int, key: PartKey) -> Part | None:
        """One part of an office, None where it is not stored."""
        return self.get(office_id).part(key)

    def revision(self, office_id: int) -> int:
        """How often what the office has entered was changed; who may write keeps others from changing it further."""
        if among_others(self._connection):
            check_office(self._connection, office_id)
        revision = self._connection.scalar(select(tables.OFFICES.c.revision).where(tables.OFFICES.c.id == office_id))
        if revision is None:
            raise OfficeMissing(office_id)
        return int(revision)

    def put(self, office_id: int, part: Part, position: int | None = None, known: Part | None = None) -> None:
        """Stores a part in the place of the one with the same key; a new one goes to `position`, or last.

        Of one that is `known`, only what differs is written.
        """
        if isinstance(part, Office):
            self._put_office(office_id, part)
            return
        check_office(self._connection, office_id)
        if known is None:
            self._put_whole(office_id, part, position)
            self._index.note(office_id, part)
        else:
            self._note(office_id, known, part)
            write(self._connection, row_changes(office_id, known, part))
            self._index.note_change(office_id, known, part)
        self._count_change(office_id)

    def remove(self, office_id: int, key: PartKey) -> None:
        """Removes a part. Removing what is not there changes nothing."""
        if key.kind is PartKind.OFFICE:
            raise ValueError(key)
        self._note(office_id, self.part(office_id, key), None)
        remove_rows(self._connection, office_id, key)
        self._index.forget(office_id, key)
        self._count_change(office_id)

    def _put_office(self, office_id: int, office: Office) -> None:
        check_office(self._connection, office_id)
        before = office_of(self._rows(tables.OFFICES, office_id)[0])
        ((_table, row),) = rows_of(office_id, office, 0)
        self._connection.execute(update(tables.OFFICES).where(tables.OFFICES.c.id == office_id), row)
        self._note(office_id, before, office)
        self._index.note(office_id, office)
        self._count_change(office_id)

    def _put_whole(self, office_id: int, part: Part, position: int | None) -> None:
        key = key_of(part)
        ordinal = places.of(self._connection, office_id, key)
        place = None if key.kind in BY_YEAR else -1 if position is None else position
        self._note(office_id, None if ordinal is None else self.part(office_id, key), part, place)
        if ordinal is None:
            ordinal = places.for_new(self._connection, office_id, key.kind, position)
        put_rows_of(self._connection, office_id, part, ordinal)

    def delete(self, office_id: int) -> None:
        """Removes an office with everything that it has entered."""
        for row in self._rows(tables.OFFICES, office_id):
            self._journal.note(partial(note_of_deleted_office, office_id, office_of(row)))
        self._connection.execute(delete(tables.OFFICES).where(tables.OFFICES.c.id == office_id))

    def emblem(self, office_id: int) -> Picture | None:
        """The office's emblem."""
        columns = tables.PICTURES.c
        check_office(self._connection, office_id)
        emblem = select(columns.data, columns.width).where(columns.office_id == office_id, columns.purpose == _EMBLEM)
        row = self._connection.execute(emblem).one_or_none()
        return None if row is None else Picture(data=row.data, width=row.width)

    def put_emblem(self, office_id: int, emblem: Picture | None) -> None:
        """Stores the office's emblem, or takes it away."""
        check_office(self._connection, office_id)
        self._journal.note(partial(note_of_emblem, office_id, self.emblem(office_id), emblem))
        columns = tables.PICTURES.c
        self._connection.execute(
            delete(tables.PICTURES).where(columns.office_id == office_id, columns.purpose == _EMBLEM)
        )
        if emblem is not None:
            row = {"office_id": office_id, "purpose": _EMBLEM, "data": emblem.data, "width": emblem.width}
            self._connection.execute(insert(tables.PICTURES), row)
        self._count_change(office_id)

    def _count_change(self, office_id: int) -> None:
        """Lets other windows see that something changed."""
        columns = tables.OFFICES.c
        counted = update(tables.OFFICES).where(columns.id == office_id).values(revision=columns.revision + 1)
        self._connection.execute(counted)

    def _note(self, office_id: int, before: Part | None, after: Part | None, place: int | None = None) -> None:
        self._journal.note(partial(note_of_part, office_id, before, after, place))

    @property
    def _index(self) -> "StoredIndex":
        """What can be found; who only reads offices does without."""
        from itadesk.storage.search import StoredIndex  # noqa: PLC0415

        return StoredIndex(self._connection)

    def _rows(self, table: Table, office_id: int) -> Sequence[Row]:
        """The rows of an office in the order that its record has them in."""
        return self._connection.execute(_of_an_office(table), {"office": office_id}).mappings().all()


@cache
def _of_an_office(table: Table) -> Select[Any]:
    """The rows of the office that is named when it is carried out; to put it together takes longer than that."""
    whose = table.c.id if table is tables.OFFICES else table.c.office_id
    order = [table.c[name] for name in ("fiscal_year", "measure", "working_group", "ordinal") if name in table.c]
    return select(table).where(whose == bindparam("office")).order_by(*order)


def _summary(row: Row, years: Iterable[int]) -> OfficeSummary:
    office = office_of(row)
    return OfficeSummary(
        office_id=row["id"], full_name=office.full_name, place=office.place, years=tuple(sorted(years))
    )

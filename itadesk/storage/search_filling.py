"""Filling the index of what can be found from what is stored, and seeing whether it says the same."""

from collections.abc import Iterator
from contextlib import suppress

from sqlalchemy import Connection, delete, insert, inspect, select

from itadesk.errors import ItadeskError
from itadesk.ita.findables import Findable, findable_issued, findables
from itadesk.ita.records import OfficeRecord
from itadesk.services.log_ports import Door
from itadesk.services.register_ports import RegisterFilter
from itadesk.services.upgrade_ports import Stage, Tell, tell_nobody
from itadesk.storage import search_threes
from itadesk.storage.issued import StoredRegister
from itadesk.storage.journal import Journal
from itadesk.storage.offices import StoredOffices
from itadesk.storage.search import StoredIndex, search_rows
from itadesk.storage.search_tables import FORM, SEARCH_FORM, SEARCH_TEXTS
from itadesk.storage.tables import OFFICES


def is_filled(connection: Connection) -> bool:
    """Whether the index was filled in the way that this program fills it; where there is none yet, nothing has to be."""
    if not inspect(connection).has_table(SEARCH_FORM.name):
        return True
    return connection.scalar(select(SEARCH_FORM.c.form)) == FORM


def fill(connection: Connection, where: str, tell: Tell = tell_nobody) -> None:
    """Fills the index anew; of an office that cannot be read, nothing can be found."""
    if search_threes.has_threes(connection):
        search_threes.let_go(connection)
    connection.execute(delete(SEARCH_FORM))
    connection.execute(delete(SEARCH_TEXTS))
    only_read = Journal(Door.COMMAND_LINE)
    index, register = StoredIndex(connection), StoredRegister(connection, only_read)
    offices = StoredOffices(connection, where, only_read)
    office_ids = connection.scalars(select(OFFICES.c.id).order_by(OFFICES.c.id)).all()
    for count, office_id in enumerate(office_ids):
        tell(Stage.INDEXING, 100 * count // len(office_ids))
        with suppress(ItadeskError):
            index.write(search_rows(office_id, _findables(register, office_id, offices.get(office_id))))
    if search_threes.has_threes(connection):
        search_threes.make_anew(connection)
    connection.execute(insert(SEARCH_FORM), {"form": FORM})


def differs(index: StoredIndex, register: StoredRegister, office_id: int, record: OfficeRecord) -> bool:
    """Whether the index says of an office anything else than what is stored."""
    wanted = search_rows(office_id, _findables(register, office_id, record))
    return sorted(map(repr, index.rows(office_id))) != sorted(map(repr, wanted))


def _findables(register: StoredRegister, office_id: int, record: OfficeRecord) -> Iterator[Findable]:
    for part in record.parts():
        yield from findables(part)
    for paper in register.search(office_id, RegisterFilter()):
        yield findable_issued(paper)

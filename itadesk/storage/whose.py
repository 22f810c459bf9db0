"""Whose rows they are: an office that is there, and that nobody else writes to meanwhile."""

from sqlalchemy import Connection, select

from itadesk.services.ports import OfficeMissing
from itadesk.storage.servers import among_others
from itadesk.storage.tables import OFFICES


def check_office(connection: Connection, office_id: int) -> None:
    """Sees to it that an office is there, and keeps other writers from it until the transaction ends.

    On a server, many may write at once: whoever writes to an office takes its row first and reads afterwards, so that
    what was read is still so when it is written. SQLite lets only one write anyway.

    Raises:
        OfficeMissing: it is not there.
    """
    office = select(OFFICES.c.id).where(OFFICES.c.id == office_id)
    if among_others(connection):
        office = office.with_for_update()
    if connection.scalar(office) is None:
        raise OfficeMissing(office_id)

"""The kept signatures, sealed, and the record of what they were used for."""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import Connection, delete, insert, select

from itadesk.services.signature_ports import SignatureUse
from itadesk.storage.journal import Journal
from itadesk.storage.kept_tables import SEALED_SIGNATURES, SIGNATURE_USES
from itadesk.storage.log_notes import note_of_forgotten_signature, note_of_kept_signature, note_of_use
from itadesk.storage.whose import check_office


class StoredSignatures:
    """The signatures of a database, as one transaction sees them."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection, self._journal = connection, journal

    def sealed(self, office_id: int, person: str) -> bytes | None:
        """The sealed signature of a person, None where none is kept."""
        columns = SEALED_SIGNATURES.c
        wanted = select(columns.sealed).where(columns.office_id == office_id, columns.person == person)
        found: bytes | None = self._connection.scalar(wanted)
        return found

    def is_kept(self, office_id: int, person: str) -> bool:
        """Whether a signature of a person is kept; who only reads may know no more than that."""
        columns = SEALED_SIGNATURES.c
        wanted = select(columns.person).where(columns.office_id == office_id, columns.person == person)
        return self._connection.scalar(wanted) is not None

    def put_sealed(self, office_id: int, person: str, sealed: bytes | None) -> None:
        """Keeps a sealed signature in the place of the one before; None takes it away."""
        check_office(self._connection, office_id)
        columns = SEALED_SIGNATURES.c
        mine = delete(SEALED_SIGNATURES).where(columns.office_id == office_id, columns.person == person)
        if self._connection.execute(mine).rowcount and sealed is None:
            self._journal.note(partial(note_of_forgotten_signature, office_id, person))
        if sealed is not None:
            row = {"office_id": office_id, "person": person, "sealed": sealed}
            self._connection.execute(insert(SEALED_SIGNATURES), row)
            self._journal.note(partial(note_of_kept_signature, office_id, person, sealed))

    def record_use(self, use: SignatureUse) -> None:
        """Adds a use to the record."""
        check_office(self._connection, use.office_id)
        columns = (column.name for column in SIGNATURE_USES.c if column.name != "id")
        self._connection.execute(insert(SIGNATURE_USES), {name: getattr(use, name) for name in columns})
        self._journal.note(partial(note_of_use, use))

    def uses(self, office_id: int) -> Sequence[SignatureUse]:
        """What the office's signatures were used for, in the order of their uses."""
        wanted = select(SIGNATURE_USES).where(SIGNATURE_USES.c.office_id == office_id).order_by(SIGNATURE_USES.c.id)
        rows = self._connection.execute(wanted).mappings()
        return [SignatureUse(**{name: value for name, value in row.items() if name != "id"}) for row in rows]

"""The stored files of offices, each known by what it holds."""

import hashlib
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import Connection, insert, select

from itadesk.services.file_ports import KeptFile
from itadesk.storage.journal import Journal
from itadesk.storage.kept_tables import FILES
from itadesk.storage.log_notes import note_of_file
from itadesk.storage.whose import check_office


class StoredFiles:
    """The files of a database, as one transaction sees them."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection, self._journal = connection, journal

    def put(self, office_id: int, data: bytes, media_type: str) -> str:
        """Keeps a file and gives its SHA-256; what is kept already stays as it is."""
        check_office(self._connection, office_id)
        digest = hashlib.sha256(data).hexdigest()
        if self.get(office_id, digest) is None:
            row = {"office_id": office_id, "sha256": digest, "media_type": media_type, "data": data}
            self._connection.execute(insert(FILES), {**row, "added_at": datetime.now(UTC)})
            self._journal.note(partial(note_of_file, office_id, digest, media_type, len(data)))
        return digest

    def get(self, office_id: int, digest: str) -> KeptFile | None:
        """The file of this SHA-256, None where none is kept."""
        wanted = select(FILES.c.data, FILES.c.media_type).where(
            FILES.c.office_id == office_id, FILES.c.sha256 == digest
        )
        row = self._connection.execute(wanted).one_or_none()
        return None if row is None else KeptFile(data=row.data, media_type=row.media_type)

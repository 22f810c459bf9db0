"""New databases without the steps that make one: they are taken once, and what came of them is copied.

How a database is made is tried in tests/storage; everything else only needs one, and there are some two thousand of them.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from itadesk.exchange.sample import sample_office
from itadesk.services.offices import add_office
from itadesk.storage.database import Database, open_database


def new_database(path: Path) -> Database:
    """An empty database in a file that is not there yet."""
    path.write_bytes(_stored(with_sample=False))
    return open_database(path)


def sample_database(path: Path) -> Path:
    """Writes a database with the sample office into a file."""
    path.write_bytes(_stored(with_sample=True))
    return path


@cache
def _stored(*, with_sample: bool) -> bytes:
    """The bytes of a database that nobody has open."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        database = open_database(path)
        if with_sample:
            add_office(database.start, sample_office())
        database.close()
        return path.read_bytes()

"""Lets eight processes issue 1,000 papers at once, on an SQLite file and on PostgreSQL, and looks at their numbers."""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from itadesk.exchange.sample import sample_office
from itadesk.services.importing import import_record
from itadesk.storage.database import open_database
from itadesk.storage.verifying import verify
from tests.issuing_at_once import issue_at_once
from tests.servers import postgresql

PROCESSES = 8
EACH = 125


def main() -> int:
    """Prints what came of it; fails where a number is missing or was given twice."""
    with tempfile.TemporaryDirectory() as folder:
        good = _issue("SQLite", f"sqlite:///{Path(folder) / 'itadesk.db'}")
    with postgresql() as server:
        good &= _issue("PostgreSQL", server.new_database())
    return 0 if good else 1


def _issue(name: str, address: str) -> bool:
    database = open_database(address)
    office_id = import_record(database.start, sample_office()).office_id
    begun = monotonic()
    numbers = issue_at_once(address, office_id, PROCESSES, EACH)
    seconds = monotonic() - begun
    defects = [defect.sentence() for defect in verify(database)]
    database.close()
    good = numbers == list(range(1, PROCESSES * EACH + 1)) and not defects
    print(
        f"{name}: {PROCESSES} processes issued {len(numbers)} papers in {seconds:.0f} s;"
        f" {len(set(numbers))} distinct numbers from {numbers[0]} to {numbers[-1]}, defects: {defects or 'none'}"
    )
    return good


if __name__ == "__main__":
    sys.exit(main())

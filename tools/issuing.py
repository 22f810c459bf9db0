"""Issues 1,000 papers by eight processes at once, on an SQLite file and on PostgreSQL, and looks at their numbers.

Then edits the data of an issued paper 1,000 times, and looks at the paper.
"""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from itadesk.exchange.sample import sample_office
from itadesk.services.importing import import_record
from itadesk.services.issuing import issue
from itadesk.services.register import open_issued
from itadesk.storage.database import open_database
from itadesk.storage.verifying import verify
from tests.full_office import FULL
from tests.issuing_at_once import issue_at_once
from tests.issuing_examples import DESK, REAL, wish_for
from tests.random_edits import edit_at_random
from tests.servers import postgresql

PROCESSES = 8
EACH = 125
EDITS = 1000


def main() -> int:
    """Prints what came of it; fails where a number is missing or was given twice, or a paper changed."""
    with tempfile.TemporaryDirectory() as folder:
        good = _issue("SQLite", f"sqlite:///{Path(folder) / 'itadesk.db'}")
        good &= _edit(Path(folder) / "edited.db")
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
    print(
        f"{name}: {PROCESSES} processes issued {len(numbers)} papers in {seconds:.0f} s;"
        f" {len(set(numbers))} distinct numbers from {numbers[0]} to {numbers[-1]}, defects: {defects or 'none'}"
    )
    return numbers == list(range(1, PROCESSES * EACH + 1)) and not defects


def _edit(path: Path) -> bool:
    database = open_database(path)
    office_id = import_record(database.start, FULL).office_id
    issued = issue(database.start, office_id, wish_for(), REAL, DESK)
    before = open_issued(database.start, issued.paper.issued_id)
    edit_at_random(database.start, office_id, EDITS)
    same = open_issued(database.start, issued.paper.issued_id) == before
    database.close()
    print(f"After {EDITS} edits the issued paper is {'the same' if same else 'another'}: {before[0].sha256}")
    return same


if __name__ == "__main__":
    sys.exit(main())

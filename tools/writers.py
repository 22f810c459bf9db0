"""Lets eight processes edit 50,000 times, on PostgreSQL with connections that break off and on an SQLite file.

Prints what they were told, and what is wrong: an edit that is not in the log as was told, a log that does not lead to
what is stored, or a database that is not whole.
"""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.servers import postgresql
from tests.writers_at_once import address_for_clerk, write_at_once

WRITERS = 8
EDITS = 50_000
CUTS = 0.1
"""For how many of the edits a connection is broken off."""


def main() -> int:
    """Prints what came of it on either; fails where anything is wrong."""
    each = (int(sys.argv[1]) if len(sys.argv) > 1 else EDITS) // WRITERS
    with postgresql() as server:
        good = _write("PostgreSQL", address_for_clerk(server.address("ita")), each, CUTS)
    with tempfile.TemporaryDirectory() as folder:
        good &= _write("SQLite", f"sqlite:///{Path(folder) / 'itadesk.db'}", each)
    return 0 if good else 1


def _write(name: str, address: str, each: int, cuts: float = 0) -> bool:
    begun = monotonic()
    outcome = write_at_once(address, WRITERS, each, cuts)
    told = outcome.told
    print(
        f"{name}: {WRITERS} writers made {WRITERS * each} edits in {monotonic() - begun:.0f} s:"
        f" {len(told.stored)} stored, {len(told.refused)} refused because somebody else was sooner;"
        f" {told.cut} connections broken off, {told.hindered} tries hindered, {len(told.doubted)} in doubt"
        f" and found out. Wrong: {'; '.join(outcome.wrong[:5]) or 'nothing'}",
        flush=True,
    )
    return not outcome.wrong


if __name__ == "__main__":
    sys.exit(main())

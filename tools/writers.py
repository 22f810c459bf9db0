"""Lets eight processes edit 50,000 times, on PostgreSQL with connections that break off and on an SQLite file.

Prints what they were told, and what is wrong: an edit that is not in the log as was told, a log that does not lead to
what is stored, or a database that is not whole.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.servers import postgresql
from tests.writers_at_once import address_for_clerk, write_at_once

WRITERS = 8
EDITS = 50_000
AT_ONCE = 5000
"""Edits after which what was told is compared with the log and with what is stored; the next ones go to the same database."""

CUTS = 0.1
"""For how many of the edits a connection is broken off."""


def main() -> int:
    """Prints what came of it on either; fails where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("edits", type=int, nargs="?", default=EDITS)
    parser.add_argument(
        "--first", type=int, default=0, help="the number of the first five thousand; all have other edits"
    )
    parser.add_argument("--only", choices=("postgresql", "sqlite"))
    options = parser.parse_args()
    rounds = range(options.first, options.first + -(-options.edits // AT_ONCE))
    each, good = min(AT_ONCE, options.edits) // WRITERS, True
    if options.only != "sqlite":
        with postgresql() as server:
            address = address_for_clerk(server.address("ita"))
            for number in rounds:
                good &= _write("PostgreSQL", address, each, number, CUTS)
    if options.only != "postgresql":
        with tempfile.TemporaryDirectory() as folder:
            for number in rounds:
                good &= _write("SQLite", f"sqlite:///{Path(folder) / 'itadesk.db'}", each, number)
    return 0 if good else 1


def _write(name: str, address: str, each: int, number: int, cuts: float = 0) -> bool:
    begun = monotonic()
    outcome = write_at_once(address, WRITERS, each, cuts, number)
    told = outcome.told
    print(
        f"{name}, {number}: {WRITERS} writers made {WRITERS * each} edits in {monotonic() - begun:.0f} s:"
        f" {len(told.stored)} stored, {len(told.refused)} refused because somebody else was sooner;"
        f" {told.cut} connections broken off, {told.hindered} tries hindered, {len(told.doubted)} in doubt"
        f" and found out. Wrong: {'; '.join(outcome.wrong[:5]) or 'nothing'}",
        flush=True,
    )
    return not outcome.wrong


if __name__ == "__main__":
    sys.exit(main())

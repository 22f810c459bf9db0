"""Takes 200 backups while four processes write, and looks whether each is whole and of one moment."""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.backups_at_once import back_up_meanwhile

WRITERS = 4
TIMES = 200
AT_ONCE = 20
"""Then another database is begun: the log of one grows with every edit, and each backup's is looked through from its start."""


def main() -> int:
    """Prints what came of it; fails where a backup is not whole."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    begun, done, found = monotonic(), 0, 0
    while done < times:
        count = min(AT_ONCE, times - done)
        with tempfile.TemporaryDirectory() as folder:
            wrong = back_up_meanwhile(Path(folder) / "ita.db", WRITERS, count)
        done, found = done + count, found + len(wrong)
        seconds = monotonic() - begun
        print(
            f"{done} backups while {WRITERS} processes wrote, in {seconds:.0f} s; wrong: {wrong or 'none'}", flush=True
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

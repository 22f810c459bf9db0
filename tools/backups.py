"""Takes 200 backups while four processes write, and looks whether each is whole and of one moment."""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.backups_at_once import back_up_meanwhile

WRITERS = 4
TIMES = 200


def main() -> int:
    """Prints what came of it; fails where a backup is not whole."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        wrong = back_up_meanwhile(Path(folder) / "ita.db", WRITERS, times)
    print(f"{times} backups while {WRITERS} processes wrote, in {monotonic() - begun:.0f} s; wrong: {wrong or 'none'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""Kills the upgrade of a stored database of every version 200 times, and looks whether everything is there afterwards."""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from itadesk.storage.migrations import MIGRATIONS
from tests.killed_upgrades import kill_upgrades

TIMES = 200


def main() -> int:
    """Prints what came of it; fails where something is missing."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    failed = False
    for version in range(1, len(MIGRATIONS)):
        begun = monotonic()
        with tempfile.TemporaryDirectory() as folder:
            killed = kill_upgrades(version, Path(folder), times)
        left = ", ".join(f"{count} at version {left_at}" for left_at, count in sorted(killed.left_at.items()))
        print(
            f"version {version}: {times} kills ({left}) in {monotonic() - begun:.0f} s; wrong: {killed.wrong or 'none'}"
        )
        failed |= bool(killed.wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Kills the upgrade of a stored database of every version 200 times, and looks whether everything is there afterwards."""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from itadesk.storage.migrations import MIGRATIONS
from tests.killed_upgrades import kill_upgrades

TIMES = 200
AT_ONCE = 50


def main() -> int:
    """Prints what came of it, fifty a line; fails where something is missing. Takes how often, and the first number."""
    given = [int(each) for each in sys.argv[1:]]
    times, begin = (*given, *(TIMES, 0)[len(given) :])
    failed = False
    for first in range(begin, begin + times, AT_ONCE):
        for version in range(1, len(MIGRATIONS)):
            failed |= _kill(version, first, min(AT_ONCE, begin + times - first))
    return 1 if failed else 0


def _kill(version: int, first: int, times: int) -> bool:
    """Whether something was wrong."""
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        killed = kill_upgrades(version, Path(folder), times, first)
    left = ", ".join(f"{count} at version {left_at}" for left_at, count in sorted(killed.left_at.items()))
    seconds, wrong = monotonic() - begun, killed.wrong or "none"
    print(f"version {version}: {times} kills from {first} ({left}) in {seconds:.0f} s; wrong: {wrong}", flush=True)
    return bool(killed.wrong)


if __name__ == "__main__":
    sys.exit(main())

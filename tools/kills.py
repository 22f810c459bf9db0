"""Kills 2,000 processes at a random moment of their work, and looks whether all is there that was said to be saved."""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.killed_work import Outcome, kill_again_and_again

KILLS = 2000
AT_ONCE = 100
SEED = 2569


def main() -> int:
    """Prints what came of each hundred; fails where something was lost or damaged."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    first = int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    total, begun = Outcome(), monotonic()
    for number in range(-(-kills // AT_ONCE)):
        with tempfile.TemporaryDirectory() as folder:
            outcome = kill_again_and_again(Path(folder), min(AT_ONCE, kills - total.kills), first + number)
        total.add(outcome)
        print(f"{total.kills} kills in {monotonic() - begun:.0f} s; wrong: {outcome.wrong or 'nothing'}", flush=True)
    print(
        f"Seeds from {first}: {total.said} times something was said to be saved. Of what was under way when the process"
        f" was killed, {total.kept} times all was there and {total.undone} times nothing."
        f" Lost, damaged or wrong: {len(total.wrong)}."
    )
    return 1 if total.wrong else 0


if __name__ == "__main__":
    sys.exit(main())

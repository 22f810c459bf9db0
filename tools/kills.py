"""Kills 2,000 processes at a random moment of their work, and looks whether all is there that was said to be saved.

Then it kills changes of the passphrase of a database; `tools/kills.py passphrase 100 12005` those alone.
"""

import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.killed_relocks import kill_relocks
from tests.killed_work import Outcome, kill_again_and_again

KILLS = 2000
RELOCKS = 200
AT_ONCE = 100
SEED = 2569


def main() -> int:
    """Prints what came of each hundred; fails where something was lost or damaged."""
    arguments = sys.argv[1:]
    alone = arguments[:1] == ["passphrase"]
    numbers = [int(each) for each in arguments[alone:]]
    first = numbers[1] if len(numbers) > 1 else SEED
    if alone:
        return _passphrases(numbers[0] if numbers else RELOCKS, first)
    failed = _work(numbers[0] if numbers else KILLS, first)
    return failed or (0 if numbers else _passphrases(RELOCKS, first))


def _passphrases(kills: int, seed: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_relocks(Path(folder), kills, seed)
    print(
        f"{kills} changes of the passphrase were killed: {outcome.before} times it was the one before,"
        f" {outcome.after} times the one after. Lost, damaged or wrong: {len(outcome.wrong)}."
    )
    print("\n".join(outcome.wrong), end="")
    return 1 if outcome.wrong else 0


def _work(kills: int, first: int) -> int:
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

"""Damages 2,000 database files: bits, blocks, cut ends, swapped pages. None may be opened as whole where that can be told."""

import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import monotonic

from tests.damaged_files import OpenedAsWhole, Patient

FILES = 2000


def main() -> int:
    """Prints what became of them; fails where one was opened as whole, or nothing was offered."""
    given = [int(each) for each in sys.argv[1:]]
    count, first = (*given, *(FILES, 0)[len(given) :])
    begun, outcomes, wrong = monotonic(), Counter[tuple[str, str]](), []
    readable = Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        patient = Patient(Path(folder))
        for number in range(first, first + count):
            try:
                outcome = patient.damage(number)
            except OpenedAsWhole as failure:
                wrong.append(failure.args)
            else:
                outcomes[outcome.how, outcome.noticed] += 1
                readable[outcome.readable or "not needed"] += 1
    for (how, noticed), times in sorted(outcomes.items()):
        print(f"{how:16} {noticed:12} {times:5}")
    print("readable besides the backup:", dict(readable))
    print(f"{count} files in {monotonic() - begun:.0f} s; wrong: {wrong or 'none'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

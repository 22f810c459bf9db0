#!/usr/bin/env python3
"""Gives every reader of what comes from outside inputs that are changed or made up at random.

    fuzz_readers.py [--inputs 1000000] [--jobs 2] [--seed 0] [--reader NAME]

No input may end the program, take longer than 2 s of the processor, or make a process need more than 512 MB.
Exit status: 0 where none did, 1 where some did; those are printed, and `--reader NAME --seed N --number M` tries one again.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Final

from tests.fuzzing.readers import READERS, Reader
from tests.fuzzing.trial import Break, tried

AT_ONCE: Final = 1000
"""Inputs of one process: what a reader keeps by and by (words, faces) must not count as an input's memory."""

_SHOWN: Final = 200


def tasks(inputs: int, readers: list[Reader]) -> Iterator[tuple[Reader, int, int]]:
    """Readers with the first number and the count of the inputs of one process, the readers taking turns."""
    shares = sum(reader.share for reader in readers)
    left = {reader: round(inputs * reader.share / shares) for reader in readers}
    done = Counter[str]()
    while any(left.values()):
        for reader in readers:
            count = min(left[reader], AT_ONCE if reader.share > 5 else AT_ONCE // 5)
            if count:
                yield reader, done[reader.name], count
                done[reader.name] += count
                left[reader] -= count


def run(reader: Reader, seed: int, first: int, count: int) -> list[Break]:
    """Tries some inputs in processes of their own; another one goes on behind an input that ended the process."""
    found, end = list[Break](), first + count
    environment = {**os.environ, "RUST_BACKTRACE": "0", "PYTHONPATH": "."}
    with tempfile.NamedTemporaryFile() as notes:
        while first < end:
            notes.truncate(0)
            arguments = [notes.name, reader.name, str(seed), str(first), str(end - first)]
            done = subprocess.run(
                [sys.executable, "-m", "tests.fuzzing.trial", *arguments],
                capture_output=True, check=False, env=environment, text=True,
            )  # fmt: skip
            breaks = [Break(**json.loads(line)) for line in done.stdout.splitlines()]
            found += breaks
            reached = int(Path(notes.name).read_text() or first)
            if done.returncode:
                found.append(
                    Break(reader.name, seed, reached, f"ended the process: {done.returncode} {done.stderr[-300:]}")
                )
            first = reached + 1
    return found


def main() -> int:
    """Tries all inputs and prints those that broke something."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--reader", default="")
    parser.add_argument("--number", type=int)
    options = parser.parse_args()
    readers = [reader for reader in READERS if options.reader in reader.name]
    if options.number is not None:
        print(tried(readers[0], options.seed, options.number) or "Nothing broke.")
        return 0
    begun, done, breaks, kinds = time.monotonic(), Counter[str](), 0, Counter[tuple[str, str]]()
    with ThreadPoolExecutor(options.jobs) as pool:
        waiting = {
            pool.submit(run, reader, options.seed, first, count): (reader, count)
            for reader, first, count in tasks(options.inputs, readers)
        }
        for each in as_completed(waiting):
            reader, count = waiting[each]
            done[reader.name] += count
            for found in each.result():
                breaks += 1
                kinds[found.reader, found.what] += 1
                if kinds[found.reader, found.what] <= 3 and breaks < _SHOWN:
                    print(found, flush=True)
            if sys.stdout.isatty() or sum(done.values()) % 20_000 < count:
                print(
                    f"{sum(done.values())} inputs, {breaks} broke something, {time.monotonic() - begun:.0f} s",
                    flush=True,
                )
    print(*(f"{name:20} {count:8}" for name, count in sorted(done.items())), sep="\n")
    print(f"{sum(done.values())} inputs in {time.monotonic() - begun:.0f} s; {breaks} broke something")
    return 1 if breaks else 0


if __name__ == "__main__":
    sys.exit(main())

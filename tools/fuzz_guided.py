#!/usr/bin/env python3
"""Looks for inputs that break readers, guided by what inputs reach in the program (libFuzzer, by atheris).

    fuzz_guided.py [--seconds 600] [--reader NAME] [--out out/fuzzing]

Every reader has its time; the inputs that reached something new are kept, so that the next run goes on from there.
Exit status: 0 where nothing broke, 1 where something did; the inputs that did lie in the folder `broke`.
"""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.fuzzing.guided import GUIDED, begin, write_dictionary
from tests.fuzzing.readers import READERS, WORDS, Reader

MOST_MEMORY: Final = 512
"""Megabytes."""

_UNTIL_KILLED: Final = 10
"""Seconds by the clock after which libFuzzer ends what does not come back; more than 2 s of the processor is noted before."""

_SUM: Final = re.compile(r"stat::number_of_executed_units: (\d+)")
_REACHED: Final = re.compile(r"cov: (\d+) ft: (\d+)")


def look_for(reader: Reader, seconds: int, out: Path) -> tuple[int, bool]:
    """Tries inputs for so long; gives how many there were, and whether one broke the reader."""
    inputs, broke = out / "inputs" / reader.name.replace(" ", "-"), out / "broke"
    begin(reader, inputs)
    broke.mkdir(exist_ok=True)
    write_dictionary(out / "words", WORDS)
    command = [sys.executable, "-m", "tests.fuzzing.guided", reader.name, str(broke)]
    command += [f"-max_total_time={seconds}", f"-timeout={_UNTIL_KILLED}", f"-rss_limit_mb={MOST_MEMORY}"]
    command += ["-max_len=20000", "-print_final_stats=1", f"-artifact_prefix={broke}/", f"-dict={out / 'words'}"]
    command.append(str(inputs))
    environment = {**os.environ, "RUST_BACKTRACE": "0"}
    done = subprocess.run(command, capture_output=True, check=False, text=True, errors="replace", env=environment)
    broken = [line for line in done.stdout.splitlines() if line.startswith("BROKE ")]
    if done.returncode:
        broken.append(f"BROKE {reader.name}: ended with {done.returncode}\n{done.stderr[-1500:]}")
    tried, reached = _SUM.search(done.stderr), _REACHED.findall(done.stderr)
    count = int(tried[1]) if tried else 0
    places = f"{reached[0][0]} places reached at first, {reached[-1][0]} at last" if reached else "nothing reached"
    print(f"{reader.name}: {count} inputs, {places}; {len(broken)} broke something", *broken, sep="\n", flush=True)
    return count, bool(broken)


def main() -> int:
    """Gives every reader its time and says what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--reader", default="")
    parser.add_argument("--out", type=Path, default=Path("out/fuzzing"))
    options = parser.parse_args()
    readers = [each for each in READERS if each.name in GUIDED and options.reader in each.name]
    outcomes = [look_for(reader, options.seconds, options.out) for reader in readers]
    print(f"{sum(count for count, _broke in outcomes)} inputs in all")
    return 1 if any(broke for _count, broke in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())

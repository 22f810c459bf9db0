"""How soon the window is there, beside an empty one: each start is a process of its own, in turns."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from bench.running import TOP, RunFailed, progress

PROBE: Final = Path(__file__).with_name("probe.py")
PATIENCE: Final = 60


@dataclass(frozen=True, slots=True)
class Started:
    """Several starts of one window.

    Attributes:
        frame, ready: the seconds from the start of the process until the frame was painted and until one could begin.
        work: the seconds that the processor worked for it until then, which a busy computer does not change.
    """

    frame: Sequence[float]
    ready: Sequence[float]
    work: Sequence[float]


def start_in_turns(wanted: Mapping[str, Sequence[str]], rounds: int, settings: Path) -> dict[str, Started]:
    """Starts windows by the arguments of the probe; the first round only fills the caches.

    Takes:
        settings: the folder where the program remembers things.
    """
    runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in wanted}
    for number in range(rounds + 1):
        progress(f"starting windows, round {number} of {rounds}")
        for name, arguments in wanted.items():
            times = _start(arguments, settings)
            if number:
                runs[name].append(times)
    return {name: Started(*zip(*own, strict=True)) for name, own in runs.items()}


def _start(arguments: Sequence[str], settings: Path) -> tuple[float, float, float]:
    surroundings = {**os.environ, "XDG_CONFIG_HOME": str(settings), "PYTHONPATH": str(TOP)}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, str(PROBE), *arguments],
        env=surroundings, cwd=TOP, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    told = {what: (int(at), int(work)) for what, at, work in (line.split() for line in done.stdout.splitlines())}
    if "ready" not in told:
        raise RunFailed(done.stderr)
    return (told["frame"][0] - begun) / 1e9, (told["ready"][0] - begun) / 1e9, told["ready"][1] / 1e9


def shares(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float]:
    """Ours of theirs: by the best starts, and in the middle of the rounds, in each of which the computer is as busy."""
    return min(ours) / min(theirs), median(own / other for own, other in zip(ours, theirs, strict=True))

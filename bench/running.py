"""Running programs one after the other: how long each took, and how much memory at most."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

TOP: Final = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program.

    Attributes:
        seconds: from its start to its end.
        memory: the most that it, or the largest of the processes that it started, held at once, in megabytes.
        output: what it wrote to standard output.
    """

    seconds: float
    memory: float
    output: str


class RunFailed(Exception):
    """A program that is measured failed."""


def run(command: Sequence[str | Path], variables: Mapping[str, str] | None = None) -> Run:
    """Runs a program to its end.

    Raises:
        RunFailed: it failed, with what it said about that.
    """
    surroundings = {**os.environ, **(variables or {})}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # it would triple every start of a Python program
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        begun = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), cwd=TOP, env=surroundings, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        said = [_content(file) for file in (out, err)]
    if process.returncode:
        raise RunFailed(f"{' '.join(map(str, command))}: {''.join(said)}")
    return Run(seconds, usage.ru_maxrss / 1024, said[0])


def _content(file: IO[str]) -> str:
    file.seek(0)
    return file.read()


def progress(what: str) -> None:
    """Says on standard error what is measured now."""
    print(f"… {what}", file=sys.stderr)

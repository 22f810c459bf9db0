"""One process of a trial: has readers read inputs one after another, within bounds of time and memory, and notes what breaks.

    python -m tests.fuzzing.trial NOTES READER SEED FIRST COUNT

What breaks in Python is noted and the trial goes on. What ends the process (a fault in a library, more memory or time than
there is) is noticed by whoever started it: the number of the input stands in the file NOTES before it is read.
"""

import json
import resource
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from itadesk.language import SPEECH
from tests.fuzzing.readers import READERS, Reader, input_of, take

MOST_SECONDS: Final = 2.0
"""Of the processor, for one input; so a busy machine changes nothing."""

MOST_MEMORY: Final = 512 * 1024 * 1024
_UNTIL_KILLED: Final = 10
"""Seconds of the processor after which the system ends what does not come back."""


@dataclass(frozen=True)
class Break:
    """An input that broke a reader."""

    reader: str
    seed: int
    number: int
    what: str


def tried(reader: Reader, seed: int, number: int) -> Break | None:
    """Has a reader read the input of a number; gives what broke, if anything did."""
    data = input_of(reader, seed, number)
    begun = time.process_time()
    try:
        take(reader, data)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  whatever it is, it is noted
        return Break(reader.name, seed, number, told(error))
    taken = time.process_time() - begun
    if taken > MOST_SECONDS:
        return Break(reader.name, seed, number, f"took {taken:.1f} s")
    return None


def memory() -> int:
    """The most bytes that this process has used so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def told(error: BaseException) -> str:
    """What broke and where: the last few places in the code."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__}: {str(error)[:160]} ({places})"


def _bounded() -> None:
    """Ends this process where an input takes much more than it may."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + _UNTIL_KILLED, hard))


def trial(notes: Path, reader: Reader, seed: int, numbers: range) -> Iterator[Break]:
    """Goes through the inputs of some numbers; before each, its number is written into the notes."""
    with notes.open("r+b", buffering=0) as file:
        for number in numbers:
            file.seek(0)
            file.write(b"%12d" % number)
            _bounded()
            if found := tried(reader, seed, number):
                yield found
            if memory() > MOST_MEMORY:
                yield Break(reader.name, seed, number, f"used {memory() // 1024 // 1024} MB")
                return


def main() -> int:
    """Prints each break as a line of JSON."""
    notes, name, seed, first, count = sys.argv[1:]
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    SPEECH.use("th")
    (reader,) = (each for each in READERS if each.name == name)
    for found in trial(Path(notes), reader, int(seed), range(int(first), int(first) + int(count))):
        sys.stdout.write(json.dumps(asdict(found)) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())

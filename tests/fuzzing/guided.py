"""One process of a guided trial: libFuzzer makes inputs for a reader, and keeps those that reach what none has reached.

    python -m tests.fuzzing.guided READER FOUND [options of libFuzzer] [folders of inputs]

An input that breaks the reader in Python is written into the folder FOUND, the first of each kind, and the trial goes on;
what hangs, ends the process or needs too much memory ends the trial, and libFuzzer keeps the input.
"""

import hashlib
import random
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tests.fuzzing.readers import Reader

GUIDED: Final = (
    "pasted scores",
    "pasted measures",
    "template",
    "wording",
    "office as JSON",
    "office as CSV",
    "table of others",
    "page of the web",
)
"""Those that are written in Python from the first letter to the last: only that is what libFuzzer is told about."""

SEEDS: Final = 60
"""Inputs made at random with which a reader's trial begins for the first time."""


def main(arguments: Sequence[str]) -> None:
    """Tries inputs until libFuzzer says that it is enough; it ends the process itself."""
    name, found, *options = arguments
    # there only where `make fuzz-guided` has installed it
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["itadesk"]):
        readers = import_module("tests.fuzzing.readers").READERS
    # what it imports is not to be watched
    tell = import_module("tests.fuzzing.trial").told
    warnings.simplefilter("ignore")
    (reader,) = (each for each in readers if each.name == name)
    atheris.Setup([sys.argv[0], *options], trial(reader, Path(found), tell))
    atheris.Fuzz()


def trial(reader: "Reader", found: Path, tell: Callable[[BaseException], str]) -> Callable[[bytes], None]:
    """What is done with each input that libFuzzer makes: what breaks is written down once for each place in the code."""
    take = import_module("tests.fuzzing.readers").take
    most = import_module("tests.fuzzing.trial").MOST_SECONDS
    known = set[str]()

    def try_out(data: bytes) -> None:
        data = as_text(data) if reader.is_text else data
        begun = time.process_time()
        try:
            take(reader, data)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001  whatever it is, it is noted
            note(tell(error), data)
        if (taken := time.process_time() - begun) > most:
            note(f"took {taken:.1f} s", data)

    def note(what: str, data: bytes) -> None:
        place = what.rpartition("(")[2]
        if place not in known:
            known.add(place)
            (found / f"{reader.name}-{hashlib.sha256(data).hexdigest()[:12]}").write_bytes(data)
            sys.stdout.write(f"BROKE {reader.name}: {what}\n")

    return try_out


def as_text(data: bytes) -> bytes:
    """The letters of what libFuzzer made: it knows nothing of letters of several bytes, and text is all that is pasted."""
    return data.decode("utf-8", "replace").encode()


def write_dictionary(path: Path, words: Iterable[str]) -> None:
    """Tells libFuzzer the words that mean something to readers."""
    spelled = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in dict.fromkeys(words))
    path.write_text("".join(f'"{word}"\n' for word in spelled), "ascii")


def begin(reader: "Reader", folder: Path) -> None:
    """Makes the inputs that a reader's trial begins with, where there are none."""
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        for number in range(SEEDS):
            data = reader.make(random.Random(number))  # noqa: S311  the same each time
            (folder / f"made-{number}").write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1:])

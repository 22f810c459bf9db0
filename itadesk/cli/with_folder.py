"""The command that takes in all files of folders: read by one process, stored by another where there are many."""

import argparse
import signal
import sys
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, NOTHING, complain, say
from itadesk.errors import ItadeskError
from itadesk.exchange.office_forms import FORMS
from itadesk.exchange.office_paths import read_office_paths
from itadesk.language import SPEECH, _
from itadesk.services.folders import ReadFile, TakenFile, files_in, take_in_files
from itadesk.storage.database import open_database

MANY: Final = 200
"""Files from which on a process of its own reads them while this one stores."""

CHUNK: Final = 25
"""Files that a process is given at a time."""

AHEAD: Final = 4
"""Chunks that are read before they are needed."""


def import_folders(options: argparse.Namespace) -> int:
    """Takes in the files of folders, and files that are named besides; each whole or not at all."""
    paths: list[Path] = []
    failed = 0
    for path in map(Path, options.files):
        try:
            paths += files_in(path, FORMS) if path.is_dir() else [path]
        except ItadeskError as error:
            failed += complain([error.sentence()])
    if not paths:
        return NOTHING
    database = open_database(options.database)
    try:
        read = _read(paths)
        with closing(read):
            done = _tell(take_in_files(database.start, read, replace=options.replace), len(paths))
    finally:
        database.close()
    say(_("{done} of {count} files were taken in.").format(done=done, count=len(paths)))
    if not done:
        return NOTHING
    return DONE if done == len(paths) and not failed else DONE_WITH_FINDINGS


def _tell(taken: Iterator[TakenFile], count: int) -> int:
    """Says what becomes of the files as it comes; gives how many were taken in."""
    shown, done = sys.stderr.isatty(), 0
    for number, file in enumerate(taken, 1):
        done += not file.sentence
        if shown:
            sys.stderr.write(f"\r\x1b[K{number}/{count}\r")
            sys.stderr.flush()
        if file.sentence:
            complain([file.told])
        else:
            say(file.told)
    return done


def _read(paths: Sequence[Path]) -> Generator[ReadFile, None, None]:
    if len(paths) < MANY:
        yield from read_office_paths(paths)
        return
    chunks = [paths[first : first + CHUNK] for first in range(0, len(paths), CHUNK)]
    with ProcessPoolExecutor(
        1, mp_context=get_context("spawn"), initializer=_begin, initargs=(SPEECH.language,)
    ) as pool:
        # a few chunks ahead and not all of them: what is read and not yet stored takes memory
        ahead = [pool.submit(read_chunk, chunk) for chunk in chunks[:AHEAD]]
        for number in range(len(chunks)):
            yield from ahead.pop(0).result()
            if number + AHEAD < len(chunks):
                ahead.append(pool.submit(read_chunk, chunks[number + AHEAD]))


def _begin(language: str) -> None:
    """A process of its own speaks the same language, and leaves Ctrl-C to the first one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    SPEECH.use(language)


def read_chunk(paths: Sequence[Path]) -> list[ReadFile]:
    """Reads some files."""
    return list(read_office_paths(paths))

"""The command that takes in all files of folders: read by processes of their own where there are many, stored by this one."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, NOTHING, complain, say
from itadesk.errors import ItadeskError
from itadesk.exchange.office_forms import FORMS
from itadesk.exchange.office_paths import read_office_path
from itadesk.language import ngettext
from itadesk.services.folders import TakenFile, files_in, take_in_files
from itadesk.services.reading_processes import read_by_several
from itadesk.storage.database import open_database
from itadesk.storage.office_rows import office_rows


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
        read = read_by_several(paths, read_office_path, office_rows)
        with closing(read):
            done = _tell(take_in_files(database.start, read, replace=options.replace), len(paths))
    finally:
        database.close()
    sentence = ngettext("{done} of {count} file was taken in.", "{done} of {count} files were taken in.", len(paths))
    say(sentence.format(done=done, count=len(paths)))
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

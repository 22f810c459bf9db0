"""How a command comes to open a locked database: by a passphrase in a file, in the environment, or typed on the terminal.

Never by an argument, which everybody on the computer could read.
"""

import argparse
import getpass
import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import Final

from itadesk.cli.tasks import complain, read_file
from itadesk.errors import UserError
from itadesk.language import _
from itadesk.storage.keyring import RING
from itadesk.storage.lock_failures import PassphraseNeeded, WrongDatabasePassphrase

VARIABLE: Final = "ITADESK_DATABASE_PASSPHRASE"
TRIES: Final = 3


class NoTextInside(UserError):
    """A file that should hold a passphrase holds something else than a line of text."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self) -> str:
        """Names the file."""
        return _(
            "The file {path} does not hold a passphrase: it is no text in UTF-8. Save it as a text file of one line."
        ).format(path=self.path)


def ask_for_passphrases(options: argparse.Namespace) -> None:
    """Has whoever gave the command asked when a database turns out to be locked."""
    if options.keys:
        RING.take(json.loads(sys.stdin.read()))
    RING.ask = partial(_ask, options.database_passphrase)


def written_in(path: str) -> str:
    """The passphrase in a file of one line.

    Raises:
        FileUnreadable, NoTextInside: there is none.
    """
    try:
        return read_file(path).decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise NoTextInside(path) from None


def _ask(file: str | None, path: Path, salt: bytes) -> bytes:
    from itadesk.storage.locking import key_for  # noqa: PLC0415  only where a database is locked; commands begin without

    given = os.environ.get(VARIABLE) if file is None else written_in(file)
    if given is not None:
        return key_for(path, salt, given)
    if not sys.stdin.isatty():
        raise PassphraseNeeded(str(path))
    for _time in range(TRIES - 1):
        try:
            return key_for(path, salt, _typed(path))
        except WrongDatabasePassphrase as failure:
            complain([failure.sentence()])
    return key_for(path, salt, _typed(path))


def _typed(path: Path) -> str:
    return getpass.getpass(_("Passphrase of the database {name}: ").format(name=path.name))

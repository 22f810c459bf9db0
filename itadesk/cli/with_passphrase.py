"""The command that sets a passphrase for the database, changes it, or removes it."""

import argparse
import getpass
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from itadesk.cli.databases import existing_database
from itadesk.cli.tasks import DONE, say
from itadesk.cli.unlocking import written_in
from itadesk.errors import UserError
from itadesk.language import _, ngettext
from itadesk.services.log_ports import Door
from itadesk.signing.sealing import check_passphrase
from itadesk.storage.failures import NoFileToBackUp
from itadesk.storage.keyring import RING
from itadesk.storage.locking import Relocked, prepare_lock, relock

VARIABLE: Final = "ITADESK_NEW_PASSPHRASE"


class NoNewPassphrase(UserError):
    """Nothing says the new passphrase, and nobody is there to be asked."""

    def sentence(self) -> str:
        """Says how it is given."""
        return _("The new passphrase is missing; give it in a file with --new, or in {variable}.").format(
            variable=VARIABLE
        )


class NotTheSame(UserError):
    """What was typed twice differs."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The two passphrases are not the same; type them again.")


def passphrase(options: argparse.Namespace) -> int:
    """Locks the database otherwise, and says which files beside it are not."""
    database = existing_database(options)
    database.close()
    if database.path is None:
        raise NoFileToBackUp(database.where)
    salt = None if options.task == "remove" else _salt(options)
    door = Door.WINDOW if options.from_window else Door.COMMAND_LINE
    copies = None if options.copies is None else Path(options.copies)
    done = relock(database.path, salt, datetime.now(UTC), door, backups=not options.leave_backups, copies=copies)
    _tell(done, database.path, removed=salt is None)
    return DONE


def _salt(options: argparse.Namespace) -> bytes:
    """That of the new passphrase: the window has made its key already, everybody else says the passphrase."""
    if options.salt is not None and RING.knows(bytes.fromhex(options.salt)):
        return bytes.fromhex(options.salt)
    new = _new(options.new)
    check_passphrase(new)
    return prepare_lock(new)


def _new(file: str | None) -> str:
    if file is not None:
        return written_in(file)
    if VARIABLE in os.environ:
        return os.environ[VARIABLE]
    if not sys.stdin.isatty():
        raise NoNewPassphrase
    say(
        _(
            "Nobody can open the database without its passphrase, not even we: write it down, and keep it in a safe place."
        )
    )
    typed = getpass.getpass(_("New passphrase: "))
    if typed != getpass.getpass(_("The same passphrase again: ")):
        raise NotTheSame
    return typed


def _tell(done: Relocked, path: Path, *, removed: bool) -> None:
    if removed:
        say(_("The database {path} opens without a passphrase now.").format(path=path))
    else:
        say(_("The database {path} is locked with the new passphrase.").format(path=path))
    if done.remade:
        remade = ngettext(
            "{count} backup was made anew in the same way.",
            "{count} backups were made anew in the same way.",
            done.remade,
        )
        say(remade.format(count=done.remade))
    for file in done.left:
        say(_("This file is as it was before; remove it where that is not wanted: {file}").format(file=file))

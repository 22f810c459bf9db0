"""What can be asked for about the passphrase of the database."""

import argparse

from itadesk.language import _


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Adds what is done with the passphrase."""
    parser.add_argument(
        "task", metavar="TASK", choices=("set", "remove"), help=_("set: sets or changes it; remove: does without one")
    )
    parser.add_argument("--new", metavar="FILE", help=_("a file with the new passphrase; otherwise it is asked for"))
    parser.add_argument(
        "--leave-backups",
        action="store_true",
        help=_("leaves older backups as they are, which can be opened as before"),
    )
    parser.add_argument(
        "--copies", metavar="DIR", help=_("makes the copies in this folder anew as well, where it is there")
    )
    parser.add_argument("--salt", help=argparse.SUPPRESS)  # the window has made the key already
    parser.add_argument("--from-window", action="store_true", help=argparse.SUPPRESS)


def add_unlocking(parser: argparse.ArgumentParser) -> None:
    """Adds how a locked database is opened."""
    parser.add_argument(
        "--database-passphrase",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help=_("a file with the passphrase of the database, where it has one; otherwise it is asked for"),
    )
    # the window hands its keys on to its own commands
    parser.add_argument("--keys", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)

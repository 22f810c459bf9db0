"""What can be asked for where nothing but the window is wanted: read at once, before anything is loaded."""

import argparse
from collections.abc import Sequence

from itadesk.language import LANGUAGES


def window_options(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options of the window; None where there is anything else among them, which the whole command line explains."""
    scout = _scout()
    scout.add_argument("--database")
    scout.add_argument("--office")
    scout.set_defaults(command="", database_passphrase=None, keys=False)
    try:
        options, others = scout.parse_known_args(arguments)
    except (argparse.ArgumentError, SystemExit):
        return None
    return None if others else options


def asked_language(arguments: Sequence[str]) -> str:
    """The language asked for, found before anything else is read, so that what is wrong can be said in it."""
    try:
        return _scout().parse_known_args(arguments)[0].language or LANGUAGES[0]
    except (argparse.ArgumentError, SystemExit):
        return LANGUAGES[0]


def _scout() -> argparse.ArgumentParser:
    scout = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    scout.add_argument("--language", choices=LANGUAGES)
    return scout

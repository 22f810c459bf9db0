"""The command about the criteria of the years: lists them, takes a file in, and removes one."""

import argparse
from pathlib import Path

from itadesk.cli.own_criteria import adopt_own_criteria
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, complain, say
from itadesk.ita.criteria import BOOK, Entry
from itadesk.language import _
from itadesk.storage.kept_criteria import path_of, remove, take_in


def criteria(options: argparse.Namespace) -> int:
    """Takes a file in or removes the criteria of a year; otherwise lists the years, and where each is from."""
    if options.file is not None:
        year = take_in(Path(options.file)).fiscal_year
        say(
            _("The criteria of {year} were taken in; an open window goes by them when it is opened again.").format(
                year=year
            )
        )
        return DONE
    if options.remove is not None:
        remove(options.remove)
        say(
            _(
                "The criteria of {year} that were taken in are removed; an open window notices when it is opened again."
            ).format(year=options.remove)
        )
        return DONE
    left_out = complain(failure.sentence() for failure in adopt_own_criteria())
    say(*map(_line, BOOK.entries()))
    return DONE_WITH_FINDINGS if left_out else DONE


def _line(entry: Entry) -> str:
    """A year, and where its criteria are from."""
    if not entry.is_adopted:
        told = _("came with the program")
    elif entry.is_supplied:
        told = _("taken in, and used instead of those of the program: {path}")
    else:
        told = _("taken in: {path}")
    return f"{entry.fiscal_year}  {told.format(path=path_of(entry.fiscal_year))}"

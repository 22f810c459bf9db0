"""What can be asked for about the log."""

import argparse

from itadesk.cli.argument_types import at_least_one, day
from itadesk.language import _


def add_log(parser: argparse.ArgumentParser) -> None:
    """Adds what narrows the log, and how it is given out."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "-o", dest="output", metavar="FILE", help=_("the file to write ({forms})").format(forms=".xlsx, .csv")
    )
    form.add_argument("--json", action="store_true", help=_("prints the entries as JSON"))
    parser.add_argument("--since", type=day, metavar="DAY", help=_("what was done on this day or later"))
    parser.add_argument("--until", type=day, metavar="DAY", help=_("what was done on this day or earlier"))
    parser.add_argument(
        "--words", metavar="WORDS", default="", help=_("with all these words: who, what was done, to what, a value")
    )
    parser.add_argument("--most", type=at_least_one, metavar="N", help=_("no more than so many entries, the newest"))

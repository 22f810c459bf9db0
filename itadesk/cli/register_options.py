"""What can be asked for about issued papers: issuing one, the register, and what becomes of a paper afterwards."""

import argparse
from collections.abc import Callable

from itadesk.cli.argument_types import buddhist_year, day, paper_number
from itadesk.cli.paper_options import add_kind, add_wishes
from itadesk.ita.papers import IssuedState, PaperKind
from itadesk.language import _

AddCommand = Callable[[str, str], argparse.ArgumentParser]
"""Adds a command with its name and what is said of it in the help."""


def add_register_commands(add: AddCommand) -> None:
    """Adds the commands about issued papers."""
    _add_issue(add("issue", _("gives a paper its number and date and keeps it for good")))
    _add_register(add("register", _("lists the papers that were issued")))
    _add_reprint(add("reprint", _("gives out an issued paper again, as it was issued")))
    _add_attach(add("attach", _("keeps the scan of an issued paper, or the address where it was published")))
    _add_withdraw(add("withdraw", _("withdraws an issued paper; it stays in the register")))


def _add_issue(parser: argparse.ArgumentParser) -> None:
    add_kind(parser)
    add_wishes(parser)
    parser.add_argument("-o", dest="output", metavar="FILE", help=_("the file to write ({forms})").format(forms=".pdf"))
    parser.add_argument(
        "--dated",
        type=day,
        metavar="DAY",
        help=_("the date of the paper; that of the draft or today if nothing is said"),
    )
    parser.add_argument(
        "--number-from",
        type=paper_number,
        metavar="N",
        help=_("the first number of the kind and year, if none is given"),
    )
    parser.add_argument(
        "--replaces", metavar="NUMBER", help=_("the issued paper that this one corrects, such as 12/2569")
    )


def _add_register(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("-o", dest="output", metavar="FILE", help=_("the file to write ({forms})").format(forms=".xlsx"))
    form.add_argument("--json", action="store_true", help=_("prints the register as JSON"))
    parser.add_argument("--year", type=buddhist_year, metavar="YEAR", help=_("of this year's numbers (Buddhist)"))
    parser.add_argument("--kind", choices=[kind.value for kind in PaperKind], help=_("of this kind"))
    parser.add_argument("--number", metavar="NUMBER", default="", help=_("with this number"))
    parser.add_argument("--signer", metavar="NAME", default="", help=_("signed by somebody of this name"))
    parser.add_argument("--words", metavar="WORDS", default="", help=_("with all these words in the title or the text"))
    parser.add_argument("--state", choices=[state.value for state in IssuedState], help=_("that still hold, or not"))


def _add_reprint(parser: argparse.ArgumentParser) -> None:
    _add_paper(parser)
    parser.add_argument(
        "-o", dest="output", metavar="FILE", required=True, help=_("the file to write ({forms})").format(forms=".pdf")
    )
    parser.add_argument(
        "--code", action="store_true", help=_("on a copy: a QR code of the address where it was published")
    )


def _add_attach(parser: argparse.ArgumentParser) -> None:
    _add_paper(parser)
    parser.add_argument("--scan", metavar="FILE", help=_("the scan of the signed paper (PDF, PNG or JPEG)"))
    parser.add_argument("--address", metavar="URL", help=_("where the paper was published"))


def _add_withdraw(parser: argparse.ArgumentParser) -> None:
    _add_paper(parser)
    parser.add_argument("--reason", metavar="TEXT", required=True, help=_("why the paper holds no longer"))


def _add_paper(parser: argparse.ArgumentParser) -> None:
    """Which issued paper is meant."""
    add_kind(parser)
    parser.add_argument("number", metavar="NUMBER", help=_("its number, such as 12/2569"))

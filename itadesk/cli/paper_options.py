"""What can be asked of one paper, whether it is only printed or issued."""

import argparse

from itadesk.cli.argument_types import buddhist_year
from itadesk.ita.papers import Digits, PaperKind
from itadesk.language import _


def add_kind(parser: argparse.ArgumentParser) -> None:
    """The kind of paper, which has to be named."""
    parser.add_argument("kind", metavar="KIND", choices=[kind.value for kind in PaperKind], help=_("the kind of paper"))


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """Which paper is meant, who signs it, and how it looks."""
    parser.add_argument("--year", type=buddhist_year, metavar="YEAR", help=_("the fiscal year of the plan (Buddhist)"))
    parser.add_argument("--digits", choices=[digits.value for digits in Digits], help=_("the digits of the paper"))
    parser.add_argument("--signer", metavar="KEY", default="", help=_("the key of the person who signs"))
    parser.add_argument("--emblem", metavar="FILE", help=_("a picture of the emblem (SVG, PNG or JPEG)"))
    parser.add_argument("--signature", metavar="FILE", help=_("a picture of the signature (PNG or JPEG), true to size"))
    parser.add_argument("--certificate", metavar="FILE", help=_("signs the PDF digitally with this PKCS#12 file"))
    parser.add_argument("--passphrase-file", metavar="FILE", help=_("a file with the passphrase of the certificate"))
    parser.add_argument("--font", metavar="NAME", help=_("the name of an installed font"))
    parser.add_argument("--tighten", action="store_true", help=_("draws a last page of a few lines back"))

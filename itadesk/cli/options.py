"""What can be asked for on the command line."""

import argparse
from collections.abc import Sequence

from itadesk import __version__
from itadesk.cli.argument_types import at_least_one, buddhist_year, pixels
from itadesk.cli.forms import OFFICES, PAPERS
from itadesk.cli.log_options import add_log
from itadesk.cli.paper_options import add_kind, add_wishes
from itadesk.cli.parsing import Parser
from itadesk.cli.passphrase_options import add_passphrase, add_unlocking
from itadesk.cli.register_options import add_register_commands
from itadesk.cli.server_options import add_server
from itadesk.language import LANGUAGES, _


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """The options and the command that were given; `command` is empty for the window.

    Raises:
        BadUsage: something that there is not.
    """
    return command_line().parse_args(arguments)


def command_line() -> Parser:
    """All commands with their options, in the language spoken now."""
    shared = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_shared(shared)
    parser = Parser(prog="itadesk", description=_("From the ITA scores of a local office to its signed papers."))
    parser.set_defaults(database=None, office=None, language=None, database_passphrase=None, keys=False)
    _add_shared(parser)
    parser.add_argument("--version", action="version", version=f"itadesk {__version__}", help=_("shows the version"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    commands.required = False
    commands.default = ""
    _add_demo(commands.add_parser("demo", parents=[shared], help=_("opens the window on a sample office")))
    _add_import(commands.add_parser("import", parents=[shared], help=_("takes files in, each whole or not at all")))
    _add_export(commands.add_parser("export", parents=[shared], help=_("writes an office to a file")))
    _add_print(commands.add_parser("print", parents=[shared], help=_("prints a paper to a file")))
    add_register_commands(lambda name, told: commands.add_parser(name, parents=[shared], help=told))
    _add_read_scores(commands.add_parser("read-scores", parents=[shared], help=_("reads scores out of pasted text")))
    _add_read_measures(
        commands.add_parser("read-measures", parents=[shared], help=_("reads measures out of a pasted table or list"))
    )
    _add_check(commands.add_parser("check", parents=[shared], help=_("says what should be looked at again")))
    _add_offices(commands.add_parser("offices", parents=[shared], help=_("lists the offices and how each stands")))
    _add_criteria(
        commands.add_parser("criteria", parents=[shared], help=_("lists the criteria of the years, or takes a file in"))
    )
    commands.add_parser("schema", parents=[shared], help=_("prints the JSON Schema of the exchange format"))
    _add_backup(commands.add_parser("backup", parents=[shared], help=_("writes a whole copy of the database")))
    _add_restore(commands.add_parser("restore", parents=[shared], help=_("puts a backup in the place of the database")))
    commands.add_parser("verify", parents=[shared], help=_("checks that the database is whole"))
    add_passphrase(
        commands.add_parser(
            "passphrase", parents=[shared], help=_("locks the database with a passphrase, or unlocks it for good")
        )
    )
    add_log(commands.add_parser("log", parents=[shared], help=_("tells who did what, and when")))
    add_server(
        commands.add_parser("server", help=_("sets up a database on a PostgreSQL server that several people share")),
        shared,
    )
    return parser


def _add_shared(parser: argparse.ArgumentParser) -> None:
    suppressed = argparse.SUPPRESS
    parser.add_argument(
        "--database", metavar="PATH", default=suppressed, help=_("a database file, or an SQLAlchemy URL")
    )
    parser.add_argument("--office", metavar="NAME", default=suppressed, help=_("which office, where there are several"))
    parser.add_argument("--language", choices=LANGUAGES, default=suppressed, help=_("the language of the messages"))
    add_unlocking(parser)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--headless", metavar="DIR", help=_("prints every paper of the sample into DIR instead"))


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help=_("a file with an office's data ({forms}), or a folder of such files").format(forms=", ".join(OFFICES)),
    )
    parser.add_argument("--replace", action="store_true", help=_("takes the file's version where the database differs"))
    parser.add_argument(
        "--year",
        type=buddhist_year,
        metavar="YEAR",
        help=_("the fiscal year of the plan, for tables that others have made"),
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=_("the file to write ({forms})").format(forms=", ".join(OFFICES)))


def _add_print(parser: argparse.ArgumentParser) -> None:
    add_kind(parser)
    parser.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        required=True,
        help=_("the file to write ({forms})").format(forms=", ".join(PAPERS)),
    )
    parser.add_argument("--all-offices", action="store_true", help=_("prints for every office, into the folder of -o"))
    parser.add_argument(
        "--form", choices=[form[1:] for form in PAPERS], help=_("with --all-offices: the form of the files")
    )
    parser.add_argument(
        "--jobs", type=at_least_one, metavar="N", help=_("with --all-offices: how many processes print")
    )
    add_wishes(parser)
    parser.add_argument("--width", type=pixels, metavar="PIXELS", help=_("of pictures (.png): 1080 if nothing is said"))


def _add_read_scores(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=_("a file of text, or - for standard input"))


def _add_read_measures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=_("a file of text or a web page, or - for standard input"))
    parser.add_argument(
        "--year",
        type=buddhist_year,
        metavar="YEAR",
        help=_("the fiscal year of the plan (Buddhist); this one otherwise"),
    )


def _add_criteria(parser: argparse.ArgumentParser) -> None:
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument(
        "file", metavar="FILE", nargs="?", help=_("the criteria of a year, to be used from now on (.json)")
    )
    wanted.add_argument(
        "--remove", type=buddhist_year, metavar="YEAR", help=_("removes the criteria of this year that were taken in")
    )


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help=_("the backup to write, which must not be there yet; one among the backups beside the database otherwise"),
    )
    parser.add_argument("--daily", action="store_true", help=_("only where none was taken today; checks the database"))
    parser.add_argument(
        "--copies", metavar="DIR", help=_("copies the newest backup into this folder as well, where it is there")
    )
    parser.add_argument("--list", action="store_true", help=_("lists the backups beside the database instead"))
    parser.add_argument("--json", action="store_true", help=_("with --list: prints them as JSON"))


def _add_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help=_("the backup; what the database holds now is backed up first. The newest whole one otherwise"),
    )
    parser.add_argument("--from-window", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--readable", action="store_true", help=_("takes what can still be read of a damaged database instead")
    )


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("prints the findings as JSON"))
    parser.add_argument("--all-offices", action="store_true", help=_("looks at every office of the database"))


def _add_offices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--year",
        type=buddhist_year,
        metavar="YEAR",
        help=_("the fiscal year of the plan; the latest if nothing is said"),
    )
    parser.add_argument("--json", action="store_true", help=_("prints the offices as JSON, with their means"))
    parser.add_argument("-o", dest="output", metavar="FILE", help=_("writes a table instead (.xlsx, .csv)"))

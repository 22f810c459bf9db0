"""What can be asked for about a database on a server: to prepare it, and to let people in and out."""

from itadesk.cli.parsing import Parser
from itadesk.language import _

ROLES = ("reader", "clerk", "head")
"""The roles of `ita.roles`, which is loaded when somebody gets one."""


def add_server(parser: Parser, shared: Parser) -> None:
    """Adds what can be done with a server."""
    tasks = parser.add_subparsers(dest="task", metavar="TASK", parser_class=Parser, required=True)
    tasks.add_parser(
        "prepare",
        parents=[shared],
        help=_("makes the database, or brings it up to this version, and gives each role its rights"),
    )
    person = tasks.add_parser("person", parents=[shared], help=_("lets somebody in, in a role, or out again"))
    person.add_argument("name", metavar="NAME", help=_("the name to log in with"))
    role = person.add_mutually_exclusive_group(required=True)
    role.add_argument("--role", choices=ROLES, help=_("only reads; enters data as well; issues papers as well"))
    role.add_argument("--remove", action="store_true", help=_("takes the role away"))
    person.add_argument(
        "--new-password", action="store_true", help=_("gives a new password in the place of a lost one")
    )
    people = tasks.add_parser("people", parents=[shared], help=_("lists who has which role"))
    people.add_argument("--json", action="store_true", help=_("prints them as JSON"))

"""The commands for whoever looks after a server: preparing a database that several people share, and letting them in."""

import argparse
import json
from collections.abc import Callable, Mapping
from typing import Final

from itadesk.cli.tasks import DONE, say
from itadesk.errors import UserError
from itadesk.ita.roles import Role
from itadesk.language import _
from itadesk.storage.server_setup import let_in, let_out, people, prepare


class NoServer(UserError):
    """The command is about a server, and none was named."""

    def sentence(self) -> str:
        """Says how one is named."""
        return _(
            "Name the database on the server: --database postgresql+psycopg://name@server/database, with a login that may make databases and roles."
        )


def server(options: argparse.Namespace) -> int:
    """Does what was asked for with the database on a server."""
    if options.database is None:
        raise NoServer
    _TASKS[options.task](options)
    return DONE


def _prepare(options: argparse.Namespace) -> None:
    where = prepare(options.database)
    say(
        _(
            "The database {where} is ready. Let people in by “itadesk server person NAME --role reader|clerk|head”."
        ).format(where=where)
    )


def _person(options: argparse.Namespace) -> None:
    if options.remove:
        let_out(options.database, options.name)
        say(_("“{name}” has no role in this database any more.").format(name=options.name))
        return
    login = let_in(options.database, options.name, Role(options.role), new_password=options.new_password)
    say(_("“{name}” is now {role} in this database.").format(name=options.name, role=options.role))
    say(_("Start: {command}").format(command=f'itadesk --database "{login.address}"'))
    if login.line is not None:
        say(
            _("Line for the file of passwords (Windows: {windows}, otherwise: {others}), shown only now:").format(
                windows=r"%APPDATA%\postgresql\pgpass.conf", others="~/.pgpass"
            ),
            login.line,
        )


def _people(options: argparse.Namespace) -> None:
    found = people(options.database)
    if options.json:
        say(json.dumps([{"name": name, "role": role} for name, role in found.items()], ensure_ascii=False, indent=1))
        return
    for name, role in found.items():
        say(f"{role}  {name}")
    if not found:
        say(_("Nobody has a role in this database yet."))


_TASKS: Final[Mapping[str, Callable[[argparse.Namespace], None]]] = {
    "prepare": _prepare,
    "person": _person,
    "people": _people,
}

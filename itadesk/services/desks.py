"""Where somebody works: at which computer, under which name, and what time it is there."""

import getpass
import platform
from datetime import UTC, datetime

from itadesk.services.log_ports import Author, Door
from itadesk.services.signing import Desk


def this_desk() -> Desk:
    """The computer that the program runs on, and who is signed in there; empty where the system does not know."""
    return Desk(user=_user(), machine=platform.node(), now=lambda: datetime.now(UTC))


def author_at(door: Door) -> Author:
    """Whoever is signed in at this computer, and came through that part of the program."""
    return Author(_user(), platform.node(), door)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # the last two before Python 3.13, or without the module pwd
        return ""

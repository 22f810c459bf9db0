"""Why a server cannot be reached, or lets nobody in: each failure with its sentence.

PostgreSQL's library gives no SQLSTATE for a login that failed, only words, which are English wherever there are Thai
programs: neither it nor the server has been translated into Thai. What it says otherwise stays an unreachable server.
"""

import re
from typing import Final

from itadesk.language import _
from itadesk.storage.failures import ServerUnreachable


class HostUnknown(ServerUnreachable):
    """No server has this name."""

    def sentence(self) -> str:
        """Says what to check."""
        return _(
            "No server of the name in {where} is found. Check the name letter by letter, and whether this computer is in the office's network."
        ).format(where=self.where)


class NobodyListens(ServerUnreachable):
    """The computer is there, but no PostgreSQL at this port, or a firewall is before it."""

    def sentence(self) -> str:
        """Says what to check."""
        return _(
            "The server of {where} is there but accepts no connection. Check the port; otherwise ask whoever looks after the server whether it runs and lets this computer in."
        ).format(where=self.where)


class NoAnswer(ServerUnreachable):
    """Nothing came back in time."""

    def sentence(self) -> str:
        """Says what to check."""
        return _(
            "The server of {where} does not answer. Check the network and the name of the server; a firewall may stand between."
        ).format(where=self.where)


class PasswordMissing(ServerUnreachable):
    """The server wants a password, and none is known."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The database {where} wants a password, and none is kept on this computer. Type it.").format(
            where=self.where
        )


class LoginRefused(ServerUnreachable):
    """The user name or the password is another one; the server does not say which."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The server does not accept the user name or the password for {where}. Type both anew; whoever looks after the server can give a new password."
        ).format(where=self.where)


class NoSuchDatabase(ServerUnreachable):
    """The server has no database of this name."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The server has no database of the name in {where}. Check it letter by letter; capitals count as well."
        ).format(where=self.where)


class NotLetIn(ServerUnreachable):
    """The login may not use this database, or not from this computer."""

    def sentence(self) -> str:
        """Says who can change that."""
        return _(
            "The server does not let you into {where} from this computer. Whoever looks after the server has to allow this login and this computer."
        ).format(where=self.where)


class NotEncrypted(ServerUnreachable):
    """Encryption is wanted, and the server has none, or cannot prove that it is the right one."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The connection to {where} cannot be encrypted as it is wanted: the server offers none, or its certificate is not known to this computer. Ask whoever looks after the server."
        ).format(where=self.where)


class TooManyThere(ServerUnreachable):
    """The server has no room for one more, or is just starting."""

    def sentence(self) -> str:
        """Says what to do."""
        return _("The server of {where} is full, or just starting. Wait a moment and try again.").format(
            where=self.where
        )


_BY_WORDS: Final[tuple[tuple[str, type[ServerUnreachable]], ...]] = (
    ('database "" does not exist', NoSuchDatabase),
    ('role "" does not exist', LoginRefused),
    ("no password supplied", PasswordMissing),
    ("authentication failed", LoginRefused),
    ("is not permitted to log in", NotLetIn),
    ("no pg_hba.conf entry", NotLetIn),
    ("permission denied for database", NotLetIn),
    ("does not support SSL", NotEncrypted),
    ("certificate", NotEncrypted),
    ("SSL error", NotEncrypted),
    ("failed to resolve", HostUnknown),
    ("could not translate host name", HostUnknown),
    ("too many", TooManyThere),
    ("remaining connection slots", TooManyThere),
    ("the database system is", TooManyThere),
    ("timeout", NoAnswer),
    ("timed out", NoAnswer),
    ("No route to host", NoAnswer),
    ("Network is unreachable", NoAnswer),
    ("Connection refused", NobodyListens),
    ("No such file or directory", NobodyListens),
)
"""What is said, the most telling first: where several addresses of one server are tried, all of them are told of."""

_NAMES: Final = re.compile('"[^"]*"')
"""Names of servers, databases and people, in which anything may stand."""


def failure_of_login(said: str, where: str) -> ServerUnreachable:
    """What the words of a login that failed mean; an unreachable server where they are not known."""
    words = _NAMES.sub('""', said)
    kind = next((kind for known, kind in _BY_WORDS if known in words), ServerUnreachable)
    return kind(where, said)

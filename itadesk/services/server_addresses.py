"""The address of a database on a server: as it is handed out, as it stands in fields, and as it is kept.

Whoever looks after a server hands out an address (postgresql+psycopg://malee@server/ita), a command that holds it, or a
line of a file of passwords (server:5432:ita:malee:password). All of them are read here, together or alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from itadesk.errors import UserError
from itadesk.language import _
from itadesk.thai.digits import arabic_digits

USUAL_PORT: Final = 5432
LARGEST_PORT: Final = 65_535


class Encryption(StrEnum):
    """What is asked of the connection, in the words of PostgreSQL's sslmode."""

    VERIFIED = "verify-full"
    """Encrypted, and the server has to prove that it is the one that was named."""

    DEMANDED = "require"
    OFFERED = "prefer"
    """Encrypted where the server can."""


_AS_ASKED: Final = {
    "verify-full": Encryption.VERIFIED,
    "verify-ca": Encryption.VERIFIED,
    "prefer": Encryption.OFFERED,
    "allow": Encryption.OFFERED,
    "disable": Encryption.OFFERED,
}
_ADDRESS: Final = re.compile(r"postgres(?:ql)?(?:\+\w+)?://[^\s\"'“”]+", re.IGNORECASE)
_PART: Final = r"((?:[^:\\\s]|\\.)+)"
_LINE: Final = re.compile(rf"(?:^|\s){_PART}:([0-9]+):{_PART}:((?:[^:\\]|\\.)+):((?:[^:\\]|\\.)+?)\s*$", re.MULTILINE)
"""Also behind something else: a field of one line makes a blank of a line's end."""


class UnreadableAddress(UserError):
    """A text in which there is no address of a database on a server."""

    def sentence(self) -> str:
        """Says what one looks like."""
        return _(
            "This is not the address of a shared database: paste the whole line that you were given, such as postgresql+psycopg://name@server/database."
        )


class UnusablePort(UserError):
    """A text that is no port."""

    def sentence(self) -> str:
        """Says which numbers there are."""
        return _("A port is a number from 1 to 65535; it is 5432 where you were told none.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerAddress:
    """Where a shared database is, and who logs in there; never the password.

    Attributes:
        host: the name of the server, or the folder of its socket on this computer.
        others: what else the address says, by the names that PostgreSQL's library gives it.
    """

    host: str = ""
    port: int = USUAL_PORT
    database: str = ""
    user: str = ""
    encryption: Encryption = Encryption.DEMANDED
    others: tuple[tuple[str, str], ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing that is needed."""
        return bool(self.host and self.database and self.user)

    @property
    def url(self) -> str:
        """As it is kept, and as storage opens it."""
        is_socket = self.host.startswith("/")
        port = "" if self.port == USUAL_PORT else str(self.port)
        place = "" if is_socket else f"[{self.host}]" if ":" in self.host else quote(self.host)
        said = [("sslmode", self.encryption.value), *self.others]
        said += [("host", self.host)] * is_socket + [("port", port)] * (is_socket and bool(port))
        colon = f":{port}" if port and not is_socket else ""
        name, database = quote(self.user, safe=""), quote(self.database, safe="")
        return f"postgresql+psycopg://{name}@{place}{colon}/{database}?{urlencode(said, safe='/')}"

    @property
    def shown(self) -> str:
        """As people read it."""
        return f"{self.user}@{self.host}/{self.database}"


def read_address(text: str) -> tuple[ServerAddress, str]:
    """The address in a text, and the password where that is said as well; otherwise an empty one.

    Raises:
        UnreadableAddress: there is none.
    """
    found = _ADDRESS.search(text)
    lines = [_said_by_line(line) for line in _LINE.finditer(text)]
    if found is None:
        if not lines:
            raise UnreadableAddress
        return lines[0]
    address, password = _said_by_url(found[0])
    theirs = (said for line, said in lines if line == replace(address, encryption=line.encryption, others=()))
    return address, password or next(theirs, "")


def read_port(typed: str) -> int:
    """A typed port; the usual one where nothing is typed.

    Raises:
        UnusablePort: it is none.
    """
    text = arabic_digits(typed).strip()
    if not text:
        return USUAL_PORT
    if not (text.isascii() and text.isdecimal() and len(text) <= 5 and 1 <= int(text) <= LARGEST_PORT):
        raise UnusablePort
    return int(text)


def password_line(address: ServerAddress, password: str) -> str:
    """The line of a file of passwords: https://www.postgresql.org/docs/current/libpq-pgpass.html."""
    return f"{line_start(address)}{_escaped(password)}"


def line_start(address: ServerAddress) -> str:
    """What the line of an address begins with, up to the password; the library calls a server without a name so."""
    parts = (address.host or "localhost", str(address.port), address.database, address.user)
    return "".join(f"{_escaped(part)}:" for part in parts)


def _said_by_url(url: str) -> tuple[ServerAddress, str]:
    try:
        parts = urlsplit(url)
        port, query = parts.port, dict(parse_qsl(parts.query))
        asked = query.pop("sslmode", "")
        host, socket_port = parts.hostname or query.pop("host", ""), query.pop("port", "")
        address = ServerAddress(
            host=unquote(host),
            port=port or read_port(socket_port),
            database=unquote(parts.path.removeprefix("/")),
            user=unquote(parts.username or ""),
            encryption=_AS_ASKED.get(asked, Encryption.DEMANDED),
            others=tuple(query.items()),
        )
    except (ValueError, UnusablePort):
        raise UnreadableAddress from None
    return address, unquote(parts.password or "")


def _said_by_line(line: re.Match[str]) -> tuple[ServerAddress, str]:
    host, port, database, user, password = (_unescaped(part) for part in _parts(line))
    return ServerAddress(host=host, port=read_port(port), database=database, user=user), password


def _parts(line: re.Match[str]) -> Iterator[str]:
    yield from (str(part) for part in line.groups())


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(":", "\\:")


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)

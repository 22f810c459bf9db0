"""The passwords that somebody has typed and that are kept nowhere else: they are gone with the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import URL

_Login = tuple[object, ...]


@dataclass(slots=True)
class TypedPasswords:
    """Passwords by who logs in where."""

    _known: dict[_Login, str] = field(default_factory=dict)

    def take(self, url: URL, password: str) -> None:
        """Goes by a password from now on."""
        self._known[_login(url)] = password

    def forget(self, url: URL) -> None:
        """Goes by the one of the file of passwords from now on."""
        self._known.pop(_login(url), None)

    def of(self, url: URL) -> Mapping[str, str]:
        """What an engine is told of the password of its address; nothing where none is known."""
        known = self._known.get(_login(url))
        return {} if known is None else {"password": known}


def _login(url: URL) -> _Login:
    return url.host, url.query.get("host"), url.port, url.database, url.username


PASSWORDS: Final = TypedPasswords()
"""Those that this process knows."""

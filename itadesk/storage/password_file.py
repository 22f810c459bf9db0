"""The file in which PostgreSQL's library looks passwords up: https://www.postgresql.org/docs/current/libpq-pgpass.html.

Only its owner may read it; of one that others can read, the library takes nothing. Lines of other programs stay.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from itadesk.errors import FileUnwritable, reason_of
from itadesk.services.server_addresses import ServerAddress, line_start, password_line
from itadesk.storage.failures import DatabaseForbidden
from itadesk.storage.new_files import under_another_name

_VARIABLE: Final = "PGPASSFILE"


def passwords_file(system: str = os.name) -> Path:
    """Where the library looks on a system, as Python names it."""
    named = os.environ.get(_VARIABLE)
    if named:
        return Path(named)
    if system == "nt":
        return Path(os.environ.get("APPDATA", Path.home())) / "postgresql" / "pgpass.conf"
    return Path.home() / ".pgpass"


def keep_password(address: ServerAddress, password: str) -> None:
    """Keeps a password, in the place of the one before; it comes first, since the first line that fits counts.

    Raises:
        FileUnwritable: the file cannot be written.
    """
    _write([password_line(address, password), *_others(address)])


def forget_password(address: ServerAddress) -> None:
    """Keeps no password of an address any more; lines that fit several addresses stay.

    Raises:
        FileUnwritable: the file cannot be written.
    """
    others = _others(address)
    if others != _lines():
        _write(others)


def _others(address: ServerAddress) -> Sequence[str]:
    return [line for line in _lines() if not line.startswith(line_start(address))]


def _lines() -> Sequence[str]:
    path = passwords_file()
    try:
        written = path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise FileUnwritable(str(path), reason_of(error)) from error
    return written.removesuffix("\n").split("\n") if written else []


def _write(lines: Sequence[str]) -> None:
    path = Path(os.path.realpath(passwords_file()))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with under_another_name(path) as written:
            written.write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape"))
    except DatabaseForbidden as failure:
        raise FileUnwritable(str(path), failure.reason) from failure
    except OSError as error:
        raise FileUnwritable(str(path), reason_of(error)) from error

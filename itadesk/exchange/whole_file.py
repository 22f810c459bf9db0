"""Writes a file whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from itadesk.errors import FileUnwritable, reason_of
from itadesk.language import _


def write_whole(path: Path, data: bytes) -> None:
    """Puts `data` into the file at `path`, in the place of what was there.

    It is written beside the target under another name, brought to disk and renamed, so that neither a full disk nor a
    power cut leaves half a file. Where the target is a link, the file that it leads to is meant.

    Raises:
        FileUnwritable: the folder is missing, full or write-protected, or the target is no file.
    """
    try:
        if path.exists() and not path.is_file():
            raise OSError(errno.EINVAL, _("it is no ordinary file"))  # noqa: TRY301  one door for all reasons
        _write(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise FileUnwritable(str(path), reason_of(error)) from error


def _write(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:20]}.", dir=path.parent)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  a handle, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    finally:
        # gone already where all went well; whatever went wrong, Ctrl-C too, leaves nothing behind
        with suppress(OSError):
            Path(temporary).unlink()


def _mode(path: Path) -> int:
    """The permissions that the file has now, or that a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

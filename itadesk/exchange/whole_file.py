"""Writes files whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
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
    write_all_whole({path: data})


def try_to_write(path: Path) -> None:
    """Tries whether a file can be written there, and leaves everything as it was.

    Raises:
        FileUnwritable: the folder is missing, full or write-protected, or the target is no file.
    """
    with _beside(path, b""):
        pass


def write_all_whole(files: Mapping[Path, bytes]) -> None:
    """Puts bytes into several files that belong together; none is replaced before all are on disk.

    Raises:
        FileUnwritable: one of them cannot be written.
    """
    with ExitStack() as stack:
        beside = {path: stack.enter_context(_beside(path, data)) for path, data in files.items()}
        for path, temporary in beside.items():
            with _named(path):
                temporary.replace(os.path.realpath(path))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Says of what the system refuses which file was meant."""
    try:
        yield
    except OSError as error:
        raise FileUnwritable(str(path), reason_of(error)) from error


@contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """A file beside the target that holds the bytes, and is gone in the end under whatever name."""
    with ExitStack() as stack:
        with _named(path):
            if path.exists() and not path.is_file():
                raise OSError(errno.EINVAL, _("it is no ordinary file"))
            target = Path(os.path.realpath(path))
            handle, name = tempfile.mkstemp(prefix=f".{target.name[:20]}.", dir=target.parent)
            # gone already where all went well; whatever went wrong, Ctrl-C too, leaves nothing behind
            stack.callback(_remove, Path(name))
            with open(handle, "wb") as file:  # noqa: PTH123  a handle, not a path
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(_mode(target))
        yield Path(name)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _mode(path: Path) -> int:
    """The permissions that the file has now, or that a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

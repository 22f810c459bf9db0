"""Files opened by other programs of the computer: the reader of PDFs, the file manager."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from itadesk.errors import EnvironmentFailure, FileUnwritable, reason_of
from itadesk.language import _

PREFIX: Final = "itadesk-read-"
DAY: Final = 24 * 3600
"""Seconds after which a copy that was left behind is nobody's any more."""

OWN: Final = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH")
"""Where the built program tells the system and Qt to look for its libraries first."""


class NothingOpens(EnvironmentFailure):
    """No program of the computer takes the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self) -> str:
        """Names the file."""
        return _("No program of this computer opens {path}. Open it from the file manager.").format(path=self.path)


def open_outside(path: Path) -> None:
    """Opens a file, or a folder, with the program that is usual for it.

    Raises:
        NothingOpens: there is none, or the file is gone.
    """
    with surroundings_of_others():
        opened = path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    if not opened:
        raise NothingOpens(path)


@contextmanager
def surroundings_of_others() -> Iterator[None]:
    """What is started meanwhile looks for its libraries where it always does: with ours, browsers and readers may not start."""
    own = {name: os.environ.pop(name) for name in OWN if getattr(sys, "frozen", False) and name in os.environ}
    # the loader of the built program keeps what was there before under a name of its own
    before = {name: os.environ[f"{name}_ORIG"] for name in own if f"{name}_ORIG" in os.environ}
    os.environ.update(before)
    try:
        yield
    finally:
        os.environ.update(own)


class ReadingCopies:
    """Copies of papers for the PDF reader, in folders that only their owner may look into.

    A copy may carry a signature, so none stays longer than the window that made it; one that a reader still holds,
    or that a crash left, is taken away a day later.
    """

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def make(self, name: str, data: bytes, ending: str = ".pdf") -> Path:
        """A copy of a paper or another file under a name, which is shown by its reader.

        Raises:
            FileUnwritable: there is no room for it.
        """
        _sweep()
        try:
            folder = Path(tempfile.mkdtemp(prefix=PREFIX))
            self._folders.append(folder)
            path = folder / f"{name}{ending}"
            path.touch(mode=0o600)
            path.write_bytes(data)
        except OSError as error:
            raise FileUnwritable(error.filename or tempfile.gettempdir(), reason_of(error)) from error
        return path

    def remove(self) -> None:
        """Takes the copies away, as far as nobody holds them."""
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)
        self._folders.clear()


def _sweep() -> None:
    """Takes away what was left a day ago or longer."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if time.time() - folder.lstat().st_mtime > DAY:
            shutil.rmtree(folder, ignore_errors=True)

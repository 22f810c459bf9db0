"""Files opened by other programs of the computer: the reader of PDFs, the file manager."""

import shutil
import tempfile
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from itadesk.errors import EnvironmentFailure, FileUnwritable, reason_of
from itadesk.language import _

PREFIX: Final = "itadesk-read-"
DAY: Final = 24 * 3600
"""Seconds after which a copy that was left behind is nobody's any more."""


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
    if not path.exists() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise NothingOpens(path)


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

"""The folder in which the program keeps its data by itself: made when it is needed."""

from pathlib import Path

from itadesk.errors import EnvironmentFailure, reason_of
from itadesk.folders import data_folder
from itadesk.language import _


class NoPlaceForData(EnvironmentFailure):
    """The folder for the data cannot be made: the disk is full, or the stick write-protected."""

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(folder, reason)
        self.folder, self.reason = folder, reason

    def sentence(self) -> str:
        """Names the folder and the system's reason."""
        return _(
            "No data can be kept in {folder} ({reason}). Take the write protection off, or copy the program to a place where files can be written."
        ).format(folder=self.folder, reason=self.reason)


def make_own_folder(path: Path) -> None:
    """Makes the folder of a database where that is the program's own; folders that people name they make themselves.

    Raises:
        NoPlaceForData: it cannot be made.
    """
    if path.parent != data_folder():
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise NoPlaceForData(str(path.parent), reason_of(error)) from error

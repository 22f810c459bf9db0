"""Pictures that are chosen as files: an emblem, a signature."""

from pathlib import Path

from itadesk.services.chosen_files import bytes_of
from itadesk.services.ports import Picture


def read_picture(path: Path) -> Picture:
    """The picture in a file, at the size that the file names.

    Raises:
        FileUnreadable: the file cannot be read.
    """
    return Picture(data=bytes_of(path))

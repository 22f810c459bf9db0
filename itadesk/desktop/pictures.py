"""Pictures that are chosen as files: an emblem, a signature."""

from pathlib import Path

from itadesk.errors import FileUnreadable, reason_of
from itadesk.services.ports import Picture


def read_picture(path: Path) -> Picture:
    """The picture in a file, at the size that the file names.

    Raises:
        FileUnreadable: the file cannot be read.
    """
    try:
        return Picture(data=path.read_bytes())
    except OSError as error:
        raise FileUnreadable(str(path), reason_of(error)) from error

"""What kind of file some bytes are, and whether they can be used as a photograph or as the scan of a signed paper."""

from typing import Final

import pypdfium2 as pdfium

from itadesk.errors import UserError
from itadesk.exchange.media_types import JPEG, PDF, PNG, media_type_of
from itadesk.language import _
from itadesk.typesetting.raster_files import UNREADABLE, opened

MOST_MEGABYTES: Final = 20
MOST_PIXELS: Final = 40_000_000


class UnusableFile(UserError):
    """A file that cannot be kept for what it was chosen for."""


class NoPhotograph(UnusableFile):
    """A file that is no photograph."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("The file is no photograph; choose a PNG or JPEG file.")


class NoScan(UnusableFile):
    """A file that cannot be the scan of a paper."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("The file is no scan of a paper; choose a PDF, PNG or JPEG file.")


class DamagedFile(UnusableFile):
    """A file of the right kind that cannot be opened."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The file is damaged, locked by a password, or was copied only in part; save it anew and choose it again."
        )


class FileTooHeavy(UnusableFile):
    """A file with more bytes or pixels than a scan or a photograph needs."""

    def sentence(self) -> str:
        """Gives the limits."""
        return _(
            "The file is larger than {megabytes} MB or {pixels} million pixels; save it smaller and choose it again."
        ).format(megabytes=MOST_MEGABYTES, pixels=MOST_PIXELS // 1_000_000)


def judge_photograph(data: bytes) -> str:
    """The media type of a photograph.

    Raises:
        NoPhotograph, DamagedFile, FileTooHeavy: as they say.
    """
    media_type = media_type_of(data)
    if media_type not in {PNG, JPEG}:
        raise NoPhotograph
    _open(data, media_type)
    return media_type


def judge_scan(data: bytes) -> str:
    """The media type of the scan of a signed paper.

    Raises:
        NoScan, DamagedFile, FileTooHeavy: as they say.
    """
    media_type = media_type_of(data)
    if media_type is None:
        raise NoScan
    _open(data, media_type)
    return media_type


def _open(data: bytes, media_type: str) -> None:
    """Sees to it that a file is what its beginning promises."""
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise FileTooHeavy
    if media_type == PDF:
        _open_document(data)
    else:
        _open_picture(data)


def _open_picture(data: bytes) -> None:
    try:
        with opened(data) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise FileTooHeavy
            picture.load()
    except UNREADABLE:
        raise DamagedFile from None


def _open_document(data: bytes) -> None:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        raise DamagedFile from None
    try:
        if not len(document):
            raise DamagedFile
    finally:
        document.close()

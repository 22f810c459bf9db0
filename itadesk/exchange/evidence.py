"""Files that prove something: which kinds are kept, and how copies of them end."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from itadesk.errors import FileUnreadable, UserError, reason_of
from itadesk.exchange.media import MOST_MEGABYTES, DamagedFile, FileTooHeavy, UnusableFile, judge_scan
from itadesk.exchange.media_types import EXCEL, JPEG, PDF, PNG, POWERPOINT, WORD, evidence_type_of
from itadesk.exchange.packages import Package
from itadesk.language import _
from itadesk.services.chosen_files import bytes_within

ENDINGS: Final[Mapping[str, str]] = {
    PDF: ".pdf", PNG: ".png", JPEG: ".jpg", WORD: ".docx", EXCEL: ".xlsx", POWERPOINT: ".pptx",
}  # fmt: skip
"""How a copy ends, whatever the clerk's file was called: so no program can come in the name of a picture."""

_MOST: Final = MOST_MEGABYTES * 1024 * 1024


class NoEvidence(UnusableFile):
    """A file of a kind that is not kept."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _(
            "Files of this kind are not kept; choose a PDF, a picture (PNG, JPEG) or a document of Word, Excel or PowerPoint."
        )


def judge_evidence(data: bytes) -> str:
    """The media type of a file that proves something.

    Raises:
        NoEvidence, DamagedFile, FileTooHeavy: as they say.
    """
    if len(data) > _MOST:
        raise FileTooHeavy
    media_type = evidence_type_of(data)
    if media_type is None:
        raise NoEvidence
    if media_type in {PDF, PNG, JPEG}:
        return judge_scan(data)
    try:
        package = Package(data)
        for name in package.names:
            package.read(name)
    except UserError:
        raise DamagedFile from None
    return media_type


def read_evidence(path: Path) -> bytes:
    """The bytes of a file, of a very large one none.

    Raises:
        FileTooHeavy: it is larger than what is kept.
        FileUnreadable: it cannot be read.
    """
    try:
        data = bytes_within(path, _MOST)
    except OSError as error:
        raise FileUnreadable(str(path), reason_of(error)) from error
    if data is None:
        raise FileTooHeavy
    return data

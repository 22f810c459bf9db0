"""Reads any file of others: bytes in, sheets of texts out. Nothing of it is stored, and nothing in it is run."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from itadesk.errors import FileUnreadable, reason_of
from itadesk.exchange.incoming.content import Content, Sheet, Tell
from itadesk.exchange.incoming.failures import MOST_MEGABYTES, NothingInside, OtherKind, TooHeavy
from itadesk.exchange.incoming.kinds import Kind, kind_of
from itadesk.exchange.incoming.letters import Decoded, decoded
from itadesk.exchange.incoming.packages import check_document, check_open_sheets, check_package, check_sheets
from itadesk.exchange.incoming.separated import read_separated
from itadesk.exchange.incoming.web_pages import read_page
from itadesk.language import _
from itadesk.services.chosen_files import bytes_within

_MOST: Final = MOST_MEGABYTES * 1024 * 1024

ENDINGS: Final = (
    ".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt", ".docx", ".pdf", ".html", ".htm",
)  # fmt: skip
"""How files that can be read end."""

_OF_OTHERS: Final = frozenset(ENDINGS) - {".csv", ".tsv", ".txt"}
"""Endings that no text has."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; of a very large one none.

    Raises:
        TooHeavy, FileUnreadable: as they say.
    """
    try:
        data = bytes_within(path, _MOST)
    except OSError as error:
        raise FileUnreadable(str(path), reason_of(error)) from error
    if data is None:
        raise TooHeavy(path.name)
    return data


def silent(_done: int, _all: int) -> None:
    """Hears how far the reading is, and says nothing."""


def read_content(data: bytes, name: str, tell: Tell = silent) -> Content:
    """What a file holds.

    Takes:
        name: of the file, for the sentences and for the table that a text may be.
        tell: is told how far the reading is.

    Raises:
        UnreadableContent: nothing can be read out of it; the sentence says why.
    """
    if len(data) > _MOST:
        raise TooHeavy(name)
    if not data.strip():
        raise NothingInside(name)
    sheets, remarks = _READERS[kind_of(data, name)](data, name, tell)
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise NothingInside(name)
    return Content(name=name, sheets=sheets, remarks=remarks)


_Read = tuple[tuple[Sheet, ...], tuple[str, ...]]


def _workbook(data: bytes, name: str, tell: Tell) -> _Read:
    from itadesk.exchange.incoming.excel_marks import ExcelMarks  # noqa: PLC0415
    from itadesk.exchange.incoming.workbooks import read_workbook  # noqa: PLC0415  each kind loads what it needs itself

    check_package(data, name)
    found = ExcelMarks(data, name)
    check_sheets(data, name, found.look)
    return read_workbook(data, name, tell, found.by_sheet())


def _old_workbook(data: bytes, name: str, tell: Tell) -> _Read:
    from itadesk.exchange.incoming.apart import read_apart  # noqa: PLC0415

    read: _Read = read_apart(read_old_workbook, data, name, tell)
    return read


def read_old_workbook(data: bytes, name: str) -> _Read:
    """What an old workbook holds; it is called in a process of its own."""
    from itadesk.exchange.incoming.workbooks import read_workbook  # noqa: PLC0415

    return read_workbook(data, name, silent)


def _open_workbook(data: bytes, name: str, tell: Tell) -> _Read:
    from itadesk.exchange.incoming.open_marks import open_marks  # noqa: PLC0415
    from itadesk.exchange.incoming.workbooks import read_workbook  # noqa: PLC0415

    check_package(data, name)
    return read_workbook(data, name, tell, open_marks(check_open_sheets(data, name)))


def _document(data: bytes, name: str, tell: Tell) -> _Read:
    from itadesk.exchange.incoming.word_texts import read_word  # noqa: PLC0415

    check_package(data, name)
    check_document(data, name)
    return (read_word(data, name, tell),), ()


def _pdf(data: bytes, name: str, tell: Tell) -> _Read:
    from itadesk.exchange.incoming.pdf_texts import read_pdf  # noqa: PLC0415

    return (read_pdf(data, name, tell),), ()


def _page(data: bytes, name: str, _tell: Tell) -> _Read:
    read = decoded(data, name)
    return (read_page(read.text, name),), _assumed(read)


def _text(data: bytes, name: str, tell: Tell) -> _Read:
    read = decoded(data, name)
    return (read_separated(read.text, name, tell),), (*_misnamed(name), *_assumed(read))


def _office(_data: bytes, name: str, _tell: Tell) -> _Read:
    raise OtherKind(name)


_READERS: Final[dict[Kind, Callable[[bytes, str, Tell], _Read]]] = {
    Kind.WORKBOOK: _workbook,
    Kind.OLD_WORKBOOK: _old_workbook,
    Kind.OPEN_WORKBOOK: _open_workbook,
    Kind.DOCUMENT: _document,
    Kind.PDF: _pdf,
    Kind.PAGE: _page,
    Kind.TEXT: _text,
    Kind.OFFICE: _office,
}


def _misnamed(name: str) -> tuple[str, ...]:
    """Says so where the name of a text promises another kind of file: it may be only a part of what was to be sent."""
    ending = Path(name).suffix.lower()
    if ending not in _OF_OTHERS:
        return ()
    sentence = _("The file holds plain text although its name ends in {ending}; check that nothing is missing.")
    return (sentence.format(ending=ending),)


def _assumed(read: Decoded) -> tuple[str, ...]:
    if not read.assumed:
        return ()
    sentence = _(
        "The file does not say how its letters are written; it was read as {encoding}. Look whether the Thai is right."
    )
    return (sentence.format(encoding=read.assumed),)

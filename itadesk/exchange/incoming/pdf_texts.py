"""The lines of a PDF with a text layer: letters of one height are a line, and where a wide gap is, another cell begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import pypdfium2 as pdfium

from itadesk.exchange.incoming.content import MOST_COLUMNS, MOST_ROWS, Row, Sheet, Tell, tidy
from itadesk.exchange.incoming.failures import Damaged, OnlyPictures, Protected, TooManyRows

MOST_PAGES: Final = 300

_CELL_GAP: Final = 0.9
"""Heights of a line; a gap that is wider parts cells."""

_WORD_GAP: Final = 0.18
_SAME_LINE: Final = 0.5
_PASSWORD: Final = 4
"""What PDFium calls a file that opens only with a password."""


@dataclass(slots=True)
class _Run:
    """Letters that follow one another without a gap."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 1.0)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def read_pdf(data: bytes, name: str, tell: Tell) -> Sheet:
    """All pages of a PDF as one sheet.

    Raises:
        Protected, Damaged, OnlyPictures, TooManyRows: as they say.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise (Protected if getattr(error, "err_code", None) == _PASSWORD else Damaged)(name) from None
    rows, pages = list[Row](), list[int]()
    try:
        for number in range(min(len(document), MOST_PAGES)):
            tell(number, len(document))
            pages.append(len(rows))
            rows += _rows_of(document[number])
            if len(rows) > MOST_ROWS:
                raise TooManyRows(name)
    except pdfium.PdfiumError:
        raise Damaged(name) from None
    finally:
        document.close()
    if not any(rows):
        raise OnlyPictures(name)
    return Sheet(rows=tuple(rows), pages=tuple(pages))


def _rows_of(page: pdfium.PdfPage) -> Iterator[Row]:
    for line in _lines(list(_runs(page.get_textpage()))):
        cells = tuple(tidy(cell) for cell in _cells(line))
        if any(cells):
            yield cells[:MOST_COLUMNS]


def _runs(text: pdfium.PdfTextPage) -> Iterator[_Run]:
    """The runs in the order of the file: a run ends where the line does, or where a gap is."""
    run: _Run | None = None
    for index, letter in enumerate(text.get_text_range()):
        if letter in "\r\n\ufffe\0":
            continue
        left, bottom, right, top = text.get_charbox(index, loose=True)
        if run is None or not _goes_on(run, letter, left, (bottom + top) / 2):
            if run is not None:
                yield run
            run = _Run("", left, left, bottom, top)
        run.text += letter
        run.right = max(run.right, right)
    if run is not None:
        yield run


def _goes_on(run: _Run, letter: str, left: float, middle: float) -> bool:
    if letter == " ":
        return True
    return (
        abs(middle - run.middle) < run.height * _SAME_LINE and -run.height < left - run.right < run.height * _WORD_GAP
    )


def _lines(runs: Sequence[_Run]) -> list[list[_Run]]:
    """The runs that stand at one height, from left to right; the lines from the top down."""
    lines = list[list[_Run]]()
    for run in sorted((each for each in runs if each.text.strip()), key=lambda each: -each.middle):
        last = lines[-1] if lines else []
        if last and last[0].middle - run.middle < min(last[0].height, run.height) * _SAME_LINE:
            last.append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda each: each.left) for line in lines]


def _cells(line: Sequence[_Run]) -> Iterator[str]:
    """The cells of a line: runs that stand close to one another are words of the same cell."""
    said, right = "", line[0].left
    for run in line:
        gap = run.left - right
        if said and gap > run.height * _CELL_GAP:
            yield said
            said = ""
        elif said and gap > run.height * _WORD_GAP and not said.endswith(" "):
            said += " "
        said += run.text
        right = max(right, run.right) if said else run.right
    yield said

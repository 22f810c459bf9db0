"""What a PDF says of itself: title, author, language, date, and how readers shall open it."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from itadesk import __version__


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """The properties of a paper's file. Without a date none is written, so that printing again gives the same bytes."""

    title: str
    author: str
    dated: date | None = None


def file_text(text: str) -> str:
    """A text as a property or an outline can hold it: without controls and half characters."""
    return "".join(character for character in text if unicodedata.category(character) not in {"Cc", "Cs"})


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab has no types
    """The information dictionary, with the paper's own date instead of the time of printing."""

    def __init__(self, properties: Properties) -> None:
        super().__init__()
        self._properties = properties

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The dictionary as ReportLab writes it."""
        entries = {
            "Title": pdfdoc.PDFString(file_text(self._properties.title)),
            "Author": pdfdoc.PDFString(file_text(self._properties.author)),
            "Creator": pdfdoc.PDFString(f"itadesk {__version__}"),
            "Producer": pdfdoc.PDFString("itadesk, ReportLab, HarfBuzz"),
        }
        dated = self._properties.dated
        if dated is not None:
            written = pdfdoc.PDFString(f"D:{dated:%Y%m%d}000000+07'00'")
            entries |= {"CreationDate": written, "ModDate": written}
        formatted: bytes = pdfdoc.PDFDictionary(entries).format(document)
        return formatted


def describe(canvas: Canvas, properties: Properties, digest: bytes) -> None:
    """Writes the properties into a canvas that is about to be saved; `digest` tells this file from others."""
    document = canvas._doc  # noqa: SLF001  ReportLab offers no other way
    document.info = _Info(properties)
    name = digest[:16].hex().encode("ascii")
    document._ID = b"\n[<%s><%s>]\n" % (name, name)  # noqa: SLF001
    canvas.setViewerPreference("DisplayDocTitle", "true")

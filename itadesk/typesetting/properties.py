"""What a PDF says of itself: title, author and date."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from itadesk import __version__
from itadesk.typesetting.pdf_file import PdfFile, text_string


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """The properties of a paper's file. Without a date none is written, so that printing again gives the same bytes."""

    title: str
    author: str
    dated: date | None = None

    def put_into(self, file: PdfFile) -> int:
        """Writes them into a file; gives their number."""
        entries = {
            "Title": text_string(file_text(self.title)),
            "Author": text_string(file_text(self.author)),
            "Creator": f"(itadesk {__version__})",
            "Producer": "(itadesk, HarfBuzz)",
        }
        if self.dated is not None:
            entries |= dict.fromkeys(("CreationDate", "ModDate"), f"(D:{self.dated:%Y%m%d}000000+07'00')")
        return file.add(f"<<{''.join(f'/{key}{value}' for key, value in entries.items())}>>")


def file_text(text: str) -> str:
    """A text as a property or an outline can hold it: without controls and half characters."""
    return "".join(character for character in text if unicodedata.category(character) not in {"Cc", "Cs"})

"""A document as a text file: one paragraph or table cell a line, exactly what the printed pages show."""

import unicodedata
from typing import Final

from itadesk.documents.blocks import Document
from itadesk.documents.plain import plain_lines

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs"})
"""Control characters, such as those that turn the direction of a text, and halves of characters: no page shows them."""


def write_text(document: Document) -> bytes:
    """The bytes of the text file, in UTF-8."""
    return "".join(line + "\n" for line in map(_seen, plain_lines(document)) if line.strip()).encode("utf-8")


def _seen(line: str) -> str:
    """A line as a page shows it: without what cannot be seen, and with a plain blank for every other one."""
    if line.isprintable():
        return line
    return "".join(
        " " if sign.isspace() else sign for sign in line if sign.isspace() or unicodedata.category(sign) not in _UNSEEN
    )

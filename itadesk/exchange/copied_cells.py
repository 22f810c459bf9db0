"""A block of cells as spreadsheets and word processors take it from the clipboard: HTML, and text with tabs."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

_LINE_END: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_STYLE: Final = '<style>br{mso-data-placement:same-cell}td{mso-number-format:"\\@";vertical-align:top}</style>'
"""Lines of a cell stay in it, and Excel makes no dates and numbers of what only looks like them."""

Cells = Sequence[Sequence[str]]


def as_text(rows: Cells) -> str:
    """The rows as lines, the cells parted by tabs; a cell with line ends stands in quotation marks, as Excel does it."""
    written = ["\t".join(_quoted(cell) for cell in row) for row in rows]
    # Who reads it takes a last line end for that of the last row, which here is a row of its own.
    return "\n".join(written) + ("\n" if written and not written[-1] and len(written) > 1 else "")


def as_page(rows: Cells) -> str:
    """The rows as a table of a page."""
    written = ("<tr>" + "".join(f"<td>{_marked_up(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<meta charset="utf-8">{_STYLE}<table>{_joined(written)}</table>'


def _joined(rows: Iterable[str]) -> str:
    return "\n".join(rows)


def _plain(cell: str) -> str:
    return _LINE_END.sub("\n", cell).replace("\t", " ")


def _quoted(cell: str) -> str:
    text = _plain(cell)
    if "\n" not in text and not text.startswith('"'):
        return text
    return '"' + text.replace('"', '""') + '"'


def _marked_up(cell: str) -> str:
    """The text with its line ends; of several blanks all are kept."""
    text = escape(_plain(cell), quote=False).replace("  ", " \u00a0")
    return text.replace("\n", "<br>")

"""Cells of a workbook of Excel that have no value to read: errors such as #DIV/0!, and formulas that nobody calculated yet."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from itadesk.exchange.incoming.packages import members, overlapping, pieces
from itadesk.language import _

MOST_NAMED: Final = 5

_BLIND: Final = re.compile(
    rb"""<c\b(?=[^<>]*?\sr\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["'])"""
    rb"""(?:[^<>]*\st\s*=\s*["']e["'][^<>]*>|[^<>]*>\s*<f\b[^<>]*>[^<]{0,150}</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>)"""
)


def blind_cells(data: bytes, name: str) -> tuple[str, ...]:
    """A sentence that names the first of them; nothing where there is none."""
    found = list(dict.fromkeys(islice(_found(data, name), MOST_NAMED + 1)))
    if not found:
        return ()
    named = ", ".join(found[:MOST_NAMED]) + (" …" if len(found) > MOST_NAMED else "")
    sentence = _("Cells with an error or with a formula that was not calculated yet were read as empty: {cells}.")
    return (sentence.format(cells=named),)


def _found(data: bytes, name: str) -> Iterator[str]:
    for member in members(data, name, "xl/worksheets/"):
        for text in overlapping(pieces(data, name, member)):
            yield from (match[1].decode("ascii") for match in _BLIND.finditer(text))

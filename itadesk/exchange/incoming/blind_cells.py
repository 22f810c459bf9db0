"""Cells of a workbook of Excel that have no value to read: errors such as #DIV/0!, and formulas that nobody calculated yet."""

import re
from itertools import islice
from typing import Final

from itadesk.language import _

MOST_NAMED: Final = 5

_BLIND: Final = re.compile(
    rb"""<c\b(?=[^<>]*?\sr\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["'])"""
    rb"""(?:[^<>]*\st\s*=\s*["']e["'][^<>]*>|[^<>]*>\s*<f\b[^<>]*>[^<]{0,150}</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>)"""
)


_UNCALCULATED: Final = re.compile(rb"</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")


def _may_be_blind(text: bytes) -> bool:
    """Whether there stands what stands in the markup of every such cell, which is found many times as fast."""
    return b't="e"' in text or b"t='e'" in text or _UNCALCULATED.search(text) is not None


class BlindCells:
    """Collects such cells from the markup of sheets, as many as are named and one more."""

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def look(self, text: bytes) -> None:
        """Looks through a piece of markup."""
        if len(self._found) <= MOST_NAMED and _may_be_blind(text):
            cells = (match[1].decode("ascii") for match in _BLIND.finditer(text))
            self._found |= dict.fromkeys(islice(cells, MOST_NAMED + 1))

    def remarks(self) -> tuple[str, ...]:
        """A sentence that names the first of them; nothing where there is none."""
        if not self._found:
            return ()
        found = list(self._found)
        named = ", ".join(found[:MOST_NAMED]) + (" …" if len(found) > MOST_NAMED else "")
        sentence = _("Cells with an error or with a formula that was not calculated yet were read as empty: {cells}.")
        return (sentence.format(cells=named),)

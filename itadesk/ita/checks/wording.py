"""How texts are written: misspelt Thai, digits of both kinds, years that nobody means."""

import re
from collections.abc import Iterator
from typing import Final

from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord
from itadesk.ita.texts import EnteredText, texts_of
from itadesk.ita.years import EARLIEST, LATEST, likely_year
from itadesk.language import N_
from itadesk.thai.cleaning import Slip, SlipKind, mended, slips
from itadesk.thai.digits import THAI, arabic_digits, mixes_digits, thai_digits

MISSPELT: Final = ObservationKind(
    "misspelt",
    Severity.WARNING,
    N_("“{found}” should be “{better}”: {reason}. Places in this text: {count}."),
)
UNTIDY: Final = ObservationKind(
    "untidy",
    Severity.NOTE,
    N_("Near “{near}”: {reason}. Places in this text: {count}."),
)
MIXED_DIGITS: Final = ObservationKind(
    "mixed-digits",
    Severity.NOTE,
    N_("“{text}” has Thai and Arabic digits. Papers print one kind; write one kind here too."),
)
UNLIKELY_YEAR: Final = ObservationKind(
    "unlikely-year",
    Severity.WARNING,
    N_("“{found}” names a year that cannot be meant; probably it is {right}: correct it."),
)
_MILD: Final = frozenset({SlipKind.UNSEEN, SlipKind.REPETITION})
_YEAR: Final = re.compile(r"(?:พ\.\s?ศ\.|ปีงบประมาณ)\s*([0-9๐-๙]{4})(?![0-9๐-๙])")


def check(record: OfficeRecord) -> Iterator[Observation]:
    """How the texts of a record are written."""
    for entered in texts_of(record):
        found = [slip for slip in slips(entered.text) if slip.kind is not SlipKind.BLANK]
        yield from _misspelt(entered, [slip for slip in found if slip.kind not in _MILD])
        yield from _untidy(entered, [slip for slip in found if slip.kind in _MILD])
        yield from _years(entered)
        if mixes_digits(entered.text):
            yield MIXED_DIGITS.at(entered.part, entered.place, text=quoted(entered.text))


def _misspelt(entered: EnteredText, found: list[Slip]) -> Iterator[Observation]:
    if found:
        first = found[0]
        # A mark alone cannot be read; the letter before it and the rest of the cluster go with it.
        start = max(first.start - 2, 0)
        before, after = entered.text[start : first.start], entered.text[first.end : first.end + 2]
        yield MISSPELT.at(
            entered.part,
            entered.place,
            mended(entered.text, found),
            found=quoted(before + first.found + after),
            better=quoted(before + first.better + after),
            reason=first.kind,
            count=len(found),
        )


def _untidy(entered: EnteredText, found: list[Slip]) -> Iterator[Observation]:
    if found:
        first = found[0]
        near = quoted(entered.text[max(first.start - 10, 0) : first.end + 10])
        better = mended(entered.text, found)
        yield UNTIDY.at(entered.part, entered.place, better, near=near, reason=first.kind, count=len(found))


def _years(entered: EnteredText) -> Iterator[Observation]:
    for match in _YEAR.finditer(entered.text):
        written = arabic_digits(match[1])
        meant = None if EARLIEST <= int(written) <= LATEST else likely_year(written)
        if meant is not None:
            right = thai_digits(str(meant)) if match[1][0] in THAI else str(meant)
            better = entered.text[: match.start(1)] + right + entered.text[match.end(1) :]
            yield UNLIKELY_YEAR.at(entered.part, entered.place, better, found=match[0], right=right)

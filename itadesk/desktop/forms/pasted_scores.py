"""Reads what was pasted: a text or table with names, or a bare row of numbers as a spreadsheet gives it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from itadesk.desktop.forms.found_scores import Found
from itadesk.desktop.writing import shown
from itadesk.ita.instruments import Instrument
from itadesk.ita.quoting import quoted
from itadesk.ita.scores import UnusableScore, parse_score
from itadesk.language import N_, _
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.scores import LONGEST_PASTE, ReadScores, read_scores
from itadesk.thai.digits import arabic_digits

LONGEST: Final = LONGEST_PASTE
"""Letters of a text, and of a sheet of a file."""

LONGEST_HTML: Final = 5_000_000
"""Characters; Word adds half a million of style to a line of text. Of what is longer, the text alone is read."""

LAST: Final = 10
"""The last indicator."""

WANTED: Final = N_(
    "No scores were found. Copy the result with the names beside the scores, such as “1. การปฏิบัติหน้าที่ 93.25”, from a web page, Word, Excel or PDF, then paste again."
)

_BETWEEN: Final = re.compile(r"[\s;|]+")
_CELLS: Final = re.compile(r"\s*\n\s*|[\t;|]")


def read_pasted(text: str, html: str = "", first: int = 1) -> Found:
    """What a pasted text says of a result.

    Takes:
        html: the same as a web page or a spreadsheet has it; empty where the clipboard has none.
        first: the indicator that numbers without names begin with.
    """
    if len(text) > LONGEST:
        return _nothing(_("The text is too long to be a result. Copy only the part with the scores, then paste again."))
    read = read_scores(text, html if len(html) <= LONGEST_HTML else "")
    bare = None if read.has_scores else _bare(text, first)
    if bare is not None:
        return bare
    if not read.has_scores:
        reasons = [doubt.sentence() for doubt in read.doubts if doubt.kind is not DoubtKind.NOTHING]
        return _nothing(*reasons, _(WANTED), fiscal_year=read.fiscal_year)
    found = found_of(read)
    return replace(found, doubts=(*found.doubts, *_left_out(found)))


def _left_out(found: Found) -> Iterator[str]:
    """What has no score in a text that has those around it: a cell there may hold something else."""
    numbers = range(min(found.indicators, default=1), max(found.indicators, default=0) + 1)
    names = [str(number) for number in numbers if number not in found.indicators]
    if len(found.instruments) > 1:
        names += [code for code in Instrument if code not in found.instruments]
    if names:
        sentence = _("No score was found beside {names}; look at what is copied there, and type the score yourself.")
        yield shown(sentence.format(names=", ".join(names)))


def _nothing(*sentences: str, fiscal_year: int | None = None) -> Found:
    doubts = tuple(map(shown, sentences))
    return Found(fiscal_year=fiscal_year, instruments={}, indicators={}, words={}, doubts=doubts)


def found_of(read: ReadScores) -> Found:
    """What was read, as the page of the scores shows it."""
    words = {path.rpartition("/")[2]: source.words for path, source in read.sources.items()}
    return Found(
        fiscal_year=read.fiscal_year,
        total=read.total,
        level=read.level or "",
        letter=read.letter or "",
        instruments={code: read.instruments[code] for code in Instrument if code in read.instruments},
        indicators=dict(read.indicators),
        words=words,
        doubts=tuple(shown(doubt.sentence()) for doubt in read.doubts),
    )


def _bare(text: str, first: int) -> Found | None:
    """Two or more numbers and nothing else, in the order of the indicators; None where it is anything else."""
    flat = arabic_digits(text)
    written = [part for part in _BETWEEN.split(flat) if part]
    if "\t\t" in flat.strip() or any(_score(part) is None for part in written):
        written = [cell.strip() for cell in _CELLS.split(flat.strip())]
    scores = {number: score for number, part in enumerate(written, first) if (score := _score(part)) is not None}
    others = {number: part for number, part in enumerate(written, first) if number not in scores}
    mostly_numbers = 2 * sum(part[:1].isdecimal() for part in written) > len(written)
    if not mostly_numbers or len(scores) < 2 or len(written) > LAST + 1 - first:
        return None
    return Found(
        instruments={},
        indicators=scores,
        words={str(number): written[number - first] for number in scores},
        doubts=tuple(_no_score(number, part) for number, part in others.items()),
        in_order_from=first,
    )


def _score(part: str) -> Decimal | None:
    try:
        return parse_score(part)
    except UnusableScore:
        return None


def _no_score(number: int, part: str) -> str:
    """What stands in the place of a score is named, so that nobody takes it for read."""
    if not part:
        return shown(_("The cell of indicator {number} is empty.").format(number=number))
    sentence = _("“{words}” stands where the score of indicator {number} should be; it was not taken.")
    return shown(sentence.format(words=quoted(part), number=number))

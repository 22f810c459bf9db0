"""Reads the scores of a result out of pasted text, with the words that each came from and what is in doubt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from itadesk.ita.instruments import Instrument
from itadesk.ita.scores import parse_score
from itadesk.reading.cleaning import clean_lines
from itadesk.reading.doubts import Doubt, DoubtKind, once
from itadesk.reading.fallen_letters import put_right
from itadesk.reading.finds import Source, Whole, path_of
from itadesk.reading.grids import read_grid
from itadesk.reading.layout import parts
from itadesk.reading.ledger import Ledger
from itadesk.reading.passages import Line, Passage
from itadesk.reading.prose import read_prose
from itadesk.reading.settling import Settled, in_order, settled
from itadesk.reading.vocabulary import vocabulary
from itadesk.reading.web_text import is_markup, text_of

LONGEST: Final = 1_000_000
"""Letters in which scores are looked for; no result has as many, and more would take hundreds of megabytes."""

LONGEST_PASTE: Final = 200_000
"""Letters that are pasted at once; no paper has as many, and more would be read for seconds."""

_MARKUP: Final = 25
"""Times as long as its text a page may be."""

_PICTURES: Final = re.compile("[\u20e3\u2600-\u260f\u2613-\u26ff\u2705\u2728\u2b50\ufe0f\U0001f000-\U0001faff]+")
"""What posts on social media put before lines and behind them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScores:
    """What a text says of a result; what it does not say is None or absent.

    Attributes:
        fiscal_year: Buddhist.
        level: as the year names it: ผ่านดี, or A in years of letters.
        letter: a letter beside or instead of a level in words.
        instruments: in the order IIT, EIT, OIT.
        indicators: by number, in the order of the numbers.
        sources: the words of each value, by its place in a result: total, instruments/IIT, indicators/1.
        doubts: what was not taken, or should be checked.
    """

    fiscal_year: int | None = None
    total: Decimal | None = None
    level: str | None = None
    letter: str | None = None
    instruments: Mapping[Instrument, Decimal] = field(default_factory=dict)
    indicators: Mapping[int, Decimal] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    @property
    def has_scores(self) -> bool:
        """Whether any score was read."""
        return self.total is not None or bool(self.instruments) or bool(self.indicators)


def read_scores(text: str, html: str = "", *, longest: int = LONGEST) -> ReadScores:
    """Reads what was pasted; `html` is the same as a web page has it, where the clipboard has that, too.

    Any text can be read: what cannot be understood is left out, and one of more letters than `longest` as a whole. Takes time in step with the length of the text.
    """
    written = _written(text, html) if max(len(text), len(html) // _MARKUP) <= longest else None
    if written is None or len(written) > longest:
        return ReadScores(doubts=(Doubt(DoubtKind.TOO_LONG, values=(f"{longest:,}",)),))
    ledger, known = Ledger(), vocabulary()
    for part in parts(_lines(written), known):
        if isinstance(part, Passage):
            read_prose(part, ledger)
        else:
            read_grid(part, known, ledger)
    return _result(settled(ledger))


def _written(text: str, html: str) -> str:
    written = text_of(html) if html.strip() else text_of(text) if is_markup(text) else text
    return written if written.strip() else text


def _lines(written: str) -> list[Line]:
    """The cleaned lines, each under the number that it has in the text."""
    lines = clean_lines(_PICTURES.sub(" ", put_right(written)))
    return [Line(number, line) for number, line in enumerate(lines, 1)]


def _result(found: Settled) -> ReadScores:
    finds = dict(in_order(found.finds))
    year = found.year
    sources = {} if year is None else {path_of(Whole.FISCAL_YEAR): year[1]}
    scores = {subject: parse_score(find.value) for subject, find in finds.items() if find.value[:1].isdigit()}
    level, letter = finds.get(Whole.LEVEL), finds.get(Whole.LETTER)
    read = ReadScores(
        fiscal_year=None if year is None else year[0],
        total=scores.get(Whole.TOTAL),
        level=level.value if level else None,
        letter=letter.value if letter else None,
        instruments={subject: score for subject, score in scores.items() if isinstance(subject, Instrument)},
        indicators={subject: score for subject, score in scores.items() if not isinstance(subject, Whole | Instrument)},
        sources=sources | {path_of(subject): find.source for subject, find in finds.items()},
        doubts=once(found.doubts),
    )
    return read if read.has_scores else _without_scores(read)


def _without_scores(read: ReadScores) -> ReadScores:
    return ReadScores(
        fiscal_year=read.fiscal_year,
        level=read.level,
        letter=read.letter,
        sources=read.sources,
        doubts=(*read.doubts, Doubt(DoubtKind.NOTHING)),
    )

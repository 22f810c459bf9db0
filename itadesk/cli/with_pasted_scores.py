"""The command that reads the scores of a result out of pasted text and says what it read; nothing is stored."""

import argparse
import json

from itadesk.cli.pasted_text import text_of
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, say
from itadesk.reading.scores import LONGEST_PASTE, ReadScores, read_scores


def read_pasted_scores(options: argparse.Namespace) -> int:
    """Prints what a text says of a result, as JSON; warnings are findings."""
    read = read_scores(text_of(options.file), longest=LONGEST_PASTE)
    say(json.dumps(as_json(read), ensure_ascii=False, indent=1))
    return DONE_WITH_FINDINGS if read.doubts else DONE


def as_json(read: ReadScores) -> dict[str, object]:
    """What was read, in the words of the exchange format; scores are text, what is not known is null."""
    return {
        "fiscal_year": read.fiscal_year,
        "total": None if read.total is None else str(read.total),
        "level": read.level,
        "letter": read.letter,
        "instruments": {code.value: str(score) for code, score in read.instruments.items()},
        "indicators": {str(number): str(score) for number, score in read.indicators.items()},
        "warnings": [doubt.sentence() for doubt in read.doubts],
        "sources": {place: {"line": source.line, "words": source.words} for place, source in read.sources.items()},
    }

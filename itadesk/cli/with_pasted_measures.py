"""The command that reads measures out of pasted text and says what it read; nothing is stored."""

import argparse
import json
from datetime import date

from itadesk.cli.pasted_text import text_of
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, say
from itadesk.exchange.office_file.description import MEASURE
from itadesk.ita.years import fiscal_year_of
from itadesk.reading.measures.finds import ReadMeasure, ReadMeasures
from itadesk.reading.measures.reader import read_measures


def read_pasted_measures(options: argparse.Namespace) -> int:
    """Prints what a text says of measures, as JSON; warnings are findings."""
    year = options.year or fiscal_year_of(date.today())  # noqa: DTZ011  the office's own day
    read = read_measures(text_of(options.file), fiscal_year=year)
    say(json.dumps(as_json(read, year), ensure_ascii=False, indent=1))
    return DONE_WITH_FINDINGS if read.doubts else DONE


def as_json(read: ReadMeasures, fiscal_year: int) -> dict[str, object]:
    """What was read, in the words of the exchange format, with the row and column of the words that it came from."""
    return {
        "fiscal_year": fiscal_year,
        "measures": [MEASURE.write(one.measure) for one in read.measures],
        "columns": {head: field.value for head, field in read.columns.items()},
        "warnings": [doubt.sentence() for doubt in read.doubts],
        "sources": [_sources(one) for one in read.measures],
    }


def _sources(one: ReadMeasure) -> dict[str, object]:
    return {
        field.value: [{"row": said.row, "column": said.column, "words": said.words} for said in words]
        for field, words in one.sources.items()
    }

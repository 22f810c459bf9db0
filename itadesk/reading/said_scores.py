"""Scores and levels that stand in texts otherwise than they are entered."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from itadesk.ita.meetings import Meeting
from itadesk.ita.observations import Observation, ObservationKind, Severity
from itadesk.ita.papers import Paper
from itadesk.ita.plans import Plan
from itadesk.ita.quoting import quoted
from itadesk.ita.records import OfficeRecord, PartKind
from itadesk.ita.results import Result
from itadesk.ita.scores import two_places
from itadesk.ita.texts import EnteredText, texts_of
from itadesk.ita.years import fiscal_year_of
from itadesk.language import N_
from itadesk.reading.finds import Whole, path_of
from itadesk.reading.scores import ReadScores, read_scores
from itadesk.thai.digits import THAI, arabic_digits, thai_digits

SAID_OTHERWISE: Final = ObservationKind(
    "said-otherwise",
    Severity.WARNING,
    N_("“{found}” differs from what is entered for {year} ({right}): correct the text, or the score."),
)

_WORTH_READING: Final = re.compile("คะแนน|ระดับ")
_NUMBER: Final = re.compile(r"[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?")


def check(record: OfficeRecord) -> Iterator[Observation]:
    """What the wording of papers and the words about meetings say of a result, where the entered one says otherwise."""
    for entered in texts_of(record):
        if entered.part.kind in (PartKind.PAPER, PartKind.MEETING) and _WORTH_READING.search(entered.text):
            yield from _compared(entered, record)


def _compared(entered: EnteredText, record: OfficeRecord) -> Iterator[Observation]:
    read = read_scores(entered.text)
    result = record.result(read.fiscal_year or 0) or record.result(_result_year(entered, record))
    if result is None:
        return
    rights = _values(result)
    for path, said in _values(read).items():
        right = rights.get(path, said)
        if right != said:
            found = read.sources[path].words
            about = {"found": quoted(found), "year": result.fiscal_year, "right": right}
            yield SAID_OTHERWISE.at(entered.part, entered.place, _mended(entered.text, found, said, right), **about)


def _result_year(entered: EnteredText, record: OfficeRecord) -> int:
    """The year of the result that a text is about, as far as its part tells."""
    part = record.part(entered.part)
    if isinstance(part, Meeting):
        plan_year = max(
            (paper.plan_year for paper in record.papers if paper.meeting == part.key),
            default=fiscal_year_of(part.held_on),
        )
    else:
        plan_year = part.plan_year if isinstance(part, Paper) else 0
    return (record.plan(plan_year) or Plan(fiscal_year=plan_year)).follows_year


def _values(of: ReadScores | Result) -> Mapping[str, str]:
    """What is known of a result, by its place in it."""
    scores: dict[str, Decimal | None] = {path_of(Whole.TOTAL): of.total}
    scores |= {path_of(code): score for code, score in of.instruments.items()}
    scores |= {path_of(number): score for number, score in of.indicators.items()}
    words = {path_of(Whole.LEVEL): of.level, path_of(Whole.LETTER): of.letter}
    known = {path: str(two_places(score)) for path, score in scores.items() if score is not None}
    return {**known, **{path: word for path, word in words.items() if word}}


def _mended(text: str, found: str, said: str, right: str) -> str | None:
    """The text with the right score; None where it is no score, or not sure which number of the text is meant."""
    numbers = [number for number in _NUMBER.finditer(found) if _is_written(number[0], said)]
    if text.count(found) != 1 or len(numbers) != 1:
        return None
    (number,) = numbers
    written = thai_digits(right) if number[0][0] in THAI else right
    return text.replace(found, found[: number.start()] + written + found[number.end() :])


def _is_written(number: str, score: str) -> bool:
    """Whether a number is another way to write a score."""
    return score[0].isdigit() and Decimal(arabic_digits(number)) == Decimal(score)

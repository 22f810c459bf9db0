"""The fiscal year of the result: which of the years that a text names it is."""

import re
from collections.abc import Iterable
from typing import Final

from itadesk.reading.finds import Find, Source, Whole
from itadesk.reading.ledger import Ledger
from itadesk.reading.loose import any_of, closed, loose
from itadesk.reading.passages import Passage
from itadesk.reading.tokens import Token

_LOOK: Final = 140
_ITA: Final = rf"(?:ITA|{loose('คุณธรรมและความโปร่งใส')})"
_OF_RESULT: Final = re.compile(
    rf"{any_of('ผล', 'คะแนน')}[^\n0-9]{{0,24}}{_ITA}((?:(?!{loose('ผล')}|ITA)[^\n0-9]){{0,110}})\Z"
)
_LEADS_ELSEWHERE: Final = re.compile(
    any_of(
        "แนวทาง", "มาตรการ", "พัฒนา", "เพื่อ", "ต่อยอด", "กำหนด", "ขับเคลื่อน", "ปรับปรุง", "ดำเนินการต่อ", "แผน", "จะ", "เป้าหมาย"
    )
)
_HEAD: Final = re.compile(r"(?:ผลคะแนน|คะแนน|ผลการประเมิน|ผลประเมิน|ผล|ITA|การประเมิน|[:()*#.–-]|\d{1,2}[.)])*")
_LONGEST_HEAD: Final = 60


def note_year(passage: Passage, token: Token, ledger: Ledger) -> None:
    """Notes a year that a text names; that of a result also holds for the lines below."""
    year, source = token.year, passage.source(token.start, token.end)
    if _is_of_result(passage, token):
        ledger.result_years.setdefault(year, source)
        ledger.section_year = year
    elif _is_head(passage, token):
        ledger.other_years.setdefault(year, source)
        ledger.section_year = year
    elif not _LEADS_ELSEWHERE.search(passage.vocabulary.without_names(_around(passage, token))):
        ledger.other_years.setdefault(year, source)


def _around(passage: Passage, token: Token) -> str:
    """What a line says before a year, and the next words."""
    start = max(passage.line_start(token.start), token.start - _LOOK // 2)
    return passage.plain[start : token.start] + passage.plain[token.end : token.end + 8]


def _is_of_result(passage: Passage, token: Token) -> bool:
    """Whether a year is said of a result: ผลการประเมิน ITA ประจำปี, คะแนน ITA ปี, ผล ITA 2568."""
    start = passage.line_start(token.start)
    before = passage.plain[max(start, token.start - _LOOK) : token.start]
    said = _OF_RESULT.search(before)
    return said is not None and not _LEADS_ELSEWHERE.search(said[1])


def _is_head(passage: Passage, token: Token) -> bool:
    """Whether a line says a year and nothing else, as a head over scores does."""
    start, end = passage.line_start(token.start), passage.line_end(token.start)
    if end - start > _LONGEST_HEAD:
        return False
    return _HEAD.fullmatch(closed(passage.plain[start : token.start] + passage.plain[token.end : end])) is not None


def year_of(finds: Iterable[Find], ledger: Ledger) -> tuple[int, Source] | tuple[int, ...]:
    """The year of the result with the words that name it; the years that it may be where that is not plain."""
    finds = tuple(finds)
    told = [find for find in finds if find.year is not None and find.subject is Whole.TOTAL]
    told = told or [find for find in finds if find.year is not None]
    if told:
        newest = max(int(find.year or 0) for find in told)
        return newest, _words_of(newest, ledger, next(find.source for find in told if find.year == newest))
    for years in (ledger.result_years, ledger.other_years):
        if len(years) == 1:
            return next(iter(years.items()))
        if years:
            return tuple(sorted(years))
    return ()


def _words_of(year: int, ledger: Ledger, otherwise: Source) -> Source:
    return ledger.result_years.get(year) or ledger.other_years.get(year) or otherwise

"""Cells of a table: which are names, which are numbers, and which say something else."""

import re
from functools import cached_property
from typing import Final

from itadesk.ita.years import EARLIEST, LATEST
from itadesk.reading import levels
from itadesk.reading.finds import Whole
from itadesk.reading.joints import joins
from itadesk.reading.linking import Link, link
from itadesk.reading.loose import any_of, closed, loose
from itadesk.reading.names import nearest
from itadesk.reading.numbers import is_marker
from itadesk.reading.passages import Line, Passage
from itadesk.reading.tokens import Kind
from itadesk.reading.vocabulary import Vocabulary
from itadesk.thai.digits import arabic_digits

LONGEST: Final = 140
"""Characters; what is longer is a sentence, and neither a name nor a number."""

_NUMBER: Final = re.compile(
    rf"([^0-9]{{0,40}}?)(?<![0-9.,])([0-9]+(?:[.,][0-9]+)*)(?: ?/ ?100)? ?({loose('คะแนน')}|%)?[ )*.]*\Z"
)
_NAMES_TOTAL: Final = re.compile(any_of("รวม", "ประเมิน"))
_MARKER: Final = re.compile(
    rf"[(]?[0-9]{{1,2}} ?[.)]? ?|[-•*] ?|{loose('ตัวชี้วัด')}(?:{loose('ที่')})? ?[0-9]{{0,2}}[.:)]? ?"
    rf"|{loose('แบบวัด')} ?(?=[(]?(?:[A-Z]|\Z))"
)
_SUM: Final = re.compile(rf"{any_of('รวม', 'รวมคะแนน', 'รวมทั้งหมด', 'รวมทุกตัวชี้วัด')}\Z")
_NOT_SCORES: Final = re.compile(
    rf"{any_of('เต็ม', 'น้ำหนัก', 'เป้าหมาย', 'เกณฑ์', 'เพิ่มขึ้น', 'ลดลง', 'เพิ่ม/ลด', 'ผลต่าง', 'เปลี่ยนแปลง', 'ถ่วง', 'อันดับ', 'จำนวน', 'ประเทศ', 'ระดับจังหวัด', 'ของจังหวัด', 'เฉลี่ยจังหวัด', 'ช่วง', 'ปีก่อน', 'ปีที่แล้ว', 'ส่วนต่าง', 'แนวโน้ม', 'บาท', 'ภาค', 'เดิม')}|(?<!คะแนน)(?<!คะแนน[ (]){loose('ร้อยละ')}\Z"
)
_SAYS_SCORE: Final = re.compile(rf"{any_of('คะแนน', 'ผลการประเมิน', 'ผลประเมิน', 'ร้อยละ')}|(?i:score)")
_NUMBERED: Final = re.compile(rf"{loose('ตัวชี้วัด')}(?:{loose('ที่')})? ?([0-9]{{1,2}})[.:)]?")
_YEAR: Final = re.compile(r"(?:พ ?\. ?ศ ?\. ?)?([0-9]{4})")
_OUT_OF: Final = re.compile(
    rf"(?<=[ก-๎]) ?\((?:{loose('จาก')})?(?:{loose('คะแนน')})?{loose('เต็ม')} ?[0-9๐-๙]{{2,3}}[^()]*\)"
)
_LEVEL_HEAD: Final = re.compile(loose("ระดับ"))


class Cell:
    """One cell, or one line that is read as one."""

    def __init__(self, line: Line, vocabulary: Vocabulary) -> None:
        self.line = line
        self.text = line.text.strip(' "“”')
        self.vocabulary = vocabulary

    @cached_property
    def passage(self) -> Passage:
        """The cell as a text of its own."""
        return Passage([Line(self.line.number, self.text)], self.vocabulary)

    @cached_property
    def plain(self) -> str:
        """The text in Arabic digits; empty where it is too long for a name or a number."""
        return arabic_digits(self.text) if len(self.text) <= LONGEST else ""

    @cached_property
    def _number(self) -> re.Match[str] | None:
        match = _NUMBER.match(self.plain)
        return match if match and joins(match[1]) and not _NAMES_TOTAL.search(match[1]) else None

    @property
    def number(self) -> str:
        """The number that the cell is, without คะแนน; empty where it is none."""
        return self._number[2] if self._number else ""

    @property
    def says_score(self) -> bool:
        """Whether the cell itself says that its number is a score."""
        return self._number is not None and (self._number[3] or "%") != "%"

    @property
    def is_percentage(self) -> bool:
        """Whether its number is one of per cent."""
        return self._number is not None and (self._number[3] == "%" or "ร้อยละ" in self._number[1])

    @property
    def is_marker(self) -> bool:
        """Whether it is the number of a row."""
        match = self._number
        if match is None or not match[2].isdigit() or self.says_score or _unmarked(self.plain[: match.end(2)]):
            return False
        return is_marker(self.plain[match.start(2) :].rstrip(".") + ".", match[2])

    @cached_property
    def name(self) -> Link | None:
        """What the cell is the name of; None where it is none, or says more."""
        if not self.plain or self.number:
            return None
        chain = [token for token in self.passage.tokens if token.kind is not Kind.NUMBER]
        found = link(self.passage, chain, len(self.plain))
        if found.foreign or not found.subjects:
            return self._nearly()
        return found if joins(_unmarked(self.plain[: found.start])) else None

    @property
    def names_scores(self) -> bool:
        """Whether it is a name that is never a heading over other names, as ผลการประเมิน ITA is."""
        if self.name is None or self.name.subjects != (Whole.TOTAL,):
            return self.name is not None
        return any(token.kind is Kind.TOTAL for token in self.passage.tokens)

    def _nearly(self) -> Link | None:
        if any(token.kind not in {Kind.NUMBER, Kind.NUMBERED} for token in self.passage.tokens):
            return None
        number = nearest(_unmarked(self.plain).strip(" :.-"), self.vocabulary.names)
        return Link((number,), 0, nearly=True) if number else None

    @cached_property
    def year(self) -> int | None:
        """The fiscal year that the cell names; None where it names none, or several."""
        alone = _YEAR.fullmatch(self.plain)
        if alone and EARLIEST <= int(alone[1]) <= LATEST:
            return int(alone[1])
        years = {token.year for token in self.passage.tokens if token.kind is Kind.YEAR}
        return years.pop() if len(years) == 1 else None

    @property
    def has_score(self) -> bool:
        """Whether it is a number, and neither a year nor that of an indicator."""
        return bool(self.number) and self.year is None and not self.numbered

    @property
    def is_sum(self) -> bool:
        """Whether it is the bare head of a sum, which need not be the total."""
        return _SUM.match(closed(self.plain)) is not None

    @property
    def foreign(self) -> Kind | None:
        """The kind of another assessment or index that the cell speaks of."""
        kinds = {token.kind for token in self.passage.tokens}
        return next((kind for kind in (Kind.OTHER, Kind.INDEX, Kind.PART) if kind in kinds), None)

    @cached_property
    def numbered(self) -> int:
        """The indicator that the cell calls by its number alone, as ตัวชี้วัดที่ 3; 0 where it is anything else."""
        match = _NUMBERED.fullmatch(self.plain)
        return int(match[1]) if match and int(match[1]) in self.vocabulary.measured else 0

    @property
    def heads_no_scores(self) -> bool:
        """Whether what stands under or beside it is something else than scores of this office."""
        return _NOT_SCORES.search(_OUT_OF.sub("", self.text)) is not None

    @property
    def heads_scores(self) -> bool:
        """Whether it says that what stands under it are scores."""
        return _SAYS_SCORE.search(self.text) is not None and not self.heads_no_scores

    @property
    def heads_levels(self) -> bool:
        """Whether it speaks of levels."""
        return _LEVEL_HEAD.search(self.text) is not None

    @cached_property
    def levels(self) -> tuple[levels.Said, ...]:
        """The level, the letter, or both that the cell is; none where it says anything else."""
        cue = _LEVEL_HEAD.match(self.plain)
        said = tuple(levels.following(self.plain, cue.end() if cue else 0, self.vocabulary.level_words))
        return said if said and not self.plain[said[-1].end :].strip(' )*.“”"') else ()


def _unmarked(text: str) -> str:
    """A text without the numbers and marks of lists before it."""
    start = 0
    while match := _MARKER.match(text, start):
        start = match.end()
    return text[start:]

"""Measures in a text without a table: numbered lists under a line that announces them (กำหนดมาตรการ ดังนี้)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from itadesk.reading.joints import adds
from itadesk.reading.ledger import Ledger
from itadesk.reading.measures.finds import CellWords, Field
from itadesk.reading.measures.headings import head_of
from itadesk.reading.measures.markers import Marked, items, unmarked
from itadesk.reading.measures.records import Record
from itadesk.reading.measures.served import indicators_in
from itadesk.reading.passages import Line, Passage
from itadesk.reading.prose import read_prose
from itadesk.reading.tokens import Kind
from itadesk.reading.vocabulary import vocabulary
from itadesk.thai.digits import arabic_digits

_ANNOUNCES: Final = re.compile(
    r"(มาตรการ|แนวทาง|ดำเนินการ|ดำเนินงาน|ขับเคลื่อน|กิจกรรม|โครงการ|แผนพัฒนา|แผนงาน|ข้อเสนอแนะ)"
    r"|(คะแนน|ตัวชี้วัด|(?<!ระดับ)(?<!พัฒนา)(?<!ปรับปรุง)(?<!ตาม)ผลการ(?:ประเมิน|ดำเนิน)|วาระ|ผู้เข้าร่วม|ปัญหา|ข้อค้นพบ|จุด|สรุป|กำหนดการ|คณะ(?:กรรมการ|ทำงาน)|หลักเกณฑ์|ประเด็น|เอกสาร|กฎหมาย|ความหมาย)"
)
_ENDS_OPEN: Final = re.compile(r"(?:ดังนี้|ดังต่อไปนี้|ได้แก่|คือ|ต่อไปนี้|ดังกล่าว)\s*[:;-]*\s*\Z|:\s*\Z")
_HEADING: Final = re.compile(r"(?:[0-9]{1,2}[.)]\s*)?(?:มาตรการ|แนวทาง|แผน|ข้อเสนอแนะ|การกำหนดมาตรการ)")
_LONGEST_HEADING: Final = 120
_LAST: Final = 200
"""Characters before the end of the line above a list that say what it lists."""

_CLOSES: Final = re.compile(
    r"(?:ในการนี้|ทั้งนี้|จึง(?:ประกาศ|เรียน|ขอ)|ประกาศ ณ|สั่ง ณ|\(?ลงชื่อ|หมายเหตุ|สำหรับ|นอกจากนี้|อนึ่ง|เพื่อให้การ|โดย(?:ให้|มี)|ขอแสดงความนับถือ|\((?:นาย|นาง))"
)
_LABEL: Final = re.compile(r"([^:：]{2,40}?)\s*[:：]\s*(\S.*)")
_LABEL_ALONE: Final = re.compile(r"([^:：]{2,40}?)\s*[:：]?\s*")
_EXPLAINED: Final = re.compile(r"(.{6,140}?\S)\s*:\s+(\S.*)|([^:]{6,140}?\S)\s+:\s*(\S.*)")
_FIRST: Final = re.compile(r"(?<=\s)\(?1\s?[.)](?![0-9])")
_NAMED: Final = re.compile(r"ตัวชี้วัด(?:ที่)?\s*\(?\Z")
_WORDS: Final = re.compile("[ก-๎A-Za-z]")
_LEAST: Final = 8
"""Letters; what has fewer is no measure."""

_LABELLED: Final = frozenset(
    {Field.METHODS, Field.RESPONSIBLE, Field.PERIOD, Field.FOLLOW_UP, Field.INDICATORS, Field.BUDGET}
)


def records_in(lines: Sequence[Line]) -> list[Record]:
    """The measures of all lists that are announced as such, or of a text that is nothing but a list."""
    reader = _Reader()
    for line in lines:
        for part in _spread(line):
            reader.read(part)
    return [record for record in reader.records if _is_measure(record)]


class _Reader:
    """Goes through the lines; knows the list that it is in, and the item.

    `_under` is the field whose label stands above in a line of its own, `_step` the number that its list has reached.
    """

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._announced = self._first = True
        self._in_list = self._after_gap = False
        self._number = self._step = 0
        self._what = Field.TITLE
        self._under: Field | None = None
        self._served: CellWords | None = None

    def read(self, line: Line) -> None:
        """Takes a line as an item, as more of one, or as what stands between lists."""
        if not line.text:
            self._after_gap = True
            return
        marked = unmarked(line.text)
        if indicators_in(line.text):
            self._between(line)
        elif self._is_labelled(line, marked):
            self._step = marked.number or self._step
        elif self._begins_item(marked):
            self._item(line, marked)
        elif self._in_list and marked.depth:
            self._add(line, Field.METHODS, marked.text)
        elif not (self._in_list and self._more(line)):
            self._between(line)
        self._after_gap = False
        self._first = False

    def _begins_item(self, marked: Marked) -> bool:
        if not self._announced or not marked.depth:
            return False
        if marked.depth == 1 and marked.number:
            return marked.number == self._number + 1 or (marked.number == 1 and not self._in_list)
        return marked.depth > 1 and not marked.number and (not self._in_list or self._number == 0)

    def _item(self, line: Line, marked: Marked) -> None:
        self._in_list, self._number, self._what = True, marked.number, Field.TITLE
        self._under, self._step = None, 0
        record = Record(line.number)
        self.records.append(record)
        if self._served is not None:
            record.add(Field.INDICATORS, self._served)
        explained = _EXPLAINED.fullmatch(marked.text)
        if explained is None or "http" in explained[0][:24]:
            self._add(line, Field.TITLE, marked.text)
        else:
            self._add(line, Field.TITLE, explained[1] or explained[3])
            self._add(line, Field.METHODS, explained[2] or explained[4])

    def _add(self, line: Line, what: Field, text: str) -> None:
        self._what = what
        self.records[-1].add(what, CellWords(line.number, 0, text))

    def _is_labelled(self, line: Line, marked: Marked) -> bool:
        """Whether a line is the label of what an item says below it, or one of the first words below such a label."""
        if not self._in_list:
            return False
        label = None if marked.depth else _LABEL_ALONE.fullmatch(line.text)
        what = head_of(label[1]) if label else None
        if what and what.is_sure and what.field in _LABELLED:
            self._under, self._step = what.field, 0
            return True
        under = self._under
        is_first = under is not None and not marked.depth and self._what is not under
        if under is None or not (is_first or self._goes_on_below(marked)):
            return False
        self._add(line, under, marked.text if marked.depth else line.text)
        return True

    def _goes_on_below(self, marked: Marked) -> bool:
        """Whether a marker belongs to the list below a label, and not to the next item."""
        return marked.depth > 0 and not marked.is_named and marked.number in {0, self._step + 1}

    def _more(self, line: Line) -> bool:
        """Whether a line without a marker belongs to the item: a labelled one, or one that goes on directly."""
        label = _LABEL.fullmatch(line.text)
        what = head_of(label[1]) if label else None
        if label and what and what.is_sure and what.field in _LABELLED:
            self._add(line, what.field, label[2])
            self._under = None
            return True
        if self._after_gap or _CLOSES.match(line.text):
            return False
        last = self.records[-1].words[self._what]
        last[-1] = replace(last[-1], words=f"{last[-1].words}\n{line.text}")
        return True

    def _between(self, line: Line) -> None:
        """Notes what a line outside of lists announces."""
        was_announced = self._announced and not self._first
        served = indicators_in(line.text)
        self._in_list = False
        if served and (was_announced or self.records):
            self._served, self._announced = CellWords(line.number, 0, line.text), True
            return
        self._announced = _announces(line.text)
        if self._announced:
            self._number = 0
            self._served = _served_by(line)


def _spread(line: Line) -> Iterator[Line]:
    """A line, or the announcement and the items that it holds: กำหนดมาตรการ ดังนี้ 1. ... 2. ..."""
    first = _FIRST.search(arabic_digits(line.text))
    if first is None or not _announces(line.text[: first.start()]):
        yield line
        return
    yield Line(line.number, line.text[: first.start()].strip())
    for number, item in enumerate(items(line.text[first.start() :]), 1):
        yield Line(line.number, f"{number}. {item}")


def _announces(text: str) -> bool:
    """Whether what follows a line is a list of measures."""
    if _HEADING.match(arabic_digits(text)) and len(text) <= _LONGEST_HEADING:
        return True
    said = list(_ANNOUNCES.finditer(text[-_LAST:]))
    return bool(_ENDS_OPEN.search(text) and said and said[-1][1])


def _served_by(line: Line) -> CellWords | None:
    """The indicators that an announcement ends with: ในส่วนของตัวชี้วัดที่ ๗ ... จะดำเนินการดังนี้."""
    passage = Passage([line], vocabulary())
    tokens = [token for token in passage.tokens if token.kind in {Kind.INDICATOR, Kind.NUMBERED}]
    if not tokens or len(passage.plain) - tokens[-1].end > _LAST:
        return None
    start = tokens[-1].start
    for token in reversed(tokens[:-1]):
        between = passage.plain[token.end : start]
        if between.strip() and not adds(between):
            break
        start = token.start
    first = next(token for token in tokens if token.start == start)
    if first.kind is Kind.INDICATOR and not _NAMED.search(passage.plain[:start]):
        return None
    return CellWords(line.number, 0, passage.text[start : tokens[-1].end])


def _is_measure(record: Record) -> bool:
    """Whether an item is one, and not a score or a name."""
    text = " ".join(words.words for words in record.words.get(Field.TITLE, ()))
    if len(_WORDS.findall(text)) < _LEAST or indicators_in(text):
        return False
    ledger = Ledger()
    read_prose(Passage([Line(1, text)], vocabulary()), ledger)
    return not ledger.finds

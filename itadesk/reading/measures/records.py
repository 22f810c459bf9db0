"""The rows of a table as measures: several rows that are one, rows that are none, and headings between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from itadesk.reading.measures.cell_lines import joined, one_line
from itadesk.reading.measures.doubts import MeasureDoubt, MeasureDoubtKind
from itadesk.reading.measures.finds import CellWords, Field
from itadesk.reading.measures.markers import unmarked
from itadesk.reading.measures.served import indicators_in
from itadesk.reading.measures.tables import Column, Row, Table
from itadesk.reading.pasted_cells import PastedCell
from itadesk.thai.digits import arabic_digits

_TOTAL: Final = re.compile(
    r"(?:รวม(?:ทั้งสิ้น|ทั้งหมด|จำนวน|เป็นเงิน)?|ยอดรวม|total)[\s:0-9,.]*(?:มาตรการ|โครงการ|กิจกรรม|รายการ|บาท)?\s*\Z",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(r"[*(]*(?:หมายเหตุ|ที่มา|แหล่งข้อมูล|ข้อมูล ณ|หน้า ?[0-9๐-๙]|-\s*[0-9๐-๙]+\s*-)")
_SIGNED: Final = re.compile(
    r"\(?ลงชื่อ|ลงนาม|ผู้(?:จัดทำ|เสนอ|อนุมัติ|เห็นชอบ|ตรวจสอบ|รายงาน)\Z|\((?:นาย|นาง|นางสาว|ว่าที่)|จึงประกาศ|ประกาศ ณ"
)
_SECTION: Final = re.compile(
    r"(?:[0-9]{1,2}[.)]\s*)?(?:ด้าน|แบบวัด|ตัวชี้วัด|เครื่องมือ|ส่วนที่|หมวด|ยุทธศาสตร์|ประเด็น|กลุ่ม|มิติ|เป้าประสงค์|IIT|EIT|OIT)"
)
_DITTO: Final = re.compile(r"[\s-]*(?:[\"”“〃]|,,|'')[\s-]*")
_EMPTY: Final = re.compile(r"[\s\-–—_.…]*")
_TICK: Final = re.compile(r"[\s✓✔√/xX●•*←→↔<>=–—-]{1,12}")
_MONEY: Final = re.compile(r"[0-9๐-๙][0-9๐-๙,.]*")
_BAHT: Final = re.compile("(?:พัน|หมื่น|แสน|ล้าน)?บาท")
_UNTOLD: Final = frozenset({Field.NOTHING, Field.NUMBER})
_REPEATED: Final = frozenset(
    {Field.RESPONSIBLE, Field.PERIOD, Field.STARTS, Field.ENDS, Field.FOLLOW_UP, Field.INDICATORS, Field.METHODS}
)


@dataclass(slots=True)
class Record:
    """What the table or the list says of one measure: the words of each field, in its order."""

    row: int
    words: dict[Field, list[CellWords]] = field(default_factory=dict)

    def add(self, what: Field, words: CellWords) -> None:
        """Adds words to a field."""
        self.words.setdefault(what, []).append(words)

    def lengthen(self, what: Field, words: CellWords) -> None:
        """Adds words to the last ones of a field, of which they are the rest."""
        before = self.words.get(what, [])
        text = joined([*(one.words for one in before[-1:]), words.words])
        self.words[what] = [*before[:-1], replace(before[-1] if before else words, words=text)]


@dataclass(slots=True)
class Records:
    """The measures of a table, and what is doubtful about its rows."""

    found: list[Record] = field(default_factory=list)
    doubts: list[MeasureDoubt] = field(default_factory=list)


def records_of(table: Table, *, is_text: bool = False) -> Records:
    """The measures of a table.

    Takes:
        is_text: whether it is plain text, where a line end within a cell breaks a row into several.
    """
    reader = _Reader(table.columns)
    for row in _completed(table.rows, len(table.columns)) if is_text else table.rows:
        if reader.is_over:
            break
        reader.read(row)
    return reader.records


def _completed(rows: Sequence[Row], width: int) -> Iterator[Row]:
    """The rows; those that line ends within their cells broke into several are put together."""
    place = 0
    while place < len(rows):
        number, cells = rows[place]
        following = place + 1
        whole = list(cells)
        while 1 < len(whole) < width and following < len(rows):
            first, *others = rows[following].cells
            whole = [*whole[:-1], PastedCell(f"{whole[-1].text}\n{first.text}"), *others]
            following += 1
        if len(whole) == width:
            cells = tuple(whole)
        else:
            following = place + 1
        yield Row(number, cells)
        place = following


class _Reader:
    """Goes down the rows; `is_over` where the table ended, as over a signature."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._fields = [column.field for column in columns]
        self._section: CellWords | None = None
        self._above: dict[int, str] = {}
        self._is_numbered = False
        self.records = Records()
        self.is_over = False

    def read(self, row: Row) -> None:
        """Takes a row as a measure, as more of the one above, as a heading, or not at all."""
        own = {place: one_line(cell.text) for place, cell in enumerate(row.cells) if cell.text and not cell.continues}
        own = {place: text for place, text in own.items() if not _EMPTY.fullmatch(text)}
        if not own:
            return
        first = next(iter(own.values()))
        if any(_SIGNED.match(text) for text in own.values()):
            self.is_over = True
        elif _TOTAL.match(first) or _NOTE.match(first) or _counts(own):
            return
        elif len(set(own.values())) == 1 and self._is_heading(row, first):
            self._section = CellWords(row.number, 1, first) if indicators_in(first) else None
        elif len(row.cells) == 1 and len(self._columns) > 1:
            self._outside(row, first)
        else:
            self._measure(row, own)

    def _is_heading(self, row: Row, text: str) -> bool:
        if _SECTION.match(arabic_digits(text)) or indicators_in(text):
            return len(row.cells) > 2 or len(self._columns) > 2
        return False

    def _outside(self, row: Row, text: str) -> None:
        if self.records.found and len(self._columns) > 1 and unmarked(text).number:
            self.records.doubts.append(MeasureDoubt(MeasureDoubtKind.OUTSIDE, row.number, text))

    def _measure(self, row: Row, own: dict[int, str]) -> None:
        title = next(
            (own[place] for place, what in enumerate(self._fields) if what is Field.TITLE and place in own), ""
        )
        if self._goes_on(title, own):
            if self._is_sum(own):
                self.records.doubts.append(MeasureDoubt(MeasureDoubtKind.OUTSIDE, row.number, " ".join(own.values())))
            elif self.records.found:
                self._add(self.records.found[-1], row, own, is_rest=bool(title))
            else:
                words = next((text for place, text in own.items() if self._field(place) not in _UNTOLD), "")
                self._doubt_untitled(row, words)
            return
        self._is_numbered = self._is_numbered or self._numbered(title, own)
        record = Record(row.number)
        self.records.found.append(record)
        if self._section is not None and Field.INDICATORS not in self._fields:
            record.add(Field.INDICATORS, self._section)
        self._add(record, row, own, repeats=True)

    def _is_sum(self, own: dict[int, str]) -> bool:
        """Whether a row says nothing but money below a measure that has its own."""
        told = {self._field(place) for place in own} - _UNTOLD
        return told == {Field.BUDGET} and bool(self.records.found) and Field.BUDGET in self.records.found[-1].words

    def _doubt_untitled(self, row: Row, words: str) -> None:
        if words:
            self.records.doubts.append(MeasureDoubt(MeasureDoubtKind.NO_TITLE, row.number, words))

    def _numbered(self, title: str, own: dict[int, str]) -> bool:
        return unmarked(title, len(self.records.found) + 1).number > 0 or any(
            self._field(place) is Field.NUMBER for place in own
        )

    def _goes_on(self, title: str, own: dict[int, str]) -> bool:
        """Whether a row is more of the measure above: it has no title, or no number where others have one."""
        if not title:
            return True
        if not (self._is_numbered and self.records.found) or self._numbered(title, own):
            return False
        return not any(self._field(place) in {Field.RESPONSIBLE, Field.PERIOD, Field.STARTS} for place in own)

    def _add(
        self, record: Record, row: Row, own: dict[int, str], *, repeats: bool = False, is_rest: bool = False
    ) -> None:
        """Adds the cells of a row; in the first row of a measure, those that cover it from above, too."""
        for place, cell in enumerate(row.cells):
            what = self._field(place)
            text = cell.text
            if what in _UNTOLD or not text or _EMPTY.fullmatch(text):
                continue
            if place not in own and not (repeats and what in _REPEATED):
                continue
            text = self._above.get(place, "") if _DITTO.fullmatch(text) else text
            month = self._columns[place].month
            text = month if month and _TICK.fullmatch(text) else text
            text = _with_unit(text, self._columns[place].head) if what is Field.BUDGET else text
            self._above[place] = text
            add = record.lengthen if is_rest else record.add
            if text:
                add(what, CellWords(row.number, place + 1, text))

    def _field(self, place: int) -> Field:
        return self._fields[place] if place < len(self._fields) else Field.NOTHING


def _with_unit(text: str, head: str) -> str:
    """A bare sum of money with the unit that the head of its column names."""
    unit = _BAHT.search(head)
    return f"{text} {unit[0]}" if unit and _MONEY.fullmatch(text) else text


def _counts(own: dict[int, str]) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3)."""
    numbers = [arabic_digits(text).strip("()[]. ") for text in own.values()]
    if len(numbers) < 2 or not all(number.isdecimal() and len(number) < 3 for number in numbers):
        return False
    return all(int(after) == int(before) + 1 for before, after in pairwise(numbers))

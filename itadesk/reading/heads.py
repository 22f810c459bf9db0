"""What stands over the columns of a table."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from itadesk.reading.cells import Cell
from itadesk.reading.finds import Subject
from itadesk.reading.joints import OFFICE
from itadesk.reading.loose import any_of, loose

Row = Mapping[int, Cell]
"""The cells of a row that hold something, by their column."""

_INDICATOR: Final = re.compile(rf"{loose('ตัวชี้วัด')}(?:{loose('ที่')})?(?: ?\(?{loose('ข้อ')}(?:{loose('ที่')})?\)?)?")

_OF_SCORE: Final = re.compile(
    rf"(?:{any_of('ผล', 'ค่า')} ?)?{loose('คะแนน')}(?: ?{any_of('ที่ได้รับ', 'ที่ได้', 'การประเมิน', 'ประเมิน', 'ITA')})*"
)
_OF_INSTRUMENTS: Final = re.compile(rf"{any_of('เฉลี่ย', 'คะแนน', 'ผล')}.*{any_of('แบบวัด', 'เครื่องมือ')}")
_WEIGHTED: Final = re.compile(rf"{loose('คะแนน')}.*{loose('ถ่วง')}|{loose('ถ่วง')}.*{loose('คะแนน')}")
FIGURE: Final = re.compile("[0-9]")
_OFFICE: Final = re.compile(rf"(?:[0-9]{{1,3}}[.)]? ?)?(?!{loose('หน่วยงาน')}){OFFICE} ?[ก-๎. ]{{2,60}}")
_OTHERS: Final = re.compile(any_of("เฉลี่ย", "ทั้งหมด", "ทุกแห่ง", "ในจังหวัด", "ในอำเภอ", "ทั่วประเทศ"))


@dataclass
class Head:
    """The cells over a column, the lowest last; `numbered` is the indicator whose number stands there alone."""

    cells: list[Cell] = field(default_factory=list)
    numbered: int = 0

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """What the column is headed by; the lowest name counts."""
        if self.numbered:
            return (self.numbered,)
        named = (cell.name.subjects for cell in reversed(self.cells) if cell.name is not None)
        numbered = ((cell.numbered,) for cell in reversed(self.cells) if cell.numbered)
        return next(named, ()) or next(numbered, ())

    @cached_property
    def year(self) -> int | None:
        """The fiscal year over the column."""
        return next((cell.year for cell in reversed(self.cells) if cell.year is not None), None)

    @cached_property
    def is_sum(self) -> bool:
        """Whether the column is headed as a sum."""
        return any(cell.is_sum for cell in self.cells)

    @cached_property
    def says_scores(self) -> bool:
        """Whether it says that there are scores below."""
        return any(cell.heads_scores for cell in self.cells)

    @cached_property
    def is_of_score(self) -> bool:
        """Whether it says that there is a score below, and nothing else."""
        return any(_OF_SCORE.fullmatch(cell.plain) for cell in self.cells)

    @cached_property
    def says_something_else(self) -> bool:
        """Whether it says that there is something else below than scores of this office."""
        return any(cell.heads_no_scores and cell.name is None for cell in self.cells)

    @cached_property
    def is_weighted(self) -> bool:
        """Whether the scores below it are weighted, so that they add up to the total."""
        return any(_WEIGHTED.search(cell.text) for cell in self.cells)

    @cached_property
    def is_of_instruments(self) -> bool:
        """Whether the scores below it are those of whole instruments, whatever the rows name besides."""
        return any(_OF_INSTRUMENTS.search(cell.text) and cell.name is None for cell in self.cells)

    @cached_property
    def is_of_numbers(self) -> bool:
        """Whether the numbers below it are those of indicators, and not their scores."""
        return not self.numbered and any(heads_indicators(cell) for cell in self.cells)

    @cached_property
    def foreign(self) -> Cell | None:
        """The cell that speaks of another assessment."""
        return next((cell for cell in self.cells if cell.foreign is not None), None)


def is_head(row: Row) -> bool:
    """Whether a row names what stands below it: at least two different cells, and no scores."""
    if len({cell.text for cell in row.values()}) < 2:
        return False
    return numbers_indicators(row) or not any(cell.has_score for cell in row.values())


def stands_below(row: Row, heads: Mapping[int, Head]) -> bool:
    """Whether a row is one of a name and of something with figures where scores belong, such as a day instead of one."""
    if not any(cell.name for cell in row.values()):
        return False
    return any(
        column in heads and heads[column].says_scores and FIGURE.search(cell.plain) is not None and not cell.name
        for column, cell in row.items()
    )


def numbers_indicators(row: Row) -> bool:
    """Whether a row is ตัวชี้วัดที่ and the numbers of indicators."""
    first, *others = row.values()
    numbers = [cell for cell in others if not (cell.name or cell.is_sum or cell.heads_levels)]
    return heads_indicators(first) and bool(numbers) and all(indicator_number(cell) for cell in numbers)


def heads_indicators(cell: Cell) -> bool:
    """Whether the numbers under or beside a cell are those of indicators."""
    return _INDICATOR.fullmatch(cell.text) is not None


def names_office(cell: Cell) -> bool:
    """Whether a cell names one office."""
    return _OFFICE.fullmatch(cell.plain) is not None and _OTHERS.search(cell.plain) is None


def indicator_number(cell: Cell) -> int:
    """The number of an indicator that the cell is; 0 where it is something else."""
    written = cell.number
    is_alone = cell.plain == written and written.isdigit() and len(written) < 3
    return int(written) if is_alone and int(written) in cell.vocabulary.measured else 0


def heads_over(rows: Iterable[Row], *, numbered: bool) -> dict[int, Head]:
    """The heads of some rows on top of one another."""
    heads: dict[int, Head] = {}
    for row in rows:
        for column, cell in row.items():
            head = heads.setdefault(column, Head())
            head.cells.append(cell)
            head.numbered = indicator_number(cell) if numbered else 0
    return heads

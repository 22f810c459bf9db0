"""Scores in tables: names down the side, along the top, or both; columns and rows in any order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from itadesk.ita.criteria import criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.years import LATEST
from itadesk.reading.cells import Cell
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.finds import Source, Subject, Whole
from itadesk.reading.ledger import Ledger
from itadesk.reading.passages import Line, Passage
from itadesk.reading.prose import ProseReader
from itadesk.reading.tokens import Kind

Row = Sequence[Cell]

_ITA: Final = "ITA"


@dataclass(slots=True)
class Head:
    """What the cells over a column say, the lowest last."""

    cells: list[Cell] = field(default_factory=list)
    numbered: int = 0

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What the column is headed by; the lowest name counts."""
        if self.numbered:
            return (self.numbered,)
        names = [cell.name for cell in self.cells if cell.name is not None]
        return names[-1].subjects if names else ()

    @property
    def year(self) -> int | None:
        """The fiscal year over the column."""
        return next((cell.year for cell in reversed(self.cells) if cell.year is not None), None)

    @property
    def foreign(self) -> Cell | None:
        """The cell that speaks of another assessment."""
        return next((cell for cell in self.cells if cell.foreign is not None), None)


class GridReader:
    """Reads a table into a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._heads: dict[int, Head] = {}
        self._in_heads = False
        self._seen: set[Instrument] = set()
        self._has_total = False

    def read(self, rows: Sequence[Row]) -> None:
        """Reads all rows from the top."""
        for row in rows:
            filled = {column: cell for column, cell in enumerate(row) if cell.text}
            if self._is_head(filled):
                self._take_heads(filled)
            elif any(cell.number and cell.year is None for cell in filled.values()):
                self._in_heads = False
                RowReader(self._ledger, self._heads, self._seen).read(filled)
            else:
                self._in_heads = False
                _read_words(filled, self._ledger)

    def _is_head(self, row: dict[int, Cell]) -> bool:
        """Whether a row names what stands below it: at least two different cells, and no scores."""
        if len({cell.text for cell in row.values()}) < 2:
            return False
        return _numbers_indicators(row) or not any(cell.number and cell.year is None for cell in row.values())

    def _take_heads(self, row: dict[int, Cell]) -> None:
        if not self._in_heads:
            self._heads = {}
            self._in_heads = True
        by_number = _numbers_indicators(row)
        for column, cell in row.items():
            head = self._heads.setdefault(column, Head())
            head.cells.append(cell)
            if by_number and cell.number:
                head.numbered = int(cell.number)
        _read_words(row, self._ledger)
        if any(_ITA in cell.text for cell in row.values()):
            self._ledger.foreign = None  # which column is of another assessment is seen over the column


def _numbers_indicators(row: dict[int, Cell]) -> bool:
    """Whether a row is ตัวชี้วัดที่ and the numbers of indicators."""
    cells = list(row.values())
    numbers = [cell for cell in cells[1:] if not (cell.name or cell.is_sum or cell.heads_levels)]
    return cells[0].heads_indicators and bool(numbers) and all(_numbers_one(cell) for cell in numbers)


def _numbers_one(cell: Cell) -> bool:
    return cell.number in (cell.text, cell.passage.plain) if _is_number_of_one(cell.number) else False


def _is_number_of_one(written: str) -> bool:
    return written.isdigit() and 1 <= int(written[:3]) <= 10


def _read_words(row: dict[int, Cell], ledger: Ledger) -> None:
    """Reads what cells say beside scores: a level beside its head, a year, and sentences."""
    distinct = list({cell.text: cell for cell in row.values()}.values())
    heads = [cell for cell in distinct if cell.heads_levels and not cell.levels]
    if len(distinct) == 2 and heads == distinct[:1] and distinct[1].levels:
        ProseReader(Passage([Line(distinct[0].line.number, f"{distinct[0].text} : {distinct[1].text}")]), ledger).read()
        return
    for cell in distinct:
        ProseReader(cell.passage, ledger).read()


class RowReader:
    """Reads one row that has numbers."""

    def __init__(self, ledger: Ledger, heads: dict[int, Head], seen: set[Instrument]) -> None:
        self._ledger, self._heads, self._seen = ledger, heads, seen
        self._took_total = False

    def read(self, row: dict[int, Cell]) -> None:
        """Takes the scores of the row, then its level where it has the total."""
        for cell in row.values():
            if not cell.number and cell.name is None and not cell.levels:
                ProseReader(cell.passage, self._ledger).read()
        names = self._names(row)
        indicators = {
            subject for cell in names.values() for subject in _subjects(cell) if not isinstance(subject, Whole)
        }
        numbers = self._numbers(row, bool(names))
        if len(indicators) > 1 and not _is_one(names):
            self._side_by_side(row, names, numbers)
        else:
            for column, cell in numbers.items():
                self._score(row, names, column, cell)
        if self._took_total:
            self._levels(row)

    def _names(self, row: dict[int, Cell]) -> dict[int, Cell]:
        """The cells of the row that name what it is about."""
        by_number = {
            column: cell
            for column, cell in row.items()
            if _is_number_of_one(cell.number)
            and column in self._heads
            and any(head.heads_indicators for head in self._heads[column].cells)
        }
        named = {column: cell for column, cell in row.items() if cell.name is not None or cell.is_sum}
        return named or by_number

    def _numbers(self, row: dict[int, Cell], named: bool) -> dict[int, Cell]:
        """The cells that may be scores; where heads say which are, only those."""
        found = {
            column: cell
            for column, cell in row.items()
            if cell.number
            and cell.year is None
            and self._may_be_score(column, cell)
            and not (named and self._heads_numbers(column))
        }
        sure = {
            column: cell
            for column, cell in found.items()
            if any(head.heads_scores for head in self._head(column).cells)
        }
        return sure if sure and named else found

    def _heads_numbers(self, column: int) -> bool:
        return any(cell.heads_indicators for cell in self._head(column).cells) and not self._head(column).numbered

    def _head(self, column: int) -> Head:
        return self._heads.get(column) or Head()

    def _may_be_score(self, column: int, cell: Cell) -> bool:
        head = self._head(column)
        if any(one.heads_no_scores and one.name is None for one in head.cells):
            return False
        says = cell.says_score or any(one.heads_scores for one in head.cells)
        if cell.is_percentage:
            return says
        whole = cell.number.isdigit() and cell.number != "100"
        return not whole or says

    def _score(self, row: dict[int, Cell], names: dict[int, Cell], column: int, cell: Cell) -> None:
        head = self._head(column)
        label = _about(row, names, column)
        source = _source(names, head, cell)
        foreign = next((one for one in (*row.values(), *head.cells) if one.foreign is not None), None)
        if foreign is not None:
            self._refuse(foreign, in_row=foreign in row.values())
            return
        subjects = self._combined(names, head, label)
        if not subjects:
            return
        if len(subjects) > 1:
            self._ledger.doubt(DoubtKind.FITS_SEVERAL, source, *subjects)
        elif subjects[0] is Whole.TOTAL and not self._may_be_total(names, head):
            self._ledger.doubt(DoubtKind.UNCLEAR, source, Whole.TOTAL)
        else:
            self._take(subjects[0], cell, source, _year(row, head, column), names)

    def _take(self, subject: Subject, cell: Cell, source: Source, year: int | None, names: dict[int, Cell]) -> None:
        if subject is Whole.TOTAL and self._ledger.foreign is not None:
            self._ledger.doubt(DoubtKind.OTHER_ASSESSMENT, self._ledger.foreign)
            return
        if subject is Whole.TOTAL and cell.number.isdigit():
            self._ledger.doubt(DoubtKind.UNCLEAR, source, subject)
            return
        if not self._ledger.take(subject, cell.number, source, year):
            return
        self._took_total = self._took_total or subject is Whole.TOTAL
        measured = _instrument_of(subject)
        if measured is not None:
            self._seen.add(measured)
        for name in names.values():
            if name.name is not None and name.name.nearly:
                self._ledger.doubt(DoubtKind.NEARLY, Source(name.line.number, name.text), subject)
            elif name.name is not None and name.name.renumbered:
                self._ledger.doubt(DoubtKind.RENUMBERED, Source(name.line.number, name.text), subject)

    def _refuse(self, cell: Cell, *, in_row: bool) -> None:
        kinds = {Kind.OTHER: DoubtKind.OTHER_ASSESSMENT, Kind.INDEX: DoubtKind.FIVE_INDICES}
        if cell.foreign in kinds:
            self._ledger.doubt(kinds[cell.foreign], Source(cell.line.number, cell.text))
            self._ledger.foreign = Source(cell.line.number, cell.text) if in_row else self._ledger.foreign

    def _combined(self, names: dict[int, Cell], head: Head, label: Sequence[Cell]) -> tuple[Subject, ...]:
        """What a number belongs to by the names in its row and over its column."""
        side = tuple(dict.fromkeys(subject for cell in names.values() for subject in self._named(cell)))
        top = tuple(head.subjects) or ((Whole.TOTAL,) if any(cell.is_sum for cell in head.cells) else ())
        if not side and any(cell.heads_no_scores for cell in label):
            return ()
        return _narrowed((*side, *top))

    def _named(self, cell: Cell) -> tuple[Subject, ...]:
        if cell.name is not None:
            return cell.name.subjects
        return (Whole.TOTAL,) if cell.is_sum else (int(cell.number),)

    def _may_be_total(self, names: dict[int, Cell], head: Head) -> bool:
        """Whether a sum can be the total: over all instruments, or where no part stands with it."""
        heads = {
            measured
            for one in self._heads.values()
            for subject in one.subjects
            if (measured := _instrument_of(subject))
        }
        beside = self._seen | (heads if head.subjects or any(cell.is_sum for cell in head.cells) else set())
        bare = any(cell.is_sum for cell in (*names.values(), *head.cells)) and not head.subjects
        return beside == set(Instrument) or (not beside and not bare)

    def _side_by_side(self, row: dict[int, Cell], names: dict[int, Cell], numbers: dict[int, Cell]) -> None:
        """Names and numbers in turn in one row: a number belongs to the name before it, if names come first."""
        order = [column for column in row if column in names or column in numbers]
        turns = [column in names for column in order]
        in_turn = turns == [place % 2 == 0 for place in range(len(turns))] and len(turns) % 2 == 0
        for place, column in enumerate(order):
            if column in numbers and in_turn:
                name = {order[place - 1]: names[order[place - 1]]}
                self._score(name, name, column, numbers[column])
            elif column in numbers:
                subjects = [subject for cell in names.values() for subject in self._named(cell)]
                source = _source(names, Head(), numbers[column])
                self._ledger.doubt(DoubtKind.FITS_SEVERAL, source, *subjects)

    def _levels(self, row: dict[int, Cell]) -> None:
        for cell in row.values():
            for said in cell.levels:
                self._ledger.take_word(said.subject, said.word, Source(cell.line.number, cell.text), None)


def _subjects(cell: Cell) -> tuple[Subject, ...]:
    return cell.name.subjects if cell.name is not None else ()


def _is_one(names: dict[int, Cell]) -> bool:
    return len(_narrowed(tuple(dict.fromkeys(subject for cell in names.values() for subject in _subjects(cell))))) <= 1


def _narrowed(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """The narrowest of several names that say the same: an indicator, then its instrument, then the total."""
    indicators = tuple(dict.fromkeys(one for one in subjects if not isinstance(one, Whole | Instrument)))
    instruments = tuple(dict.fromkeys(one for one in subjects if isinstance(one, Instrument)))
    if len(indicators) == 1 and all(_instrument_of(indicators[0]) is one for one in instruments):
        return indicators
    if indicators:
        return (*indicators, *instruments)
    return instruments or tuple(dict.fromkeys(subjects))


def _instrument_of(subject: Subject) -> Instrument | None:
    if isinstance(subject, Whole | Instrument):
        return subject if isinstance(subject, Instrument) else None
    return criteria_for(LATEST).indicator(subject).instrument


def _about(row: dict[int, Cell], names: dict[int, Cell], column: int) -> list[Cell]:
    """The cells of the row that are neither its names nor numbers."""
    return [cell for place, cell in row.items() if place != column and place not in names and not cell.number]


def _year(row: dict[int, Cell], head: Head, column: int) -> int | None:
    beside = next((cell.year for place, cell in row.items() if place != column and cell.year is not None), None)
    return head.year or beside


def _source(names: dict[int, Cell], head: Head, cell: Cell) -> Source:
    """The words that a score in a table came from: the names in its row, or else over it, and the number."""
    named = [one.text for one in names.values()] or [one.text for one in head.cells]
    return Source(cell.line.number, " ".join((*named, cell.text)))

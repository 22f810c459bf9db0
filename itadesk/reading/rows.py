"""One row of a table that has numbers: which are scores, and of what."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from itadesk.ita.instruments import Instrument
from itadesk.ita.scores import parse_score
from itadesk.reading.cells import Cell
from itadesk.reading.doubts import DoubtKind
from itadesk.reading.finds import Source, Subject, Whole
from itadesk.reading.heads import FIGURE, Head, Row, indicator_number, names_office
from itadesk.reading.ledger import Ledger
from itadesk.reading.loose import closed
from itadesk.reading.prose import read_prose
from itadesk.reading.sums import may_be_of_parts
from itadesk.reading.tokens import Kind
from itadesk.reading.vocabulary import Vocabulary

_FOREIGN: Final = {Kind.OTHER: DoubtKind.OTHER_ASSESSMENT, Kind.INDEX: DoubtKind.FIVE_INDICES}
_NO_HEAD: Final = Head()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row is read with.

    Attributes:
        heads: what stands over the columns.
        seen: the scores that the table had so far, by their column.
    """

    vocabulary: Vocabulary
    ledger: Ledger
    heads: dict[int, Head]
    seen: dict[int, dict[Subject, Decimal]]

    def head(self, column: int) -> Head:
        """What stands over a column."""
        return self.heads.get(column, _NO_HEAD)


def read_row(row: Row, around: Surroundings) -> None:
    """Takes the scores of a row, and its level where it has the total."""
    for cell in row.values():
        if not cell.number and cell.name is None and not cell.levels:
            read_prose(cell.passage, around.ledger)
    reader = _Reader(row, around)
    reader.read()
    if reader.has_total:
        year = next((cell.year for cell in row.values() if cell.year is not None), None)
        for column, cell in row.items():
            for said in cell.levels:
                of_column = around.head(column).year or year
                around.ledger.take_word(said.subject, said.word, Source(cell.line.number, cell.text), of_column)


class _Reader:
    """Reads the scores of one row; `has_total` says afterwards whether the total was among them."""

    def __init__(self, row: Row, around: Surroundings) -> None:
        self._row, self._around, self._ledger = row, around, around.ledger
        self._foreign = next((cell for cell in row.values() if cell.foreign is not None), None)
        self._taken: dict[Subject, Decimal] = {}
        self.has_total = False

    def read(self) -> None:
        """Takes what is plain and tells what is not."""
        names = self._names()
        numbers = self._numbers(named=bool(names))
        self._doubt_none(names)
        subjects = _different(subject for cell in names.values() for subject in _named(cell))
        if len(self._narrowed(subjects)) > 1 and len(names) > 1:
            self._side_by_side(names, numbers)
        else:
            for column, cell in numbers.items():
                self._number(names, column, cell)

    def _names(self) -> dict[int, Cell]:
        """The cells that name what the row is about; where none does, those with the number of an indicator."""
        named = {column: cell for column, cell in self._row.items() if cell.name is not None or cell.is_sum}
        return named or {
            column: cell
            for column, cell in self._row.items()
            if cell.numbered or (self._around.head(column).is_of_numbers and indicator_number(cell))
        }

    def _numbers(self, *, named: bool) -> dict[int, Cell]:
        """The cells that may be scores; where heads say which are, only those."""
        found = {column: cell for column, cell in self._row.items() if self._may_be_score(column, cell)}
        sure = {column: cell for column, cell in found.items() if self._around.head(column).says_scores}
        return sure if sure and named else found or self._added_up()

    def _added_up(self) -> dict[int, Cell]:
        """In the row of the total, the sum of weighted scores where nothing else is a score."""
        if not all(cell.is_sum or _named(cell) == (Whole.TOTAL,) for cell in self._names().values()):
            return {}
        return {
            column: cell
            for column, cell in self._row.items()
            if cell.has_score and not cell.number.isdigit() and self._around.head(column).is_weighted
        }

    def _may_be_score(self, column: int, cell: Cell) -> bool:
        head = self._around.head(column)
        if not cell.has_score or cell.numbered or head.says_something_else or head.is_of_numbers:
            return False
        is_sure = not cell.is_percentage and (not cell.number.isdigit() or cell.number == "100")
        return is_sure or cell.says_score or head.says_scores

    def _doubt_none(self, names: dict[int, Cell]) -> None:
        """Doubts what stands in place of a score and has figures, such as a day that a spreadsheet made of it."""
        for column, cell in self._row.items() if len(names) == 1 else ():
            head = self._around.head(column)
            if not head.says_scores or head.says_something_else or column in names or cell.number or cell.levels:
                continue
            subjects = self._subjects(names, head)
            if len(subjects) == 1 and FIGURE.search(cell.plain):
                self._ledger.doubt(DoubtKind.NO_NUMBER, _source(names, head, cell), subjects[0])

    def _number(self, names: dict[int, Cell], column: int, cell: Cell) -> None:
        """Takes a number of the row, doubts it, or leaves it alone."""
        head = self._around.head(column)
        foreign = self._foreign or head.foreign
        if foreign is not None:
            self._refuse(foreign)
            return
        subjects = self._subjects(names, head)
        source = _source(names, head, cell)
        if len(subjects) > 1:
            self._ledger.doubt(DoubtKind.FITS_SEVERAL, source, *subjects)
        elif subjects and self._is_doubtful(subjects[0], names, column, cell):
            self._ledger.doubt(DoubtKind.UNCLEAR, source, subjects[0])
        elif subjects:
            self._take(subjects[0], column, source, names)

    def _subjects(self, names: dict[int, Cell], head: Head) -> tuple[Subject, ...]:
        """What a number belongs to by the names in its row and over its column; none where the row is of others."""
        if not names and any(cell.heads_no_scores for cell in self._row.values() if not cell.number):
            return ()
        side = (subject for cell in names.values() for subject in _named(cell))
        top = head.subjects or ((Whole.TOTAL,) if head.is_sum else ())
        found = _different((*side, *top))
        if head.is_of_instruments:
            measured = _different(filter(None, map(self._around.vocabulary.instrument_of, found)))
            return measured or found
        return self._narrowed(found) or ((Whole.TOTAL,) if self._is_offices_row(head) else ())

    def _is_offices_row(self, head: Head) -> bool:
        """Whether a row names an office, or a year and nothing else, and the column says that a score under ITA stands there."""
        if not (head.says_scores and self._ledger.speaks_of_ita):
            return False
        cells = self._row.values()
        is_of_year = head.is_of_score and all(cell.year or cell.number or cell.levels for cell in cells)
        return (is_of_year and any(cell.year for cell in cells)) or any(map(names_office, cells))

    def _narrowed(self, subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """The narrowest of several names that say the same: an indicator, then its instrument, then the total."""
        indicators = tuple(one for one in subjects if not isinstance(one, Whole | Instrument))
        instruments = tuple(one for one in subjects if isinstance(one, Instrument))
        if not indicators:
            return instruments or subjects
        measured = {self._around.vocabulary.instrument_of(one) for one in indicators}
        return indicators if set(instruments) <= measured else (*indicators, *instruments)

    def _is_doubtful(self, subject: Subject, names: dict[int, Cell], column: int, cell: Cell) -> bool:
        """Whether a total may be a sum of parts, or full marks, or an instrument's number its weight."""
        head = self._around.head(column)
        if cell.number.isdigit() and isinstance(subject, Whole | Instrument):
            return subject is Whole.TOTAL or cell.number != "100"
        if subject is not Whole.TOTAL or self._is_of_office(names, head):
            return False
        along = {one for other in self._around.heads.values() for one in other.subjects}
        beside = {one for scores in self._around.seen.values() for one in scores}
        beside |= along if head.subjects or head.is_sum else set()
        parts = {self._around.vocabulary.instrument_of(one) for one in beside} - {None}
        if parts == set(Instrument):
            return False
        is_bare = not head.subjects and (head.is_sum or any(name.is_sum for name in names.values()))
        added = (self._around.seen.get(column, {}), self._taken)
        return is_bare or (bool(parts) and may_be_of_parts(cell.number, beside, added, self._around.vocabulary))

    def _take(self, subject: Subject, column: int, source: Source, names: dict[int, Cell]) -> None:
        cell, year = self._row[column], self._year(self._around.head(column), column)
        if subject is Whole.TOTAL and self._ledger.foreign is not None:
            self._ledger.doubt(DoubtKind.OTHER_ASSESSMENT, self._ledger.foreign)
            return
        if not self._ledger.take(subject, cell.number, source, year):
            return
        self.has_total = self.has_total or subject is Whole.TOTAL
        if subject is not Whole.TOTAL:
            self._taken[subject] = self._around.seen.setdefault(column, {})[subject] = parse_score(cell.number)
        for name in names.values():
            for kind in _doubts_of(name):
                self._ledger.doubt(kind, Source(name.line.number, name.text), subject)

    def _is_of_office(self, names: dict[int, Cell], head: Head) -> bool:
        """Whether a total is said to be that of ITA or of the office, or has a level beside it as only that has."""
        said = closed(" ".join(one.text for one in (*names.values(), *head.cells)))
        return "ITA" in said or "หน่วยงาน" in said or (not names and any(cell.levels for cell in self._row.values()))

    def _refuse(self, cell: Cell) -> None:
        source = Source(cell.line.number, cell.text)
        if cell.foreign in _FOREIGN:
            self._ledger.doubt(_FOREIGN[cell.foreign], source)
            self._ledger.foreign = source if cell is self._foreign else self._ledger.foreign

    def _year(self, head: Head, column: int) -> int | None:
        """The fiscal year over the column, or beside the number in its row."""
        beside = (cell.year for place, cell in self._row.items() if place != column)
        return head.year or next((year for year in beside if year is not None), None)

    def _side_by_side(self, names: dict[int, Cell], numbers: dict[int, Cell]) -> None:
        """Names and numbers in turn in one row: a number belongs to the name before it, if names come first."""
        order = [column for column in self._row if column in names or column in numbers]
        in_turn = [column in names for column in order] == [True, False] * (len(order) // 2)
        if in_turn:
            for name, number in zip(order[::2], order[1::2], strict=True):
                self._number({name: names[name]}, number, numbers[number])
            return
        subjects = _different(subject for cell in names.values() for subject in _named(cell))
        for cell in numbers.values():
            self._ledger.doubt(DoubtKind.FITS_SEVERAL, Source(cell.line.number, cell.text), *subjects)


def _named(cell: Cell) -> tuple[Subject, ...]:
    """What a cell names, be it by number."""
    if cell.name is not None:
        return cell.name.subjects
    return (Whole.TOTAL,) if cell.is_sum else (cell.numbered or indicator_number(cell),)


def _doubts_of(name: Cell) -> tuple[DoubtKind, ...]:
    """What is doubtful about a name though it was understood."""
    if name.name is None:
        return ()
    kinds = ((DoubtKind.NEARLY, name.name.nearly), (DoubtKind.RENUMBERED, name.name.renumbered))
    return tuple(kind for kind, said in kinds if said)


def _different(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(dict.fromkeys(subjects))


def _source(names: dict[int, Cell], head: Head, cell: Cell) -> Source:
    """The words that a score in a table came from: the names in its row, or else over it, and the number."""
    named = [one.text for one in names.values()] or [one.text for one in head.cells]
    return Source(cell.line.number, " ".join((*named, cell.text)))

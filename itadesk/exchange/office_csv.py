"""An office as one CSV file for machines, a value a line, and that file read again without loss. Files are not in it.

Each line says of which table, which row in it and which column a value is; what was not entered has no line. The
tables and columns are those of `itadesk.exchange.tables`, lists are JSON, days ISO 8601. The file begins with a byte
order mark, because spreadsheets garble Thai without it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.csv_text import BYTE_ORDER_MARK, delimiter_of, read_csv, write_csv
from itadesk.exchange.office_file.decoding import decode_text
from itadesk.exchange.office_file.shapes import MOST_FAULTS
from itadesk.exchange.tables.failures import TooManyRows, UnusableNumber, UnusableTables, ValueTwice
from itadesk.exchange.tables.found import FoundTable, Values
from itadesk.exchange.tables.putting_together import read_tables
from itadesk.exchange.tables.spots import Spot
from itadesk.exchange.tables.taking_apart import tables_of
from itadesk.ita.records import OfficeRecord
from itadesk.language import _

MOST_MEGABYTES: Final = 50
"""Without photographs an office has hardly any."""

MOST_VALUES: Final = 300_000
"""An office with a thousand measures has some fifteen thousand."""

HEADS: Final = ("table", "row", "column", "value")


class NotOwnCsv(UserError):
    """A CSV file with other columns than those of an office."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("it does not hold an office's data, whose columns are {heads}; choose the right file.").format(
            heads=", ".join(HEADS)
        )


class ShortLine(UserError):
    """A line without a table, row or column."""

    def sentence(self) -> str:
        """Says what is expected."""
        return _("The line does not say table, row, column and value: complete it or take it out.")


def write_office_csv(record: OfficeRecord) -> bytes:
    """The CSV of an office; the same record gives the same bytes."""
    lines = (
        (filled.table.name, str(number), column.name, text)
        for filled in tables_of(record)
        for number, row in enumerate(filled.rows, 1)
        for column, text in zip(filled.table.columns, row, strict=True)
        if text
    )
    return (BYTE_ORDER_MARK + write_csv([HEADS, *lines])).encode()


def is_own_csv(data: bytes) -> bool:
    """Whether some bytes are a CSV of this program: its four columns are there, in whatever order."""
    try:
        text = data[:1000].decode("utf-8-sig", "replace")
        return _positions(next(read_csv(text, delimiter_of(text)), (1, []))[1]) is not None
    except UserError:
        return False


def read_office_csv(data: bytes, name: str) -> OfficeRecord:
    """The office of a CSV; `name` is what the file is called in sentences.

    Raises:
        UnusableTables: with everything that has to be mended.
    """
    try:
        tables, faults = _found(decode_text(data, MOST_MEGABYTES))
    except UserError as error:
        raise UnusableTables(name, [(None, error)]) from None
    if faults:
        raise UnusableTables(name, faults)
    return read_tables(tables, name)


def _positions(heads: list[str]) -> Mapping[str, int] | None:
    """Where the four columns are; None where one is missing or another one is there."""
    found = {head.strip().casefold(): index for index, head in enumerate(heads) if head.strip()}
    return found if set(found) == set(HEADS) else None


def _found(text: str) -> tuple[list["_Melted"], list[tuple[Spot | None, UserError]]]:
    """The tables of a CSV, and the lines that cannot be used."""
    records = read_csv(text, delimiter_of(text))
    positions = _positions(next(records, (1, []))[1])
    if positions is None:
        raise NotOwnCsv
    tables: dict[str, _Melted] = {}
    faults: list[tuple[Spot | None, UserError]] = []
    for number, (line, fields) in enumerate(records):
        if number == MOST_VALUES:
            raise TooManyRows(MOST_VALUES)
        if any(field.strip() for field in fields):
            try:
                _take(tables, line, fields, positions)
            except UserError as error:
                faults.append((_LineSpot(line), error))
        if len(faults) == MOST_FAULTS:
            break
    return list(tables.values()), faults


def _take(tables: dict[str, "_Melted"], line: int, fields: list[str], positions: Mapping[str, int]) -> None:
    """Puts the value of a line into its table."""
    if len(fields) <= max(positions.values()):
        raise ShortLine
    table, row, column, value = (fields[positions[head]] for head in HEADS)
    if not (table.strip() and column.strip()):
        raise ShortLine
    if not re.fullmatch(r"[0-9]{1,7}", row.strip()):
        raise UnusableNumber(row.strip())
    tables.setdefault(table.strip(), _Melted(table.strip(), line)).take(int(row), column.strip(), value, line)


class _LineSpot(Spot):
    """A line of a CSV."""

    def __init__(self, line: int) -> None:
        self.line = line

    def in_words(self) -> str:
        """The line."""
        return _("line {line}").format(line=self.line)


class _Melted(FoundTable):
    """A table whose values stand in lines of their own."""

    def __init__(self, name: str, line: int) -> None:
        self.name, self._line = name, line
        self._columns: dict[str, int] = {}
        self._rows: dict[int, dict[str, tuple[str, int]]] = {}

    def take(self, row: int, column: str, value: str, line: int) -> None:
        """Takes a value in.

        Raises:
            ValueTwice: it is there already.
        """
        self._columns.setdefault(column, line)
        cells = self._rows.setdefault(row, {})
        if column in cells:
            raise ValueTwice(column)
        cells[column] = (value, line)

    def rows(self) -> Iterator[tuple[int, Values]]:
        """The heads as row 0, then the rows in the order of their numbers."""
        yield -1, list(self._columns)
        for number in sorted(self._rows):
            cells = self._rows[number]
            yield number, [cells[column][0] if column in cells else "" for column in self._columns]

    def spot(self, row: int, column: int) -> Spot:
        """The line of a value; of one that is not there, the line in which its row begins."""
        head = list(self._columns)[column]
        cells = self._rows.get(row)
        if cells is None:
            return _LineSpot(self._columns[head])
        return _LineSpot(cells[head][1] if head in cells else min(line for _value, line in cells.values()))

    def whole(self) -> Spot:
        """The line in which the table begins."""
        return _LineSpot(self._line)

"""The log as a table for spreadsheets, XLSX or CSV: a row for each value that was changed, and never a formula."""

import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from itadesk.errors import UserError
from itadesk.exchange.book_look import LONGEST_CELL, book_in, write_cell, write_heads
from itadesk.exchange.csv_text import BYTE_ORDER_MARK, write_csv
from itadesk.ita.changed_values import ChangedValue
from itadesk.language import N_, _
from itadesk.services.log_ports import LogEntry
from itadesk.services.log_words import action_words, door_words, place_words, thing_words, value_words

FORMS: Final = (".xlsx", ".csv")
"""The endings of the files that can be written."""

MOST_ROWS: Final = 1_048_575
"""How many rows a sheet has below its head."""

_HEADS: Final = (
    (N_("No."), 9),
    (N_("When"), 20),
    (N_("Who"), 18),
    (N_("Computer"), 18),
    (N_("Through"), 14),
    (N_("Office"), 36),
    (N_("What was done"), 24),
    (N_("To what"), 36),
    (N_("Value"), 30),
    (N_("Before"), 50),
    (N_("After"), 50),
    ("SHA-256", 66),
)
"""The heads with the widths of their columns in characters."""

_WHOLE_ENTRY: Final = ChangedValue((), None, None)
"""What stands for the values of an entry that has none."""

_Row = tuple[str | int | datetime, ...]


class TooManyRows(UserError):
    """A log that is longer than a sheet can be."""

    def sentence(self) -> str:
        """Says what to do."""
        return _(
            "The log has more rows than a sheet of a workbook can hold; narrow it to some days, or export it as .csv."
        )


def write_log(form: str, entries: Iterable[LogEntry]) -> bytes:
    """The file of the entries, in their order.

    Raises:
        TooManyRows: a workbook cannot hold them.
    """
    rows = (row for entry in entries for row in _rows(entry))
    return _as_book(list(rows)) if form == ".xlsx" else _as_csv(rows)


def _rows(entry: LogEntry) -> Iterator[_Row]:
    who = (entry.by.user, entry.by.machine, door_words(entry.by.door))
    what = (entry.office, action_words(entry.action), thing_words(entry))
    for change in entry.changes or [_WHOLE_ENTRY]:
        values = (value_words(value, change) for value in (change.before, change.after))
        yield (entry.number, entry.at, *who, *what, place_words(change), *values, entry.digest)


def _as_book(rows: list[_Row]) -> bytes:
    if len(rows) > MOST_ROWS:
        raise TooManyRows
    out = io.BytesIO()
    with book_in(out, max((row[1] for row in rows if isinstance(row[1], datetime)), default=None)) as (book, look):
        sheet = book.add_worksheet(_("Log of changes"))
        write_heads(sheet, [_(head) for head, _width in _HEADS], len(rows), look)
        for number, (_head, width) in enumerate(_HEADS):
            sheet.set_column(number, number, width)
        for line, row in enumerate(rows, 1):
            for number, value in enumerate(row):
                write_cell(sheet, line, number, value[:LONGEST_CELL] if isinstance(value, str) else value, look)
    return out.getvalue()


def _as_csv(rows: Iterable[_Row]) -> bytes:
    heads = [_(head) for head, _width in _HEADS]
    lines = ([_plain(value) for value in row] for row in rows)
    return (BYTE_ORDER_MARK + write_csv([heads, *lines])).encode()


def _plain(value: str | int | datetime) -> str:
    """A value as text; moments as the clock at this desk shows them."""
    if isinstance(value, datetime):
        return value.astimezone().isoformat(sep=" ", timespec="seconds")
    return str(value)

"""The sheets of a workbook: XLSX and XLSM, XLS, ODS."""

import gc
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from types import MappingProxyType
from typing import Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from itadesk.exchange.incoming.content import MOST_COLUMNS, MOST_ROWS, Cell, Row, Sheet, Tell
from itadesk.exchange.incoming.failures import Damaged, Protected, TooManyRows
from itadesk.exchange.incoming.marks import Marks, remarks
from itadesk.exchange.incoming.meanwhile import done_meanwhile
from itadesk.exchange.incoming.packages import MOST_CELLS
from itadesk.exchange.incoming.row_texts import row_texts
from itadesk.language import _

_OF_RUST: Final = "pyo3_runtime"
"""Where the class of panics of libraries in Rust says that it is from."""


_LARGE: Final = 6 * 1024 * 1024
"""Bytes; smaller workbooks are read before anybody could want to leave."""

_SELDOM: Final = 100_000
"""New objects between two looks for cycles."""

_NO_MARKS: Final = Marks()
_Read = tuple[tuple[Sheet, ...], tuple[str, ...]]


def read_workbook(data: bytes, name: str, tell: Tell, marks: Mapping[str, Marks] = MappingProxyType({})) -> _Read:
    """The sheets that are shown and have something on them, and sentences about what is hidden or has no value.

    Takes:
        marks: those of the sheets, by their names.

    Raises:
        Protected, Damaged, TooManyRows: as they say.
    """

    def read(tell: Tell) -> _Read:
        with load_workbook(io.BytesIO(data)) as workbook:
            return _read(workbook, name, tell, marks)

    try:
        with _seldom_swept():
            return done_meanwhile(read, tell) if len(data) > _LARGE else read(tell)
    except PasswordError:
        raise Protected(name) from None
    except (CalamineError, ValueError):
        raise Damaged(name) from None
    except BaseException as error:
        # what Rust gives up at is no Exception, and its class cannot be imported
        if type(error).__module__ == _OF_RUST:
            raise Damaged(name) from None
        raise


@contextmanager
def _seldom_swept() -> Iterator[None]:
    """Has Python look for cycles seldom: cells hold none, and to look for them takes a twentieth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _read(workbook: CalamineWorkbook, name: str, tell: Tell, marks: Mapping[str, Marks]) -> _Read:
    sheets, hidden = [], []
    for about in workbook.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        found = workbook.get_sheet_by_name(about.name)
        if found.start is None:
            continue
        if about.visible is SheetVisibleEnum.Visible:
            sheets.append(_sheet(found, name, tell, marks.get(about.name, _NO_MARKS)))
        else:
            hidden.append(about.name)
    sentence = _("The hidden sheet “{sheet}” was left out; show it in the workbook if it is wanted.")
    read = {sheet.name: marks[sheet.name] for sheet in sheets if sheet.name in marks}
    return tuple(sheets), (*(sentence.format(sheet=each) for each in hidden), *remarks(read))


def _sheet(found: CalamineSheet, name: str, tell: Tell, marks: Marks) -> Sheet:
    if found.height * found.width > MOST_CELLS:
        raise TooManyRows(name)
    top, left = found.start or (0, 0)
    if top > MOST_ROWS:
        raise TooManyRows(name)
    rows = list[Row]()
    # calamine leaves out the empty columns before the first cell by itself, but not the empty rows
    for block in row_texts(islice(found.iter_rows(), top, top + MOST_ROWS + 1)):
        tell(len(rows), found.height)
        rows += block
    kept = _without_empty_end(rows)
    if len(kept) > MOST_ROWS or max(map(len, kept), default=0) > MOST_COLUMNS:
        raise TooManyRows(name)
    covers = _covers(found, (top, left), kept)
    return Sheet(name=found.name, rows=marks.shown(kept, top, left), top=top, left=left, covers=covers, has_cells=True)


def _without_empty_end(rows: list[Row]) -> tuple[Row, ...]:
    while rows and not rows[-1]:
        del rows[-1]
    return tuple(rows)


def _covers(found: CalamineSheet, first: Cell, rows: Sequence[Row]) -> Mapping[Cell, Cell]:
    """What merged cells cover, as far as there are rows."""
    covers = dict[Cell, Cell]()
    for (top, left), (bottom, right) in found.merged_cell_ranges or ():
        row, column = top - first[0], left - first[1]
        if 0 <= row < len(rows) and 0 <= column < MOST_COLUMNS:
            covers[row, column] = (min(bottom - top, len(rows) - row - 1) + 1, min(right - left, MOST_COLUMNS) + 1)
    return covers

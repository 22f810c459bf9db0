"""What was read of measures: each with the cells that its values came from, and what the columns were taken for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from itadesk.ita.plans import Measure
from itadesk.reading.measures.doubts import MeasureDoubt


class Field(StrEnum):
    """What a column holds."""

    TITLE = "title"
    METHODS = "methods"
    RESPONSIBLE = "responsible"
    PERIOD = "period"
    STARTS = "starts"
    ENDS = "ends"
    FOLLOW_UP = "follow_up"
    INDICATORS = "indicators"
    BUDGET = "budget"
    NUMBER = "number"
    """The numbers of the rows."""
    NOTHING = ""
    """Nothing of a measure."""


@dataclass(frozen=True, slots=True)
class CellWords:
    """Words and where they stand in what was pasted.

    Attributes:
        row: the row of a table, or the line of a text, the first being 1.
        column: the first being 1; 0 for a line.
    """

    row: int
    column: int
    words: str


@dataclass(frozen=True, slots=True)
class ReadMeasure:
    """A measure, and by its fields (`title`, `methods`, `period` ...) the words that each came from."""

    measure: Measure
    sources: Mapping[Field, tuple[CellWords, ...]]


@dataclass(frozen=True, slots=True)
class ReadMeasures:
    """What a text says of measures.

    Attributes:
        measures: in the order of the text.
        columns: the heads of the tables that were read and what is under each; give it back, corrected, as `columns`.
            A table without heads has the numbers of its columns instead: 1, 2.
        doubts: what was not taken, or should be checked.
    """

    measures: tuple[ReadMeasure, ...] = ()
    columns: Mapping[str, Field] = field(default_factory=dict)
    doubts: tuple[MeasureDoubt, ...] = ()

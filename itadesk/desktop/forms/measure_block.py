"""A block of cells laid over the measures of a plan: what becomes of each measure, and what cannot be used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from itadesk.desktop.forms.measures import MEASURE_SHEET
from itadesk.errors import UserError
from itadesk.ita.plans import Measure
from itadesk.language import _
from itadesk.reading.pasted_cells import Block, PastedCell

Texts = Mapping[str, str]
_FIELDS: Final = {field.name: field for field in MEASURE_SHEET.fields}


class BlockTooWide(UserError):
    """A block with more columns than there are from the chosen cell on."""

    def __init__(self, width: int, room: int) -> None:
        super().__init__(width, room)
        self.width, self.room = width, room

    def sentence(self) -> str:
        """Says how wide it is, and how much room there is."""
        return _(
            "The block is {width} columns wide, but from the chosen cell on there are only {room}: go to a cell further left, or copy fewer columns."
        ).format(width=self.width, room=self.room)


@dataclass(frozen=True, slots=True)
class Laid:
    """What comes of laying a block over measures.

    Attributes:
        measures: all of them, new ones at the end.
        rows: those that texts were laid over, in the order of the block.
        unusable: by row and name of the field, the texts that it cannot use.
    """

    measures: tuple[Measure, ...]
    rows: tuple[int, ...]
    unusable: Mapping[int, Texts]


def texts_of(block: Block) -> list[list[str]]:
    """The texts of a block, a row a measure.

    A row whose first cell is covered from above belongs to the measure above: what it says is added there, line by line.
    A cell further right that covers several rows, such as one unit for three measures, says the same in each.
    """
    rows: list[list[str]] = []
    for cells in block:
        if cells and cells[0].continues and rows:
            rows[-1] = [_joined(*pair) for pair in zip_longest(rows[-1], cells, fillvalue=None)]
        else:
            rows.append([cell.text for cell in cells])
    return rows


def _joined(above: str | None, cell: PastedCell | None) -> str:
    more = "" if cell is None or cell.continues else cell.text
    return "\n".join(text for text in (above, more) if text)


def spread(texts: list[list[str]], rows: int, columns: int) -> list[list[str]]:
    """A single text spread over as many rows and columns as are chosen, as spreadsheets do; any other block as it is."""
    if len(texts) == 1 and len(texts[0]) == 1:
        return [texts[0] * columns for _row in range(rows)]
    return texts


def laid_over(
    measures: tuple[Measure, ...], texts: Sequence[Sequence[str]], rows: Sequence[int], names: Sequence[str]
) -> Laid:
    """Lays texts over measures; where rows run out, new measures are added at the end.

    Takes:
        rows: the places of the measures from the chosen cell down, in the order in which they are shown.
        names: the fields from the chosen cell to the right.

    Raises:
        BlockTooWide: there are more columns with text than fields.
    """
    width = max((column + 1 for row in texts for column, text in enumerate(row) if text), default=0)
    if width > len(names):
        raise BlockTooWide(width, len(names))
    filled = max((number + 1 for number, row in enumerate(texts) if any(row)), default=0)
    changed, unusable = list(measures), dict[int, Texts]()
    places = [*rows[: len(texts)], *range(len(measures), len(measures) + max(filled - len(rows), 0))]
    for place, row in zip(places, texts, strict=False):
        if place == len(changed):
            changed.append(Measure(title=""))
        changed[place], wrong = _taken(dict(zip(names, row, strict=False)), changed[place])
        if wrong:
            unusable[place] = wrong
    return Laid(tuple(changed), tuple(places), unusable)


def _taken(typed: Texts, measure: Measure) -> tuple[Measure, dict[str, str]]:
    """A measure with texts taken in, and those that cannot be."""
    wrong = dict[str, str]()
    for name, text in typed.items():
        field = _FIELDS[name]
        if field.changed(text, measure):
            try:
                measure = field.take(measure, text)
            except UserError:
                wrong[name] = text
    return measure, wrong


def emptied(measures: tuple[Measure, ...], cells: Mapping[int, Sequence[str]]) -> tuple[Measure, ...]:
    """The measures with nothing in some fields.

    Takes:
        cells: by row, the names of the fields.
    """
    return tuple(
        MEASURE_SHEET.read(dict.fromkeys(cells[row], ""), measure) if row in cells else measure
        for row, measure in enumerate(measures)
    )

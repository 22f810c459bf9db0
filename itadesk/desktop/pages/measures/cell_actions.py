"""What is done with the chosen cells of the table: copied, cut, pasted, emptied, and filled with a phrase."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.cell_clipboard import put_cells, taken_cells
from itadesk.desktop.forms.measure_block import BlockTooWide, Laid, spread, texts_of
from itadesk.desktop.forms.measures import MEASURE_SHEET
from itadesk.desktop.forms.phrases import LINED, with_phrase
from itadesk.desktop.forms.table_heads import headed
from itadesk.desktop.pages.measures.editing import PlanEditing
from itadesk.desktop.pages.measures.kept_texts import KeptTexts
from itadesk.desktop.pages.measures.model import NAMES
from itadesk.desktop.pages.measures.table import MeasureTable
from itadesk.desktop.widgets.phrase_list import PhraseList
from itadesk.desktop.writing import shown
from itadesk.ita.phrases import FIELDS, phrases
from itadesk.ita.plans import Plan
from itadesk.reading.pasted_cells import Block


class CellActions(QObject):
    """Listens to the keys of the table.

    Attributes:
        list: the phrases while they are offered.

    Signals:
        said(str): a sentence about what could not be done; empty where nothing is to be said any more.
    """

    said = Signal(str)

    def __init__(self, table: MeasureTable, editing: PlanEditing, kept: KeptTexts) -> None:
        super().__init__(table)
        self.table, self.editing, self.kept = table, editing, kept
        self.list: PhraseList | None = None
        table.copy_wanted.connect(self.copy)
        table.cut_wanted.connect(self.cut)
        table.paste_wanted.connect(lambda: self.paste(taken_cells()))
        table.empty_wanted.connect(self.empty)
        table.offer_wanted.connect(self.offer)

    def copy(self) -> None:
        """Puts the chosen cells on the clipboard."""
        if self.table.chosen:
            put_cells(self.table.texts)

    def cut(self) -> None:
        """Puts the chosen cells on the clipboard, and empties them."""
        self.copy()
        self.empty(cut=True)

    def empty(self, *, cut: bool = False) -> None:
        """Takes out what stands in the chosen cells."""
        block = {row: names for row, names in self.table.block.items() if not self.table.measures.is_next(row)}
        if not block:
            return
        before = self.editing.plan
        self.editing.empty(block, cut=cut)
        left = {row: _without(self.kept.of(before.fiscal_year, row), names) for row, names in block.items()}
        self.table.measures.look_again(*self.kept.lay(before, self.editing.plan, left))

    def paste(self, block: Block) -> None:
        """Lays a block over the cells from the first chosen one on; a single cell over all chosen ones.

        Where the block has heads, they say which columns it goes into.
        """
        self.said.emit("")
        if not block:
            return
        texts, before = spread(texts_of(block), *self._outline()), self.editing.plan
        rows, names = self.table.target(len(texts[0]))
        under_heads = headed(texts)
        if under_heads is not None:
            texts, names = under_heads.texts, list(under_heads.names)
        try:
            laid = self.editing.lay(texts, rows, names)
        except BlockTooWide as error:
            self.said.emit(shown(error.sentence()))
            return
        if self.editing.plan.measures != laid.measures:
            return  # it could not be stored; what was wrong is said already
        width = max(map(len, texts))
        self._keep(laid, names[:width], before)
        self._choose(laid.rows, names[:width])

    def offer(self) -> None:
        """Offers the office's own phrases for the current cell."""
        index = self.table.currentIndex()
        if index.isValid() and NAMES[index.column()] in FIELDS:
            row, name = self.table.row, NAMES[index.column()]
            self.list = PhraseList(phrases(self.editing.workbench.record, name), self.table)
            self.list.chosen.connect(lambda phrase: self._take_phrase(row, name, phrase))
            self.list.open_at(self.table.viewport(), self.table.below_cell())

    def _take_phrase(self, row: int, name: str, phrase: str) -> None:
        typed = self.table.measures.text(row, name)
        text = with_phrase(typed, phrase, len(typed), lined=name in LINED)
        self.editing.use_phrase(row, MEASURE_SHEET.read({name: text}, self.table.measures.measure(row)))
        self.table.setFocus()

    def _keep(self, laid: Laid, names: list[str], before: Plan) -> None:
        year = self.editing.plan.fiscal_year
        kept = {row: {**_without(self.kept.of(year, row), names), **laid.unusable.get(row, {})} for row in laid.rows}
        self.table.measures.look_again(*self.kept.lay(before, self.editing.plan, kept))

    def _outline(self) -> tuple[int, int]:
        """How many rows and columns are chosen."""
        block = self.table.block
        return max(len(block), 1), max((len(names) for names in block.values()), default=1)

    def _choose(self, rows: Iterable[int], names: list[str]) -> None:
        """Chooses what was pasted."""
        shown_rows = sorted(place for row in rows if (place := self.table.shown.shown_row(row)) >= 0)
        columns = sorted(NAMES.index(name) for name in names)
        if shown_rows and columns:
            first = self.table.model().index(shown_rows[0], columns[0])
            self.table.setCurrentIndex(first)
            self.table.choose_block(range(shown_rows[0], shown_rows[-1] + 1), range(columns[0], columns[-1] + 1))


def _without(texts: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    taken = set(names)
    return {name: text for name, text in texts.items() if name not in taken}

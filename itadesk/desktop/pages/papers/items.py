"""What the assessment asks the paper to show: what is there, and what is missing, each a way to where it is entered."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from itadesk.desktop.forms.items import gap_text, item_note, item_title, page_of
from itadesk.desktop.forms.meanings import meaning
from itadesk.desktop.page import Card
from itadesk.desktop.paper_desk import PaperDesk
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.inside import inside
from itadesk.desktop.widgets.labels import WrappedLabel
from itadesk.ita.components import ComponentState
from itadesk.ita.items import ServedItem
from itadesk.language import _
from itadesk.services.papers import item_components, items_of


class ItemsCard(Card):
    """The items that the paper serves, with what they ask for.

    Attributes:
        links: the buttons to what is missing.

    Signals:
        page_wanted(str): another page is wanted, where something is to be entered.
    """

    page_wanted = Signal(str)

    def __init__(self, desk: PaperDesk) -> None:
        super().__init__(_("What the assessment asks of this paper"))
        self.desk = desk
        self.links: list[QPushButton] = []
        self._area: QWidget | None = None
        self._shown: object = None

    @property
    def sentences(self) -> list[str]:
        """Everything that is said."""
        labels = inside(self._area, WrappedLabel) if self._area else []
        return [label.accessibleName() for label in labels]

    def refresh(self) -> None:
        """Looks anew at what is there; nothing is built anew where nothing changed."""
        record, paper = self.desk.workbench.record, self.desk.paper
        asked = [(served, item_components(record, paper, served)) for served in items_of(paper)]
        self.setVisible(bool(asked))
        if asked != self._shown:
            self._shown = asked
            self._build(asked)

    def _build(self, asked: list[tuple[ServedItem, tuple[ComponentState, ...]]]) -> None:
        if self._area is not None:
            self.column.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
        self._area = QWidget()
        self.links = []
        column = QVBoxLayout(self._area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for served, states in asked:
            for widget in self._item(served, states):
                column.addWidget(widget)
        self.column.addWidget(self._area)

    def _item(self, served: ServedItem, states: tuple[ComponentState, ...]) -> Iterator[QWidget]:
        yield WrappedLabel(item_title(served))
        if said := meaning(served.item.subject, served.fiscal_year):
            yield WrappedLabel(said, "quiet")
        if item_note(served):
            yield WrappedLabel(item_note(served), "quiet")
        if not states:
            yield WrappedLabel(_("What this item asks for is not known."), "quiet")
        there = [state.name for state in states if state.present]
        if there:
            yield WrappedLabel(_("There: {components}").format(components=", ".join(there)), "quiet")
        for state in states:
            if not state.present:
                yield self._link(state)

    def _link(self, state: ComponentState) -> QWidget:
        text = gap_text(state, self.desk.workbench.record)
        link = quiet_button(_("Enter it"), partial(self.page_wanted.emit, page_of(state.gaps[0])))
        link.setAccessibleName(text)
        self.links.append(link)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(WrappedLabel(text, "missing"), 1)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line

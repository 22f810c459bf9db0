"""A field for which a text is proposed while it is empty: taken with one key or click, and stored only then."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import Input
from itadesk.desktop.widgets.keys import Key
from itadesk.language import N_


class ProposalBox(FieldBox):
    """A field with a button that takes what is proposed for it.

    Takes:
        label: what the button says.
        first: whether the button stands before the input, where it keeps its room while nothing is proposed.

    Attributes:
        take: the button.
    """

    KEYS = (Key(("Return",), N_("take what is proposed")),)

    def __init__(self, made: Input, caption: str = "", *, label: str, first: bool = False) -> None:
        self._first, self._proposed = first, ""
        self.take = button(label, self._take)
        self.take.setProperty("small", True)
        self.take.setAccessibleName(f"{label}: {caption}")
        self.take.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        kept = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kept.setRetainSizeWhenHidden(first)
        self.take.setSizePolicy(kept)
        super().__init__(made, caption)
        self.take.hide()
        made.edited.connect(self._show_proposal)

    @property
    def proposed(self) -> str:
        """What would be taken now; empty where something is entered, or nothing is proposed."""
        return "" if self.input.typed().strip() else self._proposed

    def propose(self, text: str) -> None:
        """Proposes a text; an empty one proposes nothing."""
        self._proposed = text
        self._show_proposal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Enter takes the proposal."""
        if _is_enter(event) and self.proposed:  # of any other event the input may be gone already
            self._take()
            return True
        return super().eventFilter(watched, event)

    def _show_proposal(self) -> None:
        self.take.setVisible(bool(self.proposed))

    def _take(self) -> None:
        self.widget.setFocus()
        self.input.show_typed(self.proposed)
        self.input.edited.emit()

    def _add_input(self, layout: QBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for each in (self.take, self.widget) if self._first else (self.widget, self.take):
            row.addWidget(each)
        layout.addLayout(row)


def _is_enter(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

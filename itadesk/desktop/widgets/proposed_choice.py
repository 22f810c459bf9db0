"""A choice for which one is proposed: the proposal is shown where nothing is chosen, and taken with one key or click."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.inputs import AROUND_CHOICE, ChoiceInput
from itadesk.desktop.widgets.keys import Key
from itadesk.language import N_, _


class ProposedChoice(FieldBox):
    """A field with a choice; the first of its choices is none, and stands for the proposal where there is one.

    Takes:
        choices: each a key and what is shown for it.

    Attributes:
        take: the button that takes the proposal; its room is kept while there is none.
    """

    KEYS = (Key(("Return",), N_("take what is proposed")),)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self._labels = dict(choices)
        self._choice = ChoiceInput(name, choices)
        self._proposed = ""
        self.take = button(_("Take"), self._take)
        self.take.setProperty("small", True)
        self.take.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        super().__init__(self._choice)
        widest = max(
            map(
                self._choice.fontMetrics().horizontalAdvance,
                [*self._labels.values(), *map(_proposal, self._labels.values())],
            )
        )
        self._choice.setFixedWidth(widest + AROUND_CHOICE)

    def propose(self, key: str) -> None:
        """Proposes a choice, where none was made; an empty key proposes nothing."""
        self._proposed = "" if self._choice.typed() else key
        said = _proposal(self._labels[key]) if self._proposed else self._labels[""]
        if self._choice.itemText(0) != said:
            self._choice.setItemText(0, said)
        self.take.setVisible(bool(self._proposed))
        self.take.setAccessibleName(f"{_('Take')}: {self._choice.accessibleName()}, {self._labels[key]}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Enter takes the proposal."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and self._proposed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        self._choice.setFocus()
        self._choice.show_typed(self._proposed)
        self._choice.edited.emit()

    def _add_input(self, layout: QBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        kept = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kept.setRetainSizeWhenHidden(True)
        self.take.setSizePolicy(kept)
        row.addWidget(self.take)
        row.addWidget(self.widget)
        layout.addLayout(row)


def _proposal(label: str) -> str:
    return _("Proposed: {choice}").format(choice=label)

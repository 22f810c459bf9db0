"""The office's own phrases at the fields of a measure: a small button beside each, and Ctrl+Space in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from itadesk.desktop.forms.phrases import LINED, with_phrase
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import icon_button
from itadesk.desktop.widgets.fields import FieldBox
from itadesk.desktop.widgets.growing_text import GrowingText
from itadesk.desktop.widgets.phrase_list import PhraseList
from itadesk.ita.phrases import Phrase
from itadesk.language import _

Offer = Callable[[str], Sequence[Phrase]]


class PhraseField(FieldBox):
    """A field with text for which phrases are offered.

    Takes:
        name: the field of a measure that it is for.
        offer: gives the phrases for a field.
    """

    def __init__(self, name: str, text: GrowingText, caption: str, offer: Offer) -> None:
        self._name, self._text, self._offer = name, text, offer
        self.list: PhraseList | None = None
        says = _("Choose from earlier phrases")
        self.button = icon_button("arrow-down", says, self.open)
        super().__init__(text, caption)
        self.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.button.setAccessibleName(f"{says}: {caption}")
        self.button.setToolTip(f"{says} (Ctrl+Space)")

    def open(self) -> None:
        """Offers the phrases below the field."""
        self.list = PhraseList(self._offer(self._name), self)
        self.list.chosen.connect(self._take)
        self.list.open_at(self._text, QPoint(0, self._text.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Ctrl+Space offers phrases."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and asks_for_phrases(event):
            self.open()
            return True
        return super().eventFilter(watched, event)

    def _take(self, phrase: str) -> None:
        place = self._text.textCursor().position()
        after = with_phrase(self._text.typed(), phrase, place, lined=self._name in LINED)
        self._text.setFocus()
        self._text.setPlainText(after)
        cursor = self._text.textCursor()
        cursor.setPosition(len(after))
        self._text.setTextCursor(cursor)

    def _add_input(self, layout: QBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self.widget, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)


def asks_for_phrases(event: QKeyEvent) -> bool:
    """Whether a key asks for the phrases."""
    return event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier

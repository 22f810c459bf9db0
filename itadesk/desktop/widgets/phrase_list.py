"""A list of phrases over the window: found by words, chosen with Enter or a click."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.inputs import LineInput
from itadesk.desktop.widgets.labels import WrappedLabel, breakable
from itadesk.desktop.writing import shown
from itadesk.ita.phrases import Phrase, found_in
from itadesk.language import _, ngettext

SIZE: Final = (56 * GRID, 40 * GRID)
MOST: Final = 200
"""How many phrases are shown at once; words find the others."""

_MOVES: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PhraseList(QFrame):
    """Offers phrases until one is chosen, Escape is pressed, or the person clicks elsewhere.

    Signals:
        chosen(str): the text of the phrase that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, offered: Sequence[Phrase], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self.setAccessibleName(_("The office's own phrases"))
        self._offered = tuple(offered)
        self.words = LineInput(_("Words of the phrase"), _("Find in earlier phrases"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("The office's own phrases"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = WrappedLabel("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        for widget in (self.words, self._none, self.list):
            column.addWidget(widget)
        self.words.edited.connect(self._find)
        self.words.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._take())
        self._find()

    def open_at(self, widget: QWidget, at: QPoint) -> None:
        """Opens below a place of a widget, wholly on the screen."""
        self.resize(*SIZE)
        screen = widget.screen().availableGeometry()
        place = widget.mapToGlobal(at)
        left = max(min(place.x(), screen.right() - self.width()), screen.left())
        top = place.y() if place.y() + self.height() <= screen.bottom() else screen.bottom() - self.height()
        self.move(left, max(top, screen.top()))
        self.show()
        self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """While words are typed, the arrow keys go through the list, and Enter chooses."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return False

    def _find(self) -> None:
        found = found_in(self._offered, self.words.typed())
        self.list.clear()
        for phrase in found[:MOST]:
            item = QListWidgetItem(breakable(phrase.text))
            item.setData(Qt.ItemDataRole.UserRole, phrase.text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, phrase.text)
            item.setToolTip(shown(_said_of(phrase)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._none.say(self._sentence())
        self._none.setVisible(not found)

    def _sentence(self) -> str:
        if self._offered:
            return _("No earlier phrase has these words.")
        return _("There are no earlier phrases yet. What is written in measures is offered here from then on.")

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            text = str(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.chosen.emit(text)


def _said_of(phrase: Phrase) -> str:
    """How often a phrase was said; of a unit that no measure names yet, what it is."""
    if not phrase.times:
        return _("A unit of the office")
    return ngettext("In {count} measure, last in {year}", "In {count} measures, last in {year}", phrase.times).format(
        count=phrase.times, year=phrase.year
    )

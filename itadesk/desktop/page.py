"""What all pages have in common: a title, a line that says what the page is for, and a body that scrolls."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.helping import HelpLine
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.widgets.tab_order import following
from itadesk.desktop.widgets.withheld import Withholding, withhold_entering
from itadesk.desktop.workbench import Workbench
from itadesk.ita.records import PartKind
from itadesk.ita.spots import Spot
from itadesk.language import _


class Card(QFrame):
    """A white area with a few fields that belong together.

    Attributes:
        column: where they are put.
    """

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 2 * GRID)
        self.column.setSpacing(GRID)
        if title:
            self.column.addWidget(TextLabel(title, "sectionTitle"))


class Content(QWidget):
    """What is scrolled: as high as its texts need in the width that it has, and not as in the narrowest one."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Leaves the height to the texts, which the area around it asks anyway."""
        narrowest = super().minimumSizeHint()
        return QSize(narrowest.width(), 0) if self.hasHeightForWidth() else narrowest


TURNS: Final = 4
"""How often a field is scrolled to: a card that was just made takes its height in one turn, texts that grow in another."""


class Page(QWidget):
    """A page of the window.

    It is refreshed when something changes that it shows; while it is hidden, it waits until it is shown again.

    Attributes:
        shows: the kinds of parts that the page shows.
        enters: whether its fields are for what is stored, and not for what is looked for or preferred.
        body: where a page puts what it consists of.

    Signals:
        elsewhere(str): another page is wanted, by its name in `main_window`.
        file_wanted: data is to be taken from a file.
        spot_wanted(Spot): a spot of the data is wanted, on whichever page it is shown.
    """

    elsewhere = Signal(str)
    file_wanted = Signal()
    spot_wanted = Signal(object)

    shows: frozenset[PartKind] = frozenset(PartKind)
    enters: bool = True

    def __init__(self, workbench: Workbench, title: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.workbench = workbench
        self._stale = True
        self._withholding: Withholding | None = None
        self._title, self._hint = TextLabel(title, "pageTitle"), WrappedLabel(hint, "pageHint")
        self._content = content = Content()
        content.setObjectName("page")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        self.body.setSpacing(GRID)
        self.body.addWidget(self._title)
        self.body.addWidget(self._hint)
        self.body.addSpacing(GRID // 2)
        self.scroll_area = _scrolling(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.scroll_area)
        around.addWidget(HelpLine(self))
        workbench.changed.connect(self._on_changed)
        workbench.opened.connect(self._on_all_changed)
        workbench.year_changed.connect(self._on_all_changed)

    def build(self) -> Iterator[None]:
        """Makes what takes long to make, a bit at a time; it is done before the page is put into the window."""
        yield from ()

    def refresh(self) -> None:
        """Shows what the workbench holds now."""
        raise NotImplementedError

    @property
    def place(self) -> str:
        """The place of the data that the page is about, for the paper beside it; empty where it is all of it."""
        return ""

    def begin(self) -> None:
        """Puts the focus into the first field and the page to its top."""
        self.scroll_area.verticalScrollBar().setValue(0)
        first = following(self)
        while first is not self and not (first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisible()):
            first = following(first)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_spot(self, spot: Spot) -> None:
        """Puts the focus into the field of a spot and brings that into sight; where it has none, begins the page."""
        field = self.field_of(spot)
        if field is None:
            self.begin()
            return
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_sight(field, TURNS)

    def field_of(self, spot: Spot) -> QWidget | None:
        """The field of a spot, the row that it is in having been chosen; None where the page has none for it."""
        del spot
        return None

    def head(self, title: str, hint: str) -> None:
        """Puts another title and another hint at the top of the page."""
        self._title.setText(title)
        self._hint.say(hint)

    def add_card(self, title: str = "") -> Card:
        """A new white area at the end of the body."""
        card = Card(title)
        self.body.addWidget(card)
        return card

    def make_ready(self) -> None:
        """Shows what changed meanwhile; nothing where it is shown already."""
        if self._stale:
            self._stale = False
            self._show_stored()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catches up with what changed while the page was hidden."""
        super().showEvent(event)
        self.make_ready()

    def _show_stored(self) -> None:
        """Shows what is stored, to whoever may only read in fields that can only be read."""
        self.refresh()
        self.withhold(self)

    def withhold(self, part: QWidget) -> None:
        """Lets whoever may only read change nothing in a part of the page that was just made or filled."""
        if self.enters and not self.workbench.role.may_write:
            self._withholding = self._withholding or Withholding(self._content, _("You may only read here."))
            withhold_entering(part, _("You may only read here."))

    def _bring_into_sight(self, field: QWidget, turns: int) -> None:
        """Scrolls to a field, in several turns: what was just chosen or made on the page may still be laid out."""
        self.scroll_area.ensureWidgetVisible(field, 0, 6 * GRID)
        if turns > 1:
            QTimer.singleShot(0, field, lambda: self._bring_into_sight(field, turns - 1))

    def _on_changed(self, kind: PartKind) -> None:
        if kind in self.shows:
            self._on_all_changed()

    def _on_all_changed(self) -> None:
        if self.isVisible():
            self._show_stored()
        else:
            self._stale = True


def _scrolling(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(content)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll

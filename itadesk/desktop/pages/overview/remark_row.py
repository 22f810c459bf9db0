"""A line about something that was noticed: how much it matters, a way to where it is mended, and the repair, if one is offered."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from itadesk.desktop.pages.overview.link_row import LinkRow
from itadesk.desktop.pages.overview.words import SEVERITIES
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.dressed import set_property
from itadesk.desktop.widgets.labels import TextLabel, WrappedLabel
from itadesk.desktop.writing import shown
from itadesk.ita.observations import Severity
from itadesk.language import _


class Offer(NamedTuple):
    """A repair that is offered.

    Attributes:
        difference: the text before and after; empty where no repair is offered.
        alike: how many of its kind can be mended at once.
    """

    difference: str = ""
    alike: int = 0


class RemarkRow(LinkRow):
    """A line with a way, and with a button that mends; Alt+Enter anywhere in the line presses it.

    Takes:
        go: leads to where it is mended.
        mend: mends it; `mend_alike` all that are alike.
    """

    def __init__(self, go: Callable[[], object], mend: Callable[[], object], mend_alike: Callable[[], object]) -> None:
        self.mark = TextLabel("", "remark")
        self._names = {severity: _(name) for severity, name in SEVERITIES.items()}
        self.mark.setMinimumWidth(max(self.mark.fontMetrics().horizontalAdvance(name) for name in self._names.values()))
        super().__init__(self.mark, go)
        self.difference = WrappedLabel()
        self.mend, self.mend_alike = quiet_button(_("Mend"), mend), quiet_button("", mend_alike)
        self.mend.setToolTip(f"{_('Mend')} (Alt+Enter)")
        for keys in ("Alt+Return", "Alt+Enter"):
            pressed = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            pressed.setWhatsThis(_("mend what is said"))
            pressed.activated.connect(self._press)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self.difference, 1)
        below.addWidget(self.mend)
        below.addWidget(self.mend_alike)
        self.words.addLayout(below)
        self.offer(Offer())

    def weigh(self, severity: Severity) -> None:
        """Says how much it matters."""
        self.mark.setText(self._names[severity])
        self.mark.setAccessibleName(self._names[severity])
        set_property(self.mark, "severity", severity.value)

    def offer(self, offer: Offer) -> None:
        """Shows the repair; to be called after what the line is about was said."""
        self.difference.say(offer.difference)
        self.mend_alike.setText(shown(_("Mend all {count}").format(count=offer.alike)))
        self.mend.setAccessibleName(f"{_('Mend')}: {self.sentence.accessibleName()} {offer.difference}")
        self.mend_alike.setAccessibleName(f"{self.mend_alike.text()}: {self.sentence.accessibleName()}")
        for each in (self.difference, self.mend):
            each.setVisible(bool(offer.difference))
        self.mend_alike.setVisible(bool(offer.difference) and offer.alike > 1)

    def _press(self) -> None:
        if not self.mend.isHidden():
            self.mend.click()

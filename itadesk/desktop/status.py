"""The line at the foot of the window: when everything was kept last, and what needs a look."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QStyle, QStyleOption, QStylePainter

from itadesk.desktop.follow_up import FollowUp
from itadesk.desktop.observed import Observed
from itadesk.desktop.safekeeping.keeper import Keeper
from itadesk.desktop.safekeeping.words import last_backup_text
from itadesk.desktop.theme import GRID
from itadesk.desktop.widgets.buttons import quiet_button
from itadesk.desktop.widgets.spoken import announce
from itadesk.desktop.workbench import Workbench
from itadesk.desktop.writing import shown, shown_digits
from itadesk.language import _, ngettext

TOLD_FOR = 6000


class StatusLine(QStatusBar):
    """Says that everything is kept, or that it could not be.

    Signals:
        remarks_wanted: the person wants to read what needs a look.
    """

    remarks_wanted = Signal()

    def __init__(self, workbench: Workbench, observed: Observed) -> None:
        super().__init__()
        self.observed = observed
        self.setSizeGripEnabled(False)
        may_write = workbench.role.may_write
        self.kept = QLabel(_("Everything you type is kept at once.") if may_write else _("You may only read here."))
        self.kept.setContentsMargins(2 * GRID, 0, 0, 0)
        self.remarks = quiet_button("", self.remarks_wanted.emit)
        self.setContentsMargins(0, 0, GRID, 0)
        self.remarks.hide()
        self.follow_up = FollowUp()
        self.follow_up.failed.connect(self.tell)
        self.backed_up = QLabel()
        self._keeper: Keeper | None = None
        self.addWidget(self.kept)
        self.addWidget(self.backed_up)
        self.addPermanentWidget(self.follow_up)
        self.addPermanentWidget(self.remarks)
        observed.looked.connect(self._count)
        workbench.saved.connect(self._show_saved)
        workbench.told.connect(self.tell)
        workbench.failed.connect(lambda _sentence: self.kept.setText(_("Not everything could be kept yet.")))

    def follow(self, keeper: Keeper) -> None:
        """Says when the last backup was taken, and what the keeper of backups tells."""
        self._keeper = keeper
        keeper.looked.connect(self._show_backed_up)
        keeper.told.connect(self.tell)
        if keeper.backups:
            self._show_backed_up()

    def tell_saved(self, path: Path) -> None:
        """Says that a file was saved, and offers to open it."""
        self.tell(_("Saved {path}.").format(path=path))
        self.follow_up.offer_file(path)

    def tell(self, sentence: str) -> None:
        """Says something for a while."""
        self.showMessage(sentence, TOLD_FOR)
        announce(self, sentence)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Writes what is told where the other texts begin; Qt itself would begin left of them."""
        if not self.currentMessage():
            super().paintEvent(event)
            return
        painter, ground = QStylePainter(self), QStyleOption()
        ground.initFrom(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, ground)
        area = self.message_area
        told = self.fontMetrics().elidedText(self.currentMessage(), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.kept.palette().windowText().color())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, told)

    @property
    def message_area(self) -> QRect:
        """Where it is written what is told: from where the other texts begin up to the buttons."""
        begins = self.kept.x() + self.kept.contentsMargins().left()
        ends = min((each.x() for each in (self.follow_up, self.remarks) if each.isVisible()), default=self.width())
        return self.rect().adjusted(begins, 0, min(0, ends - GRID - self.width()), 0)

    def _count(self) -> None:
        count = len(self.observed.found)
        self.remarks.setText(
            shown(ngettext("{count} thing to check", "{count} things to check", count).format(count=count))
        )
        self.remarks.setAccessibleName(self.remarks.text())
        self.remarks.setVisible(bool(count))

    def _show_backed_up(self) -> None:
        if self._keeper is not None:
            risks = self._keeper.risks
            said = [last_backup_text(self._keeper.backups, datetime.now(UTC))]
            said += [_("The database may be in danger")] if risks else []
            self.backed_up.setText("".join(f"· {each} " for each in said).rstrip())
            self.backed_up.setToolTip("\n".join(risk.sentence() for risk in risks))

    def _show_saved(self, when: datetime) -> None:
        self.kept.setText(_("Kept at {time}").format(time=shown_digits(f"{when:%H:%M}")))

"""Lets the person decide, one after the other, about edits that somebody else's crossed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from itadesk.desktop.workbench import EmblemCrossing, Workbench

if TYPE_CHECKING:  # loaded when there is something to decide: the window is there sooner without it
    from itadesk.desktop.crossing.dialog import CrossingDialog
    from itadesk.desktop.crossing.emblems import EmblemDialog


class CrossingDesk(QObject):
    """Shows both versions over the window, as long as something is to be decided.

    Attributes:
        dialog: the one about a part that is shown; None while there is nothing to decide.
        emblems: the one about the emblem, likewise.
    """

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self.workbench, self._window = workbench, window
        self.dialog: CrossingDialog | None = None
        self.emblems: EmblemDialog | None = None
        workbench.crossed.connect(lambda _crossing: self.show_next())

    def show_next(self) -> None:
        """Shows the next two versions, unless some are shown already."""
        if self.dialog is not None or self.emblems is not None or not self.workbench.crossings:
            return
        crossing = self.workbench.crossings[0]
        if isinstance(crossing, EmblemCrossing):
            self._show_emblems(crossing)
            return
        from itadesk.desktop.crossing.dialog import CrossingDialog  # noqa: PLC0415

        self.dialog = CrossingDialog(crossing, self.workbench.record, self._window)
        self.dialog.finished.connect(lambda _result: self._on_decided())
        self.dialog.open()

    def _show_emblems(self, crossing: EmblemCrossing) -> None:
        from itadesk.desktop.crossing.emblems import EmblemDialog  # noqa: PLC0415

        self.emblems = EmblemDialog(crossing, self._window)
        self.emblems.finished.connect(lambda _result: self._on_emblem_decided())
        self.emblems.open()

    def _on_emblem_decided(self) -> None:
        dialog, self.emblems = self.emblems, None
        if dialog is not None:
            dialog.deleteLater()
            self.workbench.decide_emblem(dialog.crossing, dialog.chosen)
        self.show_next()

    def _on_decided(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
            self.workbench.decide(dialog.crossing, dialog.chosen)
        self.show_next()

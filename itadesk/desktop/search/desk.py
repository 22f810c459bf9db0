"""Looks for what is typed, in the background; of several searches only the newest counts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.background import Background
from itadesk.desktop.workbench import Workbench

if TYPE_CHECKING:  # loaded by the first search
    from itadesk.services.search import Found


class SearchDesk(QObject):
    """Searches as one types, in a thread of its own, so that nothing else keeps it waiting.

    Signals:
        found(Found): what the newest search gave.
        failed(str): it could not be looked for; the sentence says why.
    """

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.background = Background(self)
        self._newest = 0

    def look(self, typed: str) -> None:
        """Looks for words; what was looked for before and not begun yet is forgotten."""
        self._newest += 1
        this = self._newest
        start, office_id = self.workbench.start, self.workbench.office_id

        def work() -> "Found | None":
            from itadesk.services.search import search  # noqa: PLC0415  see above

            return search(start, office_id, typed) if this == self._newest else None

        def tell(found: "Found | None") -> None:
            if found is not None and this == self._newest:
                self.found.emit(found)

        self.background.do(work, tell, self.failed.emit)

    def forget(self) -> None:
        """Gives up what is being looked for."""
        self._newest += 1

"""What is noticed in the data of the open office: looked for in the background, once for all who show it."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desktop.background import Background
from itadesk.desktop.workbench import Workbench
from itadesk.ita.observations import Observation
from itadesk.ita.records import OfficeRecord

if TYPE_CHECKING:
    from itadesk.services.looking import Lookout

LOOK_AFTER: Final = 400
"""Milliseconds without an edit until the data is looked through."""


class Observed(QObject):
    """Follows the data of the workbench, from the moment when it is told to look for the first time.

    Attributes:
        found: what was noticed, the gravest first.

    Signals:
        looked: the data was looked through.
        failed(str): it could not be; the sentence says why.
    """

    looked = Signal()
    failed = Signal(str)

    def __init__(self, workbench: Workbench, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbench, self.background = workbench, background
        self.found: Sequence[Observation] = ()
        self._looked_at: OfficeRecord | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._look)
        for signal in (workbench.changed, workbench.opened):
            signal.connect(lambda *_changed: self._soon.start(LOOK_AFTER))

    def look_again(self) -> None:
        """Has everything looked through: at first, and when something besides the data changed, as when a paper was issued."""
        self._looked_at = None
        self._soon.start(0)

    @property
    def is_current(self) -> bool:
        """Whether what was found is about the data as it is now."""
        return self._looked_at is self.workbench.record

    @cached_property
    def _lookout(self) -> "Lookout":
        """Asked for in the other thread only, which loads it: the window is there sooner without it."""
        from itadesk.exchange.office_json import read_kept_office  # noqa: PLC0415
        from itadesk.services.looking import Lookout  # noqa: PLC0415

        return Lookout(self.workbench.start, read_kept_office)

    def _look(self) -> None:
        office_id, record = self.workbench.office_id, self.workbench.record
        self.background.do(
            lambda: self._lookout.observations(office_id, record),
            lambda found: self._take(record, found),
            self.failed.emit,
        )

    def _take(self, record: OfficeRecord, found: Sequence[Observation]) -> None:
        self._looked_at, self.found = record, found
        self.looked.emit()

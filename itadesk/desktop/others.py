"""Shows what others changed within a few seconds, while nothing is being typed here."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from itadesk.desktop.background import Background
from itadesk.desktop.workbench import Workbench
from itadesk.services.watching import News, news_since

LOOK_EVERY: Final = 2000
"""Milliseconds."""


class Others(QObject):
    """Asks the database now and then for a number, and reads the office anew where it is another one.

    Takes:
        background: where the database is asked; as long as it does something else, nothing is asked.
    """

    def __init__(self, workbench: Workbench, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbench, self.background = workbench, background
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Asks whether anything changed."""
        bench = self.workbench
        if self.background.is_busy or bench.is_waiting:
            return
        stored, revision = bench.stored, bench.kept.sight.revision

        def take(news: News | None) -> None:
            """What was read before something was stored here would take that back."""
            if news is not None and bench.stored == stored and not bench.is_waiting:
                bench.take_in(news)

        self.background.do(lambda: news_since(bench.start, bench.office_id, revision), take, lambda _sentence: None)

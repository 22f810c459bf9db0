"""Shows what others changed within a few seconds, while nothing is being typed here."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from itadesk.desktop.background import Background
from itadesk.desktop.trouble import CUT_OFF
from itadesk.desktop.workbench import Workbench
from itadesk.language import _
from itadesk.services.watching import News, knock, news_since

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
        if self.background.is_busy:
            return
        if bench.waiting:
            if bench.door.is_cut_off:
                self._try_to_reach()
            return
        stored, revision = bench.stored, bench.kept.sight.revision

        def take(news: News | None) -> None:
            """What was read before something was stored here would take that back."""
            if news is not None and bench.stored == stored and not bench.waiting:
                bench.take_in(news)

        self.background.do(lambda: news_since(bench.start, bench.office_id, revision), take, lambda _sentence: None)

    def _try_to_reach(self) -> None:
        """Has what waits stored as soon as the server answers; until then, goes on saying that it does not."""
        bench = self.workbench
        self.background.do(
            lambda: knock(bench.start, bench.office_id),
            lambda _answered: bench.settle(even_if_cut_off=True),
            lambda _sentence: bench.told.emit(_(CUT_OFF)),
        )

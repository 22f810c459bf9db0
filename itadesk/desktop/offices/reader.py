"""Reads all offices in the background: their names at once, then what each was given and did, the ones in sight first."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from itadesk.desktop.background import Background
from itadesk.desktop.offices.wanted import Keys, keys_of, said_of
from itadesk.desktop.years import today
from itadesk.ita.offices import Office
from itadesk.ita.standings import Standing
from itadesk.services.ports import WorkStarter
from itadesk.services.standings import known_offices, known_years, standings_of

FIRST: Final = 60
"""Offices that are read first: more than any window shows at once."""

CHUNK: Final = 500


class Known(NamedTuple):
    """Which offices there are, what is said of each as it is compared, and the years of which there is data."""

    offices: Mapping[int, Office]
    said: Mapping[int, str]
    years: Sequence[int]


class Read(NamedTuple):
    """What was read of some offices, and by what each is sorted."""

    standings: Sequence[Standing]
    keys: Mapping[int, Keys]


class StandingsReader(QObject):
    """Reads a year of all offices, piece by piece, so that the first are there at once.

    Signals:
        named(Known): which offices there are.
        read(Read): what was read of some of them.
        finished: everything was read.
        failed(str): it cannot be read; the sentence says why.
    """

    named = Signal(object)
    read = Signal(object)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, start: WorkStarter, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start, self._background = start, background
        self._readings = 0

    def read_names(self) -> None:
        """Reads which offices and years there are."""

        def look() -> Known:
            offices = known_offices(self._start)
            said = {number: said_of(office) for number, office in offices.items()}
            return Known(offices, said, known_years(self._start))

        self._background.do(look, self.named.emit, self.failed.emit, self)

    def read_year(self, plan_year: int, offices: Mapping[int, Office]) -> None:
        """Reads a year; what is read of another one meanwhile is told no more."""
        self._readings += 1
        waiting = iter(offices.items())
        self._read_on(self._readings, plan_year, dict(islice(waiting, FIRST)), waiting)

    def _read_on(
        self, reading: int, plan_year: int, some: Mapping[int, Office], waiting: Iterator[tuple[int, Office]]
    ) -> None:
        def look() -> Read:
            found = standings_of(self._start, plan_year, today(), some)
            return Read(found, {standing.office_id: keys_of(standing) for standing in found})

        def take(found: Read) -> None:
            if reading != self._readings:
                return
            self.read.emit(found)
            self._read_on(reading, plan_year, dict(islice(waiting, CHUNK)), waiting)

        if some:
            self._background.do(look, take, self.failed.emit, self)
        else:
            self.finished.emit()

"""Measures the overview of many offices: 7,850 of them over ten years, on SQLite.

python -m bench.many_offices [OFFICES] [YEARS]
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from itadesk.desktop.offices.wanted import COLUMNS, Wanted, keys_of, ordered, said_of
from itadesk.ita.instruments import Instrument
from itadesk.ita.offices import KINDS, Office
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result
from itadesk.ita.standings import level_counts, means
from itadesk.services.standings import known_offices, results_of, standings_of
from itadesk.storage.database import Database, open_database

LAST_RESULT = 2568
TODAY = date(2026, 4, 1)


def made_up(number: int, years: int, chance: Random) -> OfficeRecord:
    """An office with results of so many years, findings about the last one, and a plan."""

    def score() -> Decimal:
        return Decimal(chance.randrange(6000, 10001)) / 100

    def result(year: int) -> Result:
        findings = (
            tuple(Finding(scope=scope, text="ควรปรับปรุง") for scope in range(1, 11)) if year == LAST_RESULT else ()
        )
        indicators = {each: score() for each in range(1, 11)}
        instruments = {code: score() for code in Instrument}
        return Result(
            fiscal_year=year,
            total=score(),
            level="ผ่าน",
            instruments=instruments,
            indicators=indicators,
            findings=findings,
        )

    place = number % 76
    return OfficeRecord(
        office=Office(kind=KINDS[number % 3], name=f"บ้าน{number}", district=f"อำเภอ{place}", province=f"จังหวัด{place}"),
        results=tuple(result(year) for year in range(LAST_RESULT - years + 1, LAST_RESULT + 1)),
        plans=(
            Plan(fiscal_year=LAST_RESULT + 1, measures=tuple(Measure(title=f"มาตรการ {each}") for each in range(5))),
        ),
    )


def fill(database: Database, offices: int, years: int) -> None:
    """Stores the offices."""
    chance = Random(7)  # noqa: S311  measured data keeps no secrets
    with database.start() as work:
        for number in range(offices):
            work.offices.add(made_up(number, years, chance))
        work.commit()


def measured(name: str, act: Callable[[], object], times: int = 3) -> None:
    """Prints the least time that the processor needed for something."""
    best = float("inf")
    for _time in range(times):
        begun = time.process_time()
        act()
        best = min(best, time.process_time() - begun)
    sys.stdout.write(f"{name:<44}{best * 1000:9.1f} ms\n")


def main(offices: int = 7850, years: int = 10) -> None:
    """Fills a database and measures."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "many.db")
        measured(f"{offices} offices, {years} years, stored", lambda: fill(database, offices, years), 1)
        known = known_offices(database.look)
        first = dict(list(known.items())[:60])
        measured("names of all", lambda: known_offices(database.look))
        measured("a year of the first 60", lambda: standings_of(database.look, LAST_RESULT + 1, TODAY, first))
        measured("a year of all", lambda: standings_of(database.look, LAST_RESULT + 1, TODAY, known), 1)
        found = standings_of(database.look, LAST_RESULT + 1, TODAY, known)
        measured("keys to sort by", lambda: [keys_of(each) for each in found])
        keys = {each.office_id: keys_of(each) for each in found}
        for column, each in enumerate(COLUMNS):
            measured(f"sort by {each.name}", partial(ordered, list(known), keys, column, down=True))
        said = {number: said_of(office) for number, office in known.items()}
        wanted, by_number = Wanted(("บ้าน7",)), {each.office_id: each for each in found}
        measured("filter", lambda: [n for n, office in known.items() if wanted.admits(office, said[n], by_number[n])])
        measured("means", lambda: means(found))
        measured("counts by level", lambda: level_counts(found))
        measured("an office over its years", lambda: results_of(database.look, [next(iter(known))]))
        database.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{'memory at most':<44}{memory:9.1f} MB\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))

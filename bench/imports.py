"""Measures what is taken in: folders of offices by the program itself, and workbooks beside calamine, all in one run.

python -m bench.imports [--offices N] [--rows N] [--rounds N]

Seconds of the processors are those of all processes together: where others use the computer as well, they say what it
would do alone. Prints tables in Markdown.
"""

import argparse
import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from python_calamine import load_workbook
from xlsxwriter import Workbook

from bench.papers import other_offices
from bench.running import progress
from itadesk.exchange.book_cells import Book
from itadesk.exchange.incoming.reading import read_content
from itadesk.exchange.office_json import write_office
from itadesk.exchange.sample import sample_office
from itadesk.ita.records import OfficeRecord

ALL_OFFICES: Final = 7850
CORES: Final = 2
_OFTEN: Final = 0.1
"""Seconds between two looks at the memory."""


def newest_year(record: OfficeRecord) -> OfficeRecord:
    """An office that has entered one year only: a file as large as those of the cases."""
    return replace(record, results=record.results[-1:], plans=record.plans[-1:], meetings=(), papers=())


def fill(folder: Path, record: OfficeRecord, count: int) -> int:
    """Writes as many files of offices, and gives how many bytes one has in the middle."""
    folder.mkdir()
    size = 0
    for number, office in enumerate(other_offices(record, count)):
        data = write_office(office)
        size += len(data)
        (folder / f"{number:05}.json").write_bytes(data)
    return size // count


def imported(folder: Path, database: Path) -> tuple[float, float, float]:
    """Takes a folder in: seconds by the clock, seconds of the processors, and the most megabytes of all processes."""
    before = _used()
    begun = time.monotonic()
    command = [sys.executable, "-m", "itadesk", "import", str(folder), "--database", str(database)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        most = 0.0
        while running.poll() is None:
            most = max(most, sum(map(_share, _family(running.pid))))
            time.sleep(_OFTEN)
    if running.returncode:
        raise RuntimeError(folder)
    return time.monotonic() - begun, _used() - before, most


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def _family(process: int) -> Iterator[int]:
    """A process and all that it has begun."""
    yield process
    try:
        begun = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return
    for child in begun.split():
        yield from _family(int(child))


def _share(process: int) -> float:
    """The megabytes of a process, those that it shares with others counted in part."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def made_up_workbook(rows: int) -> bytes:
    """A sheet of measures: numbers, texts of their own, scores, and texts that many rows have."""
    out = io.BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet("มาตรการ")
        sheet.write_row(0, 0, ["ลำดับ", "มาตรการ", "คะแนน", "ผู้รับผิดชอบ", "หมายเหตุ"])
        for row in range(1, rows + 1):
            score = round(60 + row * 7919 % 4000 / 100, 2)
            sheet.write_row(row, 0, [row, f"มาตรการที่ {row} จัดประชุมชี้แจง", score, "สำนักปลัด", f"แถว {row % 97}"])
    return out.getvalue()


def readers(data: bytes) -> dict[str, Callable[[], object]]:
    """What reads a workbook, calamine alone being the first."""

    def alone() -> object:
        with load_workbook(io.BytesIO(data)) as book:
            return book.get_sheet_by_index(0).to_python()

    def own() -> object:
        book = Book(data)
        return sum(1 for _row in book.rows(book.sheets[0]))

    return {"calamine alone": alone, "tables of others": lambda: read_content(data, "a.xlsx"), "own workbooks": own}


def read_in_turns(data: bytes, rounds: int) -> dict[str, float]:
    """The least seconds of the processor that each reader needs."""
    best = dict.fromkeys(readers(data), float("inf"))
    for number in range(rounds):
        progress(f"workbook, round {number + 1} of {rounds}")
        for name, read in readers(data).items():
            begun = time.process_time()
            read()
            best[name] = min(best[name], time.process_time() - begun)
    return best


def _folders(parent: Path, offices: int, rounds: int) -> Iterator[str]:
    yield f"\n| {offices} files | bytes each | offices a second | by processor seconds, {CORES} cores | memory, MB |"
    yield "|---|---|---|---|---|"
    whole = sample_office()
    for name, record in (("one year", newest_year(whole)), ("several years, papers", whole)):
        progress(f"writing {offices} files: {name}")
        folder = parent / name
        size = fill(folder, record, offices)
        runs = []
        for number in range(rounds):
            progress(f"{name}: round {number + 1} of {rounds}")
            runs.append(imported(folder, parent / f"{name} {number}.db"))
        clock, used, memory = (min(run) for run in zip(*runs, strict=True))
        yield f"| {name} | {size} | {offices / clock:.0f} | {CORES * offices / used:.0f} | {memory:.0f} |"


def _workbooks(rows: int, rounds: int) -> Iterator[str]:
    yield f"\n| a sheet of {rows} rows | seconds | times calamine |"
    yield "|---|---|---|"
    best = read_in_turns(made_up_workbook(rows), rounds)
    alone = best["calamine alone"]
    for name, seconds in best.items():
        yield f"| {name} | {seconds:.2f} | {seconds / alone:.2f} |"


def main() -> int:
    """Runs all measurements."""
    parser = argparse.ArgumentParser(prog="python -m bench.imports")
    parser.add_argument("--offices", type=int, default=ALL_OFFICES)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for line in (
            *_workbooks(options.rows, options.rounds),
            *_folders(Path(folder), options.offices, options.rounds),
        ):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

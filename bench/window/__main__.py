"""Measures the window beside an empty one of Qt, all in one run.

python -m bench.window [--rounds N] [--offices N]

Where no display is there, Xvfb is started with a screen of 1366 by 768. Prints tables in Markdown.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtWidgets import QApplication

from bench.report import target
from bench.running import progress
from bench.window.among import measured_among
from bench.window.databases import ALL_OFFICES, all_offices, one_office
from bench.window.holding import measured_holds
from bench.window.starts import Started, shares, start_in_turns
from bench.window.working import measured
from itadesk.desktop.dressing import Tailor
from tools.pictures import under_xvfb

KEPT = user_cache_path("itadesk-bench", appauthor=False)

HEADS = ("frame, best", "median", "ready, best", "median", "work, best", "median")


def main() -> int:
    """Runs all measurements."""
    parser = argparse.ArgumentParser(prog="python -m bench.window")
    parser.add_argument("--rounds", type=int, default=7, help="how often each window is started")
    parser.add_argument("--offices", type=int, default=ALL_OFFICES, help="offices of the large database")
    parser.add_argument("--kept", type=Path, default=KEPT, help="where the large database is kept")
    options = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        return under_xvfb([sys.executable, "-m", "bench.window", *sys.argv[1:]])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        progress(f"storing {options.offices} offices of ten years")
        among = all_offices(options.kept, options.offices)
        for line in chain(_starts(Path(folder), options, among), _working(Path(folder), among)):
            print(line, flush=True)
    return 0


def _working(folder: Path, among: tuple[Path, str]) -> Iterator[str]:
    """What the window does when it is there."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    tailor = Tailor(application)
    yield from measured_holds(folder, tailor)
    yield from measured(folder)
    yield from measured_among(*among, folder)
    tailor.end()


def _starts(folder: Path, options: argparse.Namespace, among: tuple[Path, str]) -> Iterator[str]:
    rounds, offices = options.rounds, options.offices
    one_office(folder / "one.db")
    windows = {
        "an empty QMainWindow": ["bare"],
        "one office": ["--database", str(folder / "one.db")],
        f"one of {offices}": ["--database", str(among[0]), "--office", among[1]],
    }
    started = start_in_turns(windows, rounds, folder)
    bare, one, all_ = started.values()
    yield from ("### A window is started", "", f"| | {' | '.join(HEADS)} |", "|---" * (len(HEADS) + 1) + "|")
    for name, each in started.items():
        yield f"| {name} | {_row(each, bare)} |"
    yield from ("", "| target | median | at most | |", "|---|---|---|---|")
    yield target("frame, of an empty window", shares(one.frame, bare.frame)[1], 2.0)
    yield target("ready, of an empty window", shares(one.ready, bare.ready)[1], 4.5)
    yield target(f"ready with {offices} offices, of one", shares(all_.ready, one.ready)[1], 1.3)


def _row(each: Started, bare: Started) -> str:
    cells = []
    for ours, theirs in ((each.frame, bare.frame), (each.ready, bare.ready), (each.work, bare.work)):
        best, middle = shares(ours, theirs)
        cells += [f"{1000 * min(ours):.0f} ms, {best:.2f}", f"{middle:.2f}"]
    return " | ".join(cells)


if __name__ == "__main__":
    sys.exit(main())

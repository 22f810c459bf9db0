"""Measures itadesk beside Typst, WeasyPrint and LibreOffice in one run.

python -m bench [--offices N] [--rounds N]

Prints tables in Markdown on standard output. Those that are not installed here are left out.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.contestants import THEIRS, Contestant, Itadesk, LibreOffice, Typst, WeasyPrint
from bench.measuring import batch, cold, growth, offices_changed, warm, words_changed
from bench.papers import LONGEST, longest_office
from bench.report import growth_table, table, target
from bench.running import RunFailed, run

PAPERS = 30
"""Papers that each kept process sets in a round."""


def main() -> None:
    """Runs all measurements."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--offices", type=int, default=1000, help="offices of the batch")
    parser.add_argument("--rounds", type=int, default=5, help="how often each cold and warm measurement is made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for line in measured(Path(folder), options.offices, options.rounds):
            print(line, flush=True)


def measured(folder: Path, offices: int, rounds: int) -> Iterator[str]:
    """The tables, one after the other."""
    record, ours = longest_office(), Itadesk()
    others = rivals(folder)
    yield f"The announcement of {record.office.full_name}" + ("" if LONGEST.exists() else " (the sample office)")
    both: list[Contestant] = [ours, Typst("bytes"), Typst("file")]
    started = cold([ours, Typst("bytes"), *others], record, folder / "cold", rounds)
    yield from table("Cold: a program is started, and one paper is in its file", started, ours.name)
    kept = warm([*both, *others], words_changed(record, PAPERS), folder / "warm", rounds)
    yield from table("Warm: one word is changed", kept, ours.name)
    changed = warm(both, offices_changed(record, PAPERS), folder / "other offices", rounds)
    yield from table("Warm: another office", changed, ours.name)
    way = min(("bytes", "file"), key=lambda each: kept[f"Typst ({each})"].seconds)
    name = f"Typst ({way})"
    printed = batch(record, folder / "batch", offices, way)
    yield from table(f"A batch of {offices} offices: what one of them takes", printed, "itadesk, jobs: 2")
    grown = growth(
        [ours, Typst(way), *(each for each in others if each.name == "WeasyPrint")], record, folder / "growth"
    )
    yield from growth_table(grown)
    yield from ("", "| target | figure | at most | |", "|---|---|---|---|")
    yield target(f"warm, of {name}", kept[ours.name].seconds / kept[name].seconds, 0.5)
    for other, most in (("LibreOffice", 0.5), ("WeasyPrint", 0.6)):
        if other in started:
            yield target(f"cold, of {other}", started[ours.name].seconds / started[other].seconds, most)
    for jobs in (1, 2):
        share = printed["itadesk, jobs: 2"].seconds / printed[f"{name}, jobs: {jobs}"].seconds
        yield target(f"batch on two jobs, of {name} on {jobs}", share, 0.5)
    yield target("memory of a batch, of 150 MB", printed["itadesk, jobs: 2"].memory / 150, 1.0)
    linear = grown[1000][ours.name].best / grown[100][ours.name].best / 10
    yield target("a thousand measures, of ten times a hundred", linear, 1.1)


def rivals(folder: Path) -> list[Contestant]:
    """Those beside Typst that are installed here."""
    found: list[Contestant] = []
    try:
        run((THEIRS, "-c", "import weasyprint"))
        found.append(WeasyPrint())
    except RunFailed:
        print("WeasyPrint cannot be used here (it needs Pango).", file=sys.stderr)
    if shutil.which("soffice"):
        found.append(LibreOffice(folder / "profile"))
    else:
        print("LibreOffice is not installed here.", file=sys.stderr)
    return found


if __name__ == "__main__":
    main()

"""Reads the corpus of papers and says how well: texts, values, those read wrong, and the share that was found.

Exit status 1 where a value was read wrong, or less than 98 of a hundred were found.
"""

import sys

from tests.reading.corpus_texts import Tally, count, samples

LEAST_FOUND = 98


def main() -> int:
    """Prints a line for scores and one for measures, with what was missed or read wrong below."""
    tallies = [_tally(kind) for kind in ("scores", "measures")]
    return int(any(tally.wrong or tally.share < LEAST_FOUND for tally in tallies))


def _tally(kind: str) -> Tally:
    tally = Tally()
    for sample in samples(kind):
        count(sample, tally)
    said = f"{kind}: {tally.texts} texts, {tally.values} values, {len(tally.wrong)} wrong, {tally.share:.2f} % found"
    lines = [said, *(f"  missed {one}" for one in tally.missed), *(f"  wrong {one}" for one in tally.wrong)]
    sys.stdout.write("\n".join(lines) + "\n")
    return tally


if __name__ == "__main__":
    sys.exit(main())

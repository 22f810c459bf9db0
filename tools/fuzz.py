#!/usr/bin/env python3
"""Sets made-up strings of Thai on paper and reads them back.

    fuzz.py [--strings 100000] [--jobs 2] [--seed 0]

Each string mixes Thai in orders that are valid and that are not, marks without letters, keys held down, other scripts, digits
and signs. MuPDF and PDFium have to read back every character in its place, and setting may not fail on any string.
Exit status: 0 where all are read back, 1 where not.
"""

import argparse
import concurrent.futures
import random
import re
import sys
import time
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import pymupdf
import pypdfium2

from itadesk.documents.blocks import Align, Document, Paragraph, roman
from itadesk.ita.papers import Digits
from itadesk.services.ports import PrintOptions
from itadesk.typesetting.setting import set_on_paper

ON_A_PAPER: Final = 100

THAI: Final = "".join(chr(code) for code in range(0x0E01, 0x0E5C) if unicodedata.category(chr(code)) != "Cn")
CONSONANTS: Final = THAI[:46]
LEADING: Final = "เแโใไ"
MARKS: Final = "ัิีึืฺุู็่้๊๋์ํ๎"
AFTER: Final = "ะาำๅๆฯ"
OTHERS: Final = ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "éüßøñçÆ", "αβγδΩжилц", "ヒあ漢字", "😀⚖")
SIGNS: Final = ".,:;()[]/%\"'&+=*#@!?–—…“”฿°×"
DIGITS: Final = "0123456789๐๑๒๓๔๕๖๗๘๙"


def syllable(chance: random.Random) -> str:
    """Letters in an order that Thai could have."""
    return "".join(
        (
            chance.choice(LEADING) if chance.random() < 0.3 else "",
            chance.choice(CONSONANTS),
            "".join(chance.choices(MARKS, k=chance.choice((0, 0, 1, 1, 2)))),
            chance.choice(AFTER) if chance.random() < 0.3 else "",
        )
    )


def jumble(chance: random.Random) -> str:
    """Thai signs in any order, marks without letters among them."""
    return "".join(chance.choices(THAI, k=chance.randint(1, 12)))


def held_down(chance: random.Random) -> str:
    """A letter and a key that was held down."""
    return chance.choice(CONSONANTS) + chance.choice(MARKS + LEADING) * chance.randint(2, 30)


def foreign(chance: random.Random) -> str:
    """A word of another script."""
    return "".join(chance.choices(chance.choice(OTHERS), k=chance.randint(1, 10)))


def number(chance: random.Random) -> str:
    """Digits of both kinds."""
    return "".join(chance.choices(DIGITS + ".,", k=chance.randint(1, 8)))


MAKERS: Final = (syllable, syllable, syllable, syllable, jumble, held_down, foreign, number)


def string(chance: random.Random) -> str:
    """Some of all that, with and without blanks and signs between."""
    parts = []
    for _ in range(chance.randint(1, 14)):
        parts.append(chance.choice(MAKERS)(chance))
        if chance.random() < 0.25:
            parts.append(chance.choice((" ", " ", chance.choice(SIGNS))))
    return "".join(parts)


class Failure(NamedTuple):
    """A string that was not read back, the reader, and what it read."""

    reader: str
    text: str
    read: str


def tight(text: str) -> str:
    """A text without blanks, and without the sign by which PDFium marks a hyphen at the end of a line."""
    return re.sub(r"[\s\ufffe]", "", text)


def readings(pdf: bytes) -> Iterator[tuple[str, str]]:
    """What each reader reads, the numbers of pages left out."""
    open_file: Any = pymupdf.open
    with open_file(stream=pdf) as file:
        yield "MuPDF", "".join(_without_number(page.get_text(), place) for place, page in enumerate(file, 1))
    file = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage().get_text_range() for page in file]
    finally:
        file.close()
    yield "PDFium", "".join(_without_number(text, place) for place, text in enumerate(texts, 1))


def _without_number(text: str, page: int) -> str:
    found = tight(text)
    return found.removeprefix(f"-{page}-") if page > 1 else found


def failures(strings: Sequence[str]) -> list[Failure]:
    """The strings that some reader does not read back; where only several together fail, those together."""
    blocks = tuple(Paragraph(text=roman(each), align=Align.LEFT) for each in strings)
    document = Document(title="ลอง", author="", digits=Digits.ARABIC, blocks=blocks)
    wanted = tight("".join(strings))
    pdf = set_on_paper(document, PrintOptions(font="Sarabun")).pdf
    wrong = [Failure(reader, wanted, read) for reader, read in readings(pdf) if read != wanted]
    if not wrong or len(strings) == 1:
        return wrong
    return [failure for each in strings for failure in failures([each])] or wrong


def papers(count: int, seed: int) -> list[list[str]]:
    """The strings of all papers; the same seed gives the same ones."""
    chance = random.Random(seed)  # noqa: S311  nothing is kept secret with them
    strings = [string(chance) for _ in range(count)]
    return [strings[start : start + ON_A_PAPER] for start in range(0, count, ON_A_PAPER)]


def main() -> int:
    """Sets all the strings and prints what was not read back."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--strings", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    begun = time.monotonic()
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        found = [
            each for some in pool.map(failures, papers(options.strings, options.seed), chunksize=4) for each in some
        ]
    for failure in found[:20]:
        print(f"{failure.reader}: {failure.text!r} was read as {failure.read!r}")
    taken = time.monotonic() - begun
    print(f"{options.strings} strings set and read back by MuPDF and PDFium in {taken:.0f} s, {len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Looks the pages of the documentation through, as they are written: links, anchors, pictures, and words of the window.

pages.py    names each fault with its page and line; fails where there is any
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Final

from babel.messages.pofile import read_po

from tools.anchors import slug

TOP: Final = Path(__file__).resolve().parent.parent
DOCS: Final = TOP / "docs"
LINK: Final = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")
HEADING: Final = re.compile(r"#{1,6} +(.+)")
FENCE: Final = re.compile(r"(```|~~~)")
CODE: Final = re.compile(r"`[^`]*`")
MARKUP: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*`]")
BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
QUOTED: Final = re.compile(r"“([^”]+)”")
FIELD: Final = re.compile(r"\{[^}]*\}")
LISTED: Final = re.compile(r"[\w/-]+\.md")
OUTSIDE: Final = ("http://", "https://", "mailto:")
ENOUGH: Final = 4
"""Letters that a message says besides its fields: one that says less would fit everything."""
THAI_SIDE_ENDS: Final = "---"
"""The line after which a page that is Thai first goes on in English."""


def main() -> int:
    """Prints what is wrong."""
    stale = [fault for language, pages in guides().items() for fault in stale_words(pages, language)]
    found = [*faults(all_pages()), *unlisted(), *stale]
    for fault in found:
        print(fault)
    return 1 if found else 0


def all_pages() -> list[Path]:
    """Every page, those at the top included."""
    return [TOP / "README.md", TOP / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]


def guides() -> Mapping[str, list[Path]]:
    """The pages for clerks, which quote the window, by the language in which they quote it."""
    both = [TOP / "README.md", DOCS / "index.md", DOCS / "backups.md"]
    thai = [*both, *sorted([*(DOCS / "guide").glob("*.md"), *(DOCS / "papers").glob("*.md")])]
    return {"th": thai, "en": sorted((DOCS / "english").glob("*.md"))}


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a page with their numbers, without what is code."""
    fenced = False
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if FENCE.match(line.strip()):
            fenced = not fenced
        elif not fenced and not line.startswith("    "):
            yield number, CODE.sub("`", line)


def faults(pages: Iterable[Path]) -> Iterator[str]:
    """Links and pictures of pages that lead nowhere, or for which something would be fetched from elsewhere."""
    for page in pages:
        for number, line in lines_of(page):
            for is_picture, aim in LINK.findall(line):
                fault = _fault(page, aim, is_picture=bool(is_picture))
                if fault:
                    yield f"{page.name}:{number}: {aim} {fault}"


def _fault(page: Path, aim: str, *, is_picture: bool) -> str:
    if aim.startswith(OUTSIDE):
        return "is a picture that lies elsewhere" if is_picture else ""
    name, _sign, anchor = aim.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return "is not there"
    if anchor and anchor not in anchors_of(target):
        return f"is no heading of {target.name}"
    return ""


@cache
def anchors_of(page: Path) -> frozenset[str]:
    """What the headings of a page are called in links."""
    if page.suffix != ".md":
        return frozenset()
    headings = [HEADING.fullmatch(line) for line in _headings(page)]
    return frozenset(slug(MARKUP.sub(r"\1", found[1])) for found in headings if found)


def _headings(page: Path) -> list[str]:
    """Headings as they are written, with what is code in them."""
    numbers = {number for number, line in lines_of(page) if line.startswith("#")}
    return [line for number, line in enumerate(page.read_text("utf-8").splitlines(), 1) if number in numbers]


def unlisted() -> Iterator[str]:
    """Pages that nobody finds, because they are not in the list of the site."""
    listed = set(LISTED.findall((TOP / "mkdocs.yml").read_text("utf-8")))
    for page in sorted(DOCS.rglob("*.md")):
        name = page.relative_to(DOCS).as_posix()
        if name not in listed:
            yield f"{name} is not in the nav of mkdocs.yml"


def stale_words(pages: Iterable[Path], language: str = "th") -> Iterator[str]:
    """Words in bold or curly quotes that the window does not say in a language."""
    said = words_of(language)
    for page in pages:
        for number, line in takewhile(lambda each: each[1] != THAI_SIDE_ENDS, lines_of(page)):
            for words in (*BOLD.findall(line), *QUOTED.findall(line)):
                if words.replace("\\", "") not in said:
                    yield f"{page.name}:{number}: the window does not say “{words}”"


@cache
def words_of(language: str) -> "Said":
    """What the program says in a language."""
    return Said(TOP / "i18n" / language / "LC_MESSAGES" / "itadesk.po")


class Said:
    """What the program says, in whatever digits; where a message has fields, anything may stand for them."""

    def __init__(self, catalogue: Path) -> None:
        with catalogue.open("rb") as file:
            texts = [text for message in read_po(file) if message.id for text in _texts(message.string)]
        plain = [_plain(text) for text in texts]
        self._whole = {text for text in plain if not FIELD.search(text)}
        self._patterns = [_pattern(text) for text in plain if FIELD.search(text) and _says_enough(text)]

    def __contains__(self, words: str) -> bool:
        wanted = _plain(words)
        return wanted in self._whole or any(pattern.fullmatch(wanted) for pattern in self._patterns)


def _texts(string: str | list[str] | tuple[str, ...] | None) -> Iterable[str]:
    """What is said, once for each plural form."""
    return (string or "",) if isinstance(string, str | None) else string


def _plain(text: str) -> str:
    """A text in Arabic digits, without the marks of keys, in one line."""
    digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    return " ".join(digits.replace("&", "").split())


def _says_enough(text: str) -> bool:
    return sum(map(str.isalpha, FIELD.sub("", text))) >= ENOUGH


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".+?".join(map(re.escape, FIELD.split(text))))


if __name__ == "__main__":
    sys.exit(main())

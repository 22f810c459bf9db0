"""What the assessment means: a sentence about each instrument, indicator and item, as data by fiscal year.

`resources/help/assessment.json` holds the sentences; a file that says something else than it should is refused when it
is read, with the place of the fault.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from itadesk.errors import UserError
from itadesk.ita.criteria_values import Note, Subject
from itadesk.ita.instruments import Instrument, Scope
from itadesk.ita.years import EARLIEST, LATEST
from itadesk.language import _
from itadesk.resources import resource

FORMAT: Final = "itadesk.help/1"
MOST_INDICATORS: Final = 99


class BrokenHelp(UserError):
    """A help file that cannot be used; its fault is the program's, or of who changed it."""

    def __init__(self, path: Path, where: str) -> None:
        super().__init__(path, where)
        self.path, self.where = path, where

    def sentence(self) -> str:
        """Names the file and the place."""
        return _("The help file {path} cannot be used because of “{where}”: install the program again.").format(
            path=self.path, where=self.where
        )


@dataclass(frozen=True, slots=True)
class HelpText:
    """A sentence about something, from a fiscal year on."""

    about: Scope | Subject
    from_year: int
    note: Note


@dataclass(frozen=True, slots=True)
class HelpBook:
    """All sentences about the assessment."""

    texts: tuple[HelpText, ...]

    def about(self, wanted: Scope | Subject, fiscal_year: int) -> Note | None:
        """What is said about an instrument, an indicator or an item of a year; None where nothing is."""
        known = [text for text in self.texts if text.about == wanted and text.from_year <= fiscal_year]
        return max(known, key=lambda text: text.from_year).note if known else None


@cache
def help_book() -> HelpBook:
    """The sentences that came with the program."""
    return read_help(resource("help", "assessment.json"))


def _indicator(written: object) -> int:
    if type(written) is not int or not 1 <= written <= MOST_INDICATORS:
        raise ValueError(written)
    return written


_ABOUT: Final[Mapping[str, tuple[str, Callable[[object], Scope | Subject]]]] = {
    "instruments": ("code", lambda written: Instrument(str(written))),
    "indicators": ("number", _indicator),
    "items": ("subject", lambda written: Subject(str(written))),
}
"""The parts of the file: under which key an entry says what it is about, and how that is read."""


def read_help(path: Path) -> HelpBook:
    """The sentences in a file.

    Raises:
        BrokenHelp: it says something else than it should.
    """
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        raise BrokenHelp(path, path.name) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise BrokenHelp(path, "format")
    texts = tuple(text for kind in _ABOUT for text in _texts(path, kind, content.get(kind)))
    if unknown := set(content) - {"format", *_ABOUT}:
        raise BrokenHelp(path, min(unknown))
    if len({(text.about, text.from_year) for text in texts}) < len(texts):
        raise BrokenHelp(path, "from")
    return HelpBook(texts)


def _texts(path: Path, kind: str, parts: object) -> Iterator[HelpText]:
    if not isinstance(parts, list):
        raise BrokenHelp(path, kind)
    key, read = _ABOUT[kind]
    for place, part in enumerate(parts):
        if not isinstance(part, dict) or set(part) != {key, "from", "thai", "english"}:
            raise BrokenHelp(path, f"{kind}.{place}")
        try:
            yield HelpText(read(part[key]), _year(part["from"]), _note(part))
        except ValueError as error:
            raise BrokenHelp(path, f"{kind}.{place}: {error}") from None


def _year(written: object) -> int:
    if type(written) is not int or not EARLIEST <= written <= LATEST:
        raise ValueError(written)
    return written


def _note(part: Mapping[str, object]) -> Note:
    return Note(thai=_said(part["thai"]), english=_said(part["english"]))


def _said(written: object) -> str:
    if not isinstance(written, str) or not written.strip():
        raise ValueError(written)
    return written

"""Searching over everything that was entered or issued, in the office that is open first, then in all others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from itadesk.ita.findables import Thing, findables
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.records import OfficeRecord, PartKey, PartKind
from itadesk.ita.spots import Spot
from itadesk.services.ports import UnitOfWork, WorkStarter
from itadesk.services.register_ports import RegisterFilter
from itadesk.services.search_ports import Entry
from itadesk.thai.comparing import comparable, spans_of, words_of
from itadesk.thai.words import break_points

MOST_HERE: Final = 40
MOST_ELSEWHERE: Final = 20
LEAD: Final = 16
"""Letters that are shown before the first word that was found, where the beginning of a line is left out."""

ROOM: Final = 44
"""Letters of a title that are surely seen; where no word stands among them, its beginning is left out."""

_LATEST: Final = 9999
"""What belongs to no year counts as of the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that was found.

    Attributes:
        office: the full name of its office and where that lies.
        title: what it is called; a long one is cut so that a word can be seen in it.
        context: the line that holds most words, cut so that they stand near its beginning; empty where that is the title.
        line: the number of the line that was found, 0 being the title.
    """

    office_id: int
    office: str
    thing: Thing
    spot: Spot
    fiscal_year: int | None
    title: str
    context: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave.

    Attributes:
        words: what was looked for, to be marked in titles and contexts by `itadesk.thai.comparing.spans_of`.
        here: in the office that is open, the best first.
        left: how many more there are in it.
        elsewhere: in other offices, what was entered last first.
    """

    words: tuple[str, ...] = ()
    here: tuple[Hit, ...] = ()
    left: int = 0
    elsewhere: tuple[Hit, ...] = ()


def search(start: WorkStarter, office_id: int, typed: str) -> Found:
    """What holds all words that were typed, in any order, as parts of words and in digits of either kind."""
    words = words_of(typed)
    if not words:
        return Found()
    with start().only_looking() as work:
        here = [*_entered(work, office_id, words), *_issued(work, office_id, words)]
        elsewhere = work.index.elsewhere(office_id, words, MOST_ELSEWHERE)
    here.sort(key=lambda hit: _rank(hit, words))
    return Found(
        words=words,
        here=tuple(_short(hit, words) for hit in here[:MOST_HERE]),
        left=max(len(here) - MOST_HERE, 0),
        elsewhere=tuple(_short(_hit(entry, words), words) for entry in elsewhere),
    )


def spot_of(hit: Hit, record: OfficeRecord) -> Spot:
    """The very field in which a hit stands, as far as the office's data still says the same; otherwise the thing."""
    part = record.part(hit.spot.part)
    for found in findables(part) if part is not None else ():
        if found.spot == hit.spot and hit.thing is found.thing and hit.line < len(found.lines):
            return Spot(hit.spot.part, found.lines[hit.line].inside)
    return hit.spot


def _entered(work: UnitOfWork, office_id: int, words: Sequence[str]) -> Iterator[Hit]:
    for entry in work.index.here(office_id, words):
        if entry.thing is not Thing.ISSUED:
            yield _hit(entry, words)


def _issued(work: UnitOfWork, office_id: int, words: Sequence[str]) -> Iterator[Hit]:
    """Issued papers of the office that is open are found by all of their text and by the names of their signers."""
    known = {each.spot.inside: each for each in work.index.here(office_id, words) if each.thing is Thing.ISSUED}
    for paper in work.register.search(office_id, RegisterFilter(words=" ".join(words))):
        known.pop(("issued", paper.issued_id), None)
        yield _issued_hit(paper)
    yield from (_hit(entry, words) for entry in known.values())


def _issued_hit(paper: IssuedPaper) -> Hit:
    spot = Spot(PartKey(PartKind.PAPER, paper.paper_key), ("issued", paper.issued_id))
    return Hit(
        office_id=paper.office_id,
        office="",
        thing=Thing.ISSUED,
        spot=spot,
        fiscal_year=paper.plan_year,
        title=" ".join(comparable(paper.title).split()),
        context=paper.shown_number,
    )


def _hit(entry: Entry, words: Sequence[str]) -> Hit:
    line = _best_line(entry.lines, words)
    return Hit(
        office_id=entry.office_id,
        office=entry.office,
        thing=entry.thing,
        spot=entry.spot,
        fiscal_year=entry.fiscal_year,
        title=entry.lines[0],
        context=entry.lines[line] if line else "",
        line=line,
    )


def _best_line(lines: Sequence[str], words: Sequence[str]) -> int:
    """The line that holds most of the words; of several the first."""
    held = [sum(word in line.lower() for word in words) for line in lines]
    return held.index(max(held))


def _short(hit: Hit, words: Sequence[str]) -> Hit:
    """The hit as it is shown: its lines cut so that a word can be seen in them."""
    title = hit.title if hit.line else _cut(hit.title, words, ROOM)
    return replace(hit, title=title, context=_cut(hit.context, words, LEAD))


def _cut(line: str, words: Sequence[str], room: int) -> str:
    """The line, or where its first word stands further behind, the line from the beginning of a word before that on."""
    spans = spans_of(words, line)
    if not spans or spans[0][0] <= room:
        return line
    before = line[spans[0][0] - LEAD : spans[0][0]]
    begins = next((place for place in (0, *break_points(before)) if place), 0)
    return "… " + (before[begins:] + line[spans[0][0] :]).lstrip()


def _rank(hit: Hit, words: Sequence[str]) -> tuple[object, ...]:
    """What is called so comes before what says so, the latest year first, then by what it is."""
    called = hit.title.lower()
    return (
        not all(word in called for word in words),
        not called.startswith(words[0]),
        -(hit.fiscal_year or _LATEST),
        list(Thing).index(hit.thing),
    )

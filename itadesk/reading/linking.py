"""Which name a number belongs to, by the words between them."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from itadesk.reading.finds import Subject, Whole
from itadesk.reading.joints import (
    LONGEST,
    adds,
    joins,
    joins_of_instrument,
    joins_of_office,
    says_extreme,
    says_something,
)
from itadesk.reading.passages import Passage
from itadesk.reading.tokens import SUBJECTS, Kind, Token
from itadesk.reading.vocabulary import Vocabulary

_STRAY: Final = 200
"""Characters before a total in which a name makes it doubtful whose total it is."""

_GAINED: Final = re.compile("(?<=[ก-๎ ])(?:ได้รับ|ได้|มี)(?:ผล)? ?\\Z")
_OF_OFFICE: Final = frozenset({Kind.TOTAL, Kind.ASSESSMENT})
_STRAYS: Final = SUBJECTS | {Kind.PART}


class Link(NamedTuple):
    """What a number belongs to.

    Attributes:
        subjects: one where it is plain; several where it fits them all; none where nothing is joined to it.
        start: where the words begin that say so.
        foreign: the token of another assessment, of an index or of a part that it belongs to instead.
        renumbered: whether the number beside the name is another one's.
        nearly: whether the name is only almost right.
    """

    subjects: tuple[Subject, ...]
    start: int
    foreign: Token | None = None
    renumbered: bool = False
    nearly: bool = False


def link(passage: Passage, chain: Sequence[Token], end: int) -> Link:
    """What a number that begins at `end` belongs to; `chain` are the tokens since the number before it."""
    plain = passage.plain
    near = _near(plain, chain, end)
    if not near:
        return Link((), end)
    start = near[0].start
    foreign = next((token for token in near if token.kind in {Kind.OTHER, Kind.INDEX, Kind.PART}), None)
    if foreign is not None:
        return Link((), foreign.start, foreign)
    found = subject_of(near, passage.vocabulary)
    rest = chain[: len(chain) - len(near)]
    if found.subjects and rest and _added(plain, rest[-1], near[0]):
        return Link((*_named(rest[-1]), *found.subjects), rest[-1].start)
    if found.subjects == (Whole.TOTAL,) and says_extreme(plain[near[-1].end : end]):
        return Link((), end)
    if found.subjects == (Whole.TOTAL,):
        return _total(plain, rest, near, found)
    return found._replace(start=start)


def _near(plain: str, chain: Sequence[Token], end: int) -> list[Token]:
    """The tokens directly before a place, with nothing that parts them."""
    near: list[Token] = []
    for token in reversed(chain):
        if end - token.end > LONGEST:
            break
        between = plain[token.end : end]
        if not _joins(token, between):
            break
        if "\n" in between and not (_may_wrap(token, near, between) or _is_gained(plain, token, near)):
            break
        near.insert(0, token)
        end = token.start
    return near if any(token.kind is not Kind.YEAR for token in near) else []


def _joins(token: Token, between: str) -> bool:
    """Whether words between a token and what it may belong to say nothing else; more of them may for some tokens."""
    if token.kind in _OF_OFFICE | {Kind.YEAR}:
        return joins(between) or joins_of_office(between)
    return joins(between) or (token.kind is Kind.INSTRUMENT and joins_of_instrument(between))


def _may_wrap(token: Token, near: Sequence[Token], between: str) -> bool:
    """Whether what stands on two lines is one: a sentence goes on below, a list does not."""
    if not near:
        return says_something(between) and not says_extreme(between.rpartition("\n")[2])
    return token.kind not in SUBJECTS or not any(other.kind in SUBJECTS for other in near)


def _is_gained(plain: str, token: Token, near: Sequence[Token]) -> bool:
    """Whether a sentence says that a total was got, so that its number may stand on the next line."""
    return not near and token.kind is Kind.TOTAL and _GAINED.search(plain, 0, token.start) is not None


def _added(plain: str, before: Token, first: Token) -> bool:
    near = first.start - before.end <= LONGEST
    return near and before.kind in SUBJECTS and first.kind in SUBJECTS and adds(plain[before.end : first.start])


def _named(token: Token) -> tuple[Subject, ...]:
    return (token.value,) if token.kind in SUBJECTS else ()


def subject_of(near: Sequence[Token], vocabulary: Vocabulary) -> Link:
    """What names that belong together name: the indicator before the instrument, a name before a number."""
    start = near[0].start
    indicators = _values(near, Kind.INDICATOR)
    numbered = _values(near, Kind.NUMBERED)
    instruments = _values(near, Kind.INSTRUMENT)
    found = indicators or numbered
    if found:
        fits = len(found) == 1 and all(vocabulary.instrument_of(found[0]) is code for code in instruments)
        renumbered = bool(indicators and numbered and indicators != numbered)
        return Link(found if fits else (*found, *instruments), start, renumbered=renumbered)
    if instruments:
        return Link(instruments, start)
    return Link((Whole.TOTAL,) if any(token.kind in _OF_OFFICE for token in near) else (), start)


def _values(near: Sequence[Token], kind: Kind) -> tuple[Subject, ...]:
    return tuple(dict.fromkeys(token.value for token in near if token.kind is kind))


def _total(plain: str, rest: Sequence[Token], near: Sequence[Token], found: Link) -> Link:
    """A total, unless something else that may have one is named shortly before in the same line."""
    start = near[0].start
    line = max(plain.rfind("\n", 0, start) + 1, start - _STRAY)
    strays = [token for token in rest if token.kind in _STRAYS and token.start >= line]
    if not strays:
        return found._replace(start=start)
    return Link((*_named(strays[-1]), Whole.TOTAL), strays[-1].start)
